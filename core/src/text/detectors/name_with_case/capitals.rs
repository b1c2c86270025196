//! Names in capitals, in which the surname may come first.

use core::ops::Range;

use crate::text::detectors::name_with_case::first_names::is_first_name;
use crate::text::document::Document;
use crate::text::folding::is_uppercase_letter;
use crate::text::phrases::group::PhraseGroup;
use crate::text::tokens::TokenKind;

/// The most words of a name.
pub(super) const LONGEST_NAME: usize = 4;

/// Returns the end of the name in capitals that starts at a token; the token itself if there is none.
///
/// Among other words, a name is the words in capitals that stand together. In a line in capitals, a name
/// follows a preposition or a kind of case, and ends the line or precedes a common word.
pub(super) fn name_in_capitals(
    document: &Document<'_>,
    at: usize,
    sentence: &Range<usize>,
) -> usize {
    if !may_be_name(document, at) || !may_start(document, at, sentence) {
        return at;
    }
    let is_first_name_here = |word: &str| {
        is_first_name_in_capitals(word)
            || is_first_name(word) && is_after_small(document, at, sentence)
    };
    let last = sentence.end.min(at + LONGEST_NAME + 1);
    let (mut end, mut has_first_name) = (at, false);
    while end < last && may_be_name(document, end) {
        has_first_name |= is_first_name_here(document.word(end));
        end += 1;
        let is_comma = document.kind(end) == Some(TokenKind::Punctuation(','));
        if is_comma && end == at + 1 && is_first_name_in_capitals(document.word(end + 1)) {
            end += 1;
        }
    }
    if has_first_name { end } else { at }
}

/// Returns whether a name in capitals may start at a token: the word before is in small letters, a
/// preposition or a kind of case.
fn may_start(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return true;
    };
    let is_case = document.hits_at(before).iter().any(|hit| hit.group == PhraseGroup::CaseKind);
    !is_in_capitals(document, before) || is_case || is_preposition(document.word(before))
}

/// Returns whether a word in small letters stands before a token, so that its line is not in capitals.
fn is_after_small(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= sentence.start);
    before.is_some_and(|it| !document.word(it).is_empty() && !is_in_capitals(document, it))
}

/// Returns whether a token may be part of a name: in capitals, and no word that is known.
fn may_be_name(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    is_in_capitals(document, at)
        && (is_first_name_in_capitals(word)
            || document.hits_at(at).is_empty() && !is_common_word(word))
}

/// Returns whether a token is a word of several letters, all in capitals.
fn is_in_capitals(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    let source = document.source_text(&document.byte_range(&(at..at + 1)));
    word.chars().nth(1).is_some()
        && source.chars().all(|c| is_uppercase_letter(c) || matches!(c, '-' | '\''))
}

/// Returns whether a word is a first name, and no word that headings begin with.
fn is_first_name_in_capitals(word: &str) -> bool {
    const WORDS: [&str; 16] = [
        "dag", "else", "finn", "kai", "kent", "line", "liv", "live", "mari", "mille", "odd", "per",
        "siv", "tone", "tor", "tore",
    ];
    is_first_name(word) && !WORDS.contains(&word)
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "for"
            | "til"
            | "fra"
            | "frå"
            | "av"
            | "gjelder"
            | "gjeld"
            | "mellom"
            | "from"
            | "of"
            | "to"
    )
}

/// Returns whether a word is a common one, which is no surname.
fn is_common_word(word: &str) -> bool {
    is_preposition(word)
        || matches!(
            word,
            "om" | "og"
                | "i"
                | "på"
                | "med"
                | "er"
                | "har"
                | "du"
                | "vi"
                | "den"
                | "det"
                | "de"
                | "en"
                | "et"
                | "ei"
                | "ein"
                | "eit"
                | "som"
                | "kan"
                | "skal"
                | "må"
                | "blir"
                | "vert"
                | "hei"
                | "kjære"
                | "husk"
                | "hugs"
                | "viktig"
                | "melding"
                | "nå"
                | "no"
                | "ny"
                | "nytt"
                | "alle"
                | "din"
                | "ditt"
                | "dine"
                | "di"
                | "deg"
                | "nav"
                | "udi"
                | "born"
                | "født"
                | "fødd"
                | "and"
                | "the"
                | "in"
                | "on"
                | "your"
                | "has"
                | "is"
                | "dear"
                | "hello"
        )
}
