//! Holds labelled messages against what the component reads in them.
//!
//! `evaluate-text FILE.jsonl …`: one JSON object a line, with `text`, `channel` (`sms`, `email`,
//! `digital_letter`, `digital_mail`, `web_page`), `lang` (`nb`, `nn`, `en`, `se`) and `label`. A
//! label is `marketing`, `public_notice`, or the identifier of a rule that the text should break. A
//! message may have a `subject`; any other field is passed over.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that talks to people")]
#![allow(clippy::cast_precision_loss, reason = "small counts")]

use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use krr_host::{Catalogue, Channel, Detection, Dispatch, Finding, Language, Locale, Policy, Span};
use serde::Deserialize;

/// The label of a message that should be told from marketing.
const NOTICE: &str = "public_notice";
const MARKETING: &str = "marketing";
/// The rule that finds marketing.
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

/// A message with what was found in it.
struct Judged {
    /// Where it stands: file and line.
    at: String,
    message: Message,
    findings: Vec<Finding>,
}

fn main() -> ExitCode {
    let files: Vec<String> = env::args().skip(1).collect();
    match evaluate(&files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate(files: &[String]) -> Result<(), Box<dyn Error>> {
    if files.is_empty() {
        return Err("name a file: evaluate-text FILE.jsonl".into());
    }
    let policy = Policy::embedded()?;
    let catalogue = policy.rules(Locale::En)?;
    let mut judged = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        for (nth, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let at = format!("{file}:{}", nth + 1);
            let message: Message =
                serde_json::from_str(line).map_err(|error| format!("{at}: {error}"))?;
            let dispatch = dispatch(&catalogue, &message).map_err(|why| format!("{at}: {why}"))?;
            let findings = policy.check(&dispatch, Locale::En)?.findings;
            judged.push(Judged { at, message, findings });
        }
    }
    scores(&judged);
    wrong(&judged, &catalogue);
    misses(&judged);
    Ok(())
}

/// A dispatch that fits the guidelines, but for what its text gives away.
fn dispatch(catalogue: &Catalogue, message: &Message) -> Result<Dispatch, String> {
    let mut dispatch = catalogue.baseline.clone();
    let channel = match message.channel.as_str() {
        "digital_letter" => "digital_mail",
        channel => channel,
    };
    let one_of = |what: &str, given: &str| format!("there is no {what} `{given}`");
    let named = Channel::ALL.iter().find(|it| it.as_str() == channel);
    let channel = named.ok_or_else(|| one_of("channel", channel))?;
    let spoken = Language::ALL.iter().find(|it| it.as_str() == message.lang);
    let language = spoken.ok_or_else(|| one_of("language", &message.lang))?;
    let known = [NOTICE, MARKETING].contains(&message.label.as_str())
        || catalogue.rules.iter().any(|rule| rule.id == message.label);
    if !known {
        return Err(format!(
            "there is no label `{}`: give `{MARKETING}`, `{NOTICE}`, or the identifier of a rule",
            message.label
        ));
    }
    // Who sends it is not known, nor whether the text has to name them.
    dispatch.sender.name = None;
    dispatch.channels.use_ = Some(vec![*channel]);
    dispatch.message.language = Some(*language);
    dispatch.message.subject.clone_from(&message.subject);
    dispatch.message.body = Some(message.text.clone());
    Ok(dispatch)
}

impl Judged {
    /// Whether a rule found something in the text.
    fn found(&self, rule: &str) -> bool {
        self.findings.iter().any(|finding| finding.rule == rule && finding.missing.is_empty())
    }

    /// The words that a finding points at.
    fn words(&self, finding: &Finding) -> String {
        let text = |span: &Span| {
            let text = if span.fact == "message.body" {
                Some(&self.message.text)
            } else {
                self.message.subject.as_ref()
            };
            text?.get(usize::try_from(span.start).ok()?..usize::try_from(span.end).ok()?)
        };
        finding.spans.iter().filter_map(text).collect::<Vec<_>>().join(" · ")
    }

    /// Whether a label is what the engine would have given.
    fn is(&self, label: &str) -> bool {
        match label {
            MARKETING => self.found(PROMOTIONAL),
            NOTICE => !self.found(PROMOTIONAL),
            rule => self.found(rule),
        }
    }
}

/// Precision, recall and F1 of each label, in each language and in all.
fn scores(judged: &[Judged]) {
    let mut labels: Vec<&str> = judged.iter().map(|one| one.message.label.as_str()).collect();
    let mut languages: Vec<&str> = judged.iter().map(|one| one.message.lang.as_str()).collect();
    for list in [&mut labels, &mut languages] {
        list.sort_unstable();
        list.dedup();
    }
    println!("| label | language | messages | precision | recall | F1 |");
    println!("|---|---|---|---|---|---|");
    for label in labels {
        for language in languages.iter().copied().map(Some).chain([None]) {
            let chosen =
                || judged.iter().filter(|one| language.is_none_or(|only| one.message.lang == only));
            let labelled = chosen().filter(|one| one.message.label == label).count();
            let found = chosen().filter(|one| one.is(label)).count();
            let right = chosen().filter(|one| one.message.label == label && one.is(label)).count();
            if labelled == 0 {
                continue;
            }
            let f1 = 2.0 * right as f64 / (labelled + found) as f64;
            println!(
                "| {label} | {} | {labelled} | {} | {} | {:.3} |",
                language.unwrap_or("all"),
                share(right, found),
                share(right, labelled),
                f1,
            );
        }
    }
}

/// How many notices have a finding that their sender could call wrong: one by a heuristic.
fn wrong(judged: &[Judged], catalogue: &Catalogue) {
    let doubted = |finding: &&Finding| {
        let rule = catalogue.rules.iter().find(|rule| rule.id == finding.rule);
        finding.missing.is_empty()
            && rule.is_some_and(|rule| rule.detection == Detection::Heuristic)
    };
    let notices: Vec<_> = judged.iter().filter(|one| one.message.label == NOTICE).collect();
    let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in notices.iter().flat_map(|one| one.findings.iter().filter(doubted)) {
        *by_rule.entry(&finding.rule).or_default() += 1;
    }
    let any = notices.iter().filter(|one| one.findings.iter().any(|it| doubted(&it))).count();
    println!("\nNotices with any finding by a heuristic: {}", share(any, notices.len()));
    for (rule, count) in by_rule {
        println!("  {rule}: {count}");
    }
    for one in notices {
        for finding in one.findings.iter().filter(doubted) {
            println!("  {}: {}: {}", one.at, finding.rule, one.words(finding));
        }
    }
}

/// Every message whose label is not what was found.
fn misses(judged: &[Judged]) {
    let missed: Vec<_> = judged.iter().filter(|one| !one.is(&one.message.label)).collect();
    println!("\nMissed: {} of {}", missed.len(), judged.len());
    for one in missed {
        let Message { text, label, lang, channel, .. } = &one.message;
        println!("\n{}: {label}, {lang}, {channel}\n  {}", one.at, text.replace('\n', "\n  "));
        for finding in one.findings.iter().filter(|finding| finding.rule == PROMOTIONAL) {
            println!("  found: {}", one.words(finding));
        }
    }
}

/// So many of so many, as a share with its 95 % confidence interval (Wilson).
fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let (z, n) = (1.96_f64, whole as f64);
    let p = part as f64 / n;
    let scale = 1.0 + z * z / n;
    let middle = (p + z * z / (2.0 * n)) / scale;
    let reach = z / scale * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    format!(
        "{p:.3} ({:.3}–{:.3}), {part}/{whole}",
        (middle - reach).max(0.0),
        (middle + reach).min(1.0)
    )
}
