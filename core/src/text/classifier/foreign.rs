//! Sentences in languages that the classifiers do not know.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Language;
use crate::text::document::Document;
use crate::text::phrases::group::PhraseGroup;

/// Words that no text in Norwegian or English lacks for long, and the words of marketing.
const FAMILIAR_WORDS: &[&str] = &[
    "på", "og", "til", "for", "av", "er", "du", "den", "det", "alt", "alle", "med", "ved", "fra",
    "frå", "kun", "nå", "ikke", "ikkje", "som", "har", "vi", "din", "ditt", "dine", "deg", "oss",
    "her", "hos", "om", "et", "ein", "eit", "blir", "kan", "får", "gjelder", "gjeld", "kr",
    "kroner", "spar", "gratis", "tilbud", "tilbod", "kjøp", "salg", "sal", "vinn", "bestill",
    "the", "and", "of", "your", "you", "with", "from", "free", "offer", "sale", "buy", "save",
    "now", "today", "only",
];
/// Parts of words of marketing.
const FAMILIAR_PARTS: &[&str] =
    &["kampanje", "rabatt", "salg", "tilbud", "tilbod", "medlem", "premie", "pris", "eksklusiv"];

/// Returns the sentences that are in a language which the classifiers do not know: no word of them is
/// one of Norwegian, English or marketing, and they have letters that those languages lack, or the
/// message is declared to be in another language. Words that are added never hide others.
pub(super) fn foreign_sentences(
    document: &Document<'_>,
    is_declared_foreign: bool,
) -> Vec<Range<usize>> {
    let has_foreign_letter = |sentence: &Range<usize>| {
        let text = document.slice(document.byte_range(sentence));
        text.chars().any(|c| !c.is_ascii() && c.is_alphabetic() && !is_known_letter(c))
    };
    let is_familiar = |at| {
        let word = document.word(at);
        FAMILIAR_WORDS.contains(&word) || FAMILIAR_PARTS.iter().any(|part| word.contains(part))
    };
    let is_known = |sentence: &Range<usize>| {
        let markers = [Language::Nb, Language::Nn, Language::En].map(PhraseGroup::LanguageMarker);
        markers.iter().any(|group| document.has_phrase(sentence, *group))
            || sentence.clone().any(is_familiar)
    };
    let sentences = document.sentences().filter(|sentence| {
        (is_declared_foreign || has_foreign_letter(sentence)) && !is_known(sentence)
    });
    sentences.collect()
}

/// Returns whether a letter outside ASCII is one of Norwegian or English.
const fn is_known_letter(c: char) -> bool {
    matches!(c, 'æ' | 'ø' | 'å' | 'é' | 'è' | 'ê' | 'ò' | 'ó' | 'ô' | 'ü')
}
