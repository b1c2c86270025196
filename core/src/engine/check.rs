//! From dispatch to report: signals, facts, outcomes, findings, decision.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::disclosure::{disclose, disclosure_to_add};
use super::evaluation::{Evaluation, JustifiedRules};
use super::version::version;
use super::{repair, spans, summary};
use crate::contract::{
    Channel, ChannelResult, Decision, Disclosure, Dispatch, Effect, Finding, Fix, Language, Locale,
    Report, Signal, Span, Status, TextEdit,
};
use crate::facts::{Declared, Fact, FactSet, FactValue, Facts, non_blank, question};
use crate::rules::{self, FixAction, Outcome, Rule, statements};
use crate::text::{self, Match, Signals};

/// Checks a dispatch and returns the report.
///
/// Pure and total: the same dispatch and locale always give the same report, and no dispatch makes
/// it fail. The time grows linearly with the length of the text.
///
/// ```
/// use krr_policy::{Decision, Dispatch, Locale, check};
///
/// // With nothing but a text, the report is the list of questions to answer.
/// let mut dispatch = Dispatch::default();
/// dispatch.message.body = Some("Nordvik kommune: Vannet blir stengt onsdag kl. 9-14.".into());
/// let report = check(&dispatch, Locale::En);
/// assert_eq!(report.decision, Decision::Review);
/// assert!(report.findings.iter().all(|finding| !finding.missing.is_empty()));
/// ```
#[must_use]
pub fn check(dispatch: &Dispatch, locale: Locale) -> Report {
    let signals = analyse(dispatch);
    let evaluation = Evaluation {
        facts: Facts::of(dispatch, &signals),
        justified: JustifiedRules::of(dispatch),
    };
    if !evaluation.facts.concerns_register() {
        return not_applicable(dispatch, locale);
    }
    let decision = evaluation.decision();
    let findings = findings(dispatch, &evaluation, &signals, locale);
    let use_ = summary::use_of(dispatch.purpose.kind);
    let repairs = if decision > Decision::Permit {
        repair::search(dispatch, evaluation, locale)
    } else {
        Vec::new()
    };
    Report {
        decision,
        summary: summary::summarize(decision, &findings, locale),
        use_,
        basis: use_.map(|use_| summary::basis(use_, locale).to_owned()),
        findings,
        disclosures: disclosures(dispatch, &signals),
        channels: channel_results(dispatch, evaluation, &signals),
        repairs,
        version: version(),
    }
}

/// Analyses the text of a dispatch. Without a body there are no signals.
pub(super) fn analyse(dispatch: &Dispatch) -> Signals {
    if non_blank(dispatch.message.body.as_deref()).is_none() {
        return Signals::default();
    }
    text::analyse(&dispatch.message, non_blank(dispatch.sender.name.as_deref()))
}

/// Extracts the facts of a dispatch.
#[cfg(test)]
pub(crate) fn facts(dispatch: &Dispatch) -> Facts {
    Facts::of(dispatch, &analyse(dispatch))
}

/// Returns the report for a dispatch that does not concern the register.
fn not_applicable(dispatch: &Dispatch, locale: Locale) -> Report {
    Report {
        decision: Decision::NotApplicable,
        summary: summary::not_applicable(dispatch).get(locale).to_owned(),
        use_: None,
        basis: None,
        findings: Vec::new(),
        disclosures: Vec::new(),
        channels: Vec::new(),
        repairs: Vec::new(),
        version: version(),
    }
}

/// The result of one rule that has a finding.
#[derive(Clone, Copy)]
struct RuleResult {
    rule: &'static Rule,
    outcome: Outcome,
    status: Status,
    effect: Effect,
}

/// Returns the findings, strictest first, and within that in the order of the catalogue.
fn findings(
    dispatch: &Dispatch,
    evaluation: &Evaluation,
    signals: &Signals,
    locale: Locale,
) -> Vec<Finding> {
    let result = |(index, rule): (usize, &'static Rule)| {
        let outcome = rule.outcome(&evaluation.facts);
        let (status, effect) = rule.finding(outcome, evaluation.justified.contains(index))?;
        Some(RuleResult { rule, outcome, status, effect })
    };
    let mut results: Vec<_> = rules::ALL.iter().enumerate().filter_map(result).collect();
    results.sort_by_key(|result| Reverse(result.effect));
    results.into_iter().map(|result| finding(dispatch, result, signals, locale)).collect()
}

