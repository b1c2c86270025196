//! Sentences saying that the address comes from the register (G6a), in both Norwegian languages
//! and English.
//!
//! A small grammar instead of a list of sentences. A sentence discloses the source when it names
//! the register, the register stands as the *source* of something (`hentet fra`, `comes from`,
//! `kilde:`), that something is an address, a number or contact details, and nothing makes it
//! untrue: a negation, a condition, a possibility or a question. Mentioning the register is not
//! enough.

use std::ops::Range;

use super::phrase::{end_at, longest_at, matches};
use super::words::{Kind, Text};

/// How many tokens to either side are looked at.
const WINDOW: usize = 40;

/// The register's names.
const REGISTER: &[&str] = &[
    "krr|krr-registeret|krr-en",
    "kontakt|kontakts ?- ?/ ?og|&|/ reservasjonsregist*|reservasjonregist*|reservasjons-regist*",
    "kontakt-og|kontakt-|kontaktog reservasjonsregist*|reservasjonregist*",
    "reservasjons|reservasjon ?- ?/ ?og|& kontaktregist*",
    "contact|contacts ?and|&|/ reservation|reservations regist*",
    "contact-and-reservation regist*",
    "reservation and contact regist*",
    "common|national|norwegian|public|central contact regist*",
    "nasjonale|offentlige|offentlege|felles|statlige|statlege|sentrale kontaktregist*",
    "kontaktregisteret",
];

/// Verbs that tell where something was had from.
const SOURCE_VERBS: &str = "hentet|henta|henter|hentar|hentes|hentast|innhentet|innhenta|innhenter|innhentar|innhentes|\
    fått|fatt|får|fekk|fikk|tatt|teken|teke|tekne|tar|tek|funnet|funne|finner|finn|fant|slått|slår|bruker|brukar|\
    brukt|brukte|brukes|nyttar|nytta|benytter|benyttet|benyttes|sendt|sender|sendes|importert|overført|overførte|\
    hentede|lest|mottatt|motteke|oppgitt|samlet|samla|stammer|stammar|kommer|kjem|kom|basert|innlest|\
    taken|took|take|obtained|obtain|obtains|collected|collect|collects|retrieved|retrieve|retrieves|fetched|fetch|\
    sourced|gathered|got|gotten|get|found|received|acquired|drawn|extracted|imported|comes|come|came|originates|\
    originate|using|use|used|uses|based|sent|looked|derived|provided|supplied";
/// Forms of *to be*, which tell the source only right before the preposition.
const TO_BE: &str = "er|var|is|are|was|were";
const FROM: &str = "fra|frå|ifra|ifrå|from|via|gjennom|through";
const IN: &str = "i|in|opp";
/// Verbs of looking up, which take `i` as well.
const LOOK_UP: &str =
    "hent*|innhent*|henta|slått|slår|funnet|funne|finner|finn|fant|found|looked|look";
const SOURCE_NOUNS: &str = "kilde|kilden|kjelde|kjelda|kjelden|source|datakilde|datakjelde";
/// Verbs that put the address to use …
const USE_VERBS: &str = "bruker|brukar|brukt|brukte|nyttar|nytta|benytter|benyttet|sendt|sender|sende|får|mottar|\
    mottek|fikk|fekk|varsler|varslar|use|used|using|sent|send|receive|receiving|received|getting|get|notify|notified";
/// … and verbs that place it in the register.
const STORED: &str = "registrert|registrerte|oppgitt|oppgitte|oppgjeve|oppgjeven|oppført|oppførte|lagret|lagra|står|ligger|\
    ligg|har|finnes|finst|finn|registered|listed|stored|given|provided|recorded|have|has|lagt|gitt|gjeve|entered|held|kept";

/// Words for what the register is the source of.
const OBJECTS: &str = "*adresse|*adressen|*adressa|*adresser|*adressene|*adressane|*nummer|*nummeret|*numre|*nummera|\
    *telefonnr|*mobilnr|kontaktinfo*|kontaktopplysning*|kontaktdata*|kontaktdetalj*|telefonen|mobilen|\
    address|addresses|number|numbers|*epostadr*|*e-postadr*";
const OBJECT_PHRASES: &[&str] = &[
    "e-posten|eposten|e-mailen|mailen din|di|dykkar|deres",
    "your e-mail|email|phone|mobile",
    "contact|kontakt details|detail|information|info|data|particulars",
    "digitale opplysninger|opplysningar",
];
/// Words that may stand for an address where nothing else is spoken of.
const LOOSE_OBJECTS: &str = "opplysninger|opplysningene|opplysningar|opplysningane|informasjon|informasjonen|infoen|data|\
    dataene|dataa|details|information|info";
/// What a sentence about the other half of the register speaks of.
const RESERVATION: &str = "reservasjon|reservasjonen|reservasjonsstatus*|reservert|reservation|reserved|status|statusen|språk*";
/// Words that take up an address from the sentence before.
const PRONOUNS: &str = "den|det|de|dei|denne|disse|desse|dette|begge|it|they|this|these|both|hentet|henta|taken|obtained|innhentet";

