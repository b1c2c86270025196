//! The figures in the messages of findings.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{Language, Locale, MAX_COUNT, Signal, answer_label, grouped};
use crate::facts::{EARLIER_FACTS, Source, contradictions, field_name};
use crate::localized::Localized;

/// The number of recipients.
pub(super) fn recipients(source: &Source<'_>, locale: Locale) -> Option<String> {
    Some(grouped(source.dispatch.audience.recipients?, locale))
}

/// The number of recipients who are not affected.
pub(super) fn irrelevant_recipients(source: &Source<'_>, locale: Locale) -> Option<String> {
    Some(grouped(irrelevant(source)?, locale))
}

/// The share of recipients who are not affected, in percent.
pub(super) fn irrelevant_share(source: &Source<'_>, locale: Locale) -> Option<String> {
    let share = percent(irrelevant(source)?, source.dispatch.audience.recipients?);
    Some(grouped(share, locale))
}

fn irrelevant(source: &Source<'_>) -> Option<u64> {
    let audience = &source.dispatch.audience;
    Some(audience.recipients?.saturating_sub(audience.affected?))
}

/// The number of dispatches to the audience during the last 30 days; those of the last 7 if that is all
/// that is given.
pub(super) fn sent_last_30_days(source: &Source<'_>, locale: Locale) -> Option<String> {
    Some(grouped(dispatches_last_30_days(source)?, locale))
}

/// The number of dispatches to the audience during the last 30 days, with its noun: `one message`, `5 messages`.
pub(super) fn messages_last_30_days(source: &Source<'_>, locale: Locale) -> Option<String> {
    const ONE: Localized = Localized { nb: "én melding", nn: "éi melding", en: "one message" };
    const MANY: Localized =
        Localized { nb: "{count} meldinger", nn: "{count} meldingar", en: "{count} messages" };
    Some(match dispatches_last_30_days(source)? {
        1 => ONE.get(locale).to_owned(),
        count => MANY.get(locale).replace("{count}", &grouped(count, locale)),
    })
}

fn dispatches_last_30_days(source: &Source<'_>) -> Option<u64> {
    let history = &source.dispatch.history;
    history.sent_last_30_days.or(history.sent_last_7_days)
}

/// The numbers of dispatches during the last 7 days.
pub(super) fn sent_last_7_days(source: &Source<'_>, locale: Locale) -> Option<String> {
    Some(grouped(source.dispatch.history.sent_last_7_days?, locale))
}

/// The numbers of recipients that do not go together, with the names of both fields.
pub(super) fn contradictory_counts(source: &Source<'_>, locale: Locale) -> Option<String> {
    const AFFECTED: Localized = Localized {
        nb: "antall berørte er {other}, men antall mottakere er {all}",
        nn: "talet på dei det gjeld er {other}, men talet på mottakarar er {all}",
        en: "the number affected is {other}, but the number of recipients is {all}",
    };
    const PARTS: Localized = Localized {
        nb: "delene har {other} mottakere til sammen, men antall mottakere er {all}",
        nn: "delane har {other} mottakarar til saman, men talet på mottakarar er {all}",
        en: "the parts have {other} recipients together, but the number of recipients is {all}",
    };
    let audience = &source.dispatch.audience;
    let all = grouped(audience.recipients?, locale);
    let clause = |wording: Localized, count| {
        wording.get(locale).replace("{other}", &grouped(count, locale)).replace("{all}", &all)
    };
    let affected = audience.affected.filter(|_| contradictions::has_more_affected(audience));
    let parts = contradictions::recipients_of_parts(audience)
        .filter(|_| contradictions::has_other_parts(audience));
    let clauses = affected.map(|count| clause(AFFECTED, count));
    let clauses = clauses.into_iter().chain(parts.map(|count| clause(PARTS, count)));
    Some(clauses.collect::<Vec<_>>().join("; "))
}

/// The number of SMS segments of the body.
pub(super) fn sms_segments(source: &Source<'_>, locale: Locale) -> Option<String> {
    let signals = source.signals;
    signals.has_text().then(|| grouped(signals.sms.segments, locale))
}

/// The number of SMS segments of the body with its costly characters replaced.
pub(super) fn sms_segments_without_costly(source: &Source<'_>, locale: Locale) -> Option<String> {
    let signals = source.signals;
    signals.has_text().then(|| grouped(signals.plain_segments, locale))
}

