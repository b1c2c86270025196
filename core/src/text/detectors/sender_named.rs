//! The sender's name in the message (B3).

pub(in crate::text) mod known_bodies;

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::sender_named::known_bodies::known_body;
use crate::text::document::Document;
use crate::text::folding::is_uppercase_letter;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::strings::letter_bit;
use crate::text::tokens::TokenKind;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::SenderNamed,
    title: Localized { nb: "Nevner avsenderen", nn: "Nemner avsendaren", en: "Names the sender" },
    requires: &["sender.name"],
    phrases: &known_bodies::PHRASES,
    detect,
};

/// The most tokens of a name that are compared.
const LONGEST_NAME: usize = 32;
/// The fewest bytes of a word before its definite ending.
const SHORTEST_STEM: usize = 5;
/// The most bytes of a definite ending in the genitive.
const LONGEST_ENDING: usize = "ene-s".len();
/// Stems that differ between the written standards: what they begin with, and how they go on in Bokmål and in
/// Nynorsk.
const STEMS: [(&str, &str, &str); 10] = [
    ("valt", "er", "ar"),
    ("bruk", "er", "ar"),
    ("sk", "ole", "ule"),
    ("t", "jenest", "enest"),
    ("s", "ykehus", "jukehus"),
    ("s", "ykehjem", "jukeheim"),
    ("k", "irk", "yrkj"),
    ("omb", "ud", "od"),
    ("nor", "ges", "egs"),
    ("vid", "eregående", "aregåande"),
];
/// The fewest letters that are left of a name: «By» is not enough for «By kommune».
const FEWEST_LETTERS: usize = 4;

/// Matches the name as declared, in any of its languages; without its *kommune*; a part that has a name
/// of its own; the short form that the declared name has in brackets or as a first or last word in
/// capitals; and the other names of a well-known body.
fn detect(analysis: &Analysis<'_>) -> Detected {
    let Some(name) = &analysis.sender_name else {
        return Detected::default();
    };
    let name = Name::parse(name);
    analysis.read_parts().flat_map(|part| name.matches(&part.document)).collect()
}

/// A declared name.
struct Name<'n> {
    /// The forms that it is known by.
    forms: Vec<Vec<NameWord<'n>>>,
    /// The well-known bodies that a form of it names.
    known_bodies: Vec<PhraseGroup>,
    /// A bit for the first byte of each word: most words of a text start no name.
    initials: u32,
}

/// A word of a name.
#[derive(Clone, Copy)]
struct NameWord<'n> {
    /// The word in lower case.
    text: &'n str,
    /// Its token in the declared name.
    at: usize,
    /// True if people leave it out.
    is_optional: bool,
}

impl<'n> NameWord<'n> {
    fn new(name: &'n Document<'_>, at: usize) -> Self {
        let text = name.token_text(at);
        Self { text, at, is_optional: is_often_left_out(text) }
    }
}

