//! Boilerplate: what a message has around its subject matter. Greetings, the sender's name before the
//! message, signatures, contact details, opening hours, footers, and the sentences that disclose the source
//! of the address.
//!
//! A line is boilerplate only if it is so throughout: every word of it is one of boilerplate, or a name
//! beside one. *Hilsen oss som har 50 % på alt* is no signature.

use alloc::vec::Vec;
use core::ops::Range;

use crate::text::detectors::sender_named::known_bodies::known_body_end;
use crate::text::document::Document;
use crate::text::folding::is_uppercase_letter;
use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};
use crate::text::sentences::begins_with_capital;
use crate::text::strings::letter_bit;
use crate::text::tokens::TokenKind;

/// The wording of boilerplate.
pub(super) const PHRASES: &[GroupedPhrases] = &[
    (PhraseGroup::Greeting, GREETINGS),
    (PhraseGroup::SignOff, SIGN_OFFS),
    (PhraseGroup::Boilerplate, BOILERPLATE),
    (PhraseGroup::BoilerplateWord, BOILERPLATE_WORDS),
    (PhraseGroup::PublicBody, PUBLIC_BODIES),
];

const GREETINGS: &[&str] = &[
    "hei|heisann|hallo|halla|hi|hello ?på ?igjen|att|alle|deg|dykk|dere|du|again|all|there \
     ?saman|sammen",
    "kjære|dear|goddag",
    "god dag|morgen|ettermiddag",
    "til ?deg|dykk|dere|den|dei|de ?som ?det ?gjelder|gjeld",
    "to whom it may concern",
];

const SIGN_OFFS: &[&str] = &[
    "med hilsen|helsing",
    "med|vennlig|venleg|vennleg|beste|best|varm|gode ?vennlig|venleg|vennleg|beste|varm|gode hilsen|\
     helsing|helsingar|hilsener",
    "hilsen|helsing|mvh|vh|vennlighilsen",
    "kind|best|warm|yours ?regards|wishes|sincerely|faithfully",
    "regards|sincerely",
];

const BOILERPLATE: &[&str] = &[
    // Contact details.
    "tlf|telefon|telefonen|telefonnummer|tel|mob|mobil|phone|telephone|sentralbord|sentralbordet",
    "e-post|epost|e-mail|email|mail|e-postadresse|e-postadressa|nettside|nettsted|nettstad|web|\
     website|internett|hjemmeside|heimeside",
    "adresse|postadresse|besøksadresse|address|postboks|postbox",
    "servicetorg*|innbyggertorg*|innbyggjartorg*|kundesenter*|kundetorg*",
    "kontakt oss|meg|us ?på|at",
    "ring|call ?oss|meg|us på|at|on #",
    "har du|de|dere spørsmål ?, ?kontakt|ring ?oss|meg ?på",
    "spørsmål|questions",
    "do you have|any questions",
    "besøk|visit oss|us ?på|at",
    // Opening hours.
    "åpningstid~|opningstid~|opningstider|åpningstider|telefontid~|ekspedisjonstid~|besøkstid~",
    "opening|office|telephone|phone hours",
    // Footers.
    "org|orgnr|org.nr|organisasjonsnummer|foretaksnummer|føretaksnummer|vat",
    "dette|denne er en|ei automatisk melding|e-post|epost|utsending|sms",
    "dette er ein automatisk e-post|epost",
    "meldingen|meldinga|e-posten|eposten er sendt|generert|send|laga automatisk",
    "this is an automatic|automated message|e-mail|email",
    "du|dere|de|dykk kan ikke|ikkje svare|svara på denne|dette|den ?meldingen|meldinga|e-posten|\
     eposten|sms-en",
    "denne|dette ?meldingen|meldinga|e-posten|eposten|sms-en kan ikke|ikkje besvares|svarast ?på",
    "meldingen|meldinga|e-posten|eposten|sms-en kan ikke|ikkje besvares|svarast ?på",
    "ikke|ikkje svar|besvar ?på denne ?meldingen|meldinga|e-posten|eposten|sms-en",
    "svar ikke|ikkje på denne ?meldingen|meldinga|e-posten|eposten|sms-en",
    "please|you ?do|cannot|can ?not reply to this message|e-mail|email",
    "do not reply to this message|e-mail|email",
    "reserver deg ?mot ?digital|elektronisk ?post|kommunikasjon",
    // After a disclosure.
    "oppdater|oppdatér|endre kontaktinformasjon|kontaktinformasjonen|kontaktopplysningene|\
     kontaktopplysningane ?din|dine",
    "du kan endre|oppdatere|rette dem|dei|den|ho|kontaktinformasjonen|kontaktopplysningene ?din|\
     dine ?her|på",
    "update|change your contact information|details",
    "you can change|update|correct them|it|your ?contact ?information|details ?here",
];

