//! The summary as text for a terminal.

use krr_policy::{Delivery, Locale, Localized, grouped};

use super::summary::Summary;
use crate::output::labels::{decision_key, label};
use crate::terminal::{self, BOLD, DIM, sanitize, styled, wrap};

const TITLE: Localized = Localized {
    nb: "{count} mottakere, for sending {date}",
    nn: "{count} mottakarar, for sending {date}",
    en: "{count} recipients, to be sent to on {date}",
};
const REASONS: Localized = Localized { nb: "Grunner", nn: "Grunnar", en: "Reasons" };
const WORTH_KNOWING: Localized =
    Localized { nb: "Verdt å vite", nn: "Verdt å vite", en: "Worth knowing" };
const DECISION: Localized = Localized { nb: "Avgjørelse", nn: "Avgjerd", en: "Decision" };
const DECLARED: Localized =
    Localized { nb: "slik den er oppgitt", nn: "slik ho er oppgitt", en: "as it is declared" };
const COUNTED: Localized = Localized {
    nb: "med tallene fra listen",
    nn: "med tala frå lista",
    en: "with the counts of the list",
};
const NOBODY: Localized = Localized {
    nb: "ingen nås digitalt",
    nn: "ingen blir nådde digitalt",
    en: "nobody is reached digitally",
};

/// Renders a summary.
pub(super) fn text(summary: &Summary<'_>) -> String {
    let locale = summary.locale;
    let tally = summary.tally;
    let count = grouped(tally.recipients, locale);
    let title = TITLE.with(locale, &[("count", &count), ("date", &summary.date)]);
    let mut lines = vec![styled(BOLD, &title), String::new()];
    let deliveries = Delivery::ALL.iter().map(|it| (delivery_name(*it), tally.delivered(*it)));
    let deliveries: Vec<_> = deliveries.filter(|(_, count)| *count > 0).collect();
    for (name, count) in deliveries {
        lines.push(counted(count, tally.recipients, locale, name.get(locale)));
    }
    lines.push(String::new());
    lines.push(styled(BOLD, REASONS.get(locale)));
    let rows = summary.catalogue.screening.iter().zip(&tally.by_row);
    let mut rows: Vec<_> = rows.filter(|(_, count)| **count > 0).collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    for (row, count) in rows {
        let text = format!("{} ({}, {})", row.reason, row.statement, row.id);
        lines.push(counted(*count, tally.recipients, locale, &text));
    }
    let notes = notes(summary);
    if !notes.is_empty() {
        lines.push(String::new());
        lines.push(styled(BOLD, WORTH_KNOWING.get(locale)));
        lines.extend(notes.iter().map(|note| bulleted(note)));
    }
    lines.push(String::new());
    lines.extend(verdict(summary));
    lines.join("\n") + "\n"
}

/// Returns a line with a count, its share of all, and a text.
fn counted(count: u64, all: u64, locale: Locale, text: &str) -> String {
    const COUNT_WIDTH: usize = 11;
    const INDENTATION: usize = COUNT_WIDTH + 11;
    let share = format!("{} %", percent(count, all, locale));
    let head = format!(
        "{:>COUNT_WIDTH$}  {}",
        grouped(count, locale),
        styled(DIM, &format!("{share:>7}"))
    );
    let text = wrap(text, terminal::width().saturating_sub(INDENTATION));
    format!("{head}  {}", text.join(&format!("\n{}", " ".repeat(INDENTATION))))
}

/// Returns a share in percent with one decimal; what is not all is not shown as all, nor what is something as
/// nothing.
fn percent(count: u64, all: u64, locale: Locale) -> String {
    let all = u128::from(all.max(1));
    let exact = u128::from(count) * 1000;
    let mut tenths = (exact + all / 2) / all;
    if exact > 0 {
        tenths = tenths.max(1);
    }
    if exact < 1000 * all {
        tenths = tenths.min(999);
    }
    let separator = if locale == Locale::En { '.' } else { ',' };
    format!("{}{separator}{}", tenths / 10, tenths % 10)
}

fn bulleted(text: &str) -> String {
    const INDENTATION: &str = "    ";
    let width = terminal::width().saturating_sub(INDENTATION.len());
    format!("  · {}", wrap(&sanitize(text), width).join(&format!("\n{INDENTATION}")))
}

