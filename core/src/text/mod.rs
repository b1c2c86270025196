//! Text analysis: reads a message once and detects the *signals* that rules read.
//!
//! The steps are pure and total functions whose cost is linear in the length of the text:
//!
//! 1. [`template`] finds the placeholders and directives of a source, and [`markup`] what a recipient
//!    perceives of it, as views: the text that is read, texts beside it, addresses.
//! 2. [`normalize`] folds the case of a view ([`folding`], [`confusables`]) and removes invisible
//!    characters; every position maps back to the source.
//! 3. [`tokenizer`] splits the normalized text into [`tokens`] and links ([`url`]), and [`sentences`]
//!    marks where sentences end. The result is a [`document`].
//! 4. [`phrases`] searches the document for the wording of all detectors at once, with an index that is
//!    made when the first text is read.
//! 5. [`analysis`] adds what several detectors need: [`numbers`], disclosures of the address's source,
//!    and the size as an [`sms`]; [`boilerplate`] tells the sentences that say what the message is about
//!    from greetings, signatures and the like.
//! 6. A text that has a [`counterpart`] in another language is compared with it: placeholders, links, and
//!    [`quantities`].
//! 7. A [`classifier`] tells by learned weights what the message is about.
//! 8. Each of the [`detectors`] detects one signal, in a file that bears its name.
//!
//! A signal decides nothing: it is a set of matches in the text, and the rules judge what they mean.

mod analysis;
mod boilerplate;
mod check_digits;
mod classifier;
mod confusables;
mod counterpart;
mod detector;
mod detectors;
mod document;
mod fnv;
mod folding;
mod markup;
mod matches;
mod normalize;
mod numbers;
mod phrases;
mod punycode;
mod quantities;
mod sentences;
mod signals;
pub(crate) mod sms;
mod spaced_letters;
mod strings;
mod template;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod tokenizer;
mod tokens;
mod url;

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::Message;
use crate::text::analysis::Analysis;
#[cfg(feature = "tools")]
pub use crate::text::classifier::training;
pub(crate) use crate::text::detectors::detector;
use crate::text::detectors::{DETECTORS, phrase_index};
pub(crate) use crate::text::document::Part;
pub(crate) use crate::text::folding::is_blank;
pub(crate) use crate::text::markup::EndOfText;
pub(crate) use crate::text::matches::{Detail, MAX_MATCHES, Match};
pub(crate) use crate::text::signals::Signals;

/// The context of an analysis: the sender, the counterpart, and whether it is for an explanation.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context<'a> {
    /// The declared name of the sender.
    pub(crate) sender_name: Option<&'a str>,
    /// The same message in another language.
    pub(crate) counterpart: Option<&'a Message>,
    /// True if matches that are too weak to count are asked for.
    pub(crate) explains: bool,
}

/// Analyses a message.
pub(crate) fn analyse(message: &Message, context: Context<'_>) -> Signals {
    let read = |message, sender_name| Analysis::new(message, sender_name, phrase_index());
    let mut analysis = read(message, context.sender_name);
    analysis.counterpart = context.counterpart.map(|other| Box::new(read(other, None)));
    analysis.explains = context.explains;
    let has_text = analysis.has_text;
    let mut signals = Signals {
        sms: analysis.sms,
        plain_segments: analysis.plain.segments,
        has_text,
        end: analysis.end,
        disclosed: analysis.disclosed_channels(),
        ..Signals::default()
    };
    for (detected, detector) in signals.detected.iter_mut().zip(DETECTORS) {
        if detector.requires.iter().all(|path| analysis.is_given(path)) {
            *detected = (detector.detect)(&analysis);
        }
        detected.order_and_limit_matches();
        if !has_text {
            detected.set_undetermined();
        }
    }
    signals
}

/// Returns the names whose lengths a message gives and that no placeholder of its texts has.
pub(crate) fn unmatched_placeholders(message: &Message) -> Vec<String> {
    let mut unmatched: BTreeSet<&str> = message.placeholders.keys().map(String::as_str).collect();
    if unmatched.is_empty() {
        return Vec::new();
    }
    for path in message.text_paths() {
        let text = message.text_at(&path).unwrap_or_default();
        template::names(text).for_each(|name| {
            unmatched.remove(name.as_ref());
        });
    }
    unmatched.into_iter().map(String::from).collect()
}
