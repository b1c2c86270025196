//! The meanings of placeholders, by the names of their fields.

use alloc::string::String;

use super::field_name::words;
use super::name::name;

/// The meaning of a placeholder, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Meaning {
    /// The name of a person.
    PersonName,
    /// A national identity number.
    IdentityNumber,
    /// A bank account number.
    AccountNumber,
    /// A sum of money.
    Amount,
    /// A diagnosis or an illness.
    Diagnosis,
    /// A link.
    Link,
}

/// Returns what a placeholder stands for, if its name tells: without filters, or as the argument of one.
pub(in crate::text) fn meaning(placeholder: &str) -> Option<Meaning> {
    meaning_of_name(name(placeholder)).or_else(|| meaning_of_name(placeholder))
}

fn meaning_of_name(name: &str) -> Option<Meaning> {
    let words = words(name);
    let last = words.last()?.as_str();
    let before = words.len().checked_sub(2).and_then(|at| words.get(at)).map(String::as_str);
    let ends_with = |endings: &[&str]| endings.iter().any(|ending| last.ends_with(ending));
    let two = before.map(|before| [before, last].concat()).unwrap_or_default();
    let is = |names: &[&str]| names.contains(&last) || names.contains(&two.as_str());
    if ends_with(&["lenke", "lenka", "lenkje", "lenkja", "link", "url", "uri", "nettadresse"]) {
        Some(Meaning::Link)
    } else if is(IDENTITY_NUMBERS) {
        Some(Meaning::IdentityNumber)
    } else if is(ACCOUNT_NUMBERS) {
        Some(Meaning::AccountNumber)
    } else if is(AMOUNTS) || ends_with(&["beløp", "belop", "beløpet", "amount"]) {
        Some(Meaning::Amount)
    } else if is(DIAGNOSES)
        || ends_with(&["diagnose", "diagnosis", "diagnosekode", "diagnosetekst"])
    {
        Some(Meaning::Diagnosis)
    } else {
        is_person_name(before, last).then_some(Meaning::PersonName)
    }
}

const IDENTITY_NUMBERS: &[&str] = &[
    "birthnumber",
    "dnr",
    "dnummer",
    "fnr",
    "fodselsnr",
    "fodselsnummer",
    "fødselsnr",
    "fødselsnummer",
    "foedselsnr",
    "foedselsnummer",
    "folkeregisteridentifikator",
    "identnr",
    "identnummer",
    "identitetsnummer",
    "identitynumber",
    "nationalid",
    "nationalidentitynumber",
    "norskident",
    "pid",
    "pnr",
    "nin",
    "npid",
    "persnr",
    "personident",
    "personidentifikator",
    "personidentifier",
    "personnr",
    "personnummer",
    "socialsecuritynumber",
    "ssn",
];
const ACCOUNT_NUMBERS: &[&str] = &[
    "accountno",
    "accountnumber",
    "bankaccount",
    "bankkonto",
    "bankkontonummer",
    "iban",
    "kontonr",
    "kontonummer",
    "utbetalingskonto",
];
const AMOUNTS: &[&str] =
    &["amount", "balance", "beløp", "belop", "beloep", "kroner", "saldo", "sum", "totalsum"];
const DIAGNOSES: &[&str] = &[
    "diagnose",
    "diagnosen",
    "diagnosis",
    "icd",
    "icpc",
    "illness",
    "lidelse",
    "sykdom",
    "sjukdom",
];

/// Words that say whose name it is, or which of the names of a person.
const OF_PERSON: &[&str] = &[
    "",
    "applicant",
    "applicants",
    "barn",
    "barnet",
    "barnets",
    "borger",
    "borgers",
    "borrower",
    "borrowers",
    "bruker",
    "brukers",
    "brukar",
    "child",
    "citizen",
    "customer",
    "elev",
    "elevens",
    "elevs",
    "etter",
    "f",
    "family",
    "first",
    "for",
    "fore",
    "full",
    "fullt",
    "fult",
    "innbygger",
    "innbyggers",
    "innbyggjar",
    "kunde",
    "kundens",
    "last",
    "mellom",
    "middle",
    "mor",
    "fars",
    "far",
    "given",
    "l",
    "mors",
    "mottaker",
    "mottakers",
    "mottakerens",
    "mottakar",
    "mottakarens",
    "parent",
    "part",
    "partens",
    "pasient",
    "pasientens",
    "patient",
    "patients",
    "person",
    "persons",
    "recipient",
    "recipients",
    "student",
    "students",
    "sur",
    "søkar",
    "søkarens",
    "søker",
    "søkers",
    "soker",
    "sokers",
    "user",
    "users",
    "verge",
    "verges",
];

