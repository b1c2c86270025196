//! Evaluates the detectors on labelled messages (precision, recall).
//!
//! Marketing is evaluated with other text around it as well, in each of several ways: a message is found
//! if it is found with every text of a way, and flagged if it is with any.
//!
//! `evaluate-text FILE.jsonl …`: one JSON object per line, with `text`, `channel` (`sms`, `email`,
//! `digital_letter`, `digital_mail`, `web_page`), `lang` (`nb`, `nn`, `en`, `se`) and `label`. A
//! label is `marketing`, `public_notice`, or the id of a rule that the text violates. A message may
//! have a `subject`; other fields are ignored.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the output of the program")]
#![allow(clippy::cast_precision_loss, reason = "the counts are small")]

use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use krr_conformance::added_text::{Surroundings, in_the_same_paragraph, ways};
use krr_host::{Catalogue, Channel, Detection, Dispatch, Engine, Finding, Language, Locale};
use krr_policy::{Signal, explain};
use serde::Deserialize;

/// The label of a message that is not marketing.
const NOTICE: &str = "public_notice";
const MARKETING: &str = "marketing";
/// The rule that detects marketing.
const PROMOTIONAL: &str = "promotional-text";

/// A labelled message.
#[derive(Deserialize)]
struct Message {
    text: String,
    subject: Option<String>,
    channel: String,
    lang: String,
    label: String,
}

/// A message with its findings.
struct Evaluation {
    /// File and line of the message.
    location: String,
    message: Message,
    dispatch: Dispatch,
    findings: Vec<Finding>,
}

fn main() -> ExitCode {
    let files: Vec<String> = env::args().skip(1).collect();
    match run(&files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(files: &[String]) -> Result<(), Box<dyn Error>> {
    if files.is_empty() {
        return Err("missing file: evaluate-text FILE.jsonl".into());
    }
    let engine = Engine::embedded()?;
    let catalogue = engine.rules(Locale::En)?;
    let mut evaluations = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            let location = format!("{file}:{number}");
            let message: Message =
                serde_json::from_str(line).map_err(|error| format!("{location}: {error}"))?;
            let dispatch =
                dispatch(&catalogue, &message).map_err(|error| format!("{location}: {error}"))?;
            let findings = engine.check(&dispatch, Locale::En)?.findings;
            evaluations.push(Evaluation { location, message, dispatch, findings });
        }
    }
    print_scores(&evaluations);
    print_added_text(&evaluations);
    print_false_positives(&evaluations, &catalogue);
    print_misses(&evaluations);
    Ok(())
}

/// Returns the baseline dispatch with the message.
fn dispatch(catalogue: &Catalogue, message: &Message) -> Result<Dispatch, String> {
    let mut dispatch = catalogue.baseline.clone();
    let channel = match message.channel.as_str() {
        "digital_letter" => "digital_mail",
        channel => channel,
    };
    let unknown = |kind: &str, name: &str| format!("unknown {kind} `{name}`");
    let channel = Channel::ALL
        .iter()
        .find(|it| it.as_str() == channel)
        .ok_or_else(|| unknown("channel", channel))?;
    let language = Language::ALL
        .iter()
        .find(|it| it.as_str() == message.lang)
        .ok_or_else(|| unknown("language", &message.lang))?;
    let is_known_label = [NOTICE, MARKETING].contains(&message.label.as_str())
        || catalogue.rules.iter().any(|rule| rule.id == message.label);
    if !is_known_label {
        return Err(format!(
            "unknown label `{}`: expected `{MARKETING}`, `{NOTICE}`, or the id of a rule",
            message.label
        ));
    }
    // The sender is unknown, and so is whether the text has to name it.
    dispatch.sender.name = None;
    dispatch.channels.use_ = Some(vec![*channel]);
    dispatch.message.language = Some(language.as_str().to_owned());
    dispatch.message.subject.clone_from(&message.subject);
    dispatch.message.body = Some(message.text.clone());
    Ok(dispatch)
}

impl Evaluation {
    /// Returns whether a rule has a finding in the text.
    fn has_finding(&self, rule: &str) -> bool {
        self.findings.iter().any(|finding| finding.rule == rule && finding.missing.is_empty())
    }

    /// Returns the words in the spans of a finding.
    fn words(&self, finding: &Finding) -> String {
        let message = &self.dispatch.message;
        let words: Vec<_> = finding.spans.iter().map(|span| span.text(message)).collect();
        words.join(" · ")
    }

    /// Returns whether the engine assigns a label to the message.
    fn is_classified_as(&self, label: &str) -> bool {
        match label {
            MARKETING => self.has_finding(PROMOTIONAL),
            NOTICE => !self.has_finding(PROMOTIONAL),
            rule => self.has_finding(rule),
        }
    }
}

