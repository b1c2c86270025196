//! The names of fields that placeholders are filled in from.

use alloc::string::String;
use alloc::vec::Vec;

use crate::text::folding::is_uppercase_letter;

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
    is_identifier || is_described_field(name)
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

/// Splits the name in a placeholder into words, in lower case: at signs, and at capitals inside.
pub(super) fn words(name: &str) -> Vec<String> {
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
