//! The way through: dispatch, signals, facts, outcomes, findings, decision, report.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compose::compose;
use crate::contract::{
    Channel, ChannelResult, Decision, Disclosure, Dispatch, Effect, Finding, Fix, Language, Locale,
    MAX_COUNT, Report, Span, Status, TextEdit,
};
use crate::disclosure::{disclose, to_add};
use crate::fact::{Fact, FactSet, Facts, channel_bit, given};
use crate::place;
use crate::question;
use crate::repair::{self, State};
use crate::rule::{Outcome, Rule};
use crate::rules;
use crate::statements;
use crate::summary;
use crate::text::{self, Match, Signal, Signals};
use crate::version::version;

/// Judges one planned sending.
///
/// Pure and total: the same dispatch and locale always give the same report, whatever was checked
/// before, and no dispatch makes it fail. The cost grows linearly with the length of the text.
///
/// ```
/// use krr_policy::{Decision, Dispatch, Locale, check};
///
/// // Nothing but a text: the report is the list of questions to answer.
/// let mut dispatch = Dispatch::default();
/// dispatch.message.body = Some("Nordvik kommune: Vannet blir stengt onsdag kl. 9-14.".into());
/// let report = check(&dispatch, Locale::En);
/// assert_eq!(report.decision, Decision::Review);
/// assert!(report.findings.iter().all(|finding| !finding.missing.is_empty()));
/// ```
#[must_use]
pub fn check(dispatch: &Dispatch, locale: Locale) -> Report {
    let signals = analyse(dispatch);
    let state = State { facts: Facts::of(dispatch, &signals), justified: justified(dispatch) };
    if !state.facts.concerns_register() {
        return Report {
            decision: Decision::NotApplicable,
            summary: summary::not_applicable(dispatch).get(locale).to_owned(),
            use_: None,
            basis: None,
            findings: Vec::new(),
            disclosures: Vec::new(),
            channels: Vec::new(),
            repairs: Vec::new(),
            version: version(),
        };
    }
    let decision = decision(state.strictest());
    let findings = findings(dispatch, &state, &signals, locale);
    let use_ = summary::use_of(dispatch.purpose.kind);
    let unfit = decision > Decision::Permit;
    Report {
        decision,
        summary: summary::summary(decision, &findings, locale),
        use_,
        basis: use_.map(|used| summary::basis(used, locale).to_owned()),
        findings,
        disclosures: disclosures(dispatch, &signals),
        channels: channels(dispatch, state, &signals),
        repairs: if unfit { repair::search(dispatch, state, locale) } else { Vec::new() },
        version: version(),
    }
}

/// Analyses the text of a dispatch, unless it is blank.
pub(crate) fn analyse(dispatch: &Dispatch) -> Signals {
    let message = &dispatch.message;
    if given(message.body.as_deref()).is_none() {
        return Signals::default();
    }
    text::analyse(message, given(dispatch.sender.name.as_deref()))
}

/// What is known of a dispatch.
#[cfg(test)]
pub(crate) fn facts(dispatch: &Dispatch) -> Facts {
    Facts::of(dispatch, &analyse(dispatch))
}

/// The rules for which the sender has written a reason, one bit each.
fn justified(dispatch: &Dispatch) -> u64 {
    let reasons = &dispatch.assessment.justifications;
    if reasons.is_empty() {
        return 0;
    }
    let mut bits = 0;
    for (at, rule) in rules::ALL.iter().enumerate() {
        let reason = given(reasons.get(rule.id));
        bits |= u64::from(reason.is_some()) << at;
    }
    bits
}

fn decision(strictest: Effect) -> Decision {
    match strictest {
        Effect::Recorded | Effect::Advice => Decision::Permit,
        Effect::Review => Decision::Review,
        Effect::Deny => Decision::Deny,
    }
}

/// What one rule says of the dispatch.
#[derive(Clone, Copy)]
struct Judged {
    rule: &'static Rule,
    outcome: Outcome,
    status: Status,
    effect: Effect,
}

/// The strictest first, and within that in the order of the catalogue.
fn findings(dispatch: &Dispatch, state: &State, signals: &Signals, locale: Locale) -> Vec<Finding> {
    let mut judged = Vec::new();
    for (at, rule) in rules::ALL.iter().enumerate() {
        let outcome = rule.outcome(&state.facts);
        if let Some((status, effect)) = rule.finding(outcome, state.is_justified(at)) {
            judged.push(Judged { rule, outcome, status, effect });
        }
    }
    let mut findings = Vec::with_capacity(judged.len());
    for wanted in Effect::ALL.iter().rev() {
        for one in &judged {
            if one.effect == *wanted {
                findings.push(finding(dispatch, *one, signals, locale));
            }
        }
    }
    findings
}

fn finding(dispatch: &Dispatch, judged: Judged, signals: &Signals, locale: Locale) -> Finding {
    let Judged { rule, outcome, status, effect } = judged;
    let missing = match outcome {
        Outcome::Unknown(facts) => missing(dispatch, facts),
        _ => Vec::new(),
    };
    let mut text = String::new();
    for path in &missing {
        summary::add_sentence(&mut text, question::ask(path, locale));
    }
    if missing.is_empty() {
        text = message(rule.says.message(locale), dispatch, signals);
    }
    let violated = outcome == Outcome::Violated;
    let evidence =
        rule.evidence.filter(|_| violated).map_or(&[][..], |signal| signals.matches(signal));
    let spans = place::spans(&dispatch.message, evidence);
    let fix = if violated { fix(dispatch, rule, evidence, &spans, locale) } else { None };
    Finding {
        rule: rule.id.to_owned(),
        statement: rule.statement.to_owned(),
        source: statements::source(rule.statement),
        modality: rule.modality,
        status,
        effect,
        message: text,
        remedy: rule.says.remedy(locale).to_owned(),
        fact: Some(missing.first().map_or(rule.about, String::as_str).to_owned()),
        missing,
        spans,
        fix,
    }
}

