//! `krr diff`: which verdicts and costs the work tree changes against a revision of Git, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;
use std::path::Path;

use krr_host::input::Located as _;
use krr_host::templates::{Cost, Project, Templates};
use krr_policy::{Catalogue, Decision, Locale, Localized, grouped};
use serde::Serialize;

use crate::check_result::CheckResult;
use crate::cost;
use crate::evaluator::Evaluator;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::git::Repository;
use crate::output::{self, label};
use crate::terminal::{DIM, ERROR, SUCCESS, sanitize, styled};
use crate::{projects, template_results};

const NEW: Localized = Localized { nb: "ny", nn: "ny", en: "new" };
const REMOVED: Localized = Localized { nb: "fjernet", nn: "fjerna", en: "removed" };
const UNCHANGED: Localized = Localized {
    nb: "Ingen melding får en annen vurdering eller pris.",
    nn: "Inga melding får ei anna vurdering eller ein annan pris.",
    en: "No message gets another verdict or price.",
};
const SEGMENTS: Localized = Localized {
    nb: "SMS-deler på det meste: {before} → {after}",
    nn: "SMS-delar på det meste: {before} → {after}",
    en: "SMS segments at most: {before} → {after}",
};
const PRICE: Localized = Localized {
    nb: "Pris på det meste: {before} → {after} kroner",
    nn: "Pris på det meste: {before} → {after} kroner",
    en: "Price at most: {before} → {after} kroner",
};

/// Arguments of `krr diff`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Revision of Git to compare the work tree with
    #[arg(default_value = "HEAD")]
    revision: String,
    /// Output format
    #[arg(long, default_value = "human")]
    format: DiffFormat,
}

/// An output format of `krr diff`.
#[derive(Clone, Copy, clap::ValueEnum)]
enum DiffFormat {
    /// Text for a terminal
    Human,
    /// JSON
    Json,
}

/// What is found in a message, as far as two revisions are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    label: String,
    decision: Decision,
    exit: Exit,
    /// The number of findings of each rule, with what it says.
    findings: BTreeMap<String, (usize, String)>,
    segments: u64,
}

/// What differs in a message.
#[derive(Serialize)]
struct Change {
    message: String,
    before: Option<Decision>,
    after: Option<Decision>,
    /// The rules of the findings that are gone.
    settled: Vec<Rule>,
    /// The rules of the findings that are new.
    found: Vec<Rule>,
    segments_before: u64,
    segments_after: u64,
    #[serde(skip)]
    exit: Exit,
}

/// A rule, and what it says of the message.
#[derive(Serialize)]
struct Rule {
    rule: String,
    message: String,
}

/// Compares the work tree with a revision. Ends with the highest exit code of a message that is judged
/// more strictly than before.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let here = env::current_dir()?;
    let repository = Repository::open(&here, locale)?;
    let commit = repository.commit(&args.revision)?;
    let folder = tempfile::tempdir()?;
    repository.export(&commit, folder.path())?;
    let evaluator = Evaluator::new(locale)?;
    let project = projects::open_at(&here, &here, locale)?;
    let after = states(&evaluator, &project)?;
    let relative = here.strip_prefix(repository.folder()).unwrap_or(Path::new(""));
    let there = folder.path().join(relative);
    // In the revision there may be no project yet, or one with errors that are mended since.
    let before = match Project::open(&there, &there) {
        Ok(Some(project)) => states(&evaluator, &project)?,
        Ok(None) | Err(_) => BTreeMap::new(),
    };
    let changes = changes(&before, &after);
    let exit = changes.iter().map(|change| change.exit).max().unwrap_or(Exit::Success);
    let total = |states: &BTreeMap<String, State>| states.values().map(|it| it.segments).sum();
    let segments = [total(&before), total(&after)];
    match args.format {
        DiffFormat::Json => output::write_json(&changes)?,
        DiffFormat::Human => {
            let catalogue = evaluator.catalogue()?;
            let text = human(&changes, segments, project.cost(), &catalogue, locale);
            output::write_text(&text)?;
        }
    }
    Ok(exit)
}