const NEGATIONS: &str = "ikke|ikkje|ei|aldri|ingen|inga|uten|utan|verken|hverken|not|never|no|neither|without|*n't|cannot|istedenfor";
const CONDITIONS: &str = "hvis|dersom|viss|if|whether|unless|hvorvidt|såfremt";
const MODALS: &str = "kan|kunne|kunna|vil|ville|skal|skulle|må|måtte|bør|burde|can|could|may|might|will|would|should|shall|must|å|to";
/// Words that begin a clause of its own.
const CLAUSE_STARTS: &str =
    "at|som|that|which|who|men|but|fordi|because|ettersom|siden|since|og|and|så";
const NOT_ADDRESSES: &str = "melding|meldingen|meldinga|beskjed|brev|varsel|varselet|svar|message|notice|feil|tilbakemelding|fil|liste|råd|hjelp|støtte|tilgang|bekreftelse";
/// Words that end the way back from the register to the preposition before it.
const BARRIERS: &str = "du|dere|de|vi|me|you|we|er|har|kan|is|are|has|have|can|på|til|med|for|av|on|to|of|by|with|som|at|that|which|which|din|ditt|your";

/// Sentences that disclose the source, in bytes of the clean text.
pub(super) fn places(text: &Text<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut before = 0..0;
    for sentence in text.sentences() {
        if discloses(text, &sentence, &before) {
            out.push(text.bytes(&sentence));
        }
        before = sentence;
    }
    out
}

fn discloses(text: &Text<'_>, sentence: &Range<usize>, before: &Range<usize>) -> bool {
    if text.kind(sentence.end) == Some(Kind::Mark('?')) {
        return false;
    }
    let mut at = sentence.start;
    while at < sentence.end {
        match register_at(text, at) {
            Some(end) => {
                let reading = Reading { text, sentence, before, name: at..end };
                if reading.by_source_verb()
                    || reading.by_reversed_order()
                    || reading.by_noun()
                    || reading.by_storage()
                {
                    return true;
                }
                at = end;
            }
            None => at += 1,
        }
    }
    false
}

/// Where a name of the register that starts here ends.
fn register_at(text: &Text<'_>, at: usize) -> Option<usize> {
    let end = longest_at(text, at, REGISTER)?;
    // Somebody's own register of contacts is another one.
    let own = text.word(at) == "kontaktregisteret"
        && matches(text.word(end), "vårt|sitt|deres|til|i|hos|ditt");
    (!own).then_some(end)
}

/// One sentence with one mention of the register, and the sentence before.
struct Reading<'t, 'a> {
    text: &'t Text<'a>,
    sentence: &'t Range<usize>,
    before: &'t Range<usize>,
    name: Range<usize>,
}

impl Reading<'_, '_> {
    /// `… hentet … fra … REGISTER`.
    fn by_source_verb(&self) -> bool {
        let Some(preposition) = self.preposition() else { return false };
        let from = matches(self.text.word(preposition), FROM);
        let reach = if from { 25 } else { 3 };
        let verbs = if from { SOURCE_VERBS } else { LOOK_UP };
        let verb = self
            .back(preposition, reach)
            .find(|at| self.is(*at, verbs))
            .or_else(|| self.to_be(preposition, from));
        let Some(verb) = verb else { return false };
        let addressed = self.is(verb + 1, "du|dere|you")
            || verb.checked_sub(1).is_some_and(|at| self.is(at, "du"));
        !addressed && self.holds(verb, self.name.end) && self.object_of(verb, preposition)
    }

    /// `Fra REGISTER har vi hentet …`.
    fn by_reversed_order(&self) -> bool {
        let Some(preposition) = self.preposition() else { return false };
        let end = self.name.end;
        let reach = end..(end + 12).min(self.sentence.end);
        let Some(verb) = reach.clone().find(|at| self.is(*at, SOURCE_VERBS)) else { return false };
        matches(self.text.word(preposition), FROM)
            && self.holds(preposition, verb + 2)
            && !reach.clone().any(|at| self.is(at, MODALS))
            && self.any_object(end..(verb + WINDOW / 2).min(self.sentence.end))
    }

    /// `Kilde: REGISTER`, `REGISTER er kilden til …`.
    fn by_noun(&self) -> bool {
        let name = &self.name;
        let after = name.end..(name.end + 6).min(self.sentence.end);
        let noun = self.back(name.start, 12).chain(after).find(|at| self.is(*at, SOURCE_NOUNS));
        let window = self.window(name.start)..(name.end + 14).min(self.sentence.end);
        noun.is_some_and(|noun| self.holds(noun.min(name.start), noun.max(name.end)))
            && (self.any_object(window) || self.object_before())
    }

