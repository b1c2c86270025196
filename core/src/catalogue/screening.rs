//! The screening table as data.

use alloc::borrow::ToOwned as _;
use alloc::vec::Vec;

use crate::contract::{Enforcement, Locale, ScreeningCondition, ScreeningRow};
use crate::localized::Localized;
use crate::screening::{Condition, ROWS, Row};

/// The part of a statement that a row enforces.
const EACH_RECIPIENT: Localized =
    Localized { nb: "for hver mottaker", nn: "for kvar mottakar", en: "for each recipient" };

/// Returns the rows of the screening table, in order.
pub(super) fn rows(locale: Locale) -> Vec<ScreeningRow> {
    let entry = |row: &Row| ScreeningRow {
        id: row.id.to_owned(),
        statement: row.statement.to_owned(),
        when: row.when.iter().copied().map(condition).collect(),
        outcome: row.outcome,
        reason: row.reason.get(locale).to_owned(),
    };
    ROWS.iter().map(entry).collect()
}

fn condition(condition: Condition) -> ScreeningCondition {
    ScreeningCondition {
        fact: condition.fact.name().to_owned(),
        values: condition.values().map(|(name, _)| (*name).to_owned()).collect(),
    }
}

/// Returns the rows that enforce a statement.
pub(super) fn enforcement(statement: &str, locale: Locale) -> impl Iterator<Item = Enforcement> {
    ROWS.iter().filter(move |row| row.statement == statement).map(move |row| Enforcement {
        rule: row.id.to_owned(),
        part: Some(EACH_RECIPIENT.get(locale).to_owned()),
    })
}
