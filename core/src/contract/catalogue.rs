//! The catalogue: a description of the rules, for people, forms and generated pages.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::dispatch::Dispatch;
use super::names::names;
use super::report::{Effect, Modality, StatementSource, Version};

names! {
    /// A language of reports.
    Locale {
        /// Norwegian Bokmål.
        Nb = "nb",
        /// Norwegian Nynorsk.
        Nn = "nn",
        /// English.
        En = "en",
    }
}

names! {
    /// The evidence that a rule rests on. It bounds the effect of the rule.
    Detection {
        /// Declared facts.
        Declared = "declared",
        /// An exact match in the text: a name, a host, check digits.
        Exact = "exact",
        /// A heuristic reading of what is written, which may be wrong: it asks, and never denies.
        Heuristic = "heuristic",
        /// Answers that contradict each other: it asks which holds.
        Contradiction = "contradiction",
    }
}

names! {
    /// The coverage of a statement by the engine.
    Coverage {
        /// Rules, or rows of the screening table, enforce it.
        Enforced = "enforced",
        /// They enforce a part of it.
        Partly = "partly",
        /// It is a property of the whole engine, held by a test.
        EngineProperty = "engine_property",
        /// It is information for the sender.
        Informational = "informational",
    }
}

/// The engine's description of itself, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Versions of the guidelines, the engine and the rules.
    pub version: Version,
    /// The rules.
    pub rules: Vec<RuleEntry>,
    /// The screening table: the first row that fits a recipient decides.
    pub screening: Vec<ScreeningRow>,
    /// The statements, in the order of the sources.
    pub statements: Vec<StatementEntry>,
    /// The fields that rules read, each with its question.
    pub facts: Vec<FactEntry>,
    /// A dispatch that fits the guidelines; the examples of rules are changes to it.
    pub baseline: Dispatch,
    /// Labels for the parts of a report, by key: decisions, effects, headings.
    pub labels: BTreeMap<String, String>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// The identifier, named after the offence; never reused.
    pub id: String,
    /// The statements that it enforces; a finding cites the first.
    pub statements: Vec<String>,
    /// The source of the first statement.
    pub source: StatementSource,
    /// The modality.
    pub modality: Modality,
    /// The evidence that it rests on.
    pub detection: Detection,
    /// The effect of a violation on the decision.
    pub effect: Effect,
    /// True if a written reason settles a violation.
    pub justifiable: bool,
    /// The version in which it first appeared.
    pub since: String,
    /// The title.
    pub title: String,
    /// The reason why the rule exists.
    pub why: String,
    /// The message of a violation; `{…}` stands for a figure.
    pub message: String,
    /// The remedy.
    pub remedy: String,
    /// The paths of the fields that it reads.
    pub reads: Vec<String>,
    /// Dispatches that satisfy and that violate it.
    pub examples: Vec<Example>,
}

/// An example of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// True if the dispatch satisfies the rule.
    pub satisfies: bool,
    /// The changes to the baseline dispatch.
    pub changes: Vec<Change>,
}

/// A change of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The path of the field.
    pub fact: String,
    /// The value, as JSON.
    pub value: String,
}

/// A statement of the sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// The identifier that findings cite.
    pub id: String,
    /// The source.
    pub source: StatementSource,
    /// The heading or number of its section in the source.
    pub section: String,
    /// The modality of the source; null for a statement of fact.
    pub modality: Option<Modality>,
    /// The statement in our own words.
    pub summary: String,
    /// The coverage by the engine.
    pub coverage: Coverage,
    /// The rules and the rows of the screening table that enforce it.
    pub enforcement: Vec<Enforcement>,
    /// The reason for the coverage, or the part that rules do not enforce; null if they enforce it whole.
    pub reason: Option<String>,
}

/// A rule, or a row of the screening table, that enforces a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Enforcement {
    /// The identifier of the rule or row.
    pub rule: String,
    /// The part of the statement that it enforces; null if it is the whole.
    pub part: Option<String>,
}

/// A field that rules read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactEntry {
    /// The path of the field.
    pub fact: String,
    /// The question.
    pub question: String,
    /// The values to choose between; empty for texts, counts and lists of records.
    pub values: Vec<String>,
}

names! {
    /// The outcome of a row of the screening table.
    ScreeningOutcome {
        /// Not automatically: a person handles it.
        ByHand = "by_hand",
        /// Not sent.
        NotSent = "not_sent",
        /// On paper.
        Paper = "paper",
        /// A letter in the digital mailbox, with a notice.
        MailboxWithNotice = "mailbox_with_notice",
        /// A notice by the first planned SMS or e-mail that is fresh; the letter is read elsewhere.
        FreshNotice = "fresh_notice",
        /// By the first planned channel that is fresh.
        FreshChannel = "fresh_channel",
        /// By the first planned channel that reaches the recipient, fresh or not.
        AnyChannel = "any_channel",
    }
}

/// A row of the screening table. The first whose conditions are all met decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScreeningRow {
    /// The identifier, named after the case; never reused.
    pub id: String,
    /// The statement that it rests on.
    pub statement: String,
    /// The conditions.
    pub when: Vec<ScreeningCondition>,
    /// The outcome.
    pub outcome: ScreeningOutcome,
    /// The reason, in a sentence.
    pub reason: String,
}

/// A condition of a row: a fact has one of some values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScreeningCondition {
    /// The name of the fact; its label is `screening.` and the name.
    pub fact: String,
    /// The names of the values; the label of one is `screening.`, the fact, `.` and the name.
    pub values: Vec<String>,
}
