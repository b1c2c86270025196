//! `krr test`: compares what is found in templates with what is expected.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use krr_host::input::{LineColumn, Located as _, Place};
use krr_host::templates::Expectation;
use krr_policy::{Catalogue, Decision, Locale, Localized, grouped};
use serde::Serialize;

use crate::check_result::CheckResult;
use crate::evaluator::Evaluator;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{self, label};
use crate::projects;
use crate::template_results;
use crate::terminal::{DIM, ERROR, SUCCESS, sanitize, styled};

const NO_EXPECTATIONS: Localized = Localized {
    nb: "det er ingen forventninger å prøve",
    nn: "det er ingen forventningar å prøve",
    en: "there are no expectations to test",
};
const ADD_ONE: Localized = Localized {
    nb: "skriv `[[test]]` i `krr.toml`, med `id` og `decision`, `must_find` eller `must_not_find`; eller `expect` øverst i en mal",
    nn: "skriv `[[test]]` i `krr.toml`, med `id` og `decision`, `must_find` eller `must_not_find`; eller `expect` øvst i ein mal",
    en: "add `[[test]]` to `krr.toml`, with `id` and `decision`, `must_find` or `must_not_find`; or `expect` to the front matter of a template",
};
const EXPECTED: Localized = Localized { nb: "forventet", nn: "forventa", en: "expected" };
const FOUND: Localized = Localized { nb: "fant", nn: "fann", en: "found" };
const NOT_FOUND: Localized = Localized {
    nb: "mangler funnet `{rule}`",
    nn: "manglar funnet `{rule}`",
    en: "missing finding `{rule}`",
};
const UNWANTED: Localized = Localized {
    nb: "uventet funn `{rule}`",
    nn: "uventa funn `{rule}`",
    en: "unexpected finding `{rule}`",
};
const PASSED: Localized = Localized {
    nb: "{passed} av {count} som forventet",
    nn: "{passed} av {count} som forventa",
    en: "{passed} of {count} as expected",
};
const COVERAGE: Localized = Localized {
    nb: "{covered} av {count} regler er med i en forventning",
    nn: "{covered} av {count} reglar er med i ei forventning",
    en: "{covered} of {count} rules are named in an expectation",
};
const BELOW: Localized = Localized {
    nb: "det er under grensen i `krr.toml`",
    nn: "det er under grensa i `krr.toml`",
    en: "that is below the threshold in `krr.toml`",
};

/// Arguments of `krr test`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Output format
    #[arg(long, default_value = "human")]
    format: TestFormat,
}

/// An output format of `krr test`.
#[derive(Clone, Copy, clap::ValueEnum)]
enum TestFormat {
    /// Text for a terminal
    Human,
    /// JSON
    Json,
}

/// The outcome of the tests.
#[derive(Serialize)]
struct Outcome {
    tests: Vec<Test>,
    coverage: Coverage,
}

/// The outcome for one expectation of one message.
#[derive(Serialize)]
struct Test {
    message: String,
    file: String,
    line: usize,
    passed: bool,
    /// The decision that was expected and the one that was found, if they differ.
    decision: Option<[Decision; 2]>,
    not_found: Vec<String>,
    unwanted: Vec<String>,
}

/// The rules that expectations name.
#[derive(Serialize)]
struct Coverage {
    rules: usize,
    covered: usize,
    threshold: Option<f64>,
    passed: bool,
}

/// Runs the tests. Ends with 1 if one fails, or if the coverage is below its threshold.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let project = projects::open(locale)?;
    let mut templates = projects::read(&project)?;
    let evaluator = Evaluator::new(locale)?;
    let catalogue = evaluator.catalogue()?;
    let expected = templates.expectations().map_err(Failure::Diagnostics)?;
    let expected: Vec<(usize, Expectation, Place)> =
        expected.into_iter().map(|(at, it, place)| (at, it.clone(), place.clone())).collect();
    if expected.is_empty() {
        return Err(Failure::Invalid {
            message: NO_EXPECTATIONS.get(locale).to_owned(),
            help: Some(ADD_ONE.get(locale).to_owned()),
        });
    }
    let positions: Vec<_> = expected.iter().map(|(position, ..)| *position).collect();
    let results = template_results::evaluate(&evaluator, &project, &mut templates, &positions);
    let mut tests = Vec::new();
    for ((position, expectation, place), result) in expected.iter().zip(results) {
        let Some(message) = templates.messages().get(*position) else { continue };
        tests.push(Test::new(message.label(), expectation, place, &result?));
    }
    let coverage = Coverage::new(&expected, &catalogue, project.coverage());
    let outcome = Outcome { tests, coverage };
    match args.format {
        TestFormat::Json => output::write_json(&outcome)?,
        TestFormat::Human => output::write_text(&outcome.human(&catalogue, locale))?,
    }
    let passed = outcome.coverage.passed && outcome.tests.iter().all(|test| test.passed);
    Ok(if passed { Exit::Success } else { Exit::Review })
}

