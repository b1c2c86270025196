//! Everything that the rules say and decide, as one text.

use alloc::string::String;
use core::fmt::Write as _;

use crate::contract::Locale;
use crate::rule::Outcome;
use crate::rules;

/// The wording of every rule in every language, and its outcome for every combination of the facts
/// it reads. The digest of this text is the version's `rules`: it changes when, and only when,
/// a rule says or decides something else of the same facts.
#[must_use]
pub fn fingerprint() -> String {
    let mut text = String::new();
    for entry in rules::CATALOGUE {
        let rule = &entry.rule;
        let _ = writeln!(text, "{} {} {:?}", rule.id, rule.statement, entry.also);
        let _ = writeln!(text, "{} {}", rule.modality, rule.detection);
        let _ = writeln!(text, "{} {}", entry.since, rule.about);
        for locale in Locale::ALL {
            let (says, why) = (&rule.says, entry.why.get(*locale));
            let _ = writeln!(text, "{locale} {} {why}", says.title(*locale));
            let _ = writeln!(text, "{} {}", says.message(*locale), says.remedy(*locale));
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
    text
}
