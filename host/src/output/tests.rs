//! Tests of all output formats over results that no dispatch file gives.

use std::sync::Arc;

use krr_host::input::{self, LocatedDispatch};
use krr_host::{Engine, Locale};
use krr_policy::{Catalogue, Effect, Status};
use serde_json::Value as Json;

use super::format::OutputFormat;
use crate::check_result::{CheckResult, Gate, Suppression, SuppressionKind, is_question};

/// A template with a finding in its text, of whose sending little is known.
const BROKEN: &str = "---
sender: { name: Nordvik kommune, kind: public_body }
audience: { kind: citizens, address_source: register }
channels: { use: [sms] }
---

Nordvik kommune: Adressen er hentet fra kontakt- og reservasjonsregisteret. \
    Hilsen oss, som fikk adressen av Digitaliseringsdirektoratet
";
/// A template with nothing wrong, of whose sending less is known.
const GOOD: &str = "---\nchannels: { use: [sms] }\n---\n\nNordvik kommune: Vannet blir stengt.\n";

fn catalogue() -> Arc<Catalogue> {
    Engine::embedded().unwrap().rules(Locale::En).unwrap().into()
}

/// Returns the results for templates.
fn templates(texts: &[&str]) -> Vec<(LocatedDispatch, CheckResult)> {
    let engine = Engine::embedded().unwrap();
    let result = |(index, text): (usize, &&str)| {
        let name = format!("{index}.md");
        let located = input::read(&name, text.as_bytes(), None).remove(0).unwrap();
        let report = engine.check(located.dispatch(), Locale::En).unwrap();
        (located, CheckResult { gate: Gate::Template, ..CheckResult::new(report) })
    };
    texts.iter().enumerate().map(result).collect()
}

/// Returns what a format writes about results, without styles.
fn written(
    format: OutputFormat,
    catalogue: &Arc<Catalogue>,
    results: &[(LocatedDispatch, CheckResult)],
) -> String {
    let catalogue = || Ok::<_, ()>(Arc::clone(catalogue));
    let mut reporter = format.reporter(Locale::En, catalogue).unwrap();
    let mut out = Vec::new();
    for (located, result) in results {
        reporter.report_result(&mut out, located, result).unwrap();
    }
    reporter.finish(&mut out).unwrap();
    anstream::adapter::strip_str(&String::from_utf8(out).unwrap()).to_string()
}

fn formats() -> &'static [OutputFormat] {
    <OutputFormat as clap::ValueEnum>::value_variants()
}

/// Suppresses all findings of a result.
fn suppress(result: &mut CheckResult, kind: SuppressionKind, reason: Option<&str>) {
    let reason = reason.map(str::to_owned);
    let suppression = Suppression { kind, reason, place: None };
    let findings = 0..result.report.findings.len();
    result.suppressions = findings.map(|index| (index, suppression.clone())).collect();
}

#[test]
fn questions_of_templates_are_asked_once_at_the_end() {
    let catalogue = catalogue();
    let results = templates(&[GOOD, BROKEN, GOOD]);
    let questions = results[0].1.report.questions.clone();
    assert!(questions.len() > 5);
    let is_listed = |format| matches!(format, OutputFormat::Json | OutputFormat::Jsonl);
    for format in formats().iter().filter(|format| !is_listed(**format)) {
        let text = written(*format, &catalogue, &results);
        // The rules in SARIF have examples of questions.
        let text = text.rsplit("\"results\":[").next().unwrap();
        let at_end = matches!(
            format,
            OutputFormat::Human
                | OutputFormat::Github
                | OutputFormat::Markdown
                | OutputFormat::Azure
        );
        for question in &questions {
            let start: String = question.question.chars().take(20).collect();
            let count = text.matches(&start).count();
            assert_eq!(count, usize::from(at_end), "{format:?} {}\n{text}", question.fact);
        }
        assert_eq!(text.matches("3 messages").count() > 0, at_end, "{format:?}");
    }
}

#[test]
fn good_templates_are_only_counted_for_people() {
    let catalogue = catalogue();
    let text = written(OutputFormat::Human, &catalogue, &templates(&[GOOD, BROKEN, GOOD]));
    assert!(text.starts_with("✗ To be changed  1.md\n"), "{text}");
    assert!(!text.contains("0.md") && !text.contains("2.md"), "{text}");
    assert!(text.contains("3 templates   1 to be changed or considered"), "{text}");
    assert!(text.contains("SMS parts: 1"), "{text}");
    let good = written(OutputFormat::Human, &catalogue, &templates(&[GOOD]));
    assert!(good.starts_with("1 template\n"), "{good}");
}

#[test]
fn entries_of_templates_name_the_gate_and_the_place() {
    let text = written(OutputFormat::Jsonl, &catalogue(), &templates(&[BROKEN]));
    let entry: Json = serde_json::from_str(&text).unwrap();
    assert_eq!((&entry["gate"], &entry["file"]), (&"template".into(), &"0.md".into()));
    assert_eq!((&entry["line"], &entry["report"]["decision"]), (&2.into(), &"deny".into()));
}

