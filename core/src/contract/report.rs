//! The report: the decision with its reasons.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::dispatch::{Channel, Language, Message};
use super::names::names;

names! {
    /// A decision. Ordered from mildest to strictest; the strictest finding decides.
    Decision {
        /// The dispatch does not use the register, so the guidelines do not apply.
        NotApplicable = "not_applicable",
        /// The dispatch fits the guidelines.
        Permit = "permit",
        /// A question must be answered, or a point settled, first.
        Review = "review",
        /// The dispatch violates the guidelines.
        Deny = "deny",
    }
}

names! {
    /// The use of the register (P1).
    RegisterUse {
        /// Mandatory use: notices of decisions and important letters (P2).
        Mandatory = "mandatory",
        /// Voluntary use, after an assessment (P4).
        Voluntary = "voluntary",
    }
}

names! {
    /// The modality of a statement.
    Modality {
        /// *Skal*: a violation is denied.
        Must = "must",
        /// *Bør*: comply, or explain in writing.
        Should = "should",
        /// *Kan*, or good practice: advice.
        May = "may",
    }
}

names! {
    /// The status of a finding.
    Status {
        /// The dispatch violates the statement.
        Violated = "violated",
        /// The outcome depends on facts that are not given, or on a reading of the text.
        Unknown = "unknown",
        /// The dispatch departs from the statement with a written justification.
        Justified = "justified",
    }
}

names! {
    /// The effect of a finding on the decision. Ordered from mildest to strictest.
    Effect {
        /// None: the finding is recorded.
        Recorded = "recorded",
        /// None: the finding is advice.
        Advice = "advice",
        /// The decision is at least review.
        Review = "review",
        /// The decision is deny.
        Deny = "deny",
    }
}

names! {
    /// The source of a statement.
    StatementSource {
        /// The guidelines for using the register.
        Guidelines = "guidelines",
        /// The official description of the register and of the duty to notify.
        Register = "register",
        /// Good practice published by public bodies; not part of the guidelines.
        Practice = "practice",
    }
}

names! {
    /// The encoding of an SMS.
    Encoding {
        /// The GSM 7-bit alphabet with its extension table.
        Gsm7 = "gsm7",
        /// UCS-2, for all other text.
        Ucs2 = "ucs2",
    }
}

/// A decision with its reasons.
///
/// The same dispatch, locale and version always give the same report, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The strictest effect among the findings.
    pub decision: Decision,
    /// The main reason for the decision in one or two sentences.
    pub summary: String,
    /// The use of the register; null while the purpose is unknown, and if it is not allowed.
    #[serde(rename = "use")]
    pub use_: Option<RegisterUse>,
    /// The provision that the use rests on; null when `use` is.
    pub basis: Option<String>,
    /// The findings, strictest first, and within that in the order of the catalogue.
    pub findings: Vec<Finding>,
    /// The questions to answer, in the order of planning.
    pub questions: Vec<OpenQuestion>,
    /// The obligations that go with the decision.
    pub obligations: Vec<Obligation>,
    /// The disclosure for each channel used.
    pub disclosures: Vec<Disclosure>,
    /// The result for each channel used, with the findings about its text.
    pub channels: Vec<ChannelResult>,
    /// The smallest sets of edits of the plan and the text that settle every violation that edits can
    /// settle, at most five. They answer no question and give no reason: those are the sender's.
    pub repairs: Vec<Vec<Edit>>,
    /// The names in `message.placeholders` that no placeholder of the message has.
    pub unmatched_placeholders: Vec<String>,
    /// Versions of the guidelines, the engine and the rules behind this report.
    pub version: Version,
}

/// A question that the sender has to answer before the decision can be permit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenQuestion {
    /// The path of the field that the answer goes to.
    pub fact: String,
    /// The question.
    pub question: String,
    /// The identifiers of the rules that ask.
    pub rules: Vec<String>,
}

names! {
    /// A kind of obligation.
    ObligationKind {
        /// A second notice is due when the letter is not opened within a week.
        RepeatNotice = "repeat_notice",
        /// The assessment is to be documented afterwards.
        DocumentAfterwards = "document_afterwards",
        /// The emergency alert is to be considered as well.
        EmergencyAlert = "emergency_alert",
        /// Questions about the guidelines go to the directorate's service desk.
        AskDirectorate = "ask_directorate",
    }
}

/// An obligation that goes with a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// The kind.
    pub kind: ObligationKind,
    /// The identifier of the statement that it rests on, if it rests on one.
    pub statement: Option<String>,
    /// The text of the obligation.
    pub text: String,
}

