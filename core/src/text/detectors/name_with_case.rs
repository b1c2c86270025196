//! A person's full name beside the kind of case that it is about (B1). A heuristic: advice only.
//!
//! A name is a common first name and another word with a capital. Those who sign, answer the telephone
//! or give their name to a street are left out.

use alloc::vec::Vec;
use core::ops::Range;

use super::table::phrases;
use super::tables::{self, CASES};
use super::words::{Kind, Text, fold_differs};
use super::{Found, add};
use crate::hash::{NOTHING, mix};
use crate::search;

/// The commonest first names, without those that are words as well.
const FIRST_NAMES: &str = "\
    abdi|abdullah|agnes|agnieszka|ahmed|aina|aisha|aksel|alexander|ali|alma|amalie|amina|anders|\
    andrea|andreas|andrzej|ane|anette|anita|anna|anne|anniken|arild|arne|asbjørn|asta|astri|\
    astrid|audun|aurora|benedicte|bente|berit|bernt|birger|birgit|birgitte|bjørg|bjørn|bodil|bård|\
    camilla|catherine|cathrine|cecilie|charlotte|christian|christina|christoffer|dag|dagny|daniel|\
    david|didrik|dmitri|edel|egil|eilert|einar|eirik|eirin|eivind|elena|elias|elin|eline|\
    elisabeth|elise|ella|ellen|elsa|else|emil|emilie|emily|emma|erik|erlend|eskil|espen|ester|eva|\
    evelyn|fatima|filip|finn|fredrik|frida|fridtjof|frode|gaute|geir|gerd|gina|gjermund|grete|\
    gudrun|gunhild|gunn|gunnar|gunvor|guro|halvard|halvor|hanne|hans|harald|hassan|hedda|hege|\
    heidi|helene|helga|helge|helmer|henriette|henrik|herdis|herman|hilde|hodan|håkon|håvard|\
    ibrahim|ida|idar|igor|ingeborg|inger|ingrid|ingvar|ingvild|irene|isak|iselin|ivar|iver|jakob|\
    jakub|james|jan|jenny|joakim|johan|johannes|john|jon|jonas|jorid|jorunn|josefine|jostein|\
    julie|jørgen|jørn|kai|kaja|karen|kari|karim|karin|karl|karoline|katarzyna|katrine|kenneth|\
    kent|ketil|khadija|khalid|kim|kirsten|kjell|kjetil|knut|kristian|kristin|kristine|kristoffer|\
    krzysztof|kurt|kåre|laila|lars|leif|leila|lena|lene|levi|lillian|linda|line|linn|lisbeth|lise|\
    liv|live|lucas|ludvig|magnus|maja|malin|marek|maren|margit|margrete|mari|maria|mariann|\
    marianne|marit|marius|marte|martin|martine|mary|maryam|mathias|mathilde|mats|merete|mette|mia|\
    michael|mille|mohamed|mohammed|mona|monica|morten|mustafa|natalia|nathalie|nikolai|nils|nina|\
    noah|nora|oda|odd|oddny|oddvar|ola|olav|ole|olga|oliver|omar|oscar|oskar|ove|patrick|peder|\
    per|pernille|peter|petter|piotr|pål|ragna|ragnhild|rakel|randi|rebecca|reidar|reidun|rikke|\
    rita|roar|robert|robin|roger|ronny|rune|ruth|samira|sander|sandra|sara|selma|sergei|signe|\
    sigrid|sigurd|silje|simen|sindre|siri|sissel|siv|sofie|solveig|sondre|steffen|steinar|stian|\
    stine|sunniva|svanhild|svein|sverre|synne|synnøve|terje|thea|theodor|therese|thomas|tobias|\
    tomasz|tommy|tone|tonje|tor|torbjørn|tore|torgeir|torill|torstein|torunn|tove|trine|trond|\
    trygve|turid|tuva|ulla|ulrik|unni|vegard|vibeke|victoria|vigdis|viggo|viktor|vilde|wenche|\
    william|ylva|yngve|yngvild|yusuf|zahra|åse|åshild|øystein|øyvind";

/// The names as a Bloom filter, made when the program is compiled, since the list itself would be the
/// largest of all: about one word in fifty is taken for a name.
static NAMES: [u8; BITS / 8] = {
    let mut filter = [0; BITS / 8];
    let mut hash = NOTHING;
    let mut rest = FIRST_NAMES.as_bytes();
    while let [byte, after @ ..] = rest {
        if *byte != b'|' {
            hash = mix(hash, *byte);
        }
        if *byte == b'|' || after.is_empty() {
            let mut nth = 0;
            while nth < HASHES {
                let bit = bit(hash, nth);
                #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
                {
                    filter[bit / 8] |= 1 << (bit % 8);
                }
                nth += 1;
            }
            hash = NOTHING;
        }
        rest = after;
    }
    filter
};
const BITS: usize = 1 << 12;
/// How many bits each name sets.
const HASHES: u32 = 3;

/// One of the bits of a name.
const fn bit(hash: u32, nth: u32) -> usize {
    (hash >> (10 * nth)) as usize % BITS
}

/// Whether a word is a first name, most likely. Of a double name the first counts.
fn is_first_name(word: &str) -> bool {
    let name = word.bytes().take_while(|byte| *byte != b'-');
    let hash = name.fold(NOTHING, mix);
    (0..HASHES).all(|nth| {
        let bit = bit(hash, nth);
        NAMES.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    })
}