#[test]
fn suppressed_findings_are_no_problems() {
    let catalogue = catalogue();
    let mut results = templates(&[BROKEN]);
    let message = results[0].1.report.findings[0].message.clone();
    suppress(&mut results[0].1, SuppressionKind::Baseline, Some("for <old>"));
    let count = results[0].1.report.findings.len();
    for gate in [Gate::Template, Gate::Decision] {
        results[0].1.gate = gate;
        for format in formats() {
            let text = written(*format, &catalogue, &results);
            match format {
                OutputFormat::Json | OutputFormat::Jsonl => {
                    let entry: Json = serde_json::from_str(&text).unwrap();
                    let entry = if entry.is_array() { entry[0].clone() } else { entry };
                    let suppressed = entry["suppressed"].as_array().unwrap();
                    assert_eq!(suppressed.len(), count);
                    assert_eq!(suppressed[0]["kind"], "baseline");
                    assert_eq!(suppressed[0]["reason"], "for <old>");
                }
                OutputFormat::Sarif => {
                    let log: Json = serde_json::from_str(&text).unwrap();
                    let suppression = &log["runs"][0]["results"][0]["suppressions"][0];
                    assert_eq!(suppression["kind"], "external");
                    assert_eq!(suppression["justification"], "for <old>");
                }
                OutputFormat::Human => {
                    assert!(!text.contains(&message), "{text}");
                    assert!(text.contains(&format!("Suppressed findings: {count}")), "{text}");
                }
                OutputFormat::Gitlab => assert_eq!(text, "[]\n"),
                _ => assert!(!text.contains(&message), "{format:?}: {text}"),
            }
        }
    }
}

#[test]
fn a_written_reason_is_a_suppression_in_sarif() {
    let mut results = templates(&[BROKEN]);
    let finding = &mut results[0].1.report.findings[0];
    finding.status = Status::Justified;
    finding.effect = Effect::Recorded;
    finding.reason = Some("because".to_owned());
    let log: Json =
        serde_json::from_str(&written(OutputFormat::Sarif, &catalogue(), &results)).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["level"], "note");
    let suppression =
        serde_json::json!({ "kind": "inSource", "status": "accepted", "justification": "because" });
    assert_eq!(result["suppressions"], serde_json::json!([suppression]));
}

#[test]
fn advice_decides_if_it_is_strict() {
    let mut results = templates(&[BROKEN]);
    let result = &mut results[0].1;
    result.report.findings.retain(|finding| !is_question(finding));
    result.report.findings.truncate(1);
    result.report.findings[0].effect = Effect::Advice;
    for strict in [false, true] {
        results[0].1.strict = strict;
        let catalogue = catalogue();
        let junit = written(OutputFormat::Junit, &catalogue, &results);
        assert_eq!(junit.contains("<failure "), strict, "{junit}");
        assert_eq!(junit.contains("<system-out>"), !strict, "{junit}");
        let tap = written(OutputFormat::Tap, &catalogue, &results);
        assert_eq!(tap.contains("\nnot ok 1 "), strict, "{tap}");
        let human = written(OutputFormat::Human, &catalogue, &results);
        assert!(human.starts_with("· Advice  0.md"), "{human}");
    }
}

#[test]
fn messages_cannot_break_a_format() {
    const HOSTILE: &str = "::error::]%;|`<b>&amp;\"'#@x ]]>\u{1b}[31m😀\u{2028}\0\r\n\
         ##vso[task.complete result=Succeeded]\nok 2\n  ...\n</testsuites>\n\u{ffff}";
    let catalogue = catalogue();
    for gate in [Gate::Decision, Gate::Template] {
        let mut results = templates(&[BROKEN]);
        let result = &mut results[0].1;
        result.gate = gate;
        for finding in &mut result.report.findings {
            finding.message = HOSTILE.to_owned();
            finding.remedy = HOSTILE.to_owned();
        }
        for question in &mut result.report.questions {
            question.question = HOSTILE.to_owned();
        }
        for effect in [Effect::Deny, Effect::Advice] {
            for finding in &mut results[0].1.report.findings {
                finding.effect = effect;
            }
            for format in formats() {
                let text = written(*format, &catalogue, &results);
                let control = text.chars().find(|c| c.is_control() && *c != '\n');
                assert_eq!(control, None, "{format:?}: {text:?}");
                let stays_on_its_lines = |starts: &[&str]| {
                    text.lines().all(|line| starts.iter().any(|start| line.starts_with(start)))
                };
                match format {
                    OutputFormat::Json
                    | OutputFormat::Jsonl
                    | OutputFormat::Sarif
                    | OutputFormat::Gitlab => drop(serde_json::from_str::<Json>(&text).unwrap()),
                    OutputFormat::Junit => {
                        let document = uppsala::parse(&text).unwrap();
                        assert!(document.document_element().is_some());
                        assert_eq!(text.matches("</testsuites>").count(), 1);
                    }
                    OutputFormat::Github => {
                        assert!(stays_on_its_lines(&["::error ", "::warning ", "::notice "]));
                    }
                    OutputFormat::Azure => {
                        let commands = text.lines();
                        let commands =
                            commands.filter(|it| it.contains("##vso[") || it.contains("##["));
                        let commands: Vec<_> = commands.collect();
                        let (last, others) = commands.split_last().unwrap();
                        assert!(last.starts_with("##vso[task.complete "), "{text}");
                        let start = "##vso[task.logissue ";
                        assert!(others.iter().all(|line| line.starts_with(start)), "{text}");
                    }
                    OutputFormat::Tap => {
                        let starts = ["TAP version 14", "ok 1 ", "not ok 1 ", "  ", "1..1"];
                        assert!(stays_on_its_lines(&starts), "{text}");
                        assert_eq!(text.lines().filter(|line| *line == "  ...").count(), 1);
                    }
                    OutputFormat::Markdown => {
                        assert!(!text.contains("<b>") && !text.contains("@x"), "{text}");
                    }
                    OutputFormat::Human => {}
                }
            }
        }
    }
}
