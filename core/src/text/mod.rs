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
//!    (G6a), [`directorate`] (G6b), [`register_link`] (G6c), [`location`] (K8), [`identity_number`]
//!    and [`link`] (G4b), [`sender`].
//! 5. [`sms`] measures the body.
//!
//! Nothing here decides: a signal is a place in the text, and what it means is for the rules.

use alloc::vec::Vec;

mod clean;
mod directorate;
mod disclosure;
mod homoglyph;
mod identity_number;
mod link;
mod location;
mod phrase;
mod placeholder;
mod promotional;
mod register_link;
mod scan;
mod sender;
pub(crate) mod sms;
mod table;
mod tables;
mod words;

use core::ops::Range;

#[cfg(feature = "tools")]
pub use promotional::marketing_features;

use words::Text;

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
}

/// What a place in the text may be a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signal {
    /// Wording that reads like marketing (G1a); none unless all of it together passes the bar. A
    /// heuristic.
    Promotional,
    /// Sentences saying that the address comes from the register (G6a).
    Disclosure,
    /// Names of the directorate (G6b). Exact.
    Directorate,
    /// Look-alikes of the official link, which is the replacement (G6c). Exact.
    AlteredLink,
    /// Wording that tells where or how to read the decision or letter (K8). A heuristic.
    WhereToRead,
    /// National identity numbers, those of foreigners and those made for testing (G4b). Exact.
    IdentityNumber,
    /// Links, e-mail addresses and words that look like links (G4b).
    Link,
    /// The sender's name.
    SenderNamed,
    /// Characters that the SMS alphabet lacks, with what says the same, where the body then takes
    /// fewer messages (G4b). Exact.
    Costly,
}

/// How many signals there are.
const SIGNALS: usize = Signal::Costly as usize + 1;

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
pub(crate) fn read(subject: Option<&str>, body: &str, sender: Option<&str>) -> Signals {
    let subject = subject.map(|subject| Text::with_phrases(Part::Subject, subject));
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
        directorate,
        altered,
        where_to_read,
        numbers,
        links,
        named,
        costly,
    ] = &mut signals.places;
    for text in texts {
        let places = disclosure::places(text);
        register_link::find(text, &places, altered);
        for place in places {
            disclosures.push(found(text, place));
        }
        directorate::find(text, directorate);
        location::find(text, where_to_read);
        identity_number::find(text, numbers);
        link::find(text, links);
    }
    promotional::find(texts, promotional);
    if let Some(name) = sender {
        sender::find(texts, name, named);
    }
    signals.plain_segments = sms::find_costly(body, signals.sms, costly);
    for places in &mut signals.places {
        places.truncate(MAX_FOUND);
    }
    signals
}

/// A place in the clean text, as a place in the text as given.
fn found(text: &Text<'_>, range: Range<usize>) -> Found {
    Found { part: text.part, range: text.given(&range), replacement: None }
}

#[cfg(test)]
mod tests;
