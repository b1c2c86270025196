//! The words that a disclosure is made of.

use super::super::table::phrases;
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
    "common|national|norwegian|public|norway's contact regist*",
    "nasjonale|offentlige|offentlege|felles|statlige|statlege kontaktregist*",
    "kontaktregisteret",
];

/// Names that are not the register's: of other registers and services, and made-up ones.
pub(in super::super) const OTHER_NAMES: &str = phrases![
    "folkeregist*|folkeregister~|innbyggerregist*|innbyggjarregist*|befolkningsregist*|personregist*|adresseregist*|\
         telefonregist*|enhetsregist*|einingsregist*",
    "*-registeret|*-registret|reservasjons-base*|reservasjonsregist*|reservasjonsbase*|kontaktbase*|kontaktdatabase*|\
         varslingsregist*|e-postregist*|mobilregist*",
    "id-porten|idporten|minid|bankid|altinn~|altinn-profil*|digipost|e-boks|eboks|helsenorge|norge.no",
    "brønnøysund|brønnøysundregistr*|matrikkel*|1881|telefonkatalog*|nummeropplys*|skatteetaten~",
    "kontakt ?- ?og ?- reservasjonsbase~|reservasjonslist*|adresseregist*|varslingsregist*|personregist*",
    "difi~|difi's|statens|direktoratets|digdirs|digdir's|sentrale ?contact kontaktregist*|regist*|kontaktdata*",
    "kontaktregisteret til|hos|i difi~|digdir|direktoratet|staten|posten",
    "population|reservation|central|address regist*|database",
    "central contact|communication|address regist*",
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
    /// What speaks of programs, not to people.
    Technical,
    /// What makes the rest of a sentence what somebody asked, thought, or did once.
    Doubt,
    /// What makes a verb one that is still to come.
    Infinitive,
    /// What takes the register up again, as the source.
    FromThere,
    /// What may stand between *to have* and the source.
    We,
    /// A sign that what follows belongs to what is before.
    Label,
    /// The end of a question.
    Question,
}