/// Returns what else is worth knowing, in sentences.
fn notes(summary: &Summary<'_>) -> Vec<String> {
    let (locale, tally) = (summary.locale, summary.tally);
    let number = |count: u64| grouped(count, locale);
    let mut notes = Vec::new();
    let mut add = |condition: bool, text: Localized, values: &[(&str, &dyn std::fmt::Display)]| {
        if condition {
            notes.push(text.with(locale, values));
        }
    };
    add(tally.rejected > 0, REJECTED, &[("count", &number(tally.rejected))]);
    if let Some(declared) = summary.verdict.declared_recipients {
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("declared", &number(declared)), ("count", &number(tally.recipients))];
        add(declared != tally.recipients, OTHER_COUNT, &values);
    }
    add(summary.repeated_lines > 0, REPEATED, &[("count", &number(summary.repeated_lines))]);
    add(tally.unanswered > 0, UNANSWERED, &[("count", &number(tally.unanswered))]);
    add(tally.with_fallback > 0, FALLBACK, &[("count", &number(tally.with_fallback))]);
    let sms = [
        ("messages", number(tally.sms())),
        ("each", number(summary.parts)),
        ("parts", number(summary.all_parts())),
        ("cost", summary.cost().map(number).unwrap_or_default()),
    ];
    let sms: Vec<(&str, &dyn std::fmt::Display)> =
        sms.iter().map(|(name, value)| (*name, value as &dyn std::fmt::Display)).collect();
    let text = if summary.price.is_some() { SMS_WITH_COST } else { SMS };
    add(tally.sms() > 0 && summary.parts > 0, text, &sms);
    add(tally.unreliable_sms > 0, UNRELIABLE, &[("count", &number(tally.unreliable_sms))]);
    let shared = &summary.shared;
    add(
        shared.addresses > 0,
        SHARED,
        &[
            ("addresses", &number(shared.addresses)),
            ("persons", &number(shared.persons)),
            ("largest", &number(shared.largest)),
        ],
    );
    add(
        tally.shared_in_register > 0,
        SHARED_IN_REGISTER,
        &[("count", &number(tally.shared_in_register))],
    );
    let unknown = tally.unknown;
    for (count, name) in [
        (unknown.status, STATUS),
        (unknown.reservation, RESERVATION),
        (unknown.notifiability, NOTIFIABILITY),
        (unknown.email, EMAIL),
        (unknown.mobile, MOBILE),
        (unknown.mailbox, MAILBOX),
    ] {
        add(count > 0, UNKNOWN, &[("count", &number(count)), ("name", &name.get(locale))]);
    }
    add(tally.unusable_details > 0, UNUSABLE, &[("count", &number(tally.unusable_details))]);
    let columns = summary.unread_columns.join(", ");
    add(!columns.is_empty(), UNREAD, &[("columns", &columns)]);
    notes
}

/// Returns the decisions, and what the counts have brought.
fn verdict(summary: &Summary<'_>) -> Vec<String> {
    let (locale, verdict) = (summary.locale, &summary.verdict);
    let name = |decision| label(summary.catalogue, decision_key(decision)).to_owned();
    let counted = verdict.counted.map_or_else(|| NOBODY.get(locale).to_owned(), name);
    let mut lines = vec![
        styled(BOLD, &format!("{}: {}", DECISION.get(locale), name(verdict.decision))),
        format!("  {}: {}", DECLARED.get(locale), name(verdict.declared)),
        format!("  {}: {counted}", COUNTED.get(locale)),
    ];
    for finding in &verdict.new_findings {
        let text = format!("{} ({}, {})", finding.message, finding.statement, finding.rule);
        lines.push(bulleted(&text));
        lines.push(bulleted(&format!("→ {}", finding.remedy)));
    }
    lines
}

const fn delivery_name(delivery: Delivery) -> Localized {
    match delivery {
        Delivery::Sms => Localized::same("SMS"),
        Delivery::Email => Localized { nb: "e-post", nn: "e-post", en: "email" },
        Delivery::DigitalMail => {
            Localized { nb: "digital postkasse", nn: "digital postkasse", en: "digital mailbox" }
        }
        Delivery::Paper => Localized { nb: "papir", nn: "papir", en: "paper" },
        Delivery::ByHand => {
            Localized { nb: "må vurderes for hånd", nn: "må vurderast for hand", en: "by hand" }
        }
        Delivery::NotSent => {
            Localized { nb: "sendes ikke", nn: "blir ikkje sendt", en: "not sent" }
        }
    }
}

