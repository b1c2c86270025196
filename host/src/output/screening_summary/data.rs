//! The summary as data.

use krr_host::screening::{SharedAddresses, Unknown};
use krr_policy::{Decision, Delivery, Effect};
use serde::Serialize;

use super::summary::Summary;

/// The summary in JSON.
#[derive(Serialize)]
pub(super) struct SummaryData<'s> {
    /// The stricter decision.
    decision: Decision,
    declared_decision: Decision,
    counted_decision: Option<Decision>,
    /// The findings that the counts of the list have brought.
    new_findings: Vec<FindingData<'s>>,
    /// The day by which details are fresh or old.
    date: String,
    declared_recipients: Option<u64>,
    recipients: u64,
    reached: u64,
    /// The records that are not read.
    rejected: u64,
    /// Those by reason, the most frequent first.
    rejects: Vec<RejectData>,
    unanswered: u64,
    with_fallback: u64,
    deliveries: Vec<DeliveryData>,
    reasons: Vec<ReasonData<'s>>,
    sms: SmsData,
    shared_addresses: &'s SharedAddresses,
    shared_in_register: u64,
    unknown: Unknown,
    unusable_details: u64,
    /// The fields of the list that nothing reads.
    unread_fields: Vec<&'s str>,
    /// True if there are further ones, whose names are not shown.
    other_unread_fields: bool,
    /// The lines of a list of persons to be asked about with a person who is in an earlier line.
    repeated_lines: u64,
    engine: &'s str,
    rules: &'s str,
}

#[derive(Serialize)]
struct FindingData<'s> {
    rule: &'s str,
    statement: &'s str,
    effect: Effect,
    message: &'s str,
    remedy: &'s str,
}

#[derive(Serialize)]
struct DeliveryData {
    delivery: Delivery,
    recipients: u64,
}

#[derive(Serialize)]
struct ReasonData<'s> {
    reason: &'s str,
    statement: &'s str,
    text: &'s str,
    recipients: u64,
}

#[derive(Serialize)]
struct RejectData {
    reason: String,
    rows: u64,
}

#[derive(Serialize)]
struct SmsData {
    messages: u64,
    /// The parts of one message, at most.
    parts_each: u64,
    parts: u64,
    cost_in_kroner: Option<u64>,
    /// The messages to countries where they may fail.
    may_fail: u64,
}

impl<'s> SummaryData<'s> {
    pub(super) fn new(summary: &'s Summary<'_>) -> Self {
        let (figures, verdict) = (&summary.figures, &summary.verdict);
        let tally = figures.tally;
        let finding = |finding: &&'s krr_policy::Finding| FindingData {
            rule: &finding.rule,
            statement: &finding.statement,
            effect: finding.effect,
            message: &finding.message,
            remedy: &finding.remedy,
        };
        let rows = figures.rows.iter().zip(&tally.by_row);
        Self {
            decision: verdict.decision,
            declared_decision: verdict.declared,
            counted_decision: verdict.counted,
            new_findings: verdict.new_findings.iter().map(finding).collect(),
            date: summary.date.to_string(),
            declared_recipients: figures.declared_recipients,
            recipients: tally.recipients,
            reached: tally.reached(),
            rejected: tally.rejected(),
            rejects: figures
                .reject_reasons()
                .into_iter()
                .map(|(reason, rows)| RejectData { reason, rows })
                .collect(),
            unanswered: tally.unanswered,
            with_fallback: tally.with_fallback,
            deliveries: Delivery::ALL
                .iter()
                .map(|&delivery| DeliveryData { delivery, recipients: tally.delivered(delivery) })
                .collect(),
            reasons: rows
                .filter(|(_, recipients)| **recipients > 0)
                .map(|(row, recipients)| ReasonData {
                    reason: &row.id,
                    statement: &row.statement,
                    text: &row.reason,
                    recipients: *recipients,
                })
                .collect(),
            sms: SmsData {
                messages: tally.sms(),
                parts_each: figures.parts,
                parts: tally.sms_parts(figures.parts),
                cost_in_kroner: figures.cost,
                may_fail: tally.unreliable_sms,
            },
            shared_addresses: figures.shared,
            shared_in_register: tally.shared_in_register,
            unknown: tally.unknown,
            unusable_details: tally.unusable_details,
            unread_fields: figures.unread_fields.names().collect(),
            other_unread_fields: figures.unread_fields.has_others(),
            repeated_lines: tally.repeated_lines,
            engine: &summary.catalogue.version.engine,
            rules: &summary.catalogue.version.rules,
        }
    }
}
