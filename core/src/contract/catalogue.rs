//! What describes the rules: for people, forms and generated pages.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::dispatch::Dispatch;
use super::names::names;
use super::report::{Modality, StatementSource, Version};

names! {
    /// A language that the engine speaks.
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
    /// What a rule goes by, which bounds what it may do.
    Detection {
        /// Declared facts.
        Declared = "declared",
        /// Something detected exactly in the text: a name, a host, check digits.
        Exact = "exact",
        /// A reading of the wording, which may be wrong: it asks, and never denies.
        Heuristic = "heuristic",
    }
}

names! {
    /// How the engine meets a statement.
    Coverage {
        /// A rule enforces it.
        Enforced = "enforced",
        /// It is a property of the whole engine, held by a test.
        EngineProperty = "engine_property",
        /// It is told to the sender, and decides nothing.
        Informational = "informational",
        /// It concerns the single recipient, and is decided when recipients are screened.
        PerRecipient = "per_recipient",
    }
}

/// All that the engine can say of itself, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// What decides.
    pub version: Version,
    /// The rules, in the order of the findings they make.
    pub rules: Vec<RuleEntry>,
    /// The statements, in the order of their sources.
    pub statements: Vec<StatementEntry>,
    /// The facts that rules read, with the question to ask for each.
    pub facts: Vec<FactEntry>,
    /// A dispatch that fits the guidelines, which the examples of the rules differ from.
    pub baseline: Dispatch,
    /// Words for the parts of a report, by key: decisions, effects, headings.
    pub labels: BTreeMap<String, String>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// The identifier, named after the offence; never reused.
    pub id: String,
    /// The statements it rests on; a finding cites the first.
    pub statements: Vec<String>,
    /// Where the first statement comes from.
    pub source: StatementSource,
    /// How strongly it binds.
    pub modality: Modality,
    /// What it goes by.
    pub detection: Detection,
    /// The version that it first appeared in.
    pub since: String,
    /// What it is about, in a few words.
    pub title: String,
    /// Why the rule is there.
    pub why: String,
    /// What a finding says when the rule is violated, with `{…}` where figures go.
    pub message: String,
    /// What would make it right.
    pub remedy: String,
    /// The facts it reads, as paths into the dispatch.
    pub reads: Vec<String>,
    /// Dispatches that satisfy it and that violate it.
    pub examples: Vec<Example>,
}

/// A dispatch that shows what a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Whether it satisfies the rule.
    pub satisfies: bool,
    /// How it changes from the baseline dispatch.
    pub changes: Vec<Change>,
}

/// One fact of an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The fact, as a path into the dispatch.
    pub fact: String,
    /// Its value, as JSON.
    pub value: String,
}

/// One statement of the sources, in our words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// The identifier that findings cite.
    pub id: String,
    /// Where it stands.
    pub source: StatementSource,
    /// The heading or number it stands under there.
    pub section: String,
    /// What it says.
    pub summary: String,
    /// How the engine meets it.
    pub coverage: Coverage,
    /// The rules that enforce it.
    pub rules: Vec<String>,
    /// Why it is met in this way; null where rules enforce it.
    pub reason: Option<String>,
}

/// One fact that rules read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactEntry {
    /// The path into the dispatch.
    pub fact: String,
    /// The question that asks for it.
    pub question: String,
    /// The values to choose between; empty for texts, counts and lists of records.
    pub values: Vec<String>,
}
