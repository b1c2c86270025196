//! The names of fields that placeholders are filled in from, and what those stand for.

use alloc::string::String;
use alloc::vec::Vec;

use super::name::name;
use crate::text::folding::is_uppercase_letter;

/// What a placeholder stands for, by its name.
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

/// Words that name fields.
const FIELD_WORDS: &[&str] = &[
    "address",
    "addresse",
    "adressa",
    "adresse",
    "amount",
    "anna",
    "avdeling",
    "avdelingen",
    "avsender",
    "avsendar",
    "barn",
    "barnets",
    "beløp",
    "belop",
    "besøksadresse",
    "brukernavn",
    "case",
    "city",
    "contact",
    "dag",
    "date",
    "dato",
    "datoen",
    "dd",
    "deadline",
    "emne",
    "enhet",
    "epost",
    "etternamn",
    "etternavn",
    "first",
    "firstname",
    "fnr",
    "fornamn",
    "fornavn",
    "frist",
    "fristdato",
    "fristen",
    "fødselsdato",
    "fødselsnummer",
    "gate",
    "gateadresse",
    "her",
    "hh",
    "id",
    "ident",
    "innbyggers",
    "klokkeslett",
    "kommune",
    "kommunenavn",
    "konto",
    "kontonr",
    "kontonummer",
    "kundenummer",
    "last",
    "lastname",
    "lenke",
    "lenkje",
    "link",
    "mm",
    "mobil",
    "mobilnummer",
    "mottaker",
    "mottakers",
    "mottakar",
    "mottakarens",
    "mottakerens",
    "månad",
    "måned",
    "name",
    "namn",
    "namnet",
    "navn",
    "navnet",
    "nr",
    "number",
    "nummer",
    "organisasjonsnummer",
    "orgnr",
    "personnummer",
    "phone",
    "pin",
    "postnr",
    "postnummer",
    "poststad",
    "poststed",
    "recipient",
    "recipients",
    "ref",
    "referanse",
    "reference",
    "saksbehandler",
    "saksbehandlers",
    "saksbehandlar",
    "saksnr",
    "saksnummer",
    "skole",
    "stad",
    "sted",
    "sum",
    "surname",
    "søker",
    "søkers",
    "søkar",
    "telefon",
    "telefonnummer",
    "tid",
    "tidspunkt",
    "time",
    "tittel",
    "tlf",
    "type",
    "url",
    "virksomhet",
    "xx",
    "year",
    "yyyy",
    "år",
    "åååå",
];

/// Words before the name of a field that tell people to fill it in.
const INSTRUCTIONS: &[&str] = &["sett", "set", "fyll", "skriv", "insert", "enter", "inn"];

/// Returns whether what stands between brackets is the name of a field: words for fields, or a name as
/// programs write them.
pub(super) fn is_field_name(name: &str) -> bool {
    let is_identifier = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
        && name.chars().any(char::is_alphabetic)
        && (name.contains('_') || is_camel_case(name));
    is_identifier && !words(name).is_empty() || is_described_field(name)
}

/// Returns whether a name says in words for fields what is to be filled in.
pub(super) fn is_described_field(name: &str) -> bool {
    let words = words(name);
    let is_field = |word: &String| FIELD_WORDS.contains(&word.as_str());
    let is_instruction = |word: &String| INSTRUCTIONS.contains(&word.as_str());
    let is_described = words.first().is_some_and(is_instruction) || words.iter().all(is_field);
    !words.is_empty() && is_described
}

/// Returns whether a name is written as constants are: capitals, digits and underscores, of which two are letters.
pub(super) fn is_constant(name: &str) -> bool {
    let is_letter = |c: &char| is_uppercase_letter(*c);
    name.chars().all(|c| is_letter(&c) || c.is_ascii_digit() || c == '_')
        && name.chars().filter(is_letter).count() > 1
}

/// Returns whether a name has a capital inside, as in `forfallsDato`.
fn is_camel_case(name: &str) -> bool {
    let mut before_is_small = false;
    name.chars().any(|c| {
        let is_hump = before_is_small && is_uppercase_letter(c);
        before_is_small = c.is_alphabetic() && !is_uppercase_letter(c);
        is_hump
    })
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

/// Splits the name in a placeholder into words, in lower case: at signs, and at capitals inside.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut is_in_word, mut before_is_small) = (false, false);
    for c in name.chars() {
        if !c.is_alphabetic() {
            is_in_word = false;
            continue;
        }
        let is_capital = is_uppercase_letter(c);
        if !is_in_word || is_capital && before_is_small {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        (is_in_word, before_is_small) = (true, !is_capital);
    }
    words
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

    #[test]
    fn names_of_fields_are_told_from_other_words() {
        for name in [
            "Navn",
            "dato",
            "sett inn dato",
            "FRIST",
            "mottakers navn",
            "frist_dato",
            "forfallsDato",
        ] {
            assert!(is_field_name(name), "{name}");
        }
        for name in
            ["", "1", "Nordvik kommune", "kjøp nå", "Ren by", "rabatt", "NAV", "e-post her og der"]
        {
            assert!(!is_field_name(name), "{name}");
        }
    }
}
