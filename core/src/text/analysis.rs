//! The analysed message that detectors work on.

use crate::contract::{Channel, Language, Message};
use crate::text::detectors::disclosure::grammar::{Disclosing, disclosing_sentences};
use crate::text::document::{Document, Part};
use crate::text::numbers::{self, Number};
use crate::text::phrases::{self, index::PhraseIndex};
use crate::text::sms;
use crate::text::sms::plain::{self, PlainVersion};
use alloc::vec::Vec;

/// A message, read once, with all that several detectors need.
pub(super) struct Analysis<'a> {
    /// The declared language.
    pub(super) language: Option<Language>,
    /// The further languages that the same text is declared to be in.
    pub(super) other_languages: Vec<Language>,
    /// True if the declared language is none that texts are analysed in.
    pub(super) has_other_language: bool,
    /// The declared name of the sender.
    pub(super) sender_name: Option<&'a str>,
    /// The subject, if there is one.
    pub(super) subject: Option<AnalysedPart<'a>>,
    /// The body.
    pub(super) body: AnalysedPart<'a>,
    /// The size of the body as an SMS.
    pub(super) sms: sms::Size,
    /// The body without costly characters.
    pub(super) plain: PlainVersion,
}

/// A part of the message with what was found in it.
pub(super) struct AnalysedPart<'a> {
    pub(super) document: Document<'a>,
    /// The numbers, in order.
    pub(super) numbers: Vec<Number>,
    /// The sentences that disclose the source of the address, in order.
    pub(super) disclosures: Vec<Disclosing>,
}

impl<'a> Analysis<'a> {
    /// Reads a message. Linear.
    pub(super) fn new(
        message: &'a Message,
        sender_name: Option<&'a str>,
        index: &PhraseIndex,
    ) -> Self {
        let body = message.body.as_deref().unwrap_or_default();
        let subject = message.subject.as_deref();
        let language = message.language.as_deref().and_then(Language::from_tag);
        let others = message.other_languages.iter().flatten();
        let sms = sms::measure(body);
        Self {
            language,
            other_languages: others.filter_map(|tag| Language::from_tag(tag)).collect(),
            has_other_language: message.language.is_some()
                && !matches!(language, Some(Language::Nb | Language::Nn | Language::En)),
            sender_name,
            subject: subject.map(|it| AnalysedPart::new(Part::Subject, it, index)),
            body: AnalysedPart::new(Part::Body, body, index),
            sms,
            plain: plain::without_costly_characters(body, sms),
        }
    }

    /// Returns whether a field that a detector requires is given.
    pub(super) fn is_given(&self, path: &str) -> bool {
        match path {
            "sender.name" => self.sender_name.is_some(),
            "message.language" => self.language.is_some(),
            _ => false,
        }
    }

    /// Returns the channels for which a sentence discloses the source of the address.
    pub(super) fn disclosed_channels(&self) -> Vec<Channel> {
        let is_disclosed = |channel: &&Channel| {
            self.parts().any(|part| part.disclosures.iter().any(|it| it.is_of(**channel)))
        };
        Channel::ALL.iter().filter(is_disclosed).copied().collect()
    }

    /// Returns the parts, the subject first.
    pub(super) fn parts(&self) -> impl Iterator<Item = &AnalysedPart<'a>> {
        self.subject.iter().chain([&self.body])
    }

    /// Returns the parts as documents, the subject first.
    pub(super) fn documents(&self) -> impl Iterator<Item = &Document<'a>> {
        self.parts().map(|part| &part.document)
    }
}

impl<'a> AnalysedPart<'a> {
    fn new(part: Part, source: &'a str, index: &PhraseIndex) -> Self {
        let mut document = Document::new(part, source);
        document.hits = phrases::find(index, &document);
        let disclosures = disclosing_sentences(&document);
        Self { numbers: numbers::find(&document), disclosures, document }
    }
}
