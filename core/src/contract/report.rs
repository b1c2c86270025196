//! What comes out: the decision with its reasons.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::dispatch::{Channel, Language, Message};
use super::names::names;

names! {
    /// What the engine decides. Ordered from mildest to strictest; the strictest finding decides.
    Decision {
        /// The sending does not use the register, so its guidelines do not apply.
        NotApplicable = "not_applicable",
        /// The sending fits the guidelines.
        Permit = "permit",
        /// Somebody must answer a question or give a reason first.
        Review = "review",
        /// The sending breaks the guidelines.
        Deny = "deny",
    }
}

names! {
    /// Whether the guidelines make this use of the register mandatory (P1).
    RegisterUse {
        /// The register shall be used: notices of decisions and important letters (P2).
        Mandatory = "mandatory",
        /// The register may be used, after an assessment (P4).
        Voluntary = "voluntary",
    }
}

names! {
    /// How strongly a statement binds.
    Modality {
        /// *Skal*: an offence is denied.
        Must = "must",
        /// *Bør*: comply, or explain in writing.
        Should = "should",
        /// *Kan*, or good practice: advice.
        May = "may",
    }
}

names! {
    /// What a rule found.
    Status {
        /// The dispatch breaks the statement.
        Violated = "violated",
        /// Something must be answered before the rule can tell.
        Unknown = "unknown",
        /// The dispatch departs from the statement, and the sender has given a reason in writing.
        Justified = "justified",
    }
}

names! {
    /// What a finding does to the decision. Ordered from mildest to strictest.
    Effect {
        /// Nothing; it is recorded.
        Recorded = "recorded",
        /// Nothing; it is worth knowing.
        Advice = "advice",
        /// The decision is at least review.
        Review = "review",
        /// The decision is deny.
        Deny = "deny",
    }
}

names! {
    /// Where a statement comes from.
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
    /// How an SMS is encoded.
    Encoding {
        /// The GSM 7-bit alphabet with its extension table.
        Gsm7 = "gsm7",
        /// UTF-16 code units, for everything else.
        Ucs2 = "ucs2",
    }
}

/// A decision with everything that explains it.
///
/// The same dispatch, locale and version always give the same report, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The strictest effect among the findings.
    pub decision: Decision,
    /// The decision and its main reason in one or two sentences.
    pub summary: String,
    /// Mandatory or voluntary use; null while the purpose is unknown, and when it is not allowed.
    #[serde(rename = "use")]
    pub use_: Option<RegisterUse>,
    /// The provision that the use rests on; null when `use` is.
    pub basis: Option<String>,
    /// What a person must see, the strictest first, and within that in the order of the catalogue.
    pub findings: Vec<Finding>,
    /// The sentence about where the address comes from, for each channel used.
    pub disclosures: Vec<Disclosure>,
    /// Each channel used, judged as if it were the only one.
    pub channels: Vec<ChannelResult>,
    /// The smallest sets of edits that lead to permit, at most five. Empty when the decision is
    /// permit or not applicable, and when no set within reach of the search does.
    pub repairs: Vec<Vec<Edit>>,
    /// What decided.
    pub version: Version,
}

/// What one rule has to say of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The rule, by its identifier.
    pub rule: String,
    /// The statement it rests on, by its identifier.
    pub statement: String,
    /// Where that statement comes from.
    pub source: StatementSource,
    /// How strongly the statement binds.
    pub modality: Modality,
    /// What was found.
    pub status: Status,
    /// What that does to the decision.
    pub effect: Effect,
    /// What is wrong, or the question to answer.
    pub message: String,
    /// What would make it right.
    pub remedy: String,
    /// The fact that it is mainly about, as a path into the dispatch.
    pub fact: Option<String>,
    /// The facts that have to be given before the rule can tell; empty unless `status` is unknown.
    pub missing: Vec<String>,
    /// The places in the message that it rests on, in order; at most 50.
    pub spans: Vec<Span>,
    /// Edits to the text that remove the offence, where that can be done mechanically.
    pub fix: Option<Fix>,
}