impl<'n> Name<'n> {
    fn parse(name: &'n Document<'_>) -> Self {
        let (mut words, mut forms) = (Vec::new(), Vec::new());
        // The words of the part in one language, or of one unit.
        let mut part: Vec<NameWord<'n>> = Vec::new();
        let mut is_first = true;
        for (at, token) in name.tokens.iter().enumerate().take(LONGEST_NAME) {
            let is_bracket = token.kind == TokenKind::Punctuation('(');
            if is_bracket && token.bytes().start > FEWEST_LETTERS {
                forms.push(words.clone());
            }
            if let Some(separator) = separator(name, at) {
                if is_first || separator == Separator::Languages || has_own_name(name, at, &part) {
                    forms.push(core::mem::take(&mut part));
                }
                part.clear();
                is_first = false;
            }
            if !is_word_like(name, at) {
                continue;
            }
            let word = NameWord::new(name, at);
            words.push(word);
            part.push(word);
            if is_short_form(name, at) {
                forms.push(vec![word]);
            }
        }
        let end = name.tokens.len().min(LONGEST_NAME);
        if separates_languages(name) || has_own_name(name, end, &part) {
            forms.push(part);
        }
        forms.push(words);
        forms.retain(|form| is_name(form));
        let tokens = |form: &[NameWord<'_>]| Some(form.first()?.at..form.last()?.at + 1);
        let named = forms.iter().filter_map(|form| known_body(name, &tokens(form)?));
        let known_bodies = named.collect();
        let initials = forms.iter().flatten().fold(0, |bits, word| bits | initial_bit(word.text));
        Self { forms, known_bodies, initials }
    }

    /// Returns the places in a document that have a form of the name, in order.
    fn matches(&self, document: &Document<'_>) -> Vec<Match> {
        let (mut matches, mut at) = (Vec::new(), 0);
        while at < document.tokens.len() {
            let end = self.longest_match_end(document, at);
            if let Some(end) = end {
                matches.push(Match::of_tokens(document, &(at..end)));
            }
            at = end.unwrap_or(at + 1);
        }
        matches
    }

    /// Returns the end of the longest form that starts at a token, or of another name of a well-known body.
    fn longest_match_end(&self, document: &Document<'_>, at: usize) -> Option<usize> {
        let names =
            document.hits_at(at).iter().filter(|hit| self.known_bodies.contains(&hit.group));
        let other = names.map(|hit| hit.end()).max();
        if self.initials & initial_bit(document.token_text(at)) == 0 {
            return other;
        }
        let ends = self.forms.iter().filter_map(|form| match_end(document, at, form));
        ends.max().filter(|end| *end > at).max(other)
    }
}

/// What a mark in a name separates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    /// The same name in two languages, as in «Kárášjoga gielda – Karasjok kommune».
    Languages,
    /// A body and its part, as in «Oslo kommune, Bydel Frogner».
    Parts,
}

/// Returns what a token of a name separates, if it separates something.
fn separator(name: &Document<'_>, at: usize) -> Option<Separator> {
    match name.kind(at)? {
        TokenKind::Punctuation('/' | '|' | '–' | '—') => Some(Separator::Languages),
        TokenKind::Punctuation('-') => {
            let end_of = |at: usize| name.tokens.get(at).map(|token| token.bytes().end);
            let start_of = |at: usize| name.tokens.get(at).map(|token| token.bytes().start);
            let is_apart =
                at.checked_sub(1).and_then(end_of) < start_of(at) && end_of(at) < start_of(at + 1);
            is_apart.then_some(Separator::Languages)
        }
        TokenKind::Punctuation(',') => Some(Separator::Parts),
        TokenKind::Word => {
            let before = at.checked_sub(1).map(|before| name.token_text(before))?;
            (is_municipality(before) && !is_municipality(name.token_text(at)))
                .then_some(Separator::Parts)
        }
        _ => None,
    }
}

/// Returns whether a name is in several languages.
fn separates_languages(name: &Document<'_>) -> bool {
    let count = name.tokens.len().min(LONGEST_NAME);
    (0..count).any(|at| separator(name, at) == Some(Separator::Languages))
}

/// Returns whether a part of a name that ends before a token has a name of its own: a word with a
/// capital beside the kind of the unit, as in «Bydel Frogner», but not in «Avdeling for byggesak».
fn has_own_name(name: &Document<'_>, end: usize, part: &[NameWord<'_>]) -> bool {
    let is_proper = |at: usize| {
        name.source_text(&name.byte_range(&(at..at + 1))).starts_with(is_uppercase_letter)
    };
    let is_unit = |word: &NameWord<'_>| is_unit(word.text) || word.is_optional;
    let Some(from) = end.checked_sub(part.len()) else { return false };
    part.len() > 1
        && part.iter().any(is_unit)
        && part
            .iter()
            .zip(from..)
            .any(|(word, at)| at < name.tokens.len() && is_proper(at) && !is_unit(word))
}