    /// `Vi bruker adressen som er registrert i REGISTER`.
    fn by_storage(&self) -> bool {
        let Some(preposition) = self.preposition() else { return false };
        let Some(stored) = self.back(preposition, 6).find(|at| self.is(*at, STORED)) else {
            return false;
        };
        let Some(used) = self.back(stored, 25).find(|at| self.is(*at, USE_VERBS)) else {
            return false;
        };
        let whole = self.window(self.name.start)..self.name.end;
        let untrue = |at: usize| {
            self.is(at, NEGATIONS) || self.is(at, CONDITIONS) || self.is(at, "når|when")
        };
        matches(self.text.word(preposition), "i|in|hos|på|with")
            && !whole.clone().any(untrue)
            && !whole.clone().take_while(|at| *at < used).any(|at| self.is(at, MODALS))
            && self.any_object(used..preposition)
    }

    /// The preposition that the register's name depends on, past articles and adjectives.
    fn preposition(&self) -> Option<usize> {
        for at in self.back(self.name.start, 8) {
            if self.is(at, FROM) || self.is(at, IN) {
                return Some(at);
            }
            let stops = self.is(at, BARRIERS)
                || matches!(self.text.kind(at), Some(Kind::Mark(',' | ';' | ':')));
            if stops {
                return None;
            }
        }
        None
    }

    fn to_be(&self, preposition: usize, from: bool) -> Option<usize> {
        let adverbs = "nå|no|now|også|også|also|direkte|directly|alle|all|begge|both|alltid|always|og|kun|bare|only";
        let verb = self.back(preposition, 3).find(|at| !self.is(*at, adverbs))?;
        (from && self.is(verb, TO_BE)).then_some(verb)
    }

    /// Whether the clause that a verb stands in is stated as a fact.
    fn holds(&self, verb: usize, end: usize) -> bool {
        let start = self.clause_start(verb);
        let contrast = (start..end).rev().find(|at| self.is(*at, "men|but|derimot|rather|instead"));
        let stated = contrast.unwrap_or(start)..end;
        let untrue = |at: usize| self.is(at, NEGATIONS) || self.is(at, CONDITIONS);
        let open = self
            .is(start, "om|når|when|før|before|hvordan|korleis|how|hent|slik|er|is|are|har|have");
        !stated.clone().any(untrue) && !(start..verb).any(|at| self.is(at, MODALS)) && !open
    }

    fn clause_start(&self, verb: usize) -> usize {
        let boundary = |at: &usize| match self.text.kind(*at) {
            Some(Kind::Mark(mark)) => matches!(mark, ',' | ';' | ':' | '(' | '–' | '—'),
            _ => self.is(*at, CLAUSE_STARTS),
        };
        self.back(verb, WINDOW).find(boundary).map_or(self.window(verb), |at| at + 1)
    }

    /// Whether what was had from the register is an address.
    fn object_of(&self, verb: usize, preposition: usize) -> bool {
        if self.any_object(verb..preposition) {
            return true;
        }
        let between = verb + 1..preposition;
        if between.len() > 4 || between.clone().any(|at| self.is(at, NOT_ADDRESSES)) {
            return false;
        }
        self.any_object(self.window(verb)..verb) || self.object_before()
    }

    /// Whether the sentence takes up an address from the one before.
    fn object_before(&self) -> bool {
        let start = self.sentence.start;
        let opens = (start..start + 2).any(|at| self.is(at, PRONOUNS) || self.is(at, SOURCE_NOUNS));
        let recent = self.before.end.saturating_sub(WINDOW).max(self.before.start)..self.before.end;
        opens && self.any_object(recent)
    }

    fn any_object(&self, tokens: Range<usize>) -> bool {
        let aside = || {
            let nearby =
                self.window(self.name.start)..(self.name.end + WINDOW / 2).min(self.sentence.end);
            nearby.filter(|at| !self.name.contains(at)).any(|at| self.is(at, RESERVATION))
        };
        let mut loose = false;
        for at in tokens.filter(|at| !self.name.contains(at)) {
            if self.is_object(at) {
                return true;
            }
            loose |= self.is(at, LOOSE_OBJECTS);
        }
        loose && !aside()
    }

    fn is_object(&self, at: usize) -> bool {
        match self.text.kind(at) {
            Some(Kind::Word) => {
                self.is(at, OBJECTS)
                    || OBJECT_PHRASES.iter().any(|phrase| end_at(self.text, at, phrase).is_some())
            }
            Some(Kind::Link) => self.text.say(at).contains('@'),
            Some(Kind::Placeholder) => {
                let name = self.text.say(at);
                ["post", "mail", "mobil", "telefon", "phone", "adress"]
                    .iter()
                    .any(|part| name.contains(part))
            }
            Some(Kind::Number) => self.text.say(at).len() == 8,
            _ => false,
        }
    }

    fn is(&self, at: usize, alternatives: &str) -> bool {
        self.sentence.start <= at
            && at < self.sentence.end
            && matches(self.text.word(at), alternatives)
            || self.before.contains(&at) && matches(self.text.word(at), alternatives)
    }

    /// The tokens before one, nearest first, within the sentence.
    fn back(&self, at: usize, most: usize) -> impl Iterator<Item = usize> + use<> {
        (at.saturating_sub(most).max(self.sentence.start)..at).rev()
    }

    /// The first token that is looked at before one.
    fn window(&self, at: usize) -> usize {
        at.saturating_sub(WINDOW).max(self.sentence.start)
    }
}

#[cfg(test)]
mod tests;