const BOILERPLATE_WORDS: &[&str] = &[
    "på|i|hos|ved|og|for|fra|frå|av|til|oss|alle|dei|de|vi|from|the|all|of|and|at|in|us|to|team|teamet",
    "din|ditt|dine|deg|her|eller|or|også|òg",
    "mandag*|tirsdag*|onsdag*|torsdag*|fredag*|lørdag*|søndag*|måndag*|tysdag*|laurdag*|sundag*",
    "man|tir|ons|tor|fre|lør|søn|mån|tys|lau|mon|tue|wed|thu|fri|sat|sun|hverdager|kvardagar|weekdays",
    "monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*",
    "kl|klokken|klokka|stengt|stengd|closed|åpent|ope|open",
    "saksbehandler~|saksbehandlar~|rådgiver~|rådgivar~|leder~|leiar~|enhetsleder|rektor|ordfører|\
     ordførar|kommunedirektør*|rådmann|virksomhetsleder|daglig|dagleg|seniorrådgiver|advisor",
    "teknisk|tekniske|vann|avløp|vatn|kultur|oppvekst|helse|omsorg|plan|bygg|eiendom|eigedom",
    "nr|mva|no|norge|noreg|norway|region|distrikt|avd",
];

/// Words that a name is known by as that of a public body or a part of one.
const PUBLIC_BODIES: &[&str] = &[
    "kommune~|*kommune|kommunen|fylkeskommune~|avdeling~|*avdelingen|*avdelinga|avdelinga|seksjon~",
    "*etaten|*kontoret|*kontor|*stasjonen|*selskapet|*tjenesten|*tenesta|*skolen|*skulen|\
     *biblioteket|*vesenet|*rådet|*direktoratet|*forvaltningen|*forvaltninga|*sykehuset|*sjukehuset",
    "etat~|kontor~|tjeneste~|teneste~|skole~|skule~|bibliotek~|municipality|county|council|office",
    "bydel|bydelen|sykehus|sjukehus|*sykehus|*sjukehus|sykehuset|sjukehuset|*tilsynet|*verket|*kassen",
    "*kassa|*ombudet|*ombodet|*departementet|statsforvalteren|statsforvaltaren|*museet|universitetet",
];

/// Words of the sentences that disclose a source, beside those of their grammar.
const DISCLOSURE_WORDS: &[&str] = &[
    "nasjonale",
    "nasjonalt",
    "felles",
    "offentlige",
    "offentlege",
    "statlige",
    "statlege",
    "digital",
    "postkasse",
    "postkassen",
    "postkassa",
    "mailbox",
    "the",
    "mobile",
    "come",
    "comes",
    "digitale",
    "digitalt",
    "register",
    "registeret",
    "norges",
    "noregs",
    "norway's",
    "national",
    "common",
    "public",
    "official",
    "norwegian",
    "den",
    "det",
    "der",
    "your",
    "my",
    "our",
    "di",
    "adresse",
    "adressa",
    "adressen",
    "vår",
    "våre",
    "brukt",
    "denne",
    "dette",
    "melding",
    "meldingen",
    "meldinga",
    "e-posten",
    "eposten",
    "sendt",
    "digitally",
    "s",
];

/// Parts of words of selling, which no name in boilerplate has.
const SELLING_PARTS: &[&str] = &[
    "salg",
    "tilbud",
    "tilbod",
    "rabatt",
    "kampanje",
    "pris",
    "gratis",
    "spar",
    "kjøp",
    "bestill",
    "vinn",
    "medlem",
    "bonus",
    "kupong",
    "sale",
    "offer",
    "free",
    "discount",
    "save",
    "friday",
    "prosent",
    "nyhet",
    "eksklusiv",
];

/// Words between the name of a sender and what it says.
const SAYING: &[&str] = &[
    "informerer",
    "melder",
    "opplyser",
    "varsler",
    "varslar",
    "skriver",
    "skriv",
    "informs",
    "says",
];

