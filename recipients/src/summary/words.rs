//! The words of the summary.

use krr_policy::{Delivery, Locale, Localized, grouped};

/// The question that a summary answers.
pub const WHO: Localized =
    Localized { nb: "Hvem når vi?", nn: "Kven når vi?", en: "Whom do we reach?" };
/// The number of recipients, and the day of the sending.
pub const TITLE: Localized = Localized {
    nb: "{recipients}, for sending {date}",
    nn: "{recipients}, for sending {date}",
    en: "{recipients}, to be sent to on {date}",
};
pub(super) const REACHED: Localized = Localized {
    nb: "Nås digitalt: {count} ({share} %).",
    nn: "Blir nådde digitalt: {count} ({share} %).",
    en: "Reached digitally: {count} ({share} %).",
};
/// The heading of the counts by reason.
pub const REASONS: Localized = Localized { nb: "Grunner", nn: "Grunnar", en: "Reasons" };
/// The heading of the notes.
pub const WORTH_KNOWING: Localized =
    Localized { nb: "Verdt å vite", nn: "Verdt å vite", en: "Worth knowing" };
/// The word before the decision.
pub const DECISION: Localized = Localized { nb: "Avgjørelse", nn: "Avgjerd", en: "Decision" };
/// The dispatch that a decision is on: as it is declared.
pub const DECLARED: Localized =
    Localized { nb: "slik den er oppgitt", nn: "slik ho er oppgitt", en: "as it is declared" };
/// The dispatch that a decision is on: with the counts of the list.
pub const COUNTED: Localized = Localized {
    nb: "med tallene fra listen",
    nn: "med tala frå lista",
    en: "with the counts of the list",
};
/// In place of a decision with the counts of the list.
pub const NOBODY: Localized = Localized {
    nb: "ingen nås digitalt",
    nn: "ingen blir nådde digitalt",
    en: "nobody is reached digitally",
};

/// The name of a field of the dispatch.
pub const SENDER: Localized = Localized { nb: "Avsender", nn: "Avsendar", en: "Sender" };
/// The name of a field of the dispatch.
pub const SUBJECT: Localized = Localized { nb: "Emne", nn: "Emne", en: "Subject" };
/// The name of a field of the dispatch.
pub const PURPOSE: Localized = Localized { nb: "Formål", nn: "Formål", en: "Purpose" };
/// The name of a field of the dispatch.
pub const REFERENCE: Localized = Localized { nb: "Vurdering", nn: "Vurdering", en: "Assessment" };
/// The name of a column.
pub const CHANNEL: Localized = Localized { nb: "Kanal", nn: "Kanal", en: "Channel" };
/// The name of a column.
pub const REASON: Localized = Localized { nb: "Grunn", nn: "Grunn", en: "Reason" };
/// The name of a column.
pub const RECIPIENTS_COLUMN: Localized =
    Localized { nb: "Mottakere", nn: "Mottakarar", en: "Recipients" };
/// The name of a column.
pub const SHARE: Localized = Localized { nb: "Andel", nn: "Del", en: "Share" };
/// The name of the row with the sum.
pub const TOTAL: Localized = Localized { nb: "I alt", nn: "I alt", en: "In all" };
/// The heading of the counts of shared addresses.
pub const SHARED_ADDRESSES: Localized =
    Localized { nb: "Delte adresser", nn: "Delte adresser", en: "Shared addresses" };
/// The name of a column.
pub const PERSONS_PER_ADDRESS: Localized =
    Localized { nb: "Personer per adresse", nn: "Personar per adresse", en: "Persons per address" };
/// The name of a column.
pub const ADDRESSES: Localized = Localized { nb: "Adresser", nn: "Adresser", en: "Addresses" };
/// A size of at least one more.
pub const MORE_THAN: Localized =
    Localized { nb: "over {count}", nn: "over {count}", en: "more than {count}" };