/// Kinds of cases.
pub(super) const CASE: &str = phrases![
    "søknad~|*søknad|*søknaden|*søknadene|vedtak~|*vedtak|*vedtaket|klag~|klagesak*|*klage|*sak|*saken|*saka|sak~",
    "uføretrygd*|barnebidrag*|bidrag~|bostøtte*|sosialhjelp*|*tillatelse|*tillatelsen|*tillating|*løyve|*løyvet|\
         førerkort*|skilsmisse*|dom|dommen|tilvising*|henvisning*|dispensasjon*|erstatning*|avslag~|innvilg~|avslått|avslege|\
         permisjon*|skolebytte*|skoleplass*|barnehageplass*|verge|vergemål*|verjemål*|arv|arveoppgjør*|dødsbo*",
    "separasjon*|bevilling*|*bevilling|løyvesøknad*|navneendring*|namneendring*|fritak*|*fritak|skifteattest*|godkjen~|\
         begjæring*|krav~",
    "application|decision|appeal|case|claim|permit|granted|rejected|benefit|custody|guardianship|licence|estate|hearing|\
         referral",
];

/// Words beside a name that belongs to somebody at work.
pub(super) const AT_WORK: &str = phrases![
    "hilsen|hilsing|helsing|hels|mvh|vh|v|hos|spør|regards|kontakt~|kontaktperson|ring~|ringje|tlf|telefon|contact|call",
    "saksbehandl*|byggesaksbehandl*|rådgiver|rådgjevar|seniorråd*|leder|leiar|avdelingsled*|enhetsled*|styrer|ordfør*|\
         lærer|lærar|kontaktlær*|rektor|inspektør|lege|dr|jordmor|tannlege|advokat|veileder|rettleiar|konsulent|\
         førstekonsulent|sekretær|direktør|statsråd|statsminister|officer|caseworker|adviser|advisor|doctor|teacher|minister",
];
/// Words that make a name that of a place.
pub(super) const OF_A_PLACE: &str = phrases![
    "vei|*vei|veien|*veien|veg|*veg|vegen|*vegen|gate|*gate|gata|*gata|gaten|*gaten|plass|plassen|torg|torget|allé|allè|\
         bru|skole|skule|park|street|road|kommune|hus|minne|stiftelse|fond|legat",
];

/// How many words a name has at most.
const LONGEST: usize = 4;
/// How many tokens to either side tell whose name it is.
const BESIDE: usize = 3;

/// Adds the names in sentences that name a kind of case, in order.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    for sentence in text.sentences() {
        let mut at = sentence.start;
        // Few sentences have a name, so it is asked once there is one.
        let mut case = None;
        while at < sentence.end {
            let name = at..name_end(text, at, &sentence);
            if is_persons(text, &name, &sentence)
                && *case.get_or_insert_with(|| text.has_phrase(&sentence, CASES))
            {
                add(text, text.bytes(&name), out);
                at = name.end;
            } else {
                at += 1;
            }
        }
    }
}

/// Where a name may end that starts at a token: after words with a capital, which are not more than a
/// few.
fn name_end(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> usize {
    let mut end = at;
    // Most words are no first names, which is told fastest.
    if !is_first_name(text.word(at)) {
        return at;
    }
    while end < sentence.end.min(at + LONGEST + 1) && is_capitalised(text, end) {
        end += 1;
    }
    end
}

/// Whether words with a capital are the full name of a person who is not at work.
fn is_persons(text: &Text<'_>, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    if !(2..=LONGEST).contains(&name.len()) {
        return false;
    }
    let before = name.start.saturating_sub(BESIDE).max(sentence.start)..name.start;
    let after = name.end..(name.end + BESIDE).min(sentence.end);
    let last = name.end - 1..name.end + 1;
    ![(before, tables::AT_WORK), (after, tables::AT_WORK), (last, tables::OF_A_PLACE)]
        .iter()
        .any(|(tokens, group)| text.has_phrase(tokens, *group))
}

fn is_capitalised(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.tokens.get(at).filter(|token| token.kind == Kind::Word) else {
        return false;
    };
    let mut letters = text.raw(&token.bytes()).chars();
    letters.next().is_some_and(fold_differs)
        && search::starts(letters.as_str(), |c| !fold_differs(c))
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, words_of};

    #[test]
    fn names_beside_a_case_are_found() {
        let cases: &[(&str, &[&str])] = &[
            ("Søknaden til Kari Nordmann om bostøtte er avgjort.", &["Kari Nordmann"]),
            ("Gjelder vedtak om førerkort for Ole Martin Vik.", &["Ole Martin Vik"]),
            ("The application for Anna Berg has been received.", &["Anna Berg"]),
            ("Saksbehandler Kari Nordmann har mottatt søknaden.", &[]),
            ("Byggesaken i Ole Bulls gate 3 er avgjort.", &[]),
            ("Søknaden er mottatt.\n\nHilsen\nKari Nordmann", &[]),
            ("Hei Kari Nordmann! Du har time mandag.", &[]),
            ("Kari har fått svar på søknaden.", &[]),
            ("", &[]),
        ];
        for (body, expected) in cases {
            assert_eq!(words_of(Signal::NameWithCase, body), *expected, "{body}");
        }
    }
}