impl Test {
    fn new(message: String, expected: &Expectation, place: &Place, result: &CheckResult) -> Self {
        let found: BTreeSet<_> = result.deciding().map(|finding| finding.rule.as_str()).collect();
        let has = |rule: &&String| found.contains(rule.as_str());
        let not_found: Vec<_> =
            expected.must_find.iter().filter(|rule| !has(rule)).cloned().collect();
        let unwanted: Vec<_> = expected.must_not_find.iter().filter(has).cloned().collect();
        let decision = result.gated_decision();
        let decision = expected.decision.filter(|it| *it != decision).map(|it| [it, decision]);
        let LineColumn { line, .. } = place.line_column();
        Self {
            message,
            file: place.file().to_owned(),
            line,
            passed: decision.is_none() && not_found.is_empty() && unwanted.is_empty(),
            decision,
            not_found,
            unwanted,
        }
    }
}

impl Coverage {
    fn new(
        expected: &[(usize, Expectation, Place)],
        catalogue: &Catalogue,
        threshold: Option<f64>,
    ) -> Self {
        let named =
            expected.iter().flat_map(|(_, it, _)| it.must_find.iter().chain(&it.must_not_find));
        let named: BTreeSet<_> = named.collect();
        let (rules, covered) = (catalogue.rules.len(), named.len());
        #[allow(clippy::cast_precision_loss, reason = "there are fewer than a thousand rules")]
        let share = covered as f64 / rules as f64;
        let passed = threshold.is_none_or(|threshold| share >= threshold);
        Self { rules, covered, threshold, passed }
    }
}

impl Outcome {
    fn human(&self, catalogue: &Catalogue, locale: Locale) -> String {
        let mut text = String::new();
        for test in &self.tests {
            let symbol = if test.passed { styled(SUCCESS, "✓") } else { styled(ERROR, "✗") };
            let origin = styled(DIM, &format!("{}:{}", sanitize(&test.file), test.line));
            let _ = writeln!(text, "{symbol} {}  {origin}", sanitize(&test.message));
            if let Some(decisions) = test.decision {
                let [expected, found] =
                    decisions.map(|it| label(catalogue, &format!("decision.{it}")).to_owned());
                push(&mut text, SUCCESS, &format!("- {}: {expected}", EXPECTED.get(locale)));
                push(&mut text, ERROR, &format!("+ {}: {found}", FOUND.get(locale)));
            }
            for rule in &test.not_found {
                push(
                    &mut text,
                    SUCCESS,
                    &format!("- {}", NOT_FOUND.with(locale, &[("rule", rule)])),
                );
            }
            for rule in &test.unwanted {
                push(&mut text, ERROR, &format!("+ {}", UNWANTED.with(locale, &[("rule", rule)])));
            }
        }
        let number = |count: usize| grouped(count as u64, locale);
        let passed = self.tests.iter().filter(|test| test.passed).count();
        let [passed, count] = [passed, self.tests.len()].map(number);
        let _ =
            writeln!(text, "\n{}", PASSED.with(locale, &[("passed", &passed), ("count", &count)]));
        let [covered, count] = [self.coverage.covered, self.coverage.rules].map(number);
        let mut line = COVERAGE.with(locale, &[("covered", &covered), ("count", &count)]);
        if !self.coverage.passed {
            line = styled(ERROR, &format!("{line}: {}", BELOW.get(locale)));
        }
        let _ = writeln!(text, "{line}");
        text
    }
}

fn push(text: &mut String, style: anstyle::Style, line: &str) {
    let _ = writeln!(text, "    {}", styled(style, line));
}
