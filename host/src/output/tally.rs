//! The numbers of a run.

use std::collections::BTreeMap;

use krr_host::templates::Cost;
use krr_policy::{Decision, Locale, Localized, grouped};

use crate::check_result::{CheckResult, Gate};
use crate::cost;
use crate::exit::Exit;

/// The numbers of what was checked.
#[derive(Default)]
pub(super) struct Tally {
    /// The dispatches by their decisions.
    pub(super) decisions: BTreeMap<Decision, usize>,
    pub(super) templates: usize,
    /// The templates that need to be changed or considered.
    pub(super) broken: usize,
    pub(super) errors: usize,
    /// The findings that are suppressed.
    pub(super) suppressed: usize,
    /// The segments that the templates take as SMS, at most.
    segments: u64,
    cost: Cost,
}

impl Tally {
    /// Adds a result.
    pub(super) fn add(&mut self, result: &CheckResult) {
        match result.gate {
            Gate::Decision => *self.decisions.entry(result.report.decision).or_default() += 1,
            Gate::Template => {
                self.templates += 1;
                self.broken += usize::from(result.exit() != Exit::Success);
                self.segments += result.report.segments();
                self.cost = result.cost;
            }
        }
        self.suppressed += result.suppressions.len();
    }

    /// Returns the number of inputs.
    pub(super) fn inputs(&self) -> usize {
        self.errors + self.templates + self.decisions.values().sum::<usize>()
    }

    /// Returns the number of templates in words.
    pub(super) fn templates(&self, locale: Locale) -> String {
        const ONE: Localized =
            Localized { nb: "{count} mal", nn: "{count} mal", en: "{count} template" };
        const MANY: Localized =
            Localized { nb: "{count} maler", nn: "{count} malar", en: "{count} templates" };
        counted(if self.templates == 1 { ONE } else { MANY }, self.templates, locale)
    }

    /// Returns the number of templates that are broken in words.
    pub(super) fn broken(&self, locale: Locale) -> String {
        const BROKEN: Localized = Localized {
            nb: "{count} må endres eller vurderes",
            nn: "{count} må endrast eller vurderast",
            en: "{count} to be changed or considered",
        };
        counted(BROKEN, self.broken, locale)
    }

    /// Returns the number of segments that the templates take as SMS, and their price if the project
    /// gives one; `None` if there are none.
    pub(super) fn segments(&self, locale: Locale) -> Option<String> {
        const SEGMENTS: Localized = Localized {
            nb: "SMS-deler på det meste: {count}",
            nn: "SMS-delar på det meste: {count}",
            en: "SMS segments at most: {count}",
        };
        const PRICE: Localized = Localized {
            nb: "{segments} · {price} kroner for en utsendelse av hver",
            nn: "{segments} · {price} kroner for ei utsending av kvar",
            en: "{segments} · {price} kroner for one mailing of each",
        };
        if self.segments == 0 {
            return None;
        }
        let count = grouped(self.segments, locale);
        let segments = SEGMENTS.with(locale, &[("count", &count)]);
        Some(match cost::prices([self.segments], self.cost, locale) {
            Some([price]) => PRICE.with(locale, &[("segments", &segments), ("price", &price)]),
            None => segments,
        })
    }

    /// Returns the number of suppressed findings in words.
    pub(super) fn suppressed(&self, locale: Locale) -> String {
        suppressed(self.suppressed, locale)
    }
}

/// Returns a number of suppressed findings in words.
pub(super) fn suppressed(count: usize, locale: Locale) -> String {
    const SUPPRESSED: Localized = Localized {
        nb: "Undertrykte funn: {count}",
        nn: "Undertrykte funn: {count}",
        en: "Suppressed findings: {count}",
    };
    counted(SUPPRESSED, count, locale)
}

fn counted(text: Localized, count: usize, locale: Locale) -> String {
    text.with(locale, &[("count", &grouped(count as u64, locale))])
}
