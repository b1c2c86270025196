//! The words that a disclosure is made of.

use super::super::table::{Groups, phrases};
use super::super::tables::CLASSES;
use super::super::words::{Kind, Text};
use crate::search;

/// The register's names.
pub(in super::super) const NAMES: &str = phrases![
    "krr|krr-registeret|krr-en",
    "kontakt|kontakts ?- ?/ ?og|&|/ reservasjonsregist*|reservasjonregist*|reservasjons-regist*",
    "kontakt-og|kontaktog reservasjonsregist*|reservasjonregist*",
    "reservasjons|reservasjon ?- ?/ ?og|& kontaktregist*",
    "contact|contacts ?and|&|/ reservation|reservations regist*",
    "contact-and-reservation regist*",
    "reservation and contact regist*",
    "common|national|norwegian|public|central contact regist*",
    "nasjonale|offentlige|offentlege|felles|statlige|statlege|sentrale kontaktregist*",
    "kontaktregisteret",
];

/// What a word can be in such a sentence; a word can be several. The order is that of [`WORDS`].
#[derive(Debug, Clone, Copy)]
pub(super) enum Class {
    /// Verbs that tell where something was had from.
    SourceVerb,
    /// Forms of *to be*, which tell the source only right before the preposition.
    ToBe,
    From,
    In,
    /// Verbs of looking up, which take `i` as well.
    LookUp,
    SourceNoun,
    /// Verbs that put the address to use …
    Use,
    /// … and verbs that place it in the register.
    Stored,
    /// What the register is the source of.
    Object,
    /// What may stand for an address where nothing else is spoken of.
    LooseObject,
    /// What the other half of the register is about.
    Reservation,
    /// What takes up an address from the sentence before.
    Pronoun,
    Negation,
    Condition,
    Modal,
    /// What begins a clause of its own.
    ClauseStart,
    /// What turns a negation around.
    Contrast,
    /// What is had from the register without being an address.
    NotAddress,
    /// What ends the way back from the register to the preposition before it.
    Barrier,
    /// What makes a clause a question, an instruction or a condition when it comes first.
    OpenClause,
    Adverb,
    You,
    When,
    /// Verbs that use an address without telling more about it.
    Send,
}

