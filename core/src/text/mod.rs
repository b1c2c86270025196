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

use std::ops::Range;

use words::Text;

/// The most places reported for one signal, so that what comes out is bounded.
pub(crate) const MAX_FOUND: usize = 50;

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

/// What is found in a message. Each list is in the order of the text, the subject first, and holds
/// at most [`MAX_FOUND`] places. The default is that of a message without text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    /// Wording that reads like marketing (G1a); empty unless all of it together passes the bar.
    /// A heuristic.
    pub(crate) promotional: Vec<Found>,
    /// Sentences saying that the address comes from the register (G6a).
    pub(crate) disclosure: Vec<Found>,
    /// Names of the directorate (G6b). Exact.
    pub(crate) directorate: Vec<Found>,
    /// Look-alikes of the official link, which is the replacement (G6c). Exact.
    pub(crate) altered_link: Vec<Found>,
    /// Wording that tells where or how to read the decision or letter (K8). A heuristic.
    pub(crate) where_to_read: Vec<Found>,
    /// National identity numbers, those of foreigners and those made for testing (G4b). Exact.
    pub(crate) identity_number: Vec<Found>,
    /// Links, e-mail addresses and words that look like links (G4b).
    pub(crate) link: Vec<Found>,
    /// The sender's name.
    pub(crate) sender_named: Vec<Found>,
    /// How long the body is as an SMS (G4b).
    pub(crate) sms: sms::Size,
}

impl Signals {
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
    let (mut disclosure, mut altered_link) = (Vec::new(), Vec::new());
    for text in texts {
        let places = disclosure::places(text);
        register_link::find(text, &places, &mut altered_link);
        for place in places {
            disclosure.push(found(text, place));
        }
    }
    Signals {
        promotional: capped(promotional::find(texts)),
        disclosure: capped(disclosure),
        directorate: in_each(texts, directorate::find),
        altered_link: capped(altered_link),
        where_to_read: in_each(texts, location::find),
        identity_number: in_each(texts, identity_number::find),
        link: in_each(texts, link::find),
        sender_named: sender.map_or_else(Vec::new, |name| capped(sender::find(texts, name))),
        sms: sms::measure(body),
    }
}

fn in_each(texts: &[&Text<'_>], find: fn(&Text<'_>, &mut Vec<Found>)) -> Vec<Found> {
    let mut all = Vec::new();
    for text in texts {
        find(text, &mut all);
    }
    capped(all)
}

fn capped(mut found: Vec<Found>) -> Vec<Found> {
    found.truncate(MAX_FOUND);
    found
}

/// A place in the clean text, as a place in the text as given.
fn found(text: &Text<'_>, range: Range<usize>) -> Found {
    Found { part: text.part, range: text.given(&range), replacement: None }
}

#[cfg(test)]
mod tests;
