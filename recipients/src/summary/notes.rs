//! What is worth knowing beside the counts by channel and reason, in sentences.

use std::fmt::Display;

use krr_policy::{Localized, grouped};

use super::figures::Figures;
use super::words::{
    EMAIL, FALLBACK, MAILBOX, MESSAGES, MOBILE, NOTIFIABILITY, OTHER_COUNT, OTHER_FIELDS,
    PARTS_EACH, RECIPIENTS, REJECTED, REJECTED_FOR, REPEATED, RESERVATION, SHARED,
    SHARED_IN_REGISTER, SMS, SMS_WITH_COST, STATUS, UNANSWERED, UNKNOWN, UNREAD, UNRELIABLE,
    UNUSABLE,
};

impl Figures<'_> {
    /// Returns every sentence.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let locale = self.locale;
        let mut notes = self.notes_on_rejects();
        notes.extend(self.reject_reasons().into_iter().map(|(reason, count)| {
            REJECTED_FOR.with(locale, &[("count", &grouped(count, locale)), ("reason", &reason)])
        }));
        notes.extend(self.notes_on_list());
        notes.extend(self.notes_on_sms());
        notes.extend(self.notes_on_shared_addresses());
        notes.extend(self.unknown().into_iter().map(|(name, count)| {
            UNKNOWN.with(locale, &[("count", &grouped(count, locale)), ("name", &name.get(locale))])
        }));
        notes
    }

    /// Returns the sentences on the records that are not read, without the reasons.
    #[must_use]
    pub fn notes_on_rejects(&self) -> Vec<String> {
        self.counted(REJECTED, self.tally.rejected()).into_iter().collect()
    }

    /// Returns the sentences on the list itself.
    #[must_use]
    pub fn notes_on_list(&self) -> Vec<String> {
        let (locale, tally) = (self.locale, self.tally);
        let mut notes: Vec<String> = [
            (REPEATED, tally.repeated_lines),
            (UNANSWERED, tally.unanswered),
            (FALLBACK, tally.with_fallback),
            (UNUSABLE, tally.unusable_details),
        ]
        .into_iter()
        .filter_map(|(text, count)| self.counted(text, count))
        .collect();
        let declared = self.declared_recipients;
        if let Some(declared) = declared.filter(|declared| *declared != tally.recipients) {
            let declared = RECIPIENTS.text(declared, locale);
            let count = grouped(tally.recipients, locale);
            notes.push(OTHER_COUNT.with(locale, &[("declared", &declared), ("count", &count)]));
        }
        notes.extend(self.unread());
        notes
    }

    /// Returns the sentences on SMS.
    #[must_use]
    pub fn notes_on_sms(&self) -> Vec<String> {
        let (locale, tally) = (self.locale, self.tally);
        let mut notes = Vec::new();
        if tally.sms() > 0 && self.parts > 0 {
            let cost = self.cost.map(|cost| grouped(cost, locale));
            let text = if cost.is_some() { SMS_WITH_COST } else { SMS };
            let values: [(&str, &dyn Display); 4] = [
                ("parts", &grouped(self.tally.sms_parts(self.parts), locale)),
                ("cost", &cost.unwrap_or_default()),
                ("messages", &MESSAGES.text(tally.sms(), locale)),
                ("each", &PARTS_EACH.text(self.parts, locale)),
            ];
            notes.push(text.with(locale, &values));
        }
        notes.extend(self.counted(UNRELIABLE, tally.unreliable_sms));
        notes
    }

    /// Returns the sentences on addresses that several share.
    #[must_use]
    pub fn notes_on_shared_addresses(&self) -> Vec<String> {
        let (locale, shared) = (self.locale, self.shared);
        let mut notes = Vec::new();
        if shared.addresses > 0 {
            let values: [(&str, &dyn Display); 3] = [
                ("addresses", &grouped(shared.addresses, locale)),
                ("persons", &grouped(shared.persons, locale)),
                ("largest", &grouped(shared.largest, locale)),
            ];
            notes.push(SHARED.with(locale, &values));
        }
        notes.extend(self.counted(SHARED_IN_REGISTER, self.tally.shared_in_register));
        notes
    }

    /// Returns what is unknown of some recipients, and of how many.
    #[must_use]
    pub fn unknown(&self) -> Vec<(Localized, u64)> {
        let unknown = self.tally.unknown;
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
    fn counted(&self, text: Localized, count: u64) -> Option<String> {
        let locale = self.locale;
        (count > 0).then(|| text.with(locale, &[("count", &grouped(count, locale))]))
    }

    /// Returns the sentence on the fields that nothing reads.
    fn unread(&self) -> Option<String> {
        let (locale, fields) = (self.locale, self.unread_fields);
        let others = fields.has_others().then(|| OTHER_FIELDS.get(locale));
        let names: Vec<_> = fields.names().chain(others).collect();
        (!names.is_empty()).then(|| UNREAD.with(locale, &[("fields", &names.join(", "))]))
    }
}