/// The most tokens of a name after a greeting.
const LONGEST_GREETED: usize = 6;
/// The most tokens of a sender's name before the message.
const LONGEST_SENDER: usize = 12;
/// The most tokens of a line that only names somebody.
const LONGEST_NAME_LINE: usize = 10;
/// The most lines of names after a signature opens.
const MOST_NAME_LINES: usize = 4;
/// The fewest letters of a word in capitals that is no abbreviation.
const FEWEST_SHOUTED: usize = 4;

/// Returns what a part has beside boilerplate: its lines, or the rest of them, as ranges of tokens within
/// a sentence, in order. Linear.
pub(super) fn content(document: &Document<'_>) -> Vec<Range<usize>> {
    let (mut content, mut name_lines): (Vec<Range<usize>>, _) = (Vec::new(), 0);
    for sentence in document.sentences() {
        for line in document.lines(sentence) {
            let line = without_opening(document, line);
            let is_continued = content.last().is_some_and(|before| before.end == line.start);
            let is_address = !is_continued && is_web_address(document, &line);
            if line.is_empty() || is_address || is_boilerplate(document, &line) {
                continue;
            }
            if name_lines > 0 && is_name_line(document, &line) {
                name_lines -= 1;
                continue;
            }
            let mut line = line.start..disclosure_start(document, &line).unwrap_or(line.end);
            name_lines = 0;
            while let Some(signature) = signature_start(document, &line) {
                line.end = signature;
                name_lines = MOST_NAME_LINES;
            }
            if !line.is_empty() {
                content.push(line);
            }
        }
    }
    content
}

/// Returns a line without the greetings and the names of senders that it opens with.
fn without_opening(document: &Document<'_>, mut line: Range<usize>) -> Range<usize> {
    loop {
        let rest = without_sender(document, without_greeting(document, line.clone()));
        if rest.start == line.start {
            return line;
        }
        line = rest;
    }
}

/// Returns a line without the sender's name that it opens with, as in *Nordvik kommune: Vannet er stengt*.
fn without_sender(document: &Document<'_>, line: Range<usize>) -> Range<usize> {
    let name = line.start..line.end.min(line.start + LONGEST_SENDER);
    match name.clone().find(|at| is_after_sender(document, *at)) {
        Some(mark) if is_sender(document, line.start..mark) => mark + 1..line.end,
        _ => line,
    }
}

/// Returns whether a token is a colon, or a dash with space around it.
fn is_after_sender(document: &Document<'_>, at: usize) -> bool {
    match document.kind(at) {
        Some(TokenKind::Punctuation(':')) => true,
        Some(TokenKind::Punctuation('-' | '–' | '—')) => {
            let [before, dash] = [at.checked_sub(1), Some(at)]
                .map(|at| at.and_then(|at| document.tokens.get(at)).map(|token| token.bytes()));
            before.zip(dash).is_some_and(|(before, dash)| before.end < dash.start)
        }
        _ => false,
    }
}

/// Returns whether some tokens are the name of a public body, perhaps as the one who says something.
fn is_sender(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let (mut at, mut is_body) = (tokens.start, false);
    while at < tokens.end {
        let body = end_of_phrase(document, at, PhraseGroup::PublicBody);
        if let Some(end) = known_body_end(document, at).or(body) {
            (at, is_body) = (end, true);
        } else if let Some(end) = end_of_phrase(document, at, PhraseGroup::BoilerplateWord) {
            at = end;
        } else if is_neutral(document, at)
            || is_capitalized(document, at) && !sells(document, at)
            || is_body && SAYING.contains(&document.word(at))
        {
            at += 1;
        } else {
            return false;
        }
    }
    is_body && is_capitalized(document, tokens.start)
}

/// Returns a line without the greeting that it opens with.
fn without_greeting(document: &Document<'_>, line: Range<usize>) -> Range<usize> {
    let Some(greeted) = end_of_phrase(document, line.start, PhraseGroup::Greeting) else {
        return line;
    };
    let names = greeted..line.end.min(greeted + LONGEST_GREETED);
    let end = names.clone().find(|at| !is_name(document, *at)).unwrap_or(names.end);
    match document.kind(end) {
        _ if end >= line.end => line.end..line.end,
        Some(TokenKind::Punctuation(',' | ':')) => end + 1..line.end,
        _ => line,
    }
}

/// Returns whether a line has a link and no words.
fn is_web_address(document: &Document<'_>, line: &Range<usize>) -> bool {
    line.clone().all(|at| is_neutral(document, at))
        && line.clone().any(|at| document.kind(at) == Some(TokenKind::Link))
}

