//! The baseline: the findings that were there before, which are not reported.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use krr_host::input::{Diagnostic, Located, Problem};
use krr_policy::{Locale, Localized};
use serde::{Deserialize, Serialize};

use crate::check_result::CheckResult;
use crate::failure::Failure;
use crate::{replace, words};

const WRITE_ONE: Localized = Localized {
    nb: "`krr check --write-baseline FIL` skriver en",
    nn: "`krr check --write-baseline FIL` skriv ei",
    en: "`krr check --write-baseline FILE` writes one",
};

/// The findings that were there before, by their fingerprints.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Baseline {
    findings: BTreeMap<String, Entry>,
}

/// What a finding was about, for people.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: String,
    message: String,
}

impl Baseline {
    /// Reads a baseline from a file.
    pub(super) fn read(path: &Path, locale: Locale) -> Result<Self, Failure> {
        let invalid = |reason: &dyn std::fmt::Display| Failure::Invalid {
            message: words::CANNOT_READ
                .with(locale, &[("name", &path.display()), ("reason", reason)]),
            help: Some(WRITE_ONE.get(locale).to_owned()),
        };
        let text = fs::read_to_string(path).map_err(|error| invalid(&error))?;
        serde_json::from_str(&text).map_err(|error| invalid(&error))
    }

    /// Writes the baseline to a file.
    pub(super) fn write(&self, path: &Path) -> Result<(), Failure> {
        let mut text = serde_json::to_string_pretty(self).map_err(std::io::Error::from)?;
        text.push('\n');
        replace::write(path, text.as_bytes()).map_err(|error| {
            let name = path.display().to_string();
            Failure::Diagnostics(vec![Diagnostic::for_file(&name, Problem::Unwritable(error))])
        })
    }

    /// Returns whether a finding was there before.
    pub(super) fn has(&self, fingerprint: &str) -> bool {
        self.findings.contains_key(fingerprint)
    }

    /// Adds the findings of a result that decide the exit code or are advice, and are not suppressed.
    pub(super) fn add(&mut self, located: &dyn Located, result: &CheckResult, prints: &[String]) {
        for (index, (finding, print)) in result.report.findings.iter().zip(prints).enumerate() {
            if !result.suppressions.contains_key(&index) && result.decides(finding) {
                let entry = Entry { rule: finding.rule.clone(), message: located.identity() };
                self.findings.insert(print.clone(), entry);
            }
        }
    }
}
