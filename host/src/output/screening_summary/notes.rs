//! What is worth knowing beside the counts by channel and reason, in sentences.

use std::fmt::Display;

use krr_policy::{Localized, grouped};

use super::summary::Summary;
use super::words::{
    EMAIL, FALLBACK, MAILBOX, MESSAGES, MOBILE, NOTIFIABILITY, OTHER_COUNT, OTHER_FIELDS,
    PARTS_EACH, RECIPIENTS, REJECTED, RESERVATION, SHARED, SHARED_IN_REGISTER, SMS, SMS_WITH_COST,
    STATUS, UNANSWERED, UNKNOWN, UNREAD, UNRELIABLE, UNUSABLE,
};

/// Returns every sentence.
pub(super) fn all(summary: &Summary<'_>) -> Vec<String> {
    let mut notes = of_list(summary);
    notes.extend(of_sms(summary));
    notes.extend(of_shared_addresses(summary));
    let locale = summary.locale;
    notes.extend(unknown(summary).into_iter().map(|(name, count)| {
        UNKNOWN.with(locale, &[("count", &grouped(count, locale)), ("name", &name.get(locale))])
    }));
    notes
}

/// Returns the sentences on the list itself.
pub(super) fn of_list(summary: &Summary<'_>) -> Vec<String> {
    let (locale, tally) = (summary.locale, summary.tally);
    let mut notes: Vec<String> = [
        (REJECTED, tally.rejected),
        (UNANSWERED, tally.unanswered),
        (FALLBACK, tally.with_fallback),
        (UNUSABLE, tally.unusable_details),
    ]
    .into_iter()
    .filter_map(|(text, count)| counted(text, count, summary))
    .collect();
    let declared = summary.verdict.declared_recipients;
    if let Some(declared) = declared.filter(|declared| *declared != tally.recipients) {
        let declared = RECIPIENTS.text(declared, locale);
        let count = grouped(tally.recipients, locale);
        notes.push(OTHER_COUNT.with(locale, &[("declared", &declared), ("count", &count)]));
    }
    notes.extend(unread(summary));
    notes
}

/// Returns the sentences on SMS.
pub(super) fn of_sms(summary: &Summary<'_>) -> Vec<String> {
    let (locale, tally) = (summary.locale, summary.tally);
    let mut notes = Vec::new();
    if tally.sms() > 0 && summary.parts > 0 {
        let cost = summary.cost().map(|cost| grouped(cost, locale));
        let text = if cost.is_some() { SMS_WITH_COST } else { SMS };
        let values: [(&str, &dyn Display); 4] = [
            ("parts", &grouped(summary.all_parts(), locale)),
            ("cost", &cost.unwrap_or_default()),
            ("messages", &MESSAGES.text(tally.sms(), locale)),
            ("each", &PARTS_EACH.text(summary.parts, locale)),
        ];
        notes.push(text.with(locale, &values));
    }
    notes.extend(counted(UNRELIABLE, tally.unreliable_sms, summary));
    notes
}

/// Returns the sentences on addresses that several share.
pub(super) fn of_shared_addresses(summary: &Summary<'_>) -> Vec<String> {
    let (locale, shared) = (summary.locale, &summary.shared);
    let mut notes = Vec::new();
    if shared.addresses > 0 {
        let values: [(&str, &dyn Display); 3] = [
            ("addresses", &grouped(shared.addresses, locale)),
            ("persons", &grouped(shared.persons, locale)),
            ("largest", &grouped(shared.largest, locale)),
        ];
        notes.push(SHARED.with(locale, &values));
    }
    notes.extend(counted(SHARED_IN_REGISTER, summary.tally.shared_in_register, summary));
    notes
}

/// Returns what is unknown of some recipients, and of how many.
pub(super) fn unknown(summary: &Summary<'_>) -> Vec<(Localized, u64)> {
    let unknown = summary.tally.unknown;
    let counts = [
        (STATUS, unknown.status),
        (RESERVATION, unknown.reservation),
        (NOTIFIABILITY, unknown.notifiability),
        (EMAIL, unknown.email),
        (MOBILE, unknown.mobile),
        (MAILBOX, unknown.mailbox),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Returns a sentence with a count, unless it is zero.
fn counted(text: Localized, count: u64, summary: &Summary<'_>) -> Option<String> {
    let locale = summary.locale;
    (count > 0).then(|| text.with(locale, &[("count", &grouped(count, locale))]))
}

/// Returns the sentence on the fields that nothing reads.
fn unread(summary: &Summary<'_>) -> Option<String> {
    let (locale, fields) = (summary.locale, summary.unread_fields);
    let others = fields.has_others().then(|| OTHER_FIELDS.get(locale));
    let names: Vec<_> = fields.names().chain(others).collect();
    (!names.is_empty()).then(|| UNREAD.with(locale, &[("fields", &names.join(", "))]))
}