/// Where the missing facts are to be given, without those of a pair that already are.
fn missing(dispatch: &Dispatch, facts: FactSet) -> Vec<String> {
    let is_given = |path: &str| match path {
        "audience.recipients" => dispatch.audience.recipients.is_some(),
        "audience.affected" => dispatch.audience.affected.is_some(),
        _ => false,
    };
    let mut paths: Vec<String> = Vec::new();
    for fact in facts.iter() {
        for path in fact.paths() {
            if !paths.iter().any(|known| known == path) && !is_given(path) {
                paths.push((*path).to_owned());
            }
        }
    }
    paths
}

/// What makes an offence right mechanically, whose evidence stands at some spans.
fn fix(
    dispatch: &Dispatch,
    rule: &Rule,
    evidence: &[Match],
    spans: &[Span],
    locale: Locale,
) -> Option<Fix> {
    if rule.evidence == Some(Signal::Disclosure) {
        let body = dispatch.message.body.as_deref()?;
        let sentence = to_add(dispatch)?;
        let gap = if body.ends_with('\n') { "\n" } else { "\n\n" };
        let span = place::end_of_body(&dispatch.message);
        let edits = vec![TextEdit { span, replacement: compose(&[gap, &sentence]) }];
        return Some(Fix { title: summary::ADD_DISCLOSURE.get(locale).to_owned(), edits });
    }
    let mut edits = Vec::new();
    for (find, span) in evidence.iter().zip(spans) {
        if let Some(replacement) = find.replacement {
            edits.push(TextEdit { span: span.clone(), replacement: replacement.to_owned() });
        }
    }
    if edits.is_empty() {
        return None;
    }
    let title = match rule.evidence {
        Some(Signal::CostlyCharacters) => summary::REPLACE_CHARACTERS,
        Some(Signal::HeavyWords) => summary::REPLACE_WORDS,
        _ => summary::REPLACE_LINK,
    };
    Some(Fix { title: title.get(locale).to_owned(), edits })
}

/// A message with its figures.
fn message(template: &str, dispatch: &Dispatch, signals: &Signals) -> String {
    let all = dispatch.audience.recipients.unwrap_or_default();
    let irrelevant = all.saturating_sub(dispatch.audience.affected.unwrap_or_default());
    summary::fill(template, &|name| match name {
        "recipients" => Some(all),
        "irrelevant" => Some(irrelevant),
        "share" => Some(share(irrelevant, all)),
        "week" => dispatch.history.sent_last_7_days,
        "month" => dispatch.history.sent_last_30_days,
        "segments" => Some(signals.sms.segments),
        "plain" => Some(signals.plain_segments),
        "units" => Some(signals.sms.units),
        "lix" => signals.measure(Signal::LongSentences).map(|lix| lix.value),
        _ => None,
    })
}

/// How many in a hundred, rounded up: a share that is not nothing never reads as nothing.
const fn share(part: u64, whole: u64) -> u64 {
    // Counts that no format can give are scaled down, so that nothing overflows.
    let scale = if whole > MAX_COUNT { 1 << 7 } else { 1 };
    let whole = whole.div_ceil(scale);
    if whole == 0 { 0 } else { (part.div_ceil(scale) * 100).div_ceil(whole) }
}

/// The channels of the dispatch, each once.
fn used(dispatch: &Dispatch) -> Vec<Channel> {
    let mut used = Vec::new();
    for channel in dispatch.channels.use_.as_deref().unwrap_or_default() {
        if !used.contains(channel) {
            used.push(*channel);
        }
    }
    used
}

/// One disclosure for each channel, in the declared language; in all that there are while no
/// language is declared.
fn disclosures(dispatch: &Dispatch, signals: &Signals) -> Vec<Disclosure> {
    const SPOKEN: &[Language] = &[Language::Nb, Language::Nn, Language::En];
    let declared = dispatch.message.language;
    let languages = declared.as_ref().map_or(SPOKEN, core::slice::from_ref);
    let present = signals.found(Signal::Disclosure) == Some(true);
    let mut disclosures = Vec::new();
    for channel in used(dispatch) {
        for language in languages {
            let mut disclosure = disclose(channel, *language);
            disclosure.present = present;
            disclosures.push(disclosure);
        }
    }
    disclosures
}

fn channels(dispatch: &Dispatch, state: State, signals: &Signals) -> Vec<ChannelResult> {
    let mut results = Vec::new();
    for channel in used(dispatch) {
        let facts = state.facts.with(Fact::Channels, channel_bit(channel));
        let sms = (signals.has_text() && channel == Channel::Sms).then_some(&signals.sms);
        results.push(ChannelResult {
            channel,
            decision: decision(State { facts, ..state }.strictest()),
            encoding: sms.map(|sms| sms.encoding),
            units: sms.map(|sms| sms.units),
            segments: sms.map(|sms| sms.segments),
            placeholders: sms.map(|sms| sms.placeholders),
            segments_at_most: sms.map(|sms| sms.segments_at_most),
        });
    }
    results
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_up_and_never_overflows() {
        for (part, whole, expected) in [
            (0, 0, 0),
            (0, 10, 0),
            (1, 1_000_000, 1),
            (1, 3, 34),
            (MAX_COUNT, MAX_COUNT, 100),
            (1, u64::MAX, 1),
            (u64::MAX, u64::MAX, 100),
            (u64::MAX / 2, u64::MAX, 50),
        ] {
            assert_eq!(share(part, whole), expected, "{part} of {whole}");
        }
    }
}