/// The heading of the counts of what is unknown.
pub const UNKNOWN_HEADING: Localized = Localized { nb: "Ukjent", nn: "Ukjent", en: "Unknown" };
/// The name of a column.
pub const FACT: Localized = Localized { nb: "Opplysning", nn: "Opplysning", en: "Fact" };
/// Of whom the counts of what is unknown are.
pub const UNKNOWN_OF: Localized = Localized {
    nb: "Blant dem registeret har svart om. En mottaker kan telle med flere ganger.",
    nn: "Blant dei registeret har svart om. Ein mottakar kan telje med fleire gonger.",
    en: "Among those the register has answered about. A recipient may count several times.",
};
/// The heading of the counts of records that are not read, by reason.
pub const REJECTS: Localized = Localized {
    nb: "Rader som ikke er med",
    nn: "Rader som ikkje er med",
    en: "Rows that are left out",
};
/// The name of a column.
pub const ROWS: Localized = Localized { nb: "Rader", nn: "Rader", en: "Rows" };
/// What a page of the summary does not have.
pub const ONLY_FIGURES: Localized = Localized {
    nb: "Siden har bare tall om mottakerne: ingen navn, fødselsnumre eller adresser.",
    nn: "Sida har berre tal om mottakarane: ingen namn, fødselsnummer eller adresser.",
    en: "The page has only figures on the recipients: no names, identity numbers or addresses.",
};

/// A noun with a number before it.
pub(super) struct Counted {
    one: Localized,
    many: Localized,
}

impl Counted {
    /// Returns the number and the noun.
    pub(super) fn text(&self, count: u64, locale: Locale) -> String {
        let text = if count == 1 { self.one } else { self.many };
        text.with(locale, &[("count", &grouped(count, locale))])
    }
}

pub(super) const RECIPIENTS: Counted = Counted {
    one: Localized { nb: "{count} mottaker", nn: "{count} mottakar", en: "{count} recipient" },
    many: Localized { nb: "{count} mottakere", nn: "{count} mottakarar", en: "{count} recipients" },
};
pub(super) const MESSAGES: Counted = Counted {
    one: Localized { nb: "{count} melding", nn: "{count} melding", en: "{count} message" },
    many: Localized { nb: "{count} meldinger", nn: "{count} meldingar", en: "{count} messages" },
};
pub(super) const PARTS_EACH: Counted = Counted {
    one: Localized {
        nb: "{count} del per melding",
        nn: "{count} del per melding",
        en: "{count} part per message",
    },
    many: Localized {
        nb: "{count} deler per melding",
        nn: "{count} delar per melding",
        en: "{count} parts per message",
    },
};