/// Returns whether words are a name, and not only the kind of a body.
fn is_name(words: &[NameWord<'_>]) -> bool {
    words.iter().any(|word| !word.is_optional && !is_unit(word.text))
}

/// Returns whether a token of a name is a short form of it: more than one letter, in brackets, or first
/// or last and in capitals.
fn is_short_form(name: &Document<'_>, at: usize) -> bool {
    let source = name.source_text(&name.byte_range(&(at..at + 1)));
    let is_bracketed = name.kind(at + 1) == Some(TokenKind::Punctuation(')'))
        && at.checked_sub(1).and_then(|before| name.kind(before))
            == Some(TokenKind::Punctuation('('));
    let is_edge = at == 0 || at + 1 == name.tokens.len();
    let is_in_capitals = || source.chars().all(is_uppercase_letter);
    source.chars().nth(1).is_some()
        && !is_often_left_out(name.token_text(at))
        && (is_bracketed || is_edge && is_in_capitals())
}

/// Returns the end of the words of a name that start at a token; punctuation between them does not
/// matter.
fn match_end(document: &Document<'_>, at: usize, words: &[NameWord<'_>]) -> Option<usize> {
    let (mut end, mut letters, mut is_whole) = (at, 0, true);
    for word in words {
        let is_separator = matches!(
            document.kind(end),
            Some(TokenKind::Punctuation('-' | '&' | ',' | '/' | '.' | '(' | '–'))
        );
        let next = end + usize::from(is_separator && end > at);
        if is_word_like(document, next) && is_same_word(document.token_text(next), word.text) {
            end = next + 1;
            letters += word.text.chars().count();
        } else if word.is_optional {
            is_whole = false;
        } else {
            return None;
        }
    }
    (is_whole || letters >= FEWEST_LETTERS).then_some(end)
}

/// Returns a bit for the first byte of a word.
fn initial_bit(word: &str) -> u32 {
    letter_bit(word.bytes().next().unwrap_or_default())
}

fn is_word_like(document: &Document<'_>, at: usize) -> bool {
    matches!(document.kind(at), Some(TokenKind::Word | TokenKind::Number | TokenKind::Link))
}

/// Returns whether people leave a word of a name out.
fn is_often_left_out(word: &str) -> bool {
    is_municipality(word) || matches!(word, "hf" | "iks" | "kf" | "fkf" | "sf" | "as" | "asa")
}

/// Returns whether a word is that for a municipality or a county.
fn is_municipality(word: &str) -> bool {
    matches!(
        word,
        "kommune"
            | "kommunen"
            | "fylkeskommune"
            | "herad"
            | "gielda"
            | "gjielda"
            | "suohkan"
            | "tjïelte"
            | "tjielte"
            | "fylkkasuohkan"
            | "fylhkentjïelte"
            | "komuuni"
            | "fylkinkomuuni"
            | "municipality"
    )
}

/// Returns whether a word is the kind of a unit, which names none by itself.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "bydel"
            | "avdeling"
            | "seksjon"
            | "etat"
            | "enhet"
            | "eining"
            | "kontor"
            | "region"
            | "distrikt"
            | "skole"
            | "skule"
            | "barnehage"
            | "sykehus"
            | "sjukehus"
            | "sykehjem"
            | "sjukeheim"
            | "legevakt"
            | "bibliotek"
            | "helsestasjon"
            | "universitetssykehus"
            | "universitetssjukehus"
            | "politidistrikt"
            | "lensmannsdistrikt"
            | "tingrett"
    )
}

/// Returns whether a word of a text is one of a name: the same, its genitive, or its form in the other
/// written standard of Norwegian. All of them start with the same letter.
fn is_same_word(word: &str, name: &str) -> bool {
    if !may_be_forms(word, name) {
        return false;
    }
    let base = [word.strip_suffix("-s"), word.strip_suffix("'s"), word.strip_suffix('s')];
    let mut forms = base.into_iter().flatten().chain([word]);
    forms.any(|form| form == name || is_other_form(form, name))
}

/// Returns whether two words may be forms of one: they start alike, and go on differently in an ending, or in a stem.
/// Most words that are compared are told apart here.
fn may_be_forms(one: &str, other: &str) -> bool {
    let difference = one.bytes().zip(other.bytes()).position(|(one, other)| one != other);
    let at = difference.unwrap_or(one.len().min(other.len()));
    let [one, other] = [one, other].map(|word| word.as_bytes().get(at..).unwrap_or_default());
    let is_ending = one.len() <= LONGEST_ENDING && other.len() <= LONGEST_ENDING;
    let starts = |rest: &[u8], stem: &str| rest.first() == stem.as_bytes().first();
    let is_stem = |(_, nb, nn): &(&str, &str, &str)| {
        starts(one, nb) && starts(other, nn) || starts(one, nn) && starts(other, nb)
    };
    at > 0 && (is_ending || STEMS.iter().any(is_stem))
}

