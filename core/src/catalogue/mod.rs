//! The engine's description of itself, for people, forms and generated pages.

mod examples;
#[cfg(feature = "tools")]
mod fingerprint;
mod labels;
mod screening;

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(test)]
pub(crate) use examples::baseline;
#[cfg(feature = "tools")]
pub use fingerprint::fingerprint;
pub use labels::labels;

use crate::contract::{
    Catalogue, Coverage, Enforcement, FactEntry, Locale, RuleEntry, StatementEntry,
};
use crate::engine::version;
use crate::facts::{Fact, QUESTIONS, Question};
use crate::rules::statements::{self, Statement};
use crate::rules::{ALL, Rule};

/// Returns the rules, the statements they rest on, the facts they read, and labels for the parts of
/// a report, in one language.
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
        rules: ALL.iter().map(|rule| rule_entry(rule, locale)).collect(),
        screening: screening::rows(locale),
        statements: statements::ALL.iter().map(|it| statement_entry(it, locale)).collect(),
        facts: facts(locale),
        baseline: examples::baseline(),
        labels: labels::all(locale),
    }
}

fn rule_entry(rule: &Rule, locale: Locale) -> RuleEntry {
    let mut reads: Vec<String> = Vec::new();
    for path in rule.facts().iter().flat_map(Fact::paths) {
        if !reads.iter().any(|read| read == path) {
            reads.push(path.to_owned());
        }
    }
    RuleEntry {
        id: rule.id.to_owned(),
        statements: rule.statements.iter().map(|it| it.statement.to_owned()).collect(),
        source: statements::source(rule.statement()),
        modality: rule.modality,
        detection: rule.detection,
        effect: rule.effect,
        justifiable: rule.justifiable,
        since: rule.since.to_owned(),
        title: rule.title.get(locale).to_owned(),
        why: rule.why.get(locale).to_owned(),
        message: rule.message.get(locale).to_owned(),
        remedy: rule.remedy.get(locale).to_owned(),
        reads,
        examples: rule.examples.iter().map(examples::entry).collect(),
    }
}

fn statement_entry(statement: &Statement, locale: Locale) -> StatementEntry {
    let enforcement = |rule: &Rule| {
        let citation = rule.statements.iter().find(|it| it.statement == statement.id)?;
        let part = citation.part.map(|part| part.get(locale).to_owned());
        Some(Enforcement { rule: rule.id.to_owned(), part })
    };
    StatementEntry {
        id: statement.id.to_owned(),
        source: statements::source(statement.id),
        section: statement.section.to_owned(),
        modality: statement.modality,
        summary: statement.summary.get(locale).to_owned(),
        coverage: statement.not_enforced.map_or(Coverage::Enforced, |(coverage, _)| coverage),
        enforcement: ALL
            .iter()
            .filter_map(enforcement)
            .chain(screening::enforcement(statement.id, locale))
            .collect(),
        reason: statement.not_enforced.map(|(_, reason)| reason.get(locale).to_owned()),
    }
}

/// Returns each field that a question asks for, once.
fn facts(locale: Locale) -> Vec<FactEntry> {
    let entry = |question: &Question| FactEntry {
        fact: question.path.to_owned(),
        question: question.text.get(locale).to_owned(),
        values: question.choices.iter().map(|choice| (*choice).to_owned()).collect(),
    };
    QUESTIONS.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_enforced_by_a_rule_or_says_why_not() {
        for statement in rules(Locale::En).statements {
            let is_whole = statement.coverage == Coverage::Enforced;
            assert_eq!(is_whole, statement.reason.is_none(), "{}", statement.id);
            if matches!(statement.coverage, Coverage::Enforced | Coverage::Partly) {
                assert!(!statement.enforcement.is_empty(), "{}", statement.id);
            } else if statement.coverage != Coverage::EngineProperty {
                assert!(statement.enforcement.is_empty(), "{}", statement.id);
            }
        }
    }

    #[test]
    fn each_field_is_asked_for_by_one_question() {
        let mut paths: Vec<_> = rules(Locale::En).facts.into_iter().map(|it| it.fact).collect();
        let count = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), count);
    }
}
