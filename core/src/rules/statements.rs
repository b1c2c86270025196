//! Every normative statement of the sources, in our own words, and how the engine covers it.

use crate::contract::{Coverage, Modality, StatementSource};
use crate::localized::Localized;

/// A normative statement of the sources.
#[derive(Clone, Copy)]
pub(crate) struct Statement {
    /// The identifier that findings cite; never reused. Its first letter tells the source.
    pub(crate) id: &'static str,
    /// The heading or number of its section in the source.
    pub(crate) section: &'static str,
    /// The modality of the source; `None` for a statement of fact. An imperative (*unngå*, *vurder*)
    /// is read as *should*.
    pub(crate) modality: Option<Modality>,
    /// The statement in our own words.
    pub(crate) summary: Localized,
    /// The coverage of a statement that rules do not enforce, or not whole, and what is left.
    pub(crate) not_enforced: Option<(Coverage, Localized)>,
}

/// Returns the source of a statement by its identifier.
pub(crate) fn source(id: &str) -> StatementSource {
    match id.as_bytes() {
        [b'K', ..] => StatementSource::Register,
        [b'B', ..] => StatementSource::Practice,
        _ => StatementSource::Guidelines,
    }
}

const PREAMBLE: &str = "0";
const ABOUT: &str = "om registeret";
const UPDATE: &str = "oppdatere kontaktinformasjon";
const NOTIFY: &str = "varslingsregelen";
const NEWS: &str = "aktuelt";

