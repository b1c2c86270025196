//! What the engine says of itself.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{Catalogue, Locale, RuleEntry};
use crate::example;
use crate::fact::Fact;
use crate::labels;
use crate::question;
use crate::rule::Entry;
use crate::version::version;
use crate::{rules as all, statements};

/// The rules, the statements they rest on, the facts they read, and words for the parts of a
/// report, in one language.
///
/// ```
/// use krr_policy::{Locale, rules};
///
/// let catalogue = rules(Locale::En);
/// let rule = catalogue.rules.iter().find(|rule| rule.id == "double-notification").unwrap();
/// assert_eq!(rule.statements, ["G4c"]);
/// assert_eq!(rule.reads, ["channels.use", "channels.mode"]);
/// ```
#[must_use]
pub fn rules(locale: Locale) -> Catalogue {
    Catalogue {
        version: version(),
        rules: all::CATALOGUE.iter().map(|it| entry(it, locale)).collect(),
        statements: statements::ALL.iter().map(|s| s.entry(locale)).collect(),
        facts: question::ALL.iter().map(|q| q.entry(locale)).collect(),
        baseline: example::baseline(),
        labels: labels::all(locale),
    }
}

fn entry(entry: &Entry, locale: Locale) -> RuleEntry {
    let rule = &entry.rule;
    let mut reads: Vec<String> = Vec::new();
    for path in rule.reads().iter().flat_map(Fact::paths) {
        if !reads.iter().any(|read| read == path) {
            reads.push((*path).to_owned());
        }
    }
    RuleEntry {
        id: rule.id.to_owned(),
        statements: entry.statements().map(str::to_owned).collect(),
        source: statements::source(rule.statement),
        modality: rule.modality,
        detection: rule.detection,
        since: entry.since.to_owned(),
        title: rule.says.title(locale).to_owned(),
        why: entry.why.get(locale).to_owned(),
        message: rule.says.message(locale).to_owned(),
        remedy: rule.says.remedy(locale).to_owned(),
        reads,
        examples: entry.examples.iter().map(example::entry).collect(),
    }
}