/// Returns whether a line is boilerplate throughout: a footer, or contact details.
fn is_boilerplate(document: &Document<'_>, line: &Range<usize>) -> bool {
    let (mut at, mut is_known) = (line.start, false);
    while at < line.end {
        if let Some(end) = end_of_phrase(document, at, PhraseGroup::Boilerplate) {
            (at, is_known) = (end, true);
        } else if let Some(end) = end_beside_names(document, at) {
            at = end;
        } else if is_neutral(document, at) || is_known && is_name(document, at) {
            at += 1;
        } else {
            return false;
        }
    }
    is_known
}

/// Returns whether a line has nothing but names, as those of a signature.
fn is_name_line(document: &Document<'_>, line: &Range<usize>) -> bool {
    line.len() <= LONGEST_NAME_LINE && is_signed(document, line.clone())
}

/// Returns where the signature begins that a line ends with.
fn signature_start(document: &Document<'_>, line: &Range<usize>) -> Option<usize> {
    let mut opens = line.clone().filter_map(|at| {
        let end = end_of_phrase(document, at, PhraseGroup::SignOff)?;
        (at == line.start || is_capitalized(document, at)).then_some(at..end)
    });
    let open = opens.next_back()?;
    let names = open.end..line.end.max(open.end);
    (names.len() <= LONGEST_NAME_LINE && is_signed(document, names)).then_some(open.start)
}