/// Returns the name of a delivery.
pub(super) const fn delivery_name(delivery: Delivery) -> Localized {
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

pub(super) const REPEATED: Localized = Localized {
    nb: "Linjer med en person som står tidligere i listen, og som det ble spurt om én gang: {count}.",
    nn: "Linjer med ein person som står tidlegare i lista, og som det blei spurt om éin gong: {count}.",
    en: "Lines with a person who is earlier in the list, and was asked about once: {count}.",
};
pub(super) const REJECTED: Localized = Localized {
    nb: "Rader som ikke kunne leses, og ikke er med: {count}.",
    nn: "Rader som ikkje kunne lesast, og ikkje er med: {count}.",
    en: "Rows that could not be read, and are left out: {count}.",
};
pub(super) const REJECTED_FOR: Localized = Localized {
    nb: "Grunn for {count} av dem: {reason}.",
    nn: "Grunn for {count} av dei: {reason}.",
    en: "Reason for {count} of them: {reason}.",
};
pub(super) const OTHER_COUNT: Localized = Localized {
    nb: "Utsendelsen oppgir {declared}, og listen har {count}.",
    nn: "Utsendinga oppgir {declared}, og lista har {count}.",
    en: "The dispatch declares {declared}, and the list has {count}.",
};
pub(super) const UNANSWERED: Localized = Localized {
    nb: "Registeret har ikke svart om {count}.",
    nn: "Registeret har ikkje svart om {count}.",
    en: "The register has not answered about {count}.",
};
pub(super) const FALLBACK: Localized = Localized {
    nb: "Mottakere med en kanal i reserve: {count}.",
    nn: "Mottakarar med ein kanal i reserve: {count}.",
    en: "Recipients with a channel to fall back on: {count}.",
};
pub(super) const SMS: Localized = Localized {
    nb: "SMS-deler i verste fall: {parts} ({messages}, {each}).",
    nn: "SMS-delar i verste fall: {parts} ({messages}, {each}).",
    en: "SMS parts at worst: {parts} ({messages}, {each}).",
};
pub(super) const SMS_WITH_COST: Localized = Localized {
    nb: "SMS-deler i verste fall: {parts}, for {cost} kroner ({messages}, {each}).",
    nn: "SMS-delar i verste fall: {parts}, for {cost} kroner ({messages}, {each}).",
    en: "SMS parts at worst: {parts}, for {cost} kroner ({messages}, {each}).",
};
pub(super) const UNRELIABLE: Localized = Localized {
    nb: "SMS til land der de kan svikte: {count}.",
    nn: "SMS til land der dei kan svikte: {count}.",
    en: "SMS to countries where they may fail: {count}.",
};
pub(super) const SHARED: Localized = Localized {
    nb: "Adresser som flere deler: {addresses}. De er oppgitt {persons} ganger, og inntil {largest} personer deler én.",
    nn: "Adresser som fleire deler: {addresses}. Dei er oppgitte {persons} gonger, og inntil {largest} personar deler éi.",
    en: "Addresses that several share: {addresses}. They are given {persons} times, and up to {largest} persons share one.",
};
pub(super) const SHARED_IN_REGISTER: Localized = Localized {
    nb: "Mottakere som etter registeret deler adresse med noen, i listen eller utenfor: {count}.",
    nn: "Mottakarar som etter registeret deler adresse med nokon, i lista eller utanfor: {count}.",
    en: "Recipients who by the register share an address with somebody, in the list or not: {count}.",
};
pub(super) const UNKNOWN: Localized = Localized {
    nb: "Ukjent for {count}: {name}.",
    nn: "Ukjent for {count}: {name}.",
    en: "Unknown for {count}: {name}.",
};
pub(super) const STATUS: Localized = Localized { nb: "status", nn: "status", en: "the status" };
pub(super) const RESERVATION: Localized =
    Localized { nb: "reservasjon", nn: "reservasjon", en: "the reservation" };
pub(super) const NOTIFIABILITY: Localized =
    Localized { nb: "varslingsstatus", nn: "varslingsstatus", en: "the notifiability" };
pub(super) const EMAIL: Localized = Localized {
    nb: "e-postadressen, eller alderen på den",
    nn: "e-postadressa, eller alderen på ho",
    en: "the email address or its age",
};
pub(super) const MOBILE: Localized = Localized {
    nb: "mobilnummeret, eller alderen på det",
    nn: "mobilnummeret, eller alderen på det",
    en: "the mobile number or its age",
};
pub(super) const MAILBOX: Localized =
    Localized { nb: "digital postkasse", nn: "digital postkasse", en: "the digital mailbox" };
pub(super) const UNUSABLE: Localized = Localized {
    nb: "Adresser og numre som ikke kan brukes slik de er skrevet: {count}.",
    nn: "Adresser og nummer som ikkje kan brukast slik dei er skrivne: {count}.",
    en: "Addresses and numbers that cannot be used as they are written: {count}.",
};
pub(super) const UNREAD: Localized = Localized {
    nb: "Disse feltene leses ikke: {fields}.",
    nn: "Desse felta blir ikkje lesne: {fields}.",
    en: "These fields are not read: {fields}.",
};
pub(super) const OTHER_FIELDS: Localized = Localized {
    nb: "felt med navn som ikke vises",
    nn: "felt med namn som ikkje blir viste",
    en: "fields whose names are not shown",
};

/// Returns a text with a capital at its beginning.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular_in_every_language() {
        for (locale, one, two) in [
            (Locale::Nb, "1 del per melding", "2 deler per melding"),
            (Locale::Nn, "1 del per melding", "2 delar per melding"),
            (Locale::En, "1 part per message", "2 parts per message"),
        ] {
            assert_eq!(PARTS_EACH.text(1, locale), one);
            assert_eq!(PARTS_EACH.text(2, locale), two);
            for noun in [RECIPIENTS, MESSAGES, PARTS_EACH] {
                assert_ne!(noun.text(1, locale).get(1..), noun.text(2, locale).get(1..));
            }
        }
    }
}
