//! Reads a message once and says what is found in it: the *signals* that rules go by.
//!
//! A message passes through here in steps, each a pure and total function whose cost is linear in
//! the length of the text:
//!
//! 1. [`clean`] folds case and leaves out what nobody sees, and knows the way back.
//! 2. [`scan`] cuts the clean text into [`words`], numbers, links, [`placeholder`]s and signs.
//! 3. Wording is found by going through those once. It is written in the notation of [`phrase`]
//!    beside the detectors that it belongs to and put together in [`tables`]; one [`table`] is made
//!    of it when the first text is read.
//! 4. One detector for each signal looks at what is found: [`promotional`] (G1a), [`disclosure`]
//!    (G6a), [`directorate`] (G6b), [`register_link`] (G6c), [`location`] (K8), [`sensitive`] (G4b),
//!    [`number`] with [`identity_number`], [`account_number`] (B1) and [`telephone`] (B6),
//!    [`person`] (B1), [`link`] (B2, B6), [`sender`] (B3), [`language`], [`officialese`] and [`readability`] (B5).
//! 5. [`sms`] measures the body.
//!
//! Nothing here decides: a signal is a place in the text, and what it means is for the rules.

use alloc::vec::Vec;

mod account_number;
mod clean;
mod directorate;
mod disclosure;
mod homoglyph;
pub(crate) mod identity_number;
mod language;
mod link;
mod location;
mod number;
mod officialese;
mod person;
mod phrase;
mod placeholder;
pub(crate) mod promotional;
pub(crate) mod readability;
mod register_link;
mod scan;
mod sender;
mod sensitive;
pub(crate) mod sms;
mod table;
mod tables;
mod telephone;
mod words;

use core::ops::Range;

#[cfg(feature = "tools")]
pub use promotional::marketing_features;

pub(crate) use clean::is_blank;
use words::Text;

use crate::contract::Message;
pub(crate) use crate::contract::Signal;

/// The most places reported for one signal, so that what comes out is bounded.
pub(crate) const MAX_FOUND: usize = 50;

/// Makes what every check needs and none changes, which the first check does otherwise: for hosts
/// that would rather have it done when they start.
///
/// ```
/// krr_policy::prepare();
/// ```
pub fn prepare() {
    tables::all();
}

/// Which text of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The subject line.
    Subject,
    /// The text itself.
    Body,
}

/// A place in the text that a signal rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Which text.
    pub(crate) part: Part,
    /// Its bytes in that text as given, always on whole characters.
    pub(crate) range: Range<usize>,
    /// What should stand there instead, where that can be said mechanically.
    pub(crate) replacement: Option<&'static str>,
    /// What else is known of it.
    pub(crate) detail: Detail,
}

/// What else is known of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Nothing.
    None,
    /// How many parts of it speak for the signal.
    Votes(u64),
    /// What kind of identity number it is.
    Number(identity_number::Kind),
}

/// How many signals there are.
const SIGNALS: usize = Signal::ALL.len();

/// What is found in a message. The default is that of a message without text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    /// The places of each signal, in the order of the text, the subject first, and at most
    /// [`MAX_FOUND`].
    places: [Vec<Found>; SIGNALS],
    /// How long the body is as an SMS (G4b).
    pub(crate) sms: sms::Size,
    /// How many messages it takes without the costly characters.
    pub(crate) plain_segments: u64,
    /// How much the wording reads like marketing.
    pub(crate) promotional: promotional::Score,
    pub(crate) named: bool,
    pub(crate) language: bool,
    /// How hard the body is to read.
    pub(crate) reading: readability::Reading,
}

/// How much is said of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What rules go by.
    Check,
    /// That, and what speaks for a signal that is too weak to count.
    Explain,
}