/// A place in the text as it was given.
///
/// Offsets count from zero and are half open; lines and columns count from one, and columns count
/// characters (Unicode scalar values). A line ends with LF; the CR of a CRLF belongs to its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Which text: `message.subject` or `message.body`.
    pub fact: String,
    /// First byte, in UTF-8.
    pub start: u64,
    /// One past the last byte, in UTF-8.
    pub end: u64,
    /// First UTF-16 code unit, for slicing a JavaScript string.
    pub utf16_start: u64,
    /// One past the last UTF-16 code unit.
    pub utf16_end: u64,
    /// Line of the first character.
    pub line: u64,
    /// Column of the first character.
    pub column: u64,
    /// Line of the place just after the last character.
    pub end_line: u64,
    /// Column of the place just after the last character.
    pub end_column: u64,
}

impl Span {
    /// Returns the text of the message at the span; empty if the span is not of this message.
    #[must_use]
    pub fn text<'m>(&self, message: &'m Message) -> &'m str {
        let text = match self.fact.as_str() {
            "message.subject" => message.subject.as_deref(),
            _ => message.body.as_deref(),
        };
        let offset = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX);
        text.and_then(|text| text.get(offset(self.start)..offset(self.end))).unwrap_or_default()
    }
}

/// A mechanical fix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fix {
    /// What the fix does.
    pub title: String,
    /// The edits, in order and without overlap.
    pub edits: Vec<TextEdit>,
}

/// Replaces a place in the text. An empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextEdit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

/// The sentence saying that the address comes from the register (G6a), for one channel.
///
/// It never names the directorate (G6b).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The channel it is meant for.
    pub channel: Channel,
    /// The language it is in.
    pub language: Language,
    /// The language that was asked for but has no text yet; null where nothing is missing.
    pub missing_language: Option<Language>,
    /// Whether the guidelines ask for it in this channel; elsewhere it is an offer.
    pub expected: bool,
    /// Plain text. For SMS it keeps to the GSM 7-bit alphabet and has no link.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// The official link that it carries (G6c), if it carries one.
    pub link: Option<String>,
    /// Whether the message already says it, in these or other words.
    pub present: bool,
}

/// One channel, judged as if it were the only one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChannelResult {
    /// The channel.
    pub channel: Channel,
    /// The decision if only this channel were used.
    pub decision: Decision,
    /// For SMS with a body: how the body is encoded.
    pub encoding: Option<Encoding>,
    /// For SMS with a body: septets in GSM 7-bit, code units in UCS-2. Each placeholder counts as 15
    /// characters.
    pub units: Option<u64>,
    /// For SMS with a body: how many messages it is split into.
    pub segments: Option<u64>,
    /// For SMS with a body: how many placeholders it has.
    pub placeholders: Option<u64>,
    /// For SMS with a body: how many messages it is split into at worst, when each placeholder is
    /// filled in with 50 characters, some of them outside the GSM alphabet.
    pub segments_at_most: Option<u64>,
}

names! {
    /// What an edit asks of the sender.
    EditKind {
        /// Answer a question: the edit shows the answer that leads to permit, if it is the true one.
        Answer = "answer",
        /// Change the plan or the text.
        Change = "change",
        /// Add this to the text.
        Add = "add",
        /// Write what only the sender can write.
        Write = "write",
    }
}

/// One edit of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// What it asks of the sender.
    pub kind: EditKind,
    /// The fact that changes, as a path into the dispatch.
    pub fact: String,
    /// What it changes to; null where only the sender can know or write it.
    pub value: Option<EditValue>,
    /// Why it helps, and what to do.
    pub why: String,
}

/// What a fact changes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum EditValue {
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A name or a text.
    Text(String),
    /// A list of names.
    Names(Vec<String>),
}

/// What decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Which reading of the guidelines: year and month.
    pub guidelines: String,
    /// The version of the engine.
    pub engine: String,
    /// `sha256:` and the digest of every rule's wording and of its outcome for every combination
    /// of the facts it reads.
    pub rules: String,
}