/// Returns whether some tokens are names, and words that stand beside names.
fn is_signed(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let mut at = tokens.start;
    while at < tokens.end {
        if let Some(end) = end_beside_names(document, at) {
            at = end;
        } else if is_neutral(document, at) || is_name(document, at) {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

/// Returns where the disclosure begins that a line ends with.
fn disclosure_start(document: &Document<'_>, line: &Range<usize>) -> Option<usize> {
    if !document.has_phrase(line, PhraseGroup::RegisterName) {
        return None;
    }
    let (mut start, mut at) = (line.start, line.start);
    let mut names_register = None;
    while at < line.end {
        let hits = document.hits_at(at);
        let end = hits.iter().filter(|hit| is_of_disclosure(hit.group));
        if hits.iter().any(|hit| hit.group == PhraseGroup::RegisterName) {
            names_register = Some(at);
        }
        match end.map(|hit| hit.end()).max() {
            Some(end) => at = end,
            None if is_neutral(document, at) || DISCLOSURE_WORDS.contains(&document.word(at)) => {
                at += 1;
            }
            None => {
                at += 1;
                start = at;
            }
        }
    }
    let is_whole = start == line.start;
    let begins = (start..line.end).find(|at| is_whole || is_capitalized(document, *at))?;
    names_register.is_some_and(|name| name >= begins).then_some(begins)
}

/// Returns whether a group has words of a disclosure.
const fn is_of_disclosure(group: PhraseGroup) -> bool {
    matches!(
        group,
        PhraseGroup::Disclosure(_) | PhraseGroup::RegisterName | PhraseGroup::Boilerplate
    )
}

/// Returns the end of the phrase of a group that starts at a token.
fn end_of_phrase(document: &Document<'_>, at: usize, group: PhraseGroup) -> Option<usize> {
    document.hits_at(at).iter().find(|hit| hit.group == group).map(|hit| hit.end())
}

/// Returns the end of the words that start at a token and stand beside names.
fn end_beside_names(document: &Document<'_>, at: usize) -> Option<usize> {
    end_of_phrase(document, at, PhraseGroup::BoilerplateWord)
        .or_else(|| end_of_phrase(document, at, PhraseGroup::PublicBody))
}

/// Returns whether a token says nothing: a number, a link, a placeholder, or plain punctuation.
fn is_neutral(document: &Document<'_>, at: usize) -> bool {
    match document.kind(at) {
        Some(TokenKind::Number | TokenKind::Link | TokenKind::Placeholder) => true,
        Some(TokenKind::Punctuation(c)) => {
            matches!(c, ',' | '.' | ':' | ';' | '-' | '–' | '—' | '/' | '(' | ')' | '+' | '·' | '•')
        }
        _ => false,
    }
}

/// Returns whether a token may be a name: a placeholder, or a word with a capital that sells nothing and
/// does not shout.
fn is_name(document: &Document<'_>, at: usize) -> bool {
    if document.kind(at) == Some(TokenKind::Placeholder) {
        return true;
    }
    is_capitalized(document, at) && !is_shouted(document, at) && !sells(document, at)
}

/// A bit for the first letter of each part of words of selling.
const SELLING_INITIALS: u32 = {
    let (mut bits, mut parts) = (0, SELLING_PARTS);
    while let [part, rest @ ..] = parts {
        if let [first, ..] = part.as_bytes() {
            bits |= letter_bit(*first);
        }
        parts = rest;
    }
    bits
};

/// Returns whether a word has a part that is one of selling.
fn sells(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at).as_bytes();
    let mut letters = word.iter().enumerate();
    letters.any(|(from, letter)| {
        // Most letters begin none of the parts.
        let may_begin = SELLING_INITIALS & letter_bit(*letter) != 0;
        let rest = word.get(from..).unwrap_or_default();
        may_begin && SELLING_PARTS.iter().any(|part| rest.starts_with(part.as_bytes()))
    })
}

/// Returns whether a token is a word with a capital.
fn is_capitalized(document: &Document<'_>, at: usize) -> bool {
    begins_with_capital(source_word(document, at))
}

/// Returns whether a token is a word in capitals that is no short abbreviation.
fn is_shouted(document: &Document<'_>, at: usize) -> bool {
    let word = source_word(document, at);
    word.chars().count() >= FEWEST_SHOUTED && word.chars().all(is_uppercase_letter)
}

/// Returns a word as it is written; empty for another token.
fn source_word<'d>(document: &Document<'d>, at: usize) -> &'d str {
    match document.tokens.get(at) {
        Some(token) if token.kind == TokenKind::Word => document.source_text(&token.bytes()),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::contract::Message;
    use crate::text::analysis::Analysis;
    use crate::text::detectors::phrase_index;
    use crate::text::testing::cases;

    /// Returns what a body has beside boilerplate.
    fn content_of(body: &str) -> Vec<String> {
        let message = Message { body: Some(body.into()), ..Message::default() };
        let analysis = Analysis::new(&message, None, phrase_index());
        let Some(body) = analysis.parts().next() else { return Vec::new() };
        let document = &body.document;
        let text = |range: &Range<usize>| document.slice(document.byte_range(range)).into();
        content(document).iter().map(text).collect()
    }

    #[test]
    fn boilerplate_is_left_out() {
        let cases = cases(include_str!("boilerplate/found.txt"));
        let left =
            |body: &String| Some((body.clone(), content_of(body))).filter(|it| !it.1.is_empty());
        let wrong: Vec<_> = cases.iter().filter_map(left).collect();
        assert!(cases.len() >= 60 && wrong.is_empty(), "{} cases, {wrong:#?}", cases.len());
    }

    #[test]
    fn what_only_begins_like_boilerplate_is_kept() {
        let cases = cases(include_str!("boilerplate/not_found.txt"));
        let wrong: Vec<_> = cases.iter().filter(|body| content_of(body).is_empty()).collect();
        assert!(cases.len() >= 30 && wrong.is_empty(), "{} cases, {wrong:#?}", cases.len());
    }

    const DISCLOSURES: &[&str] = &[
        "E-postadressen din er hentet fra det nasjonale kontakt- og reservasjonsregisteret.",
        "Adressa til den digitale postkassa di er henta frå det nasjonale kontakt- og \
         reservasjonsregisteret.",
        "Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret.",
        "Your number comes from the national Contact and Reservation Register.",
        "Your email address and mobile number come from Norway's national Contact and Reservation \
         Register. You can change them here: https://www.norge.no/nb/oppdater",
        "The address of your digital mailbox comes from Norway's national Contact and Reservation \
         Register. Update your contact information: https://www.norge.no/nb/oppdater",
    ];

    #[test]
    fn boilerplate_is_taken_from_the_lines_that_it_is_joined_to() {
        let notice = "Vannet er stengt i Elvegata. Brannvesenet";
        let befores =
            ["", "Hei!\n\n", "Hei {{navn}},\n", "Kjære Kari Nordmann, ", "Dear {{name}}, "];
        let afters = [
            "",
            "\nHilsen Nordvik kommune",
            " Hilsen Nordvik kommune",
            ". Mvh Kari",
            " Hilsen Helsetilsynet Hilsen Nordvik kommune",
        ];
        let alone = content_of(notice);
        for before in befores {
            for after in afters {
                let body = [before, notice, after].concat();
                assert_eq!(content_of(&body), alone, "{body:?}");
                for disclosure in DISCLOSURES {
                    for joint in ["\n\n", "\n", " "] {
                        let body = [&body, joint, disclosure].concat();
                        assert_eq!(content_of(&body), alone, "{body:?}");
                    }
                }
            }
        }
    }
}