/// The words of each class but the last two, which are signs.
pub(in super::super) const WORDS: &[&str] = &[
    phrases![
        "hent~|innhent~|fått|fatt|får|fekk|fikk|tatt|tek~|tar|funne~|finn~|fant|slått|slår|bruk~|nytta~|benytte~|send~|\
         importe~|overført~|lest|mottatt|motteke|oppgitt|saml~|stamm~|kommer|kjem|kom|base~|innlest|take~|took|obtain~|\
         collect~|retrieve~|fetch~|sourced|gathered|got~|get|found|received|acquired|drawn|extracted|come~|came|originate~|\
         using|use~|sent|looked|derived|provided|supplied",
    ],
    phrases!["er|var|is|are|was|were|har|have"],
    phrases!["fra|frå|ifra|ifrå|from|via|gjennom|through"],
    phrases!["i|in|opp|der|there|to|with|hos"],
    phrases!["hent*|innhent*|slo|slått|slår|funne~|finn~|fant|found|look~|oppslag"],
    phrases!["kilde~|kjeld~|source|datakilde|datakjelde"],
    phrases![
        "bruk~|nytta~|benytte~|send~|får|mottar|mottek|fikk|fekk|varsl~|use~|using|sent|receive~|receiving|getting|get|notify|\
         notified|går|gjeng|goes|relied|rely|reach~|nådd|kontakt~|contact~|contacting",
    ],
    phrases![
        "registrert~|oppgitt~|oppgjeve~|oppført~|lagr~|står|ligg~|har|finn~|finst|registered|listed|stored|given|provided|\
         recorded|have|has|lagt|gitt|gjeve|entered|held|kept",
    ],
    phrases![
        "e-posten|eposten|e-mailen|mailen din|di|dykkar|deres",
        "nr ?. hent~",
        "your e-mail|email|phone|mobile",
        "contact detail~|information|info|data|particulars",
        "digitale opplysning~",
        // Norwegian puts whatever it likes before these.
        "*adresse|*adressen|*adressa|*adresser|*adressene|*adressane|*nummer|*nummeret|*numre|*nummera|adress~|nummer~|numre|\
         *telefonnr|*mobilnr|telefonnr|mobilnr",
        "kontaktinfo*|kontaktopplysning*|kontaktdata*|kontaktdetalj*|telefonen|mobilen|address~|number~",
    ],
    phrases!["opplysning~|informasjon~|data~|details|information|info",],
    phrases!["reservasjon~|reservasjonsstatus*|reserve~|reservation|status~|språk*",],
    phrases![
        "den~|det~|de|dei|disse|desse|begge|it|they|this|these|both|hent~|taken|obtained|innhentet",
    ],
    phrases![
        "ikke|ikkje|ei|aldri|ingen|inga|uten|utan|verken|hverken|not|never|no|neither|without|cannot|isn't|wasn't|aren't|\
         weren't|don't|doesn't|didn't|haven't|hasn't|can't|won't",
    ],
    phrases!["hvis|dersom|viss|if|whether|unless|hvorvidt|såfremt"],
    phrases![
        "kan|kunn~|vil|ville|skal|skulle|må|måtte|bør|burde|can|could|may|might|will|would|should|shall|must|å|to",
    ],
    phrases!["at|som|that|which|who|men|but|fordi|because|ettersom|siden|since|og|and|så"],
    phrases!["men|but|derimot|rather|instead"],
    phrases![
        "fødselsnummer*|personnummer*|organisasjonsnummer*|kontonummer*|saksnummer*|kundenummer*|registreringsnummer*|\
         postadress*|gateadress*|bostedsadress*|bustadadress*|besøksadress*|forretningsadress*|folkeregistrert*|inntekt*|\
         sivilstand*",
        "melding~|beskjed|brev|varsel~|svar|message|notice|feil|tilbakemelding|fil|liste|råd|hjelp|støtte|tilgang|bekreftelse",
    ],
    phrases![
        "du|dere|de|vi|me|you~|we|er|har|kan|is|are|has|have|can|på|til|med|for|av|on|to|of|by|with|som|at|that|which|din|ditt",
    ],
    phrases!["om|når|when|før|before|hvordan|korleis|how|hent|slik|er|is|are|har|have"],
    phrases!["nå|no|now|også|also|direkte|directly|all~|begge|both|alltid|always|og|kun|bare|only"],
    phrases!["du|dere|you"],
    phrases!["når|when"],
    phrases!["bruk~|benytte~|nyttar|send~|use~|using|sent|varsl~|går|gjeng|goes",],
    phrases![
        "rest|rest-kall|api|api-et|api-kall|token|scope|endepunkt*|endpoint*|json|maskinporten|maskinporten-token|get|return~|\
         feltet|field~|cache|integrasjon*",
    ],
    phrases![
        "spør|spur~|lurer|lurar|lurte|lurde|asked|asking|wondered|wondering|anta~|antok|trodde|trudde|assumed|believed|\
         tidligere|tidlegare|fjor|previously|formerly|until|førre|forrige",
    ],
    phrases!["å"],
    phrases![
        "derfra|derifra|derifrå|derfrå|thence",
        "from|fra|frå there|der",
        "is where we",
        "slått|slo|funne~|fant|fann ?opp ?adress~|nummeret|den|det|ho der",
    ],
    phrases!["vi|me|we"],
];
const _: () = assert!(WORDS.len() == Class::Label as usize, "a list for each class of words");

/// Everything that the word at a token can be, as bits.
pub(super) fn classes(text: &Text<'_>, at: usize) -> u32 {
    let object = match text.kind(at) {
        Some(Kind::Link) => search::has(text.say(at), "@"),
        Some(Kind::Placeholder) => {
            let parts = ["post", "mail", "mobil", "telefon", "phone", "adress"];
            parts.iter().any(|part| search::has(text.say(at), part))
        }
        Some(Kind::Number) => text.say(at).len() == 8,
        Some(Kind::Mark(':')) => {
            return bit(Class::Barrier) | bit(Class::ClauseStart) | bit(Class::Label);
        }
        Some(Kind::Mark(',' | ';')) => return bit(Class::Barrier) | bit(Class::ClauseStart),
        Some(Kind::Mark('(' | '–' | '—')) => {
            return bit(Class::ClauseStart) | bit(Class::Label);
        }
        Some(Kind::Mark('?')) => return bit(Class::Question),
        _ => false,
    };
    let mut bits = if object { bit(Class::Object) } else { 0 };
    for hit in text.hits_at(at) {
        if let Some(class) = hit.group().checked_sub(CLASSES).filter(|class| *class < WORDS.len()) {
            bits |= 1 << class;
        }
    }
    bits
}

pub(super) const fn bit(class: Class) -> u32 {
    1 << class as u32
}