/// Every statement, in the order of the sources.
pub(crate) const ALL: &[Statement] = &[
    Statement {
        id: "P1",
        section: PREAMBLE,
        modality: None,
        summary: Localized {
            nb: "Bruken er hjemlet i eForvaltningsforskriften § 29; noe av bruken er pliktig, resten er frivillig.",
            nn: "Bruken er heimla i eForvaltningsforskrifta § 29; noko av bruken er pliktig, resten er frivillig.",
            en: "Use rests on section 29 of the eGovernment Regulations; some of it is mandatory, the rest voluntary.",
        },
        not_enforced: Some((
            Coverage::EngineProperty,
            Localized {
                nb: "Hver rapport sier hvilken bestemmelse bruken bygger på, og om den er pliktig eller frivillig.",
                nn: "Kvar rapport seier kva føresegn bruken byggjer på, og om han er pliktig eller frivillig.",
                en: "Every report names the provision that the use rests on, and whether it is mandatory or voluntary.",
            },
        )),
    },
    Statement {
        id: "P2",
        section: PREAMBLE,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "E-postadresse og telefonnummer skal brukes til varsling etter § 8 tredje ledd.",
            nn: "E-postadresse og telefonnummer skal brukast til varsling etter § 8 tredje ledd.",
            en: "E-mail address and phone number shall be used for notice under section 8, third paragraph.",
        },
        not_enforced: None,
    },
    Statement {
        id: "P3",
        section: PREAMBLE,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Reservasjon skal sjekkes før viktige brev sendes digitalt uten samtykke.",
            nn: "Reservasjon skal sjekkast før viktige brev blir sende digitalt utan samtykke.",
            en: "Reservation shall be checked before important letters go digitally without consent.",
        },
        not_enforced: None,
    },
    Statement {
        id: "P4",
        section: PREAMBLE,
        modality: Some(Modality::May),
        summary: Localized {
            nb: "Opplysningene kan brukes i saksbehandling og andre forvaltningsoppgaver ellers.",
            nn: "Opplysningane kan brukast i saksbehandling og andre forvaltningsoppgåver elles.",
            en: "The information may be used in case handling and other administrative tasks.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "Gir adgang til frivillig bruk, og forbyr ingenting. Rapporten sier at bruken er frivillig.",
                nn: "Gir høve til frivillig bruk, og forbyd ingenting. Rapporten seier at bruken er frivillig.",
                en: "Allows voluntary use, and forbids nothing. The report says that the use is voluntary.",
            },
        )),
    },
    Statement {
        id: "P5",
        section: PREAMBLE,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Om registeret kan brukes, avhenger av en konkret vurdering hver gang, fra innbyggerens ståsted.",
            nn: "Om registeret kan brukast, kjem an på ei konkret vurdering kvar gong, frå ståstaden til innbyggjaren.",
            en: "Whether the register may be used depends on a concrete assessment each time, from the citizen's point of view.",
        },
        not_enforced: Some((
            Coverage::Partly,
            Localized {
                nb: "selve vurderingen: den er virksomhetens",
                nn: "sjølve vurderinga: ho er verksemda si",
                en: "the assessment itself, which is the body's",
            },
        )),
    },
    Statement {
        id: "G1",
        section: "1",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Bruken skal være i forbindelse med utøvelse av offentlig myndighet.",
            nn: "Bruken skal vere i samband med utøving av offentleg mynde.",
            en: "Use shall be in connection with the exercise of public authority.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G1a",
        section: "1",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Næring, markedsføring og annen privatrettslig bruk er ikke lov.",
            nn: "Næring, marknadsføring og annan privatrettsleg bruk er ikkje lov.",
            en: "Use for business, marketing or other private-law purposes is not allowed.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G1b",
        section: "1",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Formålet må være forankret i virksomhetens samfunnsoppdrag.",
            nn: "Formålet må vere forankra i samfunnsoppdraget til verksemda.",
            en: "The purpose must have a basis in the body's public mandate.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G1c",
        section: "1",
        modality: Some(Modality::May),
        summary: Localized {
            nb: "Forankringen kan være for eksempel lov, tildelingsbrev, stortingsmelding eller en annen relevant kilde.",
            nn: "Forankringa kan vere til dømes lov, tildelingsbrev, stortingsmelding eller ei anna relevant kjelde.",
            en: "The basis may for instance be an act, a letter of allocation, a white paper or another relevant source.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G2",
        section: "2",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Innbyggerens behov er viktigere enn forvaltningens.",
            nn: "Behovet til innbyggjaren er viktigare enn behovet til forvaltninga.",
            en: "The citizen's need is more important than the administration's.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G2a",
        section: "2",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Meldingen skal være viktig for mottakeren og/eller for virksomheten.",
            nn: "Meldinga skal vere viktig for mottakaren og/eller for verksemda.",
            en: "The message shall be important to the recipient and/or to the body.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G2b",
        section: "2",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Utsendelser bør i så stor grad som mulig avgrenses til dem det gjelder.",
            nn: "Utsendingar bør i så stor grad som råd avgrensast til dei det gjeld.",
            en: "Mailings should as far as possible be limited to those they concern.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G2c",
        section: "2",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Jo flere det ikke gjelder, desto høyere skal terskelen være.",
            nn: "Dess fleire det ikkje gjeld, dess høgare skal terskelen vere.",
            en: "The more people it does not concern, the higher the threshold shall be.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G3",
        section: "3",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Bruken skal vurderes og dokumenteres i hvert enkelt tilfelle.",
            nn: "Bruken skal vurderast og dokumenterast i kvart einskilt tilfelle.",
            en: "Each use shall be assessed and documented, case by case.",
        },
        not_enforced: Some((
            Coverage::Partly,
            Localized {
                nb: "om vurderingen er god: den leses av mennesker",
                nn: "om vurderinga er god: ho blir lesen av menneske",
                en: "whether the assessment is good, which people judge",
            },
        )),
    },
    Statement {
        id: "G3a",
        section: "3",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Vurderingene skal dokumenteres i egen virksomhet.",
            nn: "Vurderingane skal dokumenterast i eiga verksemd.",
            en: "The assessments shall be documented within the body.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G3b",
        section: "3",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Kriteriene skal tolkes innskrenkende og ikke utvidende.",
            nn: "Kriteria skal tolkast innskrenkande og ikkje utvidande.",
            en: "The criteria shall be read restrictively, not widely.",
        },
        not_enforced: Some((
            Coverage::EngineProperty,
            Localized {
                nb: "Det strengeste funnet avgjør, og et ukjent svar er aldri et ja: bevist for alle kombinasjoner av fakta. Svar som motsier hverandre, og grunner som ikke sier noe, avklarer ingenting.",
                nn: "Det strengaste funnet avgjer, og eit ukjent svar er aldri eit ja: bevist for alle kombinasjonar av fakta. Svar som motseier kvarandre, og grunnar som ikkje seier noko, avklarar ingenting.",
                en: "The strictest finding decides, and an unknown answer is never a yes: proven for every combination of facts. Answers that contradict each other, and reasons that say nothing, settle nothing.",
            },
        )),
    },
    Statement {
        id: "G3c",
        section: "3",
        modality: Some(Modality::May),
        summary: Localized {
            nb: "En vurdering kan gjelde for andre utsendelser dersom de er av samme type.",
            nn: "Ei vurdering kan gjelde for andre utsendingar dersom dei er av same type.",
            en: "One assessment may hold for other mailings if they are of the same type.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G4a",
        section: "4",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Pass på hvor mye du sender; mange deler registeret.",
            nn: "Pass på kor mykje du sender; mange deler registeret.",
            en: "Mind how much you send; many share the register.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G4b",
        section: "4",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Tenk over hvilken kanal du bruker til hvilken informasjon.",
            nn: "Tenk over kva kanal du bruker til kva informasjon.",
            en: "Think about which channel you use for which information.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G4c",
        section: "4",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Unngå å varsle dobbelt med SMS og e-post.",
            nn: "Unngå å varsle dobbelt med SMS og e-post.",
            en: "Avoid notifying twice, by SMS and by email.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G4d",
        section: "4",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Vurder om informasjonen heller kan publiseres i en annen kanal.",
            nn: "Vurder om informasjonen heller kan publiserast i ein annan kanal.",
            en: "Consider whether the information could be published elsewhere instead.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G5",
        section: "5",
        modality: Some(Modality::May),
        summary: Localized {
            nb: "Bruk Digitaliseringsdirektoratet som ressurs ved behov.",
            nn: "Bruk Digitaliseringsdirektoratet som ressurs ved behov.",
            en: "Use the directorate as a resource when needed.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "Rapporten sier hvor dere kan spørre når noe må vurderes.",
                nn: "Rapporten seier kvar de kan spørje når noko må vurderast.",
                en: "The report says where to ask when something needs review.",
            },
        )),
    },
    Statement {
        id: "G5a",
        section: "5",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Planlegg bruken, og meld bruksområdene til direktoratet.",
            nn: "Planlegg bruken, og meld bruksområda til direktoratet.",
            en: "Plan the use, and report the uses to the directorate.",
        },
        not_enforced: Some((
            Coverage::Partly,
            Localized {
                nb: "at bruken er planlagt: en sjekk er selv en del av planen",
                nn: "at bruken er planlagd: ein sjekk er sjølv ein del av planen",
                en: "that the use is planned: a check is itself part of the plan",
            },
        )),
    },
    Statement {
        id: "G5b",
        section: "5",
        modality: Some(Modality::May),
        summary: Localized {
            nb: "Lag gjerne interne retningslinjer, og hold oversikt over egen bruk.",
            nn: "Lag gjerne interne retningslinjer, og hald oversikt over eigen bruk.",
            en: "Preferably make internal guidelines, and keep an overview of your own use.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "Et råd om virksomheten, ikke om den enkelte utsendelsen. Rapportene kan arkiveres som oversikt.",
                nn: "Eit råd om verksemda, ikkje om den einskilde utsendinga. Rapportane kan arkiverast som oversikt.",
                en: "Advice on the body, not on the single mailing. The reports can be filed as the overview.",
            },
        )),
    },
    Statement {
        id: "G6a",
        section: "6",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "I e-post, og der kontaktinformasjonen vises på nett, bør det fremgå at adressen er hentet fra det nasjonale kontakt- og reservasjonsregisteret.",
            nn: "I e-post, og der kontaktinformasjonen blir vist på nett, bør det gå fram at adressa er henta frå det nasjonale kontakt- og reservasjonsregisteret.",
            en: "In email, and where contact details are shown on the web, it should be clear that the address comes from the national Contact and Reservation Register.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G6b",
        section: "6",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Direktoratet skal ikke være synlig i informasjonen.",
            nn: "Direktoratet skal ikkje vere synleg i informasjonen.",
            en: "The directorate shall not be visible in the information.",
        },
        not_enforced: None,
    },
    Statement {
        id: "G6c",
        section: "6",
        modality: Some(Modality::May),
        summary: Localized {
            nb: "Det kan lenkes til siden for å oppdatere kontaktinformasjon.",
            nn: "Det kan lenkjast til sida for å oppdatere kontaktinformasjon.",
            en: "It may link to the page for updating contact details.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K1",
        section: ABOUT,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Alle offentlige virksomheter skal bruke registeret i tjenesteutviklingen sin.",
            nn: "Alle offentlege verksemder skal bruke registeret i tenesteutviklinga si.",
            en: "All public bodies shall use the register in developing their services.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "Gjelder hvordan tjenester utvikles, ikke den enkelte utsendelsen. Plikten ved varsling står i P2, K3 og K6.",
                nn: "Gjeld korleis tenester blir utvikla, ikkje den einskilde utsendinga. Plikta ved varsling står i P2, K3 og K6.",
                en: "Concerns how services are developed, not the single mailing. The duty to use it for notices is P2, K3 and K6.",
            },
        )),
    },
    Statement {
        id: "K2",
        section: ABOUT,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Registeret skal brukes til å slå opp reservasjonsstatus, e-postadresse og mobilnummer.",
            nn: "Registeret skal brukast til å slå opp reservasjonsstatus, e-postadresse og mobilnummer.",
            en: "The register shall be used to look up reservation status, email address and mobile number.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K3",
        section: ABOUT,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Adressene skal brukes til varsling om viktige digitale brev til dem som ikke har reservert seg.",
            nn: "Adressene skal brukast til varsling om viktige digitale brev til dei som ikkje har reservert seg.",
            en: "The addresses shall be used for notice of important digital letters to those who have not opted out.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K4",
        section: ABOUT,
        modality: Some(Modality::May),
        summary: Localized {
            nb: "Påminnelser og servicemeldinger kan også gå til dem som har reservert seg.",
            nn: "Påminningar og servicemeldingar kan også gå til dei som har reservert seg.",
            en: "Reminders and service messages may also go to those who have opted out.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K5",
        section: UPDATE,
        modality: None,
        summary: Localized {
            nb: "Innbyggerne oppdaterer kontaktinformasjonen sin og reserverer seg selv.",
            nn: "Innbyggjarane oppdaterer kontaktinformasjonen sin og reserverer seg sjølve.",
            en: "Citizens update their own details, and opt out themselves.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "Lenken i opplysningsteksten fører dit. Avsenderen avgjør ingenting her.",
                nn: "Lenkja i opplysningsteksten fører dit. Avsendaren avgjer ingenting her.",
                en: "The link in the disclosure leads there. The sender decides nothing here.",
            },
        )),
    },
    Statement {
        id: "K6",
        section: UPDATE,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Virksomheten kan kommunisere digitalt med alle som ikke har reservert seg, uten å innhente samtykke; pliktig ved varsling siden 2016.",
            nn: "Verksemda kan kommunisere digitalt med alle som ikkje har reservert seg, utan å hente inn samtykke; pliktig ved varsling sidan 2016.",
            en: "A body may communicate digitally with all who have not opted out, without asking for consent; mandatory for notices since 2016.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K7",
        section: UPDATE,
        modality: None,
        summary: Localized {
            nb: "Registeret er gratis å bruke; virksomheten betaler tilknytningen selv.",
            nn: "Registeret er gratis å bruke; verksemda betaler tilknytinga sjølv.",
            en: "The register is free to use; the body pays for connecting.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "Et spørsmål om kostnad, ikke om utsendelsen er lov.",
                nn: "Eit spørsmål om kostnad, ikkje om utsendinga er lov.",
                en: "A matter of cost, not of whether the mailing is allowed.",
            },
        )),
    },
    Statement {
        id: "K8",
        section: NOTIFY,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Parten skal få vite at vedtak er fattet, og hvor og hvordan det kan leses. Det samme gjelder andre viktige brev.",
            nn: "Parten skal få vite at vedtak er gjort, og kvar og korleis det kan lesast. Det same gjeld andre viktige brev.",
            en: "The party shall be told that a decision has been made, and where and how to read it. The same goes for other important letters.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K9",
        section: NOTIFY,
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Næringsdrivende skal varsles på adressen enheten selv har oppgitt.",
            nn: "Næringsdrivande skal varslast på adressa eininga sjølv har oppgitt.",
            en: "Businesses shall be notified at the address that the unit itself has given.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K10",
        section: NOTIFY,
        modality: None,
        summary: Localized {
            nb: "Den som verken har mobilnummer eller e-post i registeret, regnes som reservert når det gjelder vedtak og viktige brev.",
            nn: "Den som verken har mobilnummer eller e-post i registeret, blir rekna som reservert når det gjeld vedtak og viktige brev.",
            en: "A person with neither mobile number nor email in the register counts as having opted out of decisions and important letters.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K11",
        section: NEWS,
        modality: None,
        summary: Localized {
            nb: "Mange deler samme e-postadresse eller mobilnummer.",
            nn: "Mange deler same e-postadresse eller mobilnummer.",
            en: "Many people share one email address or mobile number.",
        },
        not_enforced: None,
    },
    Statement {
        id: "K12",
        section: NEWS,
        modality: None,
        summary: Localized {
            nb: "Én utsendelse gikk til nær 800 000 personer.",
            nn: "Éi utsending gjekk til nær 800 000 personar.",
            en: "One mailing went to nearly 800 000 people.",
        },
        not_enforced: Some((
            Coverage::Informational,
            Localized {
                nb: "En opplysning om størrelse. Antall mottakere inngår i G2b og G2c.",
                nn: "Ei opplysning om storleik. Talet på mottakarar inngår i G2b og G2c.",
                en: "A fact about size. The number of recipients is part of G2b and G2c.",
            },
        )),
    },
    Statement {
        id: "B1",
        section: "personvern",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Varsler sendes ukryptert og skal ikke inneholde personopplysninger som fødselsnummer.",
            nn: "Varsel blir sende ukryptert og skal ikkje innehalde personopplysningar som fødselsnummer.",
            en: "Notices are sent unencrypted and shall not contain personal data such as identity numbers.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B2",
        section: "lenker",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Varsler på SMS bør ikke ha lenker, eller noe som ligner på en.",
            nn: "Varsel på SMS bør ikkje ha lenkjer, eller noko som liknar på ei.",
            en: "Notices by SMS should have no links, nor anything that looks like one.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B3",
        section: "avsender",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Mottakeren bør kunne se i teksten hvem avsenderen er.",
            nn: "Mottakaren bør kunne sjå i teksten kven avsendaren er.",
            en: "Recipients should be able to see in the text who the sender is.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B4",
        section: "lengde",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Et SMS-varsel bør holde seg til 160 tegn.",
            nn: "Eit SMS-varsel bør halde seg til 160 teikn.",
            en: "A notice by SMS should keep to 160 characters.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B5",
        section: "språk",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "Det offentlige bør skrive klart, riktig og på mottakerens språk.",
            nn: "Det offentlege bør skrive klart, rett og på språket til mottakaren.",
            en: "Public bodies should write clearly, correctly and in the recipient's language.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B6",
        section: "svindel",
        modality: Some(Modality::Must),
        summary: Localized {
            nb: "Varsler skal ikke ligne på svindel: ingen skjulte lenker og ingen dyre numre.",
            nn: "Varsel skal ikkje likne på svindel: ingen skjulte lenkjer og ingen dyre nummer.",
            en: "Notices shall not look like fraud: no hidden links and no expensive numbers.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B7",
        section: "språk",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "En melding på flere språk bør si det samme på hvert av dem.",
            nn: "Ei melding på fleire språk bør seie det same på kvart av dei.",
            en: "A message in several languages should say the same in each of them.",
        },
        not_enforced: None,
    },
    Statement {
        id: "B8",
        section: "språk",
        modality: Some(Modality::Should),
        summary: Localized {
            nb: "En melding på flere språk bør finnes på alle språkene i hver kanal.",
            nn: "Ei melding på fleire språk bør finnast på alle språka i kvar kanal.",
            en: "A message in several languages should be in all of them in every channel.",
        },
        not_enforced: None,
    },
];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_statement_of_the_sources_is_listed_once_in_order() {
        let ids = "P1 P2 P3 P4 P5 G1 G1a G1b G1c G2 G2a G2b G2c G3 G3a G3b G3c G4a G4b G4c G4d \
                   G5 G5a G5b G6a G6b G6c K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 B1 B2 B3 B4 B5 B6 B7 B8";
        assert_eq!(
            ids.split_whitespace().collect::<Vec<_>>(),
            ALL.iter().map(|statement| statement.id).collect::<Vec<_>>()
        );
    }
}
