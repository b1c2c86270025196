//! The fingerprint of the rules.

use alloc::string::String;
use core::fmt::Write as _;

use crate::contract::Locale;
use crate::rules::{self, Outcome};
use crate::screening::ROWS;

/// Returns the wording of every rule in every language, and its outcome for every combination of
/// the facts that it reads; and the screening table. The digest of this text is the version of the rules: it changes when,
/// and only when, a rule says or decides something else for the same facts.
#[must_use]
pub fn fingerprint() -> String {
    let mut text = String::new();
    for rule in rules::ALL {
        let _ = writeln!(text, "{}", rule.id);
        for citation in rule.statements {
            let part = citation.part.map_or("", |part| part.nb);
            let _ = writeln!(text, "{} {part}", citation.statement);
        }
        let _ = writeln!(
            text,
            "{} {} {} {}",
            rule.modality, rule.detection, rule.effect, rule.justifiable
        );
        let _ = writeln!(text, "{} {}", rule.since, rule.about);
        for locale in Locale::ALL {
            let [title, why, message, remedy] =
                [rule.title, rule.why, rule.message, rule.remedy].map(|text| text.get(*locale));
            let _ = writeln!(text, "{locale} {title} {why}\n{message} {remedy}");
        }
        for facts in rule.combinations() {
            text.push(match rule.outcome(&facts) {
                Outcome::NotApplicable => '-',
                Outcome::Satisfied => '.',
                Outcome::Unknown(_) => '?',
                Outcome::Violated => 'x',
            });
        }
        text.push('\n');
    }
    for row in ROWS {
        let _ = write!(text, "{} {} {}", row.id, row.statement, row.outcome);
        for condition in row.when {
            let _ = write!(text, " {}", condition.fact.name());
            for (value, _) in condition.values() {
                let _ = write!(text, " {value}");
            }
        }
        for locale in Locale::ALL {
            let _ = write!(text, "\n{locale} {}", row.reason.get(*locale));
        }
        text.push('\n');
    }
    text
}
