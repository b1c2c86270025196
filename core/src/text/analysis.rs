//! The analysed message that detectors work on.

use crate::contract::{Channel, Language, Message};
use crate::text::classifier::{Class, Classification};
use crate::text::detectors::disclosure::grammar::{Disclosing, disclosing_sentences};
use crate::text::document::{Document, Part};
use crate::text::markup::{EndOfText, Perceived, Role, View, perceive};
use crate::text::matches::{Detected, Match};
use crate::text::numbers::{self, Number};
use crate::text::phrases::{self, index::PhraseIndex};
use crate::text::sms;
use crate::text::sms::plain::{self, PlainVersion};
use crate::text::template::{Construct, constructs};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::OnceCell;

/// A message, read once, with all that several detectors need.
pub(super) struct Analysis<'a> {
    /// The declared language.
    pub(super) language: Option<Language>,
    /// The further languages that the same text is declared to be in.
    pub(super) other_languages: Vec<Language>,
    /// True if the declared language is none that texts are analysed in.
    pub(super) has_other_language: bool,
    /// The declared language as it is written.
    pub(super) language_tag: Option<&'a str>,
    /// The same message in another language.
    pub(super) counterpart: Option<Box<Self>>,
    /// True if matches that are too weak to count are asked for.
    pub(super) explains: bool,
    /// The declared name of the sender.
    pub(super) sender_name: Option<Document<'a>>,
    /// The views of subject and body, in this order.
    views: Vec<AnalysedPart<'a>>,
    /// Where a block can be added at the end of the body.
    pub(super) end: EndOfText,
    /// True if the body leaves text once its template is filled in.
    pub(super) has_text: bool,
    /// The size of the body as an SMS.
    pub(super) sms: sms::Size,
    /// The body without costly characters.
    pub(super) plain: PlainVersion,
    /// The classification, computed when the first detector reads it.
    classification: OnceCell<Classification>,
}

/// A view of a part of the message with what was found in it.
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
        let language = message.language.as_deref().and_then(Language::from_tag);
        let mut views = Vec::new();
        let mut read = |part, source: &'a str, constructs: &[Construct]| {
            let Perceived { views: perceived, end } = perceive(source, constructs);
            views
                .extend(perceived.into_iter().map(|it| AnalysedPart::new(part, source, it, index)));
            end
        };
        if let Some(subject) = message.subject.as_deref() {
            read(Part::Subject, subject, &constructs(subject));
        }
        let constructs = constructs(body);
        let end = read(Part::Body, body, &constructs);
        let lengths = &message.placeholders;
        let sms = sms::measure(body, &constructs, lengths);
        let is_of_body = |it: &&AnalysedPart<'_>| it.document.part == Part::Body;
        let has_text = views.iter().filter(is_of_body).any(|it| !it.document.text().is_empty());
        let others = message.other_languages.iter().flatten();
        Self {
            language,
            other_languages: others.filter_map(|tag| Language::from_tag(tag)).collect(),
            has_other_language: message.language.is_some()
                && !matches!(language, Some(Language::Nb | Language::Nn | Language::En)),
            language_tag: message.language.as_deref(),
            counterpart: None,
            explains: false,
            sender_name: sender_name.map(|name| read_name(name, index)),
            views,
            end,
            has_text,
            sms,
            plain: plain::without_costly_characters(body, &constructs, lengths, sms),
            classification: OnceCell::new(),
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

    /// Returns the channels for which a sentence that everybody reads discloses the source of the address.
    pub(super) fn disclosed_channels(&self) -> Vec<Channel> {
        let is_disclosed = |channel: &&Channel| {
            self.read_parts().any(|part| part.disclosures.iter().any(|it| it.is_of(**channel)))
        };
        Channel::ALL.iter().filter(is_disclosed).copied().collect()
    }

    /// Returns the views that somebody reads, in the order of the roles, the subject first.
    pub(super) fn parts(&self) -> impl Iterator<Item = &AnalysedPart<'a>> + Clone {
        let is_text = |it: &&AnalysedPart<'_>| {
            matches!(it.document.role, Role::Read | Role::PictureText | Role::Aside)
        };
        self.views.iter().filter(is_text)
    }

    /// Returns the views that everybody reads. What a message shall say counts only there.
    pub(super) fn read_parts(&self) -> impl Iterator<Item = &AnalysedPart<'a>> {
        self.parts().filter(|it| it.document.role != Role::Aside)
    }

    /// Returns the views that somebody reads as documents.
    pub(super) fn documents(&self) -> impl Iterator<Item = &Document<'a>> + Clone {
        self.parts().map(|part| &part.document)
    }

    /// Returns the result of a detector of a class, which has found some phrases itself.
    pub(super) fn classified(&self, class: Class, phrases: Vec<Match>) -> Detected {
        let classification = self
            .classification
            .get_or_init(|| Classification::new(self.documents(), self.has_other_language));
        classification.detected(class, self.documents(), phrases, self.explains)
    }

    /// Returns the text of the body that everybody reads.
    pub(super) fn body(&self) -> Option<&Document<'a>> {
        self.documents().find(|it| it.part == Part::Body && it.role == Role::Read)
    }

    /// Returns the views with links: those that somebody reads, and the addresses that links lead to.
    pub(super) fn documents_with_links(&self) -> impl Iterator<Item = &Document<'a>> {
        self.views.iter().map(|view| &view.document).filter(|it| !it.links.is_empty())
    }

    /// Returns the addresses that links lead to.
    pub(super) fn all_link_targets(&self) -> impl Iterator<Item = &Document<'a>> {
        let is_target = |it: &&Document<'_>| matches!(it.role, Role::LinkTarget { .. });
        self.views.iter().map(|view| &view.document).filter(is_target)
    }

    /// Returns the addresses that links of a part lead to.
    pub(super) fn link_targets(&self, part: Part) -> impl Iterator<Item = &Document<'a>> {
        self.all_link_targets().filter(move |it| it.part == part)
    }

    /// Returns the addresses of pictures.
    pub(super) fn picture_addresses(&self) -> impl Iterator<Item = &Document<'a>> {
        let is_address = |it: &&Document<'_>| it.role == Role::PictureAddress;
        self.views.iter().map(|view| &view.document).filter(is_address)
    }
}

impl<'a> AnalysedPart<'a> {
    fn new(part: Part, source: &'a str, view: View, index: &PhraseIndex) -> Self {
        let mut document = Document::new(part, source, view);
        if matches!(document.role, Role::LinkTarget { .. } | Role::PictureAddress) {
            return Self { document, numbers: Vec::new(), disclosures: Vec::new() };
        }
        document.hits = phrases::find(index, &document);
        let disclosures = disclosing_sentences(&document);
        Self { numbers: numbers::find(&document), disclosures, document }
    }
}

/// Reads the declared name of a sender.
fn read_name<'a>(name: &'a str, index: &PhraseIndex) -> Document<'a> {
    let mut document = Document::read(Part::Body, name);
    document.hits = phrases::find(index, &document);
    document
}