impl Signals {
    /// Where the text gives a signal.
    pub(crate) fn of(&self, signal: Signal) -> &[Found] {
        self.places.get(signal as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether there was a text: any takes at least one SMS.
    pub(crate) const fn has_text(&self) -> bool {
        self.sms.segments > 0
    }
}

/// Reads a message once. `sender` is the sender's declared name.
pub(crate) fn read(message: &Message, sender: Option<&str>, depth: Depth) -> Signals {
    let body = message.body.as_deref().unwrap_or_default();
    let subject = message.subject.as_deref().map(|it| Text::with_phrases(Part::Subject, it));
    let body_text = Text::with_phrases(Part::Body, body);
    let both;
    let texts = if let Some(subject) = &subject {
        both = [subject, &body_text];
        both.as_slice()
    } else {
        &[&body_text]
    };
    let mut signals = Signals { sms: sms::measure(body), ..Signals::default() };
    // In the order of the signals.
    let [
        promotional,
        disclosures,
        wrong_registers,
        directorate,
        altered,
        where_to_read,
        sensitive,
        numbers,
        accounts,
        persons,
        links,
        short_links,
        premium_numbers,
        named,
        other_language,
        long_sentences,
        heavy_words,
        costly,
    ] = &mut signals.places;
    for text in texts {
        let places = disclosure::places(text);
        register_link::find(text, &places, altered);
        disclosure::find_wrong(text, &places, wrong_registers);
        for place in places {
            add(text, place, disclosures);
        }
        directorate::find(text, directorate);
        location::find(text, where_to_read);
        sensitive::find(text, sensitive);
        number::find(text, numbers, accounts, premium_numbers);
        person::find(text, persons);
        link::find(text, links, short_links);
        officialese::find(text, heavy_words);
    }
    signals.promotional = promotional::find(texts, depth, promotional);
    signals.reading = readability::find(&body_text, long_sentences);
    language::find(texts, message.language, depth, other_language);
    if let Some(name) = sender {
        sender::find(texts, name, named);
    }
    signals.plain_segments = sms::find_costly(body, signals.sms, costly);
    for places in &mut signals.places {
        places.truncate(MAX_FOUND);
    }
    signals
}

/// Adds a place in the clean text.
#[inline(never)]
fn add(text: &Text<'_>, range: Range<usize>, out: &mut Vec<Found>) {
    out.push(found(text, range));
}

/// A place in the clean text, as a place in the text as given.
fn found(text: &Text<'_>, range: Range<usize>) -> Found {
    Found { part: text.part, range: text.given(&range), replacement: None, detail: Detail::None }
}

// SHIM until the text branch is merged.
pub(crate) type Match = Found;
pub(crate) fn analyse(message: &Message, sender: Option<&str>) -> Signals {
    let mut signals = read(message, sender, Depth::Check);
    signals.named = sender.is_some();
    signals.language = message.language.is_some();
    signals
}
pub(crate) const fn requires(signal: Signal) -> &'static [&'static str] {
    match signal {
        Signal::SenderNamed => &["sender.name"],
        Signal::OtherLanguage => &["message.language"],
        _ => &[],
    }
}
impl Signals {
    pub(crate) fn found(&self, signal: Signal) -> Option<bool> {
        if !self.has_text()
            || signal == Signal::SenderNamed && !self.named
            || signal == Signal::OtherLanguage && !self.language
        {
            return None;
        }
        Some(match signal {
            Signal::Promotional => self.promotional.is_carried(),
            Signal::LongSentences => !self.of(signal).is_empty() || self.reading.is_hard(),
            _ => !self.of(signal).is_empty(),
        })
    }
    pub(crate) fn matches(&self, signal: Signal) -> &[Found] {
        self.of(signal)
    }
    pub(crate) fn lix(&self) -> Option<u64> {
        self.reading.lix()
    }
}

/// What is found in a text that declares no language.
#[cfg(test)]
pub(crate) fn read_text(subject: Option<&str>, body: &str, sender: Option<&str>) -> Signals {
    let (subject, body) = (subject.map(Into::into), Some(body.into()));
    read(&Message { subject, body, ..Message::default() }, sender, Depth::Check)
}

/// The words that a signal rests on in a body.
#[cfg(test)]
pub(crate) fn words_of(signal: Signal, body: &str) -> Vec<&str> {
    let signals = read_text(None, body, None);
    signals.of(signal).iter().map(|it| body.get(it.range.clone()).unwrap_or("?")).collect()
}

#[cfg(test)]
mod tests;