/// Prints precision, recall and F1 of each label, for each language and for all.
fn print_scores(evaluations: &[Evaluation]) {
    let mut labels: Vec<&str> = evaluations.iter().map(|it| it.message.label.as_str()).collect();
    let mut languages: Vec<&str> = evaluations.iter().map(|it| it.message.lang.as_str()).collect();
    for list in [&mut labels, &mut languages] {
        list.sort_unstable();
        list.dedup();
    }
    println!("| label | language | messages | precision | recall | F1 |");
    println!("|---|---|---|---|---|---|");
    for label in labels {
        for language in languages.iter().copied().map(Some).chain([None]) {
            let in_language =
                |it: &&Evaluation| language.is_none_or(|only| it.message.lang == only);
            let is_labelled = |it: &&Evaluation| it.message.label == label;
            let is_detected = |it: &&Evaluation| it.is_classified_as(label);
            let selected = || evaluations.iter().filter(in_language);
            let labelled = selected().filter(is_labelled).count();
            let detected = selected().filter(is_detected).count();
            let correct = selected().filter(is_labelled).filter(is_detected).count();
            if labelled == 0 {
                continue;
            }
            let f1 = 2.0 * correct as f64 / (labelled + detected) as f64;
            println!(
                "| {label} | {} | {labelled} | {} | {} | {:.3} |",
                language.unwrap_or("all"),
                share(correct, detected),
                share(correct, labelled),
                f1,
            );
        }
    }
}

/// Prints how much marketing is found, and how many notices are flagged, with text added in each way.
fn print_added_text(evaluations: &[Evaluation]) {
    println!("\n| text added | texts | marketing found | notices flagged |");
    println!("|---|---|---|---|");
    for way in ways().into_iter().chain([in_the_same_paragraph()]) {
        let is_promotional = |it: &Evaluation, variant: &Surroundings| {
            let mut dispatch = it.dispatch.clone();
            dispatch.message.body = Some(variant.around(&it.message.text));
            is_promotional(&dispatch)
        };
        let is_found = |it: &&Evaluation| way.variants.iter().all(|text| is_promotional(it, text));
        let is_flagged =
            |it: &&Evaluation| way.variants.iter().any(|text| is_promotional(it, text));
        let labelled =
            |label: &'static str| evaluations.iter().filter(move |it| it.message.label == label);
        println!(
            "| {} | {} | {} | {} |",
            way.name,
            way.variants.len(),
            share(labelled(MARKETING).filter(is_found).count(), labelled(MARKETING).count()),
            share(labelled(NOTICE).filter(is_flagged).count(), labelled(NOTICE).count()),
        );
    }
}

/// Returns whether the text reads like marketing.
fn is_promotional(dispatch: &Dispatch) -> bool {
    let signals = explain(dispatch, Locale::En).signals;
    signals.iter().any(|entry| entry.signal == Signal::Promotional && entry.found)
}

/// Prints the findings by heuristics on notices, which are presumably false positives.
fn print_false_positives(evaluations: &[Evaluation], catalogue: &Catalogue) {
    let is_heuristic = |finding: &&Finding| {
        let rule = catalogue.rules.iter().find(|rule| rule.id == finding.rule);
        finding.missing.is_empty()
            && rule.is_some_and(|rule| rule.detection == Detection::Heuristic)
    };
    let notices: Vec<_> = evaluations.iter().filter(|it| it.message.label == NOTICE).collect();
    let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in notices.iter().flat_map(|it| it.findings.iter().filter(is_heuristic)) {
        *by_rule.entry(&finding.rule).or_default() += 1;
    }
    let any = notices
        .iter()
        .filter(|it| it.findings.iter().any(|finding| is_heuristic(&finding)))
        .count();
    println!("\nNotices with any finding by a heuristic: {}", share(any, notices.len()));
    for (rule, count) in by_rule {
        println!("  {rule}: {count}");
    }
    for notice in notices {
        for finding in notice.findings.iter().filter(is_heuristic) {
            println!("  {}: {}: {}", notice.location, finding.rule, notice.words(finding));
        }
    }
}

/// Prints every message that is not classified as its label.
fn print_misses(evaluations: &[Evaluation]) {
    let is_missed = |it: &&Evaluation| !it.is_classified_as(&it.message.label);
    let missed: Vec<_> = evaluations.iter().filter(is_missed).collect();
    println!("\nMissed: {} of {}", missed.len(), evaluations.len());
    for evaluation in missed {
        let Message { text, label, lang, channel, .. } = &evaluation.message;
        println!(
            "\n{}: {label}, {lang}, {channel}\n  {}",
            evaluation.location,
            text.replace('\n', "\n  ")
        );
        for finding in evaluation.findings.iter().filter(|finding| finding.rule == PROMOTIONAL) {
            println!("  found: {}", evaluation.words(finding));
        }
    }
}

/// Returns a proportion with its 95 % confidence interval (Wilson score interval).
fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let (z, n) = (1.96_f64, whole as f64);
    let p = part as f64 / n;
    let scale = 1.0 + z * z / n;
    let centre = (p + z * z / (2.0 * n)) / scale;
    let margin = z / scale * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    format!(
        "{p:.3} ({:.3}–{:.3}), {part}/{whole}",
        (centre - margin).max(0.0),
        (centre + margin).min(1.0)
    )
}
