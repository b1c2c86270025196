//! From dispatch to report: signals, facts, outcomes, findings, decision.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::analysed_text::{AnalysedText, analyse};
use super::disclosure::disclosure_for;
use super::evaluation::{Evaluation, JustifiedRules, decision_of};
use super::fix::FixTrial;
use super::obligations::obligations;
use super::version::version;
use super::{repair, spans, summary};
use crate::contract::{
    Channel, ChannelResult, Decision, Disclosure, Dispatch, Effect, Finding, Language, Locale,
    OpenQuestion, Report, Status,
};
use crate::facts::{
    Declared, Fact, FactSet, FactValue, Facts, MessageText, QUESTIONS, Source, concerns_register,
    non_blank, question, used_channels,
};
use crate::rules::{self, Outcome, Rule, statements};
use crate::text::unmatched_placeholders;

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
/// assert_eq!(report.questions[0].fact, "audience.address_source");
/// ```
#[must_use]
pub fn check(dispatch: &Dispatch, locale: Locale) -> Report {
    let texts = analyse(dispatch);
    if !texts.iter().any(|text| concerns_register(&text.source(dispatch))) {
        return not_applicable(dispatch, locale);
    }
    let facts = texts.iter().map(|text| Facts::of(text.source(dispatch))).collect();
    let evaluation = Evaluation { texts: facts, justified: JustifiedRules::of(dispatch) };
    let findings = findings(dispatch, &texts, &evaluation, locale);
    let strictest = findings.iter().map(|finding| finding.effect).max();
    let decision = decision_of(strictest.unwrap_or(Effect::Recorded));
    let questions = questions(&findings, locale);
    let use_ = summary::use_of(dispatch.purpose.kind);
    let repairs = if decision > Decision::Permit {
        repair::search(dispatch, &texts, &evaluation, &findings, locale)
    } else {
        Vec::new()
    };
    Report {
        decision,
        summary: summary::summarize(decision, &findings, locale),
        use_,
        basis: use_.map(|use_| summary::basis(use_, locale).to_owned()),
        obligations: obligations(dispatch, decision, use_, &evaluation.texts, locale),
        questions,
        findings,
        disclosures: disclosures(dispatch, &texts),
        channels: channel_results(dispatch, &texts, &evaluation, decision),
        repairs,
        unmatched_placeholders: unmatched_placeholders(&dispatch.message),
        version: version(),
    }
}

/// Extracts the facts of a dispatch, once for each text.
#[cfg(test)]
pub(crate) fn facts(dispatch: &Dispatch) -> Vec<Facts> {
    analyse(dispatch).iter().map(|text| Facts::of(text.source(dispatch))).collect()
}

/// Returns the report for a dispatch that does not concern the register.
fn not_applicable(dispatch: &Dispatch, locale: Locale) -> Report {
    Report {
        decision: Decision::NotApplicable,
        summary: summary::not_applicable(dispatch).get(locale).to_owned(),
        use_: None,
        basis: None,
        findings: Vec::new(),
        questions: Vec::new(),
        obligations: Vec::new(),
        disclosures: Vec::new(),
        channels: Vec::new(),
        repairs: Vec::new(),
        unmatched_placeholders: unmatched_placeholders(&dispatch.message),
        version: version(),
    }
}

/// The result of one rule that has a finding on a text.
#[derive(Clone, Copy)]
struct RuleResult<'a> {
    rule: &'static Rule,
    text: &'a AnalysedText<'a>,
    outcome: Outcome,
    status: Status,
    effect: Effect,
}