fn finding(dispatch: &Dispatch, result: RuleResult, signals: &Signals, locale: Locale) -> Finding {
    let RuleResult { rule, outcome, status, effect } = result;
    let missing = match outcome {
        Outcome::Unknown(facts) => missing_paths(dispatch, facts),
        _ => Vec::new(),
    };
    let message = if missing.is_empty() {
        message(rule, dispatch, signals, locale)
    } else {
        let questions: Vec<_> = missing.iter().map(|path| question(path, locale)).collect();
        questions.join(" ")
    };
    let signal = rule.signal().filter(|_| outcome == Outcome::Violated);
    let evidence = signal.map_or(&[][..], |signal| signals.matches(signal));
    let spans = spans::of_matches(&dispatch.message, evidence);
    let fix = if outcome == Outcome::Violated {
        fix(dispatch, rule, evidence, &spans, locale)
    } else {
        None
    };
    Finding {
        rule: rule.id.to_owned(),
        statement: rule.statement().to_owned(),
        source: statements::source(rule.statement()),
        modality: rule.modality,
        status,
        effect,
        message,
        remedy: rule.remedy.get(locale).to_owned(),
        fact: Some(missing.first().map_or(rule.about, String::as_str).to_owned()),
        missing,
        spans,
        fix,
    }
}

/// Returns the paths of missing facts, each once, without those of a pair that are given.
fn missing_paths(dispatch: &Dispatch, facts: FactSet) -> Vec<String> {
    let is_given = |path: &str| match path {
        "audience.recipients" => dispatch.audience.recipients.is_some(),
        "audience.affected" => dispatch.audience.affected.is_some(),
        _ => false,
    };
    let mut missing: Vec<String> = Vec::new();
    for path in facts.iter().flat_map(Fact::paths).filter(|path| !is_given(path)) {
        if !missing.iter().any(|known| known == path) {
            missing.push(path.to_owned());
        }
    }
    missing
}

/// Returns the message of a violated rule with its figures filled in.
fn message(rule: &Rule, dispatch: &Dispatch, signals: &Signals, locale: Locale) -> String {
    summary::fill(rule.message.get(locale), |name| {
        let figure = rule.figures.iter().find(|(known, _)| *known == name);
        debug_assert!(figure.is_some(), "{} has no figure `{name}`", rule.id);
        figure.and_then(|(_, figure)| figure(dispatch, signals))
    })
}

/// Returns the mechanical fix of a violated rule, whose evidence is at some spans.
fn fix(
    dispatch: &Dispatch,
    rule: &Rule,
    evidence: &[Match],
    spans: &[Span],
    locale: Locale,
) -> Option<Fix> {
    let template = rule.fix?;
    let edits = match template.action {
        FixAction::AddDisclosure => {
            let body = dispatch.message.body.as_deref()?;
            let sentence = disclosure_to_add(dispatch)?;
            let gap = if body.ends_with('\n') { "\n" } else { "\n\n" };
            let span = spans::end_of_body(&dispatch.message);
            vec![TextEdit { span, replacement: format!("{gap}{sentence}") }]
        }
        FixAction::ReplaceMatches => {
            let edit = |(found, span): (&Match, &Span)| {
                let replacement = found.replacement?.to_owned();
                Some(TextEdit { span: span.clone(), replacement })
            };
            evidence.iter().zip(spans).filter_map(edit).collect()
        }
    };
    let title = template.title.get(locale).to_owned();
    (!edits.is_empty()).then_some(Fix { title, edits })
}

/// Returns the channels of the dispatch, each once.
fn used_channels(dispatch: &Dispatch) -> Vec<Channel> {
    let mut used = Vec::new();
    for channel in dispatch.channels.use_.as_deref().unwrap_or_default() {
        if !used.contains(channel) {
            used.push(*channel);
        }
    }
    used
}

/// Returns the disclosure for each channel in the declared language, or in every language that has
/// a text while no language is declared.
fn disclosures(dispatch: &Dispatch, signals: &Signals) -> Vec<Disclosure> {
    const WITH_TEXT: &[Language] = &[Language::Nb, Language::Nn, Language::En];
    let languages = dispatch.message.language.as_ref().map_or(WITH_TEXT, core::slice::from_ref);
    let present = signals.found(Signal::Disclosure) == Some(true);
    let for_channel = |channel| {
        languages.iter().map(move |language| Disclosure { present, ..disclose(channel, *language) })
    };
    used_channels(dispatch).into_iter().flat_map(for_channel).collect()
}

/// Returns the result for each channel as if it were the only one.
fn channel_results(
    dispatch: &Dispatch,
    evaluation: Evaluation,
    signals: &Signals,
) -> Vec<ChannelResult> {
    let result = |channel| {
        let only = FactValue::channels(&[channel]);
        let facts = evaluation.facts.with(Fact::Declared(Declared::Channels), only);
        let sms = (signals.has_text() && channel == Channel::Sms).then_some(&signals.sms);
        ChannelResult {
            channel,
            decision: Evaluation { facts, ..evaluation }.decision(),
            encoding: sms.map(|sms| sms.encoding),
            units: sms.map(|sms| sms.units),
            segments: sms.map(|sms| sms.segments),
            placeholders: sms.map(|sms| sms.placeholders),
            segments_at_most: sms.map(|sms| sms.segments_at_most),
        }
    };
    used_channels(dispatch).into_iter().map(result).collect()
}
