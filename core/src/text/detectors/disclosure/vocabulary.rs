//! The words that a disclosure is made of.

use crate::text::detectors::disclosure::word_class::WordClass::{
    Adverb, Barrier, ClauseStart, Condition, Contrast, Doubt, From, FromThere, In, Infinitive,
    Label, LookUp, LooseObject, Modal, Negation, NotAddress, Object, OpenClause, Pronoun, Question,
    Reservation, Send, SourceNoun, SourceVerb, Stored, Technical, ToBe, Use, We, When, You,
};
use crate::text::detectors::disclosure::word_class::WordClasses;
use crate::text::document::Document;
use crate::text::phrases::group::GroupedPhrases;
use crate::text::phrases::group::PhraseGroup::{self, Disclosure, RegisterName};
use crate::text::tokens::TokenKind;

/// Digits of a Norwegian telephone number.
const PHONE_DIGITS: usize = 8;

/// The register's names, and the words of each class.
pub(super) const PHRASES: &[GroupedPhrases] = &[
    (
        RegisterName,
        &[
            "krr|krr-registeret|krr-en",
            "kontakt|kontakts ?- ?/ ?og|&|/ reservasjonsregist*|reservasjonregist*|\
             reservasjons-regist*|reservasjonsreg",
            "kontakt-og|kontaktog reservasjonsregist*|reservasjonregist*",
            "reservasjons|reservasjon ?- ?/ ?og|& kontaktregist*",
            "contact|contacts ?and|&|/ reservation|reservations regist*",
            "contact-and-reservation regist*",
            "reservation and contact regist*",
            "common|national|norwegian|public|norway's contact regist*",
            "nasjonale|offentlige|offentlege|felles|statlige|statlege kontaktregist*",
            "kontaktregisteret",
        ],
    ),
    (
        Disclosure(SourceVerb),
        &[
            "hent~|innhent~|fått|fatt|får|fekk|fikk|tatt|tek~|tar|funne~|finn~|fant|slått",
            "slår|bruk~|nytta~|benytte~|send~|importe~|overført~|lest|mottatt|motteke|oppgitt",
            "saml~|stamm~|kommer|kjem|kom|base~|innlest|take~|took|obtain~|collect~|retrieve~",
            "fetch~|sourced|gathered|got~|get|found|received|acquired|drawn|extracted|come~",
            "came|originate~|using|use~|sent|looked|derived|provided|supplied",
        ],
    ),
    (Disclosure(ToBe), &["er|var|is|are|was|were|har|have"]),
    (Disclosure(From), &["fra|frå|ifra|ifrå|from|via|gjennom|through"]),
    (Disclosure(In), &["i|in|opp|der|there|to|with|hos"]),
    (Disclosure(LookUp), &["hent*|innhent*|slo|slått|slår|funne~|finn~|fant|found|look~|oppslag"]),
    (Disclosure(SourceNoun), &["kilde~|kjeld~|source|datakilde|datakjelde"]),
    (
        Disclosure(Use),
        &[
            "bruk~|nytta~|benytte~|send~|får|mottar|mottek|fikk|fekk|varsl~|use~|using|sent",
            "receive~|receiving|getting|get|notify|notified|går|gjeng|goes|relied|rely|reach~",
            "nådd|kontakt~|contact~|contacting",
        ],
    ),
    (
        Disclosure(Stored),
        &[
            "registrert~|oppgitt~|oppgjeve~|oppført~|lagr~|står|ligg~|har|finn~|finst",
            "registered|listed|stored|given|provided|recorded|have|has|lagt|gitt|gjeve",
            "entered|held|kept",
        ],
    ),
    (
        Disclosure(Object),
        &[
            "e-posten|eposten|e-mailen|mailen din|di|dykkar|deres",
            "nr ?. hent~",
            "your e-mail|email|phone|mobile",
            "contact detail~|information|info|data|particulars",
            "digitale opplysning~",
            // Norwegian puts whatever it likes before these.
            "*adresse|*adressen|*adressa|*adresser|*adressene|*adressane|*nummer|*nummeret",
            "e-postadr|epostadr|*numre|*nummera|adress~|nummer~|numre|*telefonnr|*mobilnr|telefonnr|mobilnr",
            "kontaktinfo*|kontaktopplysning*|kontaktdata*|kontaktdetalj*|telefonen|mobilen",
            "address~|number~",
        ],
    ),
    (Disclosure(LooseObject), &["opplysning~|informasjon~|data~|details|information|info"]),
    (
        Disclosure(Reservation),
        &["reservasjon~|reservasjonsstatus*|reserve~|reservation|status~|språk*"],
    ),
    (
        Disclosure(Pronoun),
        &[
            "den~|det~|de|dei|disse|desse|begge|it|they|this|these|both|hent~|taken|obtained",
            "innhentet",
        ],
    ),
    (
        Disclosure(Negation),
        &[
            "ikke|ikkje|ei|aldri|ingen|inga|uten|utan|verken|hverken|not|never|no|neither",
            "without|cannot|isn't|wasn't|aren't|weren't|don't|doesn't|didn't|haven't|hasn't",
            "can't|won't",
            "snart|soon",
        ],
    ),
    (
        Disclosure(Condition),
        &[
            "hvis|dersom|viss|if|whether|unless|hvorvidt|såfremt",
            "eller|or ?i ?from ?fra|frå|the ?det ?nasjonale|national kontakt*|contact",
        ],
    ),
    (
        Disclosure(Modal),
        &[
            "kan|kunn~|vil|ville|skal|skulle|må|måtte|bør|burde|can|could|may|might|will",
            "would|should|shall|must|å|to",
        ],
    ),
    (
        Disclosure(ClauseStart),
        &["at|som|that|which|who|men|but|fordi|because|ettersom|siden|since|og|and|så"],
    ),
    (Disclosure(Contrast), &["men|but|derimot|rather|instead"]),
    (
        Disclosure(NotAddress),
        &[
            "fødselsnummer*|personnummer*|organisasjonsnummer*|kontonummer*|saksnummer*",
            "kundenummer*|registreringsnummer*|postadress*|gateadress*|bostedsadress*",
            "bustadadress*|besøksadress*|forretningsadress*|folkeregistrert*|inntekt*",
            "sivilstand*",
            "melding~|beskjed|brev|varsel~|svar|message|notice|feil|tilbakemelding|fil|liste",
            "råd|hjelp|støtte|tilgang|bekreftelse",
        ],
    ),
    (
        Disclosure(Barrier),
        &[
            "du|dere|de|vi|me|you~|we|er|har|kan|is|are|has|have|can|på|til|med|for|av|on|to",
            "of|by|with|som|at|that|which|din|ditt",
        ],
    ),
    (
        Disclosure(OpenClause),
        &["om|når|when|før|before|hvordan|korleis|how|hent|slik|er|is|are|har|have"],
    ),
    (
        Disclosure(Adverb),
        &["nå|no|now|også|also|direkte|directly|all~|begge|both|alltid|always|og|kun|bare|only"],
    ),
    (Disclosure(You), &["du|dere|you"]),
    (Disclosure(When), &["når|when"]),
    (Disclosure(Send), &["bruk~|benytte~|nyttar|send~|use~|using|sent|varsl~|går|gjeng|goes"]),
    (
        Disclosure(Technical),
        &[
            "rest|rest-kall|api|api-et|api-kall|token|scope|endepunkt*|endpoint*|json",
            "svindel*|svindler*|phishing|scam~|fraud*",
            "noen|nokon|nokre|someone|they ..1 sender|sende|påstår|hevder|hevdar|skriver|skriv|claim~|send",
            "maskinporten|maskinporten-token|get|return~|feltet|field~|cache|integrasjon*",
        ],
    ),
    (
        Disclosure(Doubt),
        &[
            "spør|spur~|lurer|lurar|lurte|lurde|asked|asking|wondered|wondering|anta~|antok",
            "trodde|trudde|assumed|believed|tidligere|tidlegare|fjor|previously|formerly",
            "until|førre|forrige",
            "kanskje|muligens|mogleg|trolig|truleg|sannsynligvis|sannsynlegvis|antakelig|antagelig|visstnok",
            "perhaps|maybe|probably|possibly|apparently",
            "feil|usant|galt|urett|wrong|untrue|incorrect at|that",
            "usikker|usikre|usikkert|uvisst|uvisse|unsure|uncertain",
            "hadde vi|me|kommunen|nav|etaten",
            "had we",
            // Somebody else's address, or what others do.
            "hans|hennes|hennar|deira|his|their|motpart*|barnefar~|barnemor~",
            "mange|andre|flere|fleire|many|other ..2 etat*|virksomh*|verksemd*|organ|kommuner|kommunar|myndigh*|\
             styresmakt*|bodies|agencies|authorities",
            "noen|enkelte|somme|nokre|some ..1 e-postadress*|epostadress*|adress*|nummer|nummera|numre|\
             addresses|numbers",
        ],
    ),
    (Disclosure(Infinitive), &["å"]),
    (
        Disclosure(FromThere),
        &[
            "derfra|derifra|derifrå|derfrå|thence",
            "from|fra|frå there|der",
            "is where we",
            "er der|stedet|staden ?hvor|der vi|me|kommunen",
            "som har gitt|gjeve oss",
            "has given us",
            "slått|slo|funne~|fant|fann ?opp ?adress~|nummeret|den|det|ho der",
        ],
    ),
    (Disclosure(We), &["vi|me|we"]),
];

/// Returns the classes of a token.
pub(super) fn classes(document: &Document<'_>, at: usize) -> WordClasses {
    let text = document.token_text(at);
    let is_object = match document.kind(at) {
        Some(TokenKind::Link) => text.contains('@'),
        Some(TokenKind::Placeholder) => {
            let parts = ["post", "mail", "mobil", "telefon", "phone", "adress"];
            parts.iter().any(|part| text.contains(part))
        }
        Some(TokenKind::Number) => text.len() == PHONE_DIGITS,
        Some(TokenKind::Punctuation(c)) => match c {
            ':' => return Barrier | ClauseStart | Label,
            ',' | ';' => return Barrier | ClauseStart,
            '(' | '–' | '—' => return ClauseStart | Label,
            '?' => return Question.into(),
            _ => false,
        },
        _ => false,
    };
    let classes = if is_object { Object.into() } else { WordClasses::default() };
    document.hits_at(at).iter().fold(classes, |classes, hit| match hit.group {
        PhraseGroup::Disclosure(class) => classes | class,
        _ => classes,
    })
}