const REJECTED: Localized = Localized {
    nb: "Rader som ikke kunne leses, og ikke er med: {count}.",
    nn: "Rader som ikkje kunne lesast, og ikkje er med: {count}.",
    en: "Rows that could not be read, and are left out: {count}.",
};
const OTHER_COUNT: Localized = Localized {
    nb: "Utsendelsen oppgir {declared} mottakere, og listen har {count}.",
    nn: "Utsendinga oppgir {declared} mottakarar, og lista har {count}.",
    en: "The dispatch declares {declared} recipients, and the list has {count}.",
};
const REPEATED: Localized = Localized {
    nb: "Linjer med en person som står tidligere i listen, og som det ble spurt om én gang: {count}.",
    nn: "Linjer med ein person som står tidlegare i lista, og som det blei spurt om éin gong: {count}.",
    en: "Lines with a person who is earlier in the list, and was asked about once: {count}.",
};
const UNANSWERED: Localized = Localized {
    nb: "Registeret har ikke svart om {count}.",
    nn: "Registeret har ikkje svart om {count}.",
    en: "The register has not answered about {count}.",
};
const FALLBACK: Localized = Localized {
    nb: "Mottakere med en kanal i reserve: {count}.",
    nn: "Mottakarar med ein kanal i reserve: {count}.",
    en: "Recipients with a channel to fall back on: {count}.",
};
const SMS: Localized = Localized {
    nb: "SMS-deler i verste fall: {parts} ({messages} meldinger, {each} deler per melding).",
    nn: "SMS-delar i verste fall: {parts} ({messages} meldingar, {each} delar per melding).",
    en: "SMS parts at worst: {parts} (messages: {messages}, parts per message: {each}).",
};
const SMS_WITH_COST: Localized = Localized {
    nb: "SMS-deler i verste fall: {parts}, for {cost} kroner ({messages} meldinger, {each} deler per melding).",
    nn: "SMS-delar i verste fall: {parts}, for {cost} kroner ({messages} meldingar, {each} delar per melding).",
    en: "SMS parts at worst: {parts}, for {cost} kroner (messages: {messages}, parts per message: {each}).",
};
const UNRELIABLE: Localized = Localized {
    nb: "SMS til land der de kan svikte: {count}.",
    nn: "SMS til land der dei kan svikte: {count}.",
    en: "SMS to countries where they may fail: {count}.",
};
const SHARED: Localized = Localized {
    nb: "Adresser som flere deler: {addresses}. De er oppgitt {persons} ganger, og inntil {largest} personer deler én.",
    nn: "Adresser som fleire deler: {addresses}. Dei er oppgitte {persons} gonger, og inntil {largest} personar deler éi.",
    en: "Addresses that several share: {addresses}. They are given {persons} times, and up to {largest} persons share one.",
};
const SHARED_IN_REGISTER: Localized = Localized {
    nb: "Mottakere som etter registeret deler adresse med noen, i listen eller utenfor: {count}.",
    nn: "Mottakarar som etter registeret deler adresse med nokon, i lista eller utanfor: {count}.",
    en: "Recipients who by the register share an address with somebody, in the list or not: {count}.",
};
const UNKNOWN: Localized = Localized {
    nb: "Ukjent for {count}: {name}.",
    nn: "Ukjent for {count}: {name}.",
    en: "Unknown for {count}: {name}.",
};
const STATUS: Localized = Localized { nb: "status", nn: "status", en: "the status" };
const RESERVATION: Localized =
    Localized { nb: "reservasjon", nn: "reservasjon", en: "the reservation" };
const NOTIFIABILITY: Localized =
    Localized { nb: "varslingsstatus", nn: "varslingsstatus", en: "the notifiability" };
const EMAIL: Localized = Localized {
    nb: "e-postadressen, eller alderen på den",
    nn: "e-postadressa, eller alderen på ho",
    en: "the email address or its age",
};
const MOBILE: Localized = Localized {
    nb: "mobilnummeret, eller alderen på det",
    nn: "mobilnummeret, eller alderen på det",
    en: "the mobile number or its age",
};
const MAILBOX: Localized =
    Localized { nb: "digital postkasse", nn: "digital postkasse", en: "the digital mailbox" };
const UNUSABLE: Localized = Localized {
    nb: "Adresser og numre som ikke kan brukes slik de er skrevet: {count}.",
    nn: "Adresser og nummer som ikkje kan brukast slik dei er skrivne: {count}.",
    en: "Addresses and numbers that cannot be used as they are written: {count}.",
};
const UNREAD: Localized = Localized {
    nb: "Disse kolonnene leses ikke: {columns}.",
    nn: "Desse kolonnane blir ikkje lesne: {columns}.",
    en: "These columns are not read: {columns}.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_all() {
        let shares = [(0, 10, "0,0"), (10, 10, "100,0"), (1, 3, "33,3"), (2, 3, "66,7")];
        for (count, all, expected) in shares {
            assert_eq!(percent(count, all, Locale::Nb), expected);
        }
        assert_eq!(percent(1, 1_000_000, Locale::En), "0.1");
        assert_eq!(percent(999_999, 1_000_000, Locale::En), "99.9");
        assert_eq!(percent(0, 0, Locale::En), "0.0");
    }
}