/// The length of the body as an SMS, in septets or UTF-16 code units.
pub(super) fn sms_units(source: &Source<'_>, locale: Locale) -> Option<String> {
    let signals = source.signals;
    signals.has_text().then(|| grouped(signals.sms.units, locale))
}

/// The facts in which the dispatch differs from the earlier assessment that it rests on.
pub(super) fn differences(source: &Source<'_>, locale: Locale) -> Option<String> {
    let earlier = source.dispatch.assessment.earlier.as_ref()?;
    let differs = EARLIER_FACTS
        .iter()
        .filter(|(_, is_same)| is_same(source.dispatch, earlier) == Some(false))
        .map(|(path, _)| field_name(path, locale));
    Some(differs.collect::<Vec<_>>().join(", "))
}

/// The placeholders that only one of two languages has.
pub(super) fn different_placeholders(source: &Source<'_>, locale: Locale) -> Option<String> {
    only_in_one_language(source, Signal::DifferentPlaceholders, locale)
}

/// The links that only one of two languages has.
pub(super) fn different_links(source: &Source<'_>, locale: Locale) -> Option<String> {
    only_in_one_language(source, Signal::DifferentLinks, locale)
}

/// The amounts, dates, times and numbers that only one of two languages has.
pub(super) fn different_figures(source: &Source<'_>, locale: Locale) -> Option<String> {
    only_in_one_language(source, Signal::DifferentFigures, locale)
}

/// Returns what only one of a text and its counterpart has, with the language.
fn only_in_one_language(source: &Source<'_>, signal: Signal, locale: Locale) -> Option<String> {
    const ONLY_IN: Localized = Localized {
        nb: "Bare på {language}: {items}",
        nn: "Berre på {language}: {items}",
        en: "Only in {language}: {items}",
    };
    let differences = source.signals.differences(signal)?;
    let own = source.text.message.language.as_deref().unwrap_or_default();
    let clause = |(tag, items): (&str, &Vec<String>)| {
        (!items.is_empty()).then(|| {
            let clause = ONLY_IN.get(locale).replace("{language}", &language_name(tag, locale));
            clause.replace("{items}", &items.join(", "))
        })
    };
    let (other, lacking) = (differences.language.as_str(), &differences.lacking);
    let clauses = [(other, lacking), (own, &differences.extra)].into_iter().filter_map(clause);
    Some(clauses.collect::<Vec<_>>().join(". "))
}

/// The languages that the message has in other channels than those of the text.
pub(super) fn missing_languages(source: &Source<'_>, locale: Locale) -> Option<String> {
    let missing = source.text.missing_languages.as_ref()?;
    let names = missing.iter().map(|tag| language_name(tag, locale));
    Some(names.collect::<Vec<_>>().join(", "))
}

/// Returns the name of a language within a sentence; its tag if the engine does not know it.
fn language_name(tag: &str, locale: Locale) -> String {
    let known = Language::from_tag(tag).map(Language::as_str);
    let label = known.and_then(|known| answer_label("message.language", known, locale));
    match (label, locale) {
        (None, _) => tag.to_owned(),
        (Some(label), Locale::En) => label.to_owned(),
        (Some(label), Locale::Nb | Locale::Nn) => label.to_lowercase(),
    }
}

/// Returns a part of a whole in percent. It is rounded up, so that a part is never shown as 0 %, but
/// never to 100 % unless it is the whole.
const fn percent(part: u64, whole: u64) -> u64 {
    // Counts beyond the contract's largest are scaled down, so that nothing overflows.
    let scale = if whole > MAX_COUNT { 1 << 7 } else { 1 };
    let (scaled, whole_scaled) = (part.div_ceil(scale), whole.div_ceil(scale));
    if whole == 0 {
        return 0;
    }
    let percent = (scaled * 100).div_ceil(whole_scaled);
    if part < whole && percent > 99 { 99 } else { percent }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_up_but_not_to_all_and_never_overflows() {
        for (part, whole, expected) in [
            (0, 0, 0),
            (0, 10, 0),
            (1, 1_000_000, 1),
            (1, 3, 34),
            (299_000, 300_000, 99),
            (299_999, 300_000, 99),
            (MAX_COUNT, MAX_COUNT, 100),
            (1, u64::MAX, 1),
            (u64::MAX, u64::MAX, 100),
            (u64::MAX / 2, u64::MAX, 50),
        ] {
            assert_eq!(percent(part, whole), expected, "{part} of {whole}");
        }
    }
}
