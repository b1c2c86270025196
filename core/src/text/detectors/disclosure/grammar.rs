//! Finds the sentences that tell the source of an address.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Channel;
use crate::text::detectors::disclosure::sentence_analysis::{SentenceAnalysis, WINDOW};
use crate::text::detectors::disclosure::vocabulary::classes;
use crate::text::detectors::disclosure::word_class::WordClass::Technical;
use crate::text::document::Document;
use crate::text::phrases::group::PhraseGroup;
use crate::text::tokens::TokenKind;

/// A sentence that discloses the register as the source of an address.
#[derive(Debug, Clone)]
pub(in crate::text) struct Disclosing {
    /// The byte range.
    pub(in crate::text) range: Range<usize>,
    /// The channels whose address it speaks of, as flags in the order of [`Channel`].
    channels: [bool; Channel::ALL.len()],
}

impl Disclosing {
    /// Returns whether the sentence discloses the source of the address of a channel.
    pub(in crate::text) fn is_of(&self, channel: Channel) -> bool {
        self.channels.get(channel as usize).copied().unwrap_or_default()
    }
}

/// Returns the sentences that disclose the register as the source of an address. An abbreviation does
/// not tell citizens which register it is.
pub(in crate::text) fn disclosing_sentences(document: &Document<'_>) -> Vec<Disclosing> {
    let others = document.phrases(PhraseGroup::OtherRegisterName);
    let mut names = document.phrases(PhraseGroup::RegisterName);
    names.retain(|name| {
        // The other names do not overlap.
        let before = others.partition_point(|other| other.start <= name.start);
        let other = before.checked_sub(1).and_then(|last| others.get(last));
        let is_part_of_other =
            other.is_some_and(|other| name.end <= other.end && other.len() > name.len());
        !is_part_of_other
            && !is_unexplained_abbreviation(document, name)
            && !is_somebodys_own(document, name)
    });
    let sentences = sentences_naming(document, &names, true).into_iter();
    sentences
        .map(|range| Disclosing { channels: channels(document.slice(range.clone())), range })
        .collect()
}

/// Returns the channels whose address a sentence speaks of: those of the e-mail address, the number and
/// the mailbox if it names them, or else every channel.
fn channels(sentence: &str) -> [bool; Channel::ALL.len()] {
    let names = |names: &[&str]| names.iter().any(|name| sentence.contains(name));
    let contact =
        names(&["kontaktinfo", "kontaktoppl", "kontaktdata", "contact info", "contact det"]);
    let mailbox = names(&["postkass", "mailbox"]);
    let email = names(&["e-post", "epost", "e-mail", "email"]);
    let number = names(&["nummer", "mobil", "telefon", "number", "phone"]);
    let is_general = contact || !(mailbox || email || number);
    Channel::ALL
        .iter()
        .map(|channel| match channel {
            Channel::Sms => number,
            Channel::Email => email,
            Channel::DigitalMail => mailbox,
            Channel::WebPage => email || number,
        })
        .enumerate()
        .fold([is_general; Channel::ALL.len()], |mut flags, (at, named)| {
            if let Some(flag) = flags.get_mut(at) {
                *flag |= named;
            }
            flags
        })
}

/// Returns the byte ranges of the sentences that name another source of an address.
pub(in crate::text) fn sentences_naming_other_source(document: &Document<'_>) -> Vec<Range<usize>> {
    sentences_naming(document, &document.phrases(PhraseGroup::OtherRegisterName), false)
}

/// Returns the byte ranges of the sentences in which one of some names is the source of an address.
/// With `loose`, information counts as an address where the sentence is about nothing else.
fn sentences_naming(
    document: &Document<'_>,
    names: &[Range<usize>],
    loose: bool,
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if names.is_empty() {
        return found;
    }
    // One or two sentences before, which a sentence may refer to.
    let mut before = 0..0;
    let mut last = 0..0;
    for sentence in document.sentences() {
        let until = |token| names.partition_point(|name| name.start < token);
        let names = names.get(until(sentence.start)..until(sentence.end)).unwrap_or_default();
        if names_source(document, names, &sentence, &before, loose) {
            found.push(document.byte_range(&sentence));
        }
        before = if last.is_empty() { sentence.start } else { last.start }..sentence.end;
        last = sentence;
    }
    found
}

/// Returns whether a name is an abbreviation without the full name beside it.
fn is_unexplained_abbreviation(document: &Document<'_>, name: &Range<usize>) -> bool {
    const NEARBY: usize = 4;
    let is_abbreviation = |at| document.word(at).starts_with("krr");
    let near = document.before_in_sentence(name.start, NEARBY).start
        ..document.after_in_sentence(name.end, NEARBY).end;
    let has_full_name = near.into_iter().any(|at| {
        let mut hits = document.hits_at(at).iter();
        !is_abbreviation(at) && hits.any(|hit| hit.group == PhraseGroup::RegisterName)
    });
    is_abbreviation(name.start) && !has_full_name
}

/// Returns whether a name is that of somebody's own register of contacts, and not the directorate's.
fn is_somebodys_own(document: &Document<'_>, name: &Range<usize>) -> bool {
    matches!(document.word(name.end), "vårt" | "sitt" | "deres" | "ditt" | "til" | "hos")
        && !document
            .hits_at(name.end + 1)
            .iter()
            .any(|hit| hit.group == PhraseGroup::DirectorateName)
}

/// Returns whether one of the names in a sentence is the source of an address.
fn names_source(
    document: &Document<'_>,
    names: &[Range<usize>],
    sentence: &Range<usize>,
    before: &Range<usize>,
    loose: bool,
) -> bool {
    let is_question = document.kind(sentence.end) == Some(TokenKind::Punctuation('?'));
    if is_question || names.is_empty() {
        return false;
    }
    let before = before.end.saturating_sub(WINDOW).max(before.start)..before.end;
    let first = if before.is_empty() { sentence.start } else { before.start };
    let classes: Vec<_> = (first..sentence.end).map(|at| classes(document, at)).collect();
    let technical = Technical.into();
    if classes.iter().skip(sentence.start - first).any(|token| token.intersects(technical)) {
        return false;
    }
    names.iter().any(|name| {
        let before = &before;
        SentenceAnalysis { classes: &classes, first, sentence, before, name, loose }.is_disclosure()
    })
}