/// Returns whether a name of a field is that of a person's name: `navn`, `mottakerNavn`, `fornavn`.
fn is_person_name(before: Option<&str>, last: &str) -> bool {
    let stem = ["navnet", "namnet", "navn", "namn", "names", "name"]
        .iter()
        .find_map(|ending| last.strip_suffix(ending));
    match (stem, before) {
        (Some(""), Some(owner)) => OF_PERSON.contains(&owner) || !is_owner_of_other_name(owner),
        // A name to log in with is none.
        (None | Some("bruker" | "brukar" | "user"), _) => false,
        (Some(stem), _) => OF_PERSON.contains(&stem),
    }
}

/// Returns whether a word before `navn` tells that it is not a person's.
fn is_owner_of_other_name(owner: &str) -> bool {
    const OWNERS: &[&str] = &[
        "arrangement",
        "avdeling",
        "kontakt",
        "saksbehandler",
        "saksbehandlers",
        "saksbehandlar",
        "branch",
        "branches",
        "bydel",
        "company",
        "department",
        "display",
        "enhet",
        "etat",
        "event",
        "fil",
        "file",
        "firma",
        "gate",
        "host",
        "kommune",
        "kurs",
        "lag",
        "municipality",
        "office",
        "organisasjon",
        "organisation",
        "organization",
        "org",
        "place",
        "program",
        "project",
        "prosjekt",
        "school",
        "sender",
        "service",
        "skole",
        "skule",
        "stad",
        "sted",
        "street",
        "system",
        "team",
        "tjeneste",
        "tenest",
        "virksomhet",
        "verksemd",
        "avsender",
        "avsendar",
        "product",
        "produkt",
        "site",
        "template",
        "mal",
        "tema",
        "sak",
        "case",
        "type",
        "sakstype",
        "klinikk",
        "sykehus",
    ];
    OWNERS.contains(&owner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_placeholders_stand_for() {
        for (name, expected) in [
            ("{{navn}}", Some(Meaning::PersonName)),
            ("$recipientName$", Some(Meaning::PersonName)),
            ("${mottaker.fornavn}", Some(Meaning::PersonName)),
            ("{etternavn}", Some(Meaning::PersonName)),
            ("<<borrowers.firstname>>", Some(Meaning::PersonName)),
            ("{{user.full_name}}", Some(Meaning::PersonName)),
            ("{{barnets_navn}}", Some(Meaning::PersonName)),
            ("{{fodselsnummer}}", Some(Meaning::IdentityNumber)),
            ("{{ bruker.fnr }}", Some(Meaning::IdentityNumber)),
            ("${personNummer}", Some(Meaning::IdentityNumber)),
            ("{kontonr}", Some(Meaning::AccountNumber)),
            ("{{utbetaling.kontonummer}}", Some(Meaning::AccountNumber)),
            ("{{bankAccountNumber}}", Some(Meaning::AccountNumber)),
            ("{beløp}", Some(Meaning::Amount)),
            ("{{vedtakBelop}}", Some(Meaning::Amount)),
            ("{{diagnose}}", Some(Meaning::Diagnosis)),
            ("${diagnosekode}", Some(Meaning::Diagnosis)),
            ("{{ mottaker.navn | upper }}", Some(Meaning::PersonName)),
            ("{{upper(navn)}}", Some(Meaning::PersonName)),
            ("*|FNAME|*", Some(Meaning::PersonName)),
            ("<navn>", Some(Meaning::PersonName)),
            ("%%PNR%%", Some(Meaning::IdentityNumber)),
            ("[[nettadresse]]", Some(Meaning::Link)),
            ("{{lenke}}", Some(Meaning::Link)),
            ("${bookingUrl}", Some(Meaning::Link)),
            ("{{avdeling.navn}}", None),
            ("<<branches.branchname>>", None),
            ("{{kommuneNavn}}", None),
            ("{brukernavn}", None),
            ("{{filnavn}}", None),
            ("{0}", None),
            ("%s", None),
            ("{{dato}}", None),
            ("{{ny konto}}", None),
        ] {
            assert_eq!(meaning(name), expected, "{name}");
        }
    }
}