/// Returns whether two words differ as the written standards do: in the definite ending, or in one of
/// some stems.
fn is_other_form(one: &str, other: &str) -> bool {
    let (one, other) = match (without_article(one), without_article(other)) {
        (Some(one), Some(other)) => (one, other),
        _ => (one, other),
    };
    one == other || has_other_stem(one, other)
}

/// Returns whether two words are the same but for a stem, which each has in its own written standard.
fn has_other_stem(one: &str, other: &str) -> bool {
    let difference = one.bytes().zip(other.bytes()).position(|(one, other)| one != other);
    let Some(at) = difference else { return false };
    let Some(((before, one), (_, other))) =
        one.split_at_checked(at).zip(other.split_at_checked(at))
    else {
        return false;
    };
    let are = |one_stem: &str, other_stem: &str| {
        let rest = one.strip_prefix(one_stem);
        rest.is_some() && rest == other.strip_prefix(other_stem)
    };
    let mut stems = STEMS.iter().filter(|(start, ..)| before.ends_with(start));
    stems.any(|(_, nb, nn)| are(nb, nn) || are(nn, nb))
}

/// Returns a word without its definite ending, if enough is left of it.
fn without_article(word: &str) -> Option<&str> {
    let stem =
        ["ene", "ane", "en", "et", "a"].iter().find_map(|ending| word.strip_suffix(ending))?;
    (stem.len() >= SHORTEST_STEM).then_some(stem)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::contract::Signal;
    use crate::text::testing::analyse_text;

    #[test]
    fn senders_are_found_by_the_forms_of_their_name() {
        let cases = [
            ("Nordvik kommune", "Hilsen Nordvik kommune", true),
            ("Nordvik kommune", "Nordvik kommunes nettsider", true),
            ("Nordvik kommune", "Hilsen Nordvik", true),
            ("Nordvik kommune", "HILSEN NORDVIK KOMMUNE", true),
            ("Nordvik kommune", "Hilsen kommunen", false),
            ("Nordvik kommune", "Nordvika", false),
            ("By kommune", "i hver by", false),
            ("By kommune", "Hilsen By kommune", true),
            ("Arbeids- og velferdsetaten (NAV)", "Hilsen NAV", true),
            ("Arbeids- og velferdsetaten (NAV)", "Arbeids- og velferdsetaten", true),
            ("Arbeids- og velferdsetaten (NAV)", "Navs nettsider", true),
            ("Arbeids- og velferdsetaten (NAV)", "navnet ditt", false),
            ("Vestre fylkeskommune", "Vestre  fylkeskommune", true),
            ("Skatteetaten", "Mvh\nSkatteetaten", true),
            ("Skatteetaten", "Mvh skatten", false),
            ("NAV Nordvik", "Hilsen Nav", true),
            // Names in several languages.
            ("Kárášjoga gielda - Karasjok kommune", "Hilsen Karasjok kommune", true),
            ("Kárášjoga gielda - Karasjok kommune", "Kárášjoga gielda", true),
            ("Kárášjoga gielda - Karasjok kommune", "Hilsen Karasjok", true),
            ("Guovdageainnu suohkan / Kautokeino kommune", "Hilsen Kautokeino kommune", true),
            ("Guovdageainnu suohkan / Kautokeino kommune", "Guovdageainnu suohkan:", true),
            ("Guovdageainnu suohkan Kautokeino kommune", "Kautokeino kommune:", true),
            ("Troms fylkeskommune – Romssa fylkkasuohkan", "Troms fylkeskommune", true),
            ("Troms fylkeskommune – Romssa fylkkasuohkan", "Romssa fylkkasuohkan", true),
            ("Snåasen tjïelte/Snåsa kommune", "Helsing Snåsa kommune", true),
            ("Sámediggi – Sametinget", "Hilsen Sametinget", true),
            ("Sámediggi – Sametinget", "Sámediggi", true),
            ("Kárášjoga gielda - Karasjok kommune", "Hilsen kommune", false),
            ("Kárášjoga gielda - Karasjok kommune", "Din gielda", false),
            ("Nord-Aurdal kommune", "Hilsen Nord-Aurdal", true),
            ("Nord-Aurdal kommune", "Aurdal", false),
            // The other written standard.
            ("Statsforvalteren i Vestland", "Helsing Statsforvaltaren i Vestland", true),
            ("Statsforvaltaren i Vestland", "Hilsen Statsforvalteren i Vestland", true),
            ("Lånekassen", "Helsing Lånekassa", true),
            ("Lånekassa", "Lånekassen:", true),
            ("Statens lånekasse for utdanning", "Helsing Lånekassa", true),
            ("Forbrukertilsynet", "Forbrukartilsynet", true),
            ("Nordvik videregående skole", "Nordvik vidaregåande skule", true),
            ("Haukeland universitetssykehus", "Haukeland universitetssjukehus", true),
            (
                "Norges vassdrags- og energidirektorat",
                "Noregs vassdrags- og energidirektorat",
                true,
            ),
            ("Den norske kirke", "Den norske kyrkja", true),
            ("Sivilombudet", "Helsing Sivilombodet", true),
            ("Nordvik tannhelsetjeneste", "Nordvik tannhelseteneste", true),
            ("Statsforvalteren i Vestland", "statsforvaltning i Vestland", false),
            ("Kystverket", "Kystvakta", false),
            // Well-known bodies.
            ("Arbeids- og velferdsetaten", "Hilsen NAV", true),
            ("Nav", "Arbeids- og velferdsetaten", true),
            ("Statens vegvesen", "Vegvesenet minner om", true),
            ("Utlendingsdirektoratet", "Hilsen UDI", true),
            ("UDI", "Utlendingsdirektoratet", true),
            ("Skatteetaten", "The Norwegian Tax Administration", true),
            ("Utlendingsdirektoratet", "UDIs nettsider", true),
            ("Arbeids- og velferdsetaten", "Go to NAV's website", true),
            ("Arbeids- og velferdsetaten", "i navet av byen", false),
            ("Barne-, ungdoms- og familieetaten", "Hilsen Bufetat", true),
            ("Bufetat", "Barne-, ungdoms- og familieetaten", true),
            ("NVE", "Noregs vassdrags- og energidirektorat", true),
            ("Tilsynet for politiet", "Politiet ber om hjelp", false),
            ("Helse Bergen HF", "Helsing Helse Bergen", true),
            ("Helse Bergen HF", "Helse Stavanger", false),
            ("Indre Renovasjon IKS", "Indre Renovasjon:", true),
            ("Indre Renovasjon IKS", "et IKS", false),
            ("Skatteetaten", "skatten din", false),
            // Parts.
            ("Oslo kommune, Bydel Frogner", "Oslo kommune, Bydel Frogner", true),
            ("Oslo kommune, Bydel Frogner", "Hilsen Bydel Frogner", true),
            ("Oslo kommune, Bydel Frogner", "Hilsen Oslo kommune", true),
            ("Oslo kommune, Bydel Frogner", "Bydel Sagene", false),
            ("Oslo kommune, Bydel Frogner", "din bydel", false),
            ("Oslo kommune, Bydel Frogner", "kommune", false),
            ("Oslo kommune Bydel Frogner", "Bydel Frogner:", true),
            ("Bergen kommune, avdeling for byggesak", "Avdeling for byggesak", false),
            ("Bergen kommune, avdeling for byggesak", "Bergen kommune", true),
            ("Nordvik kommune - Nes skole", "Hilsen Nes skole", true),
            ("Bydel", "i hver bydel", false),
            ("Kommune", "i hver kommune", false),
            ("", "Hei", false),
            ("()", "Hei ()", false),
            ("{{navn}}", "Hei {{navn}}", false),
        ];
        let is_wrong = |(sender, body, expected): &(&str, &str, bool)| {
            let signals = analyse_text(None, body, Some(sender));
            signals.found(Signal::SenderNamed) != Some(*expected)
        };
        let wrong: Vec<_> = cases.into_iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn senders_are_found_in_the_subject() {
        let signals = analyse_text(Some("Fra Nordvik kommune"), "", Some("Nordvik kommune"));
        assert_eq!(signals.matches(Signal::SenderNamed).len(), 1);
    }

    #[test]
    fn without_a_declared_sender_it_cannot_be_told() {
        let signals = analyse_text(None, "Hilsen Nordvik kommune", None);
        assert_eq!(signals.found(Signal::SenderNamed), None);
    }
}