/// Returns the states of the messages of a project, by what identifies them.
fn states(evaluator: &Evaluator, project: &Project) -> Result<BTreeMap<String, State>, Failure> {
    let (mut templates, _) = Templates::read(project);
    let positions: Vec<_> = (0..templates.messages().len()).collect();
    let results = template_results::evaluate(evaluator, project, &mut templates, &positions);
    let mut states = BTreeMap::new();
    for (message, result) in templates.messages().iter().zip(results) {
        states.insert(message.identity(), State::new(message.label(), &result?));
    }
    Ok(states)
}

impl State {
    fn new(label: String, result: &CheckResult) -> Self {
        let mut findings = BTreeMap::new();
        for finding in result.deciding() {
            let entry = findings.entry(finding.rule.clone());
            entry.or_insert((0, finding.message.clone())).0 += 1;
        }
        Self {
            label,
            decision: result.gated_decision(),
            exit: result.exit(),
            findings,
            segments: result.report.segments(),
        }
    }
}

fn changes(before: &BTreeMap<String, State>, after: &BTreeMap<String, State>) -> Vec<Change> {
    let identities: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changes = identities.into_iter().filter_map(|identity| {
        let [before, after] = [before.get(identity), after.get(identity)];
        if before == after {
            return None;
        }
        let empty = BTreeMap::new();
        let [old, new] = [before, after].map(|state| state.map_or(&empty, |it| &it.findings));
        let exits = [before, after].map(|it| it.map_or(Exit::Success, |it| it.exit));
        let [exit_before, exit_after] = exits;
        Some(Change {
            message: after.or(before)?.label.clone(),
            before: before.map(|state| state.decision),
            after: after.map(|state| state.decision),
            settled: more(old, new),
            found: more(new, old),
            segments_before: before.map_or(0, |state| state.segments),
            segments_after: after.map_or(0, |state| state.segments),
            exit: if exit_after > exit_before { exit_after } else { Exit::Success },
        })
    });
    changes.collect()
}

/// Returns the rules with more findings than others.
fn more(
    findings: &BTreeMap<String, (usize, String)>,
    others: &BTreeMap<String, (usize, String)>,
) -> Vec<Rule> {
    let is_more = |rule: &&String| {
        let count = |findings: &BTreeMap<String, (usize, String)>| {
            findings.get(*rule).map_or(0, |(count, _)| *count)
        };
        count(findings) > count(others)
    };
    let rules = findings.keys().filter(is_more);
    rules
        .filter_map(|rule| {
            let (_, message) = findings.get(rule)?;
            Some(Rule { rule: rule.clone(), message: message.clone() })
        })
        .collect()
}

fn human(
    changes: &[Change],
    segments: [u64; 2],
    cost: Cost,
    catalogue: &Catalogue,
    locale: Locale,
) -> String {
    let mut text = String::new();
    for change in changes {
        let word = |decision: Option<Decision>, none: Localized| {
            decision.map_or_else(
                || none.get(locale).to_owned(),
                |decision| label(catalogue, &format!("decision.{decision}")).to_owned(),
            )
        };
        let (before, after) = (word(change.before, NEW), word(change.after, REMOVED));
        let verdict = if before == after { after } else { format!("{before} → {after}") };
        let _ = writeln!(text, "{}  {verdict}", sanitize(&change.message));
        for (sign, style, rules) in [("-", SUCCESS, &change.settled), ("+", ERROR, &change.found)] {
            for Rule { rule, message } in rules {
                let line = format!("{sign} {}", sanitize(message));
                let _ = writeln!(text, "  {}  {}", styled(style, &line), styled(DIM, rule));
            }
        }
        let [before, after] = [change.segments_before, change.segments_after];
        if before != after {
            let [before, after] = [before, after].map(|it| grouped(it, locale));
            let line = SEGMENTS.with(locale, &[("before", &before), ("after", &after)]);
            let _ = writeln!(text, "  {line}");
        }
    }
    if changes.is_empty() {
        let _ = writeln!(text, "{}", UNCHANGED.get(locale));
    }
    let [before, after] = segments;
    if before != after {
        let [shown_before, shown_after] = segments.map(|it| grouped(it, locale));
        let total = SEGMENTS.with(locale, &[("before", &shown_before), ("after", &shown_after)]);
        let _ = writeln!(text, "\n{total}");
        if let Some([before, after]) = cost::prices(segments, cost, locale) {
            let line = PRICE.with(locale, &[("before", &before), ("after", &after)]);
            let _ = writeln!(text, "{line}");
        }
    }
    text
}