/// Returns the findings, strictest first, and within that in the order of the catalogue. A rule that
/// reads no text has the same finding on each, and is listed once.
fn findings(
    dispatch: &Dispatch,
    texts: &[AnalysedText<'_>],
    evaluation: &Evaluation,
    locale: Locale,
) -> Vec<Finding> {
    let mut results = Vec::new();
    for (index, rule) in rules::ALL.iter().enumerate() {
        for (text, facts) in texts.iter().zip(&evaluation.texts) {
            let outcome = rule.outcome(facts);
            let justified = evaluation.justified.contains(index);
            if let Some((status, effect)) = rule.finding(outcome, justified) {
                results.push(RuleResult { rule, text, outcome, status, effect });
            }
        }
    }
    results.sort_by_key(|result| Reverse(result.effect));
    let trial = FixTrial { dispatch, texts, evaluation };
    let mut findings: Vec<Finding> = Vec::new();
    for result in results {
        let finding = finding(trial, result, locale);
        if !findings.iter().any(|it| is_same(it, &finding)) {
            findings.push(finding);
        }
    }
    findings
}

/// Returns whether two findings are of one rule on one field: a text that SMS shows without its subject
/// is the same text.
fn is_same(one: &Finding, other: &Finding) -> bool {
    one.rule == other.rule && one.fact == other.fact && one.missing == other.missing
}

fn finding(trial: FixTrial<'_>, result: RuleResult<'_>, locale: Locale) -> Finding {
    let dispatch = trial.dispatch;
    let RuleResult { rule, text, outcome, status, effect } = result;
    let missing = match outcome {
        Outcome::Unknown(facts) => missing_paths(dispatch, &text.text, facts),
        _ => Vec::new(),
    };
    let message = if missing.is_empty() {
        message(rule, text.source(dispatch), locale)
    } else {
        let questions: Vec<_> = missing.iter().map(|path| question(path, locale)).collect();
        questions.join(" ")
    };
    let signal = rule.signal().filter(|_| outcome == Outcome::Violated);
    let evidence = signal.map_or(&[][..], |signal| text.signals.matches(signal));
    let spans = spans::of_matches(&text.text, evidence);
    let fix = (outcome == Outcome::Violated)
        .then(|| trial.fix(rule, text, evidence, &spans, locale))
        .flatten();
    let is_open = outcome == Outcome::Violated && rule.justifiable;
    Finding {
        rule: rule.id.to_owned(),
        statement: rule.statement().to_owned(),
        source: statements::source(rule.statement()),
        modality: rule.modality,
        status,
        effect,
        message,
        remedy: rule.remedy.get(locale).to_owned(),
        fact: Some(missing.first().cloned().unwrap_or_else(|| path_in(&text.text, rule.about))),
        missing,
        spans,
        fix,
        justification: is_open.then(|| format!("assessment.justifications.{}", rule.id)),
        reason: dispatch
            .assessment
            .justifications
            .get(rule.id)
            .filter(|_| status == Status::Justified)
            .cloned(),
    }
}

/// Returns the path of a field, in a text of its own if it is a field of the text.
fn path_in(text: &MessageText<'_>, path: &str) -> String {
    match path.strip_prefix("message.") {
        Some(field @ ("body" | "sensitive" | "language")) => text.path(field),
        _ => path.to_owned(),
    }
}

/// Returns the paths of missing facts, each once, without those that are given.
fn missing_paths(dispatch: &Dispatch, text: &MessageText<'_>, facts: FactSet) -> Vec<String> {
    let is_given = |path: &str| {
        if path == "message.body" {
            return non_blank(text.message.body.as_deref()).is_some();
        }
        let question = QUESTIONS.iter().find(|question| question.path == path);
        question.is_some_and(|question| (question.is_given)(dispatch))
    };
    let mut missing: Vec<String> = Vec::new();
    for path in facts.iter().flat_map(Fact::paths).filter(|path| !is_given(path)) {
        let path = path_in(text, path);
        if !missing.contains(&path) {
            missing.push(path);
        }
    }
    missing
}

/// Returns the questions that findings ask, in the order of planning.
fn questions(findings: &[Finding], locale: Locale) -> Vec<OpenQuestion> {
    let mut open: Vec<OpenQuestion> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.effect == Effect::Review) {
        for path in &finding.missing {
            match open.iter_mut().find(|question| question.fact == *path) {
                // A rule asks it of each text that it may be about.
                Some(question) if question.rules.contains(&finding.rule) => {}
                Some(question) => question.rules.push(finding.rule.clone()),
                None => open.push(OpenQuestion {
                    fact: path.clone(),
                    question: question(path, locale).to_owned(),
                    rules: vec![finding.rule.clone()],
                }),
            }
        }
    }
    let order = |path: &str| QUESTIONS.iter().position(|it| it.asks_for(path));
    open.sort_by_key(|question| order(&question.fact));
    open
}

/// Returns the message of a violated rule with its figures filled in.
fn message(rule: &Rule, source: Source<'_>, locale: Locale) -> String {
    let for_one = rule.message_for_one.filter(|_| source.dispatch.audience.recipients == Some(1));
    summary::fill(for_one.unwrap_or(rule.message).get(locale), |name| {
        let figure = rule.figures.iter().find(|(known, _)| *known == name);
        debug_assert!(figure.is_some(), "{} has no figure `{name}`", rule.id);
        figure.and_then(|(_, figure)| figure(&source, locale))
    })
}

/// Returns the position of the text that a channel carries.
fn text_of(texts: &[AnalysedText<'_>], channel: Channel) -> Option<usize> {
    texts.iter().position(|text| text.text.channels.contains(&channel))
}

/// Returns the disclosure for each channel in the declared language, or in every language that has
/// a text while no language is declared.
fn disclosures(dispatch: &Dispatch, texts: &[AnalysedText<'_>]) -> Vec<Disclosure> {
    const WITH_TEXT: [Language; 3] = [Language::Nb, Language::Nn, Language::En];
    let mut disclosures = Vec::new();
    for channel in used_channels(dispatch) {
        let Some(text) = text_of(texts, channel).and_then(|at| texts.get(at)) else { continue };
        let shown = dispatch.channels.shows.as_deref();
        let present = text.signals.discloses(channel);
        let disclosure =
            |language: &str| Disclosure { present, ..disclosure_for(channel, language, shown) };
        match text.text.message.language.as_deref() {
            Some(language) => disclosures.push(disclosure(language)),
            None => disclosures.extend(WITH_TEXT.map(|it| disclosure(it.as_str()))),
        }
    }
    disclosures
}

/// Returns the result for each channel: the decision on the plan with the text that the channel
/// carries.
fn channel_results(
    dispatch: &Dispatch,
    texts: &[AnalysedText<'_>],
    evaluation: &Evaluation,
    decision: Decision,
) -> Vec<ChannelResult> {
    let used = used_channels(dispatch);
    let is_whole_plan = texts.len() == 1 && used.len() == 1;
    let result = |channel| {
        let at = text_of(texts, channel)?;
        let (signals, facts) = (&texts.get(at)?.signals, evaluation.texts.get(at)?);
        let only = FactValue::channels(&[channel]);
        let facts = facts.with(Fact::Declared(Declared::TextChannels), only);
        let sms = (signals.has_text() && channel == Channel::Sms).then_some(&signals.sms);
        Some(ChannelResult {
            channel,
            decision: if is_whole_plan {
                decision
            } else {
                Evaluation { texts: vec![facts], ..*evaluation }.decision()
            },
            encoding: sms.map(|sms| sms.encoding),
            units: sms.map(|sms| sms.units),
            segments: sms.map(|sms| sms.segments),
            placeholders: sms.map(|sms| sms.placeholders),
            segments_at_most: sms.map(|sms| sms.segments_at_most),
        })
    };
    used.into_iter().filter_map(result).collect()
}