/// The words of each class.
pub(in super::super) const WORDS: Groups = &[
    phrases![
        "hentet|henta|henter|hentar|hentes|hentast|innhentet|innhenta|innhenter|innhentar|innhentes|fått|fatt|får|fekk|fikk|\
       tatt|teken|teke|tekne|tar|tek|funnet|funne|finner|finn|fant|slått|slår|bruker|brukar|brukt|brukte|brukes|nyttar|\
       nytta|benytter|benyttet|benyttes|sendt|sender|sendes|importert|overført|overførte|lest|mottatt|motteke|oppgitt|\
       samlet|samla|stammer|stammar|kommer|kjem|kom|basert|innlest|taken|took|take|obtained|obtain|obtains|collected|\
       collect|collects|retrieved|retrieve|retrieves|fetched|fetch|sourced|gathered|got|gotten|get|found|received|\
       acquired|drawn|extracted|imported|comes|come|came|originates|originate|using|use|used|uses|based|sent|looked|\
       derived|provided|supplied",
    ],
    phrases!["er|var|is|are|was|were"],
    phrases!["fra|frå|ifra|ifrå|from|via|gjennom|through"],
    phrases!["i|in|opp"],
    phrases!["hent*|innhent*|slått|slår|funnet|funne|finner|finn|fant|found|looked|look"],
    phrases!["kilde|kilden|kjelde|kjelda|kjelden|source|datakilde|datakjelde"],
    phrases![
        "bruker|brukar|brukt|brukte|nyttar|nytta|benytter|benyttet|sendt|sender|får|mottar|mottek|fikk|fekk|varsler|varslar|\
       use|used|using|sent|send|receive|receiving|received|getting|get|notify|notified",
    ],
    phrases![
        "registrert|registrerte|oppgitt|oppgitte|oppgjeve|oppgjeven|oppført|oppførte|lagret|lagra|står|ligger|ligg|har|finnes|\
       finst|finn|registered|listed|stored|given|provided|recorded|have|has|lagt|gitt|gjeve|entered|held|kept",
    ],
    phrases![
        "e-posten|eposten|e-mailen|mailen din|di|dykkar|deres",
        "your e-mail|email|phone|mobile",
        "contact details|detail|information|info|data|particulars",
        "digitale opplysninger|opplysningar",
        // Norwegian puts whatever it likes before these.
        "*adresse|*adressen|*adressa|*adresser|*adressene|*adressane|*nummer|*nummeret|*numre|*nummera|\
         adresse|adressen|adressa|adresser|adressene|adressane|nummer|nummeret|numre|nummera|*telefonnr|\
         *mobilnr|telefonnr|mobilnr",
        "kontaktinfo*|kontaktopplysning*|kontaktdata*|kontaktdetalj*|telefonen|mobilen|address|addresses|number|numbers",
    ],
    phrases![
        "opplysninger|opplysningene|opplysningar|opplysningane|informasjon|informasjonen|data|dataene|details|information|info",
    ],
    phrases![
        "reservasjon|reservasjonen|reservasjonsstatus*|reservert|reservation|reserved|status|statusen|språk*",
    ],
    phrases![
        "den|det|de|dei|denne|disse|desse|dette|begge|it|they|this|these|both|hentet|henta|taken|obtained|innhentet",
    ],
    phrases![
        "ikke|ikkje|ei|aldri|ingen|inga|uten|utan|verken|hverken|not|never|no|neither|without|cannot|isn't|wasn't|aren't|\
       weren't|don't|doesn't|didn't|haven't|hasn't|can't|won't",
    ],
    phrases!["hvis|dersom|viss|if|whether|unless|hvorvidt|såfremt"],
    phrases![
        "kan|kunne|kunna|vil|ville|skal|skulle|må|måtte|bør|burde|can|could|may|might|will|would|should|shall|must|å|to",
    ],
    phrases!["at|som|that|which|who|men|but|fordi|because|ettersom|siden|since|og|and|så"],
    phrases!["men|but|derimot|rather|instead"],
    phrases![
        "melding|meldingen|meldinga|beskjed|brev|varsel|varselet|svar|message|notice|feil|tilbakemelding|fil|liste|råd|hjelp|\
       støtte|tilgang|bekreftelse",
    ],
    phrases![
        "du|dere|de|vi|me|you|we|er|har|kan|is|are|has|have|can|på|til|med|for|av|on|to|of|by|with|som|at|that|which|din|ditt|your",
    ],
    phrases!["om|når|when|før|before|hvordan|korleis|how|hent|slik|er|is|are|har|have"],
    phrases![
        "nå|no|now|også|also|direkte|directly|alle|all|begge|both|alltid|always|og|kun|bare|only"
    ],
    phrases!["du|dere|you"],
    phrases!["når|when"],
    phrases![
        "bruker|brukar|brukt|brukte|benytter|benyttet|nyttar|sendt|sender|send|use|used|using|sent|varslar|varsler",
    ],
];
const _: () = assert!(WORDS.len() == Class::Send as usize + 1, "a list for each class");

/// Everything that the word at a token can be, as bits.
pub(super) fn classes(text: &Text<'_>, at: usize) -> u32 {
    let object = match text.kind(at) {
        Some(Kind::Link) => search::has(text.say(at), "@"),
        Some(Kind::Placeholder) => {
            let parts = ["post", "mail", "mobil", "telefon", "phone", "adress"];
            parts.iter().any(|part| search::has(text.say(at), part))
        }
        Some(Kind::Number) => text.say(at).len() == 8,
        Some(Kind::Mark(',' | ';' | ':')) => return bit(Class::Barrier) | bit(Class::ClauseStart),
        Some(Kind::Mark('(' | '–' | '—')) => return bit(Class::ClauseStart),
        _ => false,
    };
    let mut bits = if object { bit(Class::Object) } else { 0 };
    for hit in text.hits_at(at) {
        if hit.group >= CLASSES {
            bits |= 1 << (hit.group - CLASSES);
        }
    }
    bits
}

pub(super) const fn bit(class: Class) -> u32 {
    1 << class as u32
}