/// An outcome of a rule that a person must see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The identifier of the rule.
    pub rule: String,
    /// The identifier of the statement that the rule enforces.
    pub statement: String,
    /// The source of the statement.
    pub source: StatementSource,
    /// The modality of the statement.
    pub modality: Modality,
    /// The status.
    pub status: Status,
    /// The effect on the decision.
    pub effect: Effect,
    /// The problem, or the questions to answer.
    pub message: String,
    /// The remedy.
    pub remedy: String,
    /// The path of the field that the finding points at.
    pub fact: Option<String>,
    /// The paths of the fields that must be given first; empty unless `status` is unknown.
    pub missing: Vec<String>,
    /// The spans of the message that the finding rests on, in order; at most 50.
    pub spans: Vec<Span>,
    /// A mechanical fix of the text, if there is one.
    pub fix: Option<Fix>,
    /// The path of the written reason that would settle the finding; null if none would.
    pub justification: Option<String>,
    /// The written reason, word for word, if there is one.
    pub reason: Option<String>,
}

/// A span of the text as it was given.
///
/// Offsets count from zero and are half open; lines and columns count from one, and columns count
/// characters (Unicode scalar values). A line ends with LF; the CR of a CRLF belongs to its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The path of the text: `message.subject`, `message.body`, or that of a text of its own such as
    /// `message.texts[0].body`.
    pub fact: String,
    /// The first byte, in UTF-8.
    pub start: u64,
    /// One past the last byte, in UTF-8.
    pub end: u64,
    /// The first UTF-16 code unit, for slicing a JavaScript string.
    pub utf16_start: u64,
    /// One past the last UTF-16 code unit.
    pub utf16_end: u64,
    /// The line of the first character.
    pub line: u64,
    /// The column of the first character.
    pub column: u64,
    /// The line of the position after the last character.
    pub end_line: u64,
    /// The column of the position after the last character.
    pub end_column: u64,
}

impl Report {
    /// Returns the largest number of segments that the message takes as SMS, with its placeholders filled in; zero
    /// if it is no SMS.
    #[must_use]
    pub fn segments(&self) -> u64 {
        let channels = self.channels.iter();
        channels.filter_map(|channel| channel.segments_at_most.or(channel.segments)).sum()
    }
}

impl Span {
    /// Returns the text of the message at the span; empty if the span is not of this message.
    #[must_use]
    pub fn text<'m>(&self, message: &'m Message) -> &'m str {
        let text = message.text_at(&self.fact);
        let offset = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX);
        text.and_then(|text| text.get(offset(self.start)..offset(self.end))).unwrap_or_default()
    }
}

/// A mechanical fix of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fix {
    /// The title.
    pub title: String,
    /// The edits, in order and without overlap.
    pub edits: Vec<TextEdit>,
}

/// A replacement of a span of text. An empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextEdit {
    /// The span to replace.
    pub span: Span,
    /// The new text.
    pub replacement: String,
}

/// The disclosure for one channel: the sentence saying that the address comes from the register
/// (G6a).
///
/// It never names the directorate (G6b).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The channel.
    pub channel: Channel,
    /// The language of the text.
    pub language: Language,
    /// The tag of the requested language, if there is no text in it yet.
    pub missing_language: Option<String>,
    /// True if the guidelines ask for a disclosure in this channel.
    pub expected: bool,
    /// The text. For SMS it has only GSM 7-bit characters and no link.
    pub text: String,
    /// The text as HTML.
    pub html: String,
    /// The official link in the text (G6c), if there is one.
    pub link: Option<String>,
    /// True if the message already has a disclosure, in these or other words.
    pub present: bool,
}

/// The result for one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChannelResult {
    /// The channel.
    pub channel: Channel,
    /// The decision on the plan with the text of this channel.
    pub decision: Decision,
    /// The encoding of the body, for SMS.
    pub encoding: Option<Encoding>,
    /// The length of the body, for SMS: septets in GSM 7-bit, code units in UCS-2. Each placeholder
    /// counts as 15 characters, or as its greatest length if that is smaller.
    pub units: Option<u64>,
    /// The number of segments of the body, for SMS.
    pub segments: Option<u64>,
    /// The number of placeholders in the body, for SMS.
    pub placeholders: Option<u64>,
    /// The largest number of segments, for SMS: each placeholder is filled in with as many characters as
    /// `message.placeholders` gives it, or 50, some of them letters outside the GSM alphabet.
    pub segments_at_most: Option<u64>,
}

names! {
    /// A kind of edit.
    EditKind {
        /// Change the plan.
        Change = "change",
        /// Add the value to the text.
        Add = "add",
        /// Rewrite the text, which only the sender can.
        Rewrite = "rewrite",
    }
}

/// An edit of the plan or the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The kind of edit.
    pub kind: EditKind,
    /// The path of the field to edit.
    pub fact: String,
    /// The new value; null if only the sender can write it.
    pub value: Option<EditValue>,
    /// The reason for the edit.
    pub why: String,
}

/// The new value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum EditValue {
    /// A flag.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A name or a text.
    Text(String),
    /// A list of names.
    Names(Vec<String>),
}

/// Versions of the guidelines, the engine and the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The year and month in which the guidelines were read. They have no edition of their own.
    pub guidelines_read: String,
    /// The date on which the page about the register was last changed when it was read.
    pub register_page_changed: String,
    /// The version of the engine.
    pub engine: String,
    /// `sha256:` and the digest of the wording of every rule and of its outcome for every
    /// combination of the facts it reads.
    pub rules: String,
}
