//! Every normative statement of the sources, in our own words, and how the engine covers it.

use crate::contract::{Coverage, StatementSource};
use crate::localized::Localized;

/// A normative statement of the sources.
#[derive(Clone, Copy)]
pub(crate) struct Statement {
    /// The identifier that findings cite; never reused. Its first letter tells the source.
    pub(crate) id: &'static str,
    /// The heading or number of its section in the source.
    pub(crate) section: &'static str,
    /// The statement in our own words.
    pub(crate) summary: Localized,
    /// The coverage of a statement that no rule enforces, and the reason.
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

/// A statement that rules enforce.
const fn statement(id: &'static str, section: &'static str, summary: Localized) -> Statement {
    Statement { id, section, summary, not_enforced: None }
}

impl Statement {
    /// A statement that no rule enforces.
    const fn not_enforced(self, coverage: Coverage, reason: Localized) -> Self {
        Self { not_enforced: Some((coverage, reason)), ..self }
    }
}

const PREAMBLE: &str = "0";
const ABOUT: &str = "om registeret";
const UPDATE: &str = "oppdatere kontaktinformasjon";
const NOTIFY: &str = "varslingsregelen";
const NEWS: &str = "aktuelt";

/// Every statement, in the order of the sources.
pub(crate) const ALL: &[Statement] = &[
    statement(
            "P1",
            PREAMBLE,
            Localized { nb: "Bruken hviler på eForvaltningsforskriften § 29; noe bruk er pliktig, annen er frivillig.", nn: "Bruken kviler på eForvaltningsforskrifta § 29; noko bruk er pliktig, annan er frivillig.", en: "Use rests on section 29 of the eGovernment Regulations; some of it is mandatory, some voluntary." },
        ).not_enforced(Coverage::EngineProperty, Localized { nb: "Hver rapport sier hvilken bestemmelse bruken hviler på, og om den er pliktig eller frivillig.", nn: "Kvar rapport seier kva føresegn bruken kviler på, og om han er pliktig eller frivillig.", en: "Every report names the provision that the use rests on, and whether it is mandatory or voluntary." }),
    statement(
        "P2",
        PREAMBLE,
        Localized { nb: "E-postadresse og telefonnummer skal brukes til varsling etter § 8 tredje ledd.", nn: "E-postadresse og telefonnummer skal brukast til varsling etter § 8 tredje ledd.", en: "E-mail address and phone number shall be used for notice under section 8, third paragraph." },
    ),
    statement(
        "P3",
        PREAMBLE,
        Localized { nb: "Reservasjon skal sjekkes før viktige brev sendes digitalt uten samtykke.", nn: "Reservasjon skal sjekkast før viktige brev blir sende digitalt utan samtykke.", en: "Reservation shall be checked before important letters go digitally without consent." },
    ),
    statement(
        "P4",
        PREAMBLE,
        Localized { nb: "Opplysningene kan brukes i saksbehandling og andre forvaltningsoppgaver.", nn: "Opplysningane kan brukast i saksbehandling og andre forvaltningsoppgåver.", en: "The information may be used in case handling and other administrative tasks." },
    ),
    statement(
        "P5",
        PREAMBLE,
        Localized { nb: "Om registeret kan brukes, beror på en konkret vurdering hver gang, sett fra innbyggeren.", nn: "Om registeret kan brukast, kjem an på ei konkret vurdering kvar gong, sett frå innbyggjaren.", en: "Whether the register may be used rests on a concrete assessment each time, from the citizen's side." },
    ),
    statement(
        "G1a",
        "1",
        Localized { nb: "Næring, markedsføring og annen privatrettslig bruk er ikke lov.", nn: "Næring, marknadsføring og annan privatrettsleg bruk er ikkje lov.", en: "Business, marketing and other use under private law is not allowed." },
    ),
    statement(
        "G1b",
        "1",
        Localized { nb: "Formålet må være forankret i virksomhetens samfunnsoppdrag.", nn: "Føremålet må vere forankra i samfunnsoppdraget til verksemda.", en: "The purpose must be anchored in the body's public mission." },
    ),
    statement(
        "G1c",
        "1",
        Localized { nb: "Forankringen kan være lov, tildelingsbrev, stortingsmelding eller en annen relevant kilde.", nn: "Forankringa kan vere lov, tildelingsbrev, stortingsmelding eller ei anna relevant kjelde.", en: "The anchor may be an act, a letter of allocation, a white paper or another relevant source." },
    ),
    statement(
        "G2a",
        "2",
        Localized { nb: "Meldingen skal være viktig for mottakeren eller for virksomheten.", nn: "Meldinga skal vere viktig for mottakaren eller for verksemda.", en: "The message shall be important to the recipient or to the body." },
    ),
    statement(
        "G2b",
        "2",
        Localized { nb: "Utsendelser bør avgrenses til dem de gjelder.", nn: "Utsendingar bør avgrensast til dei dei gjeld.", en: "Sendings should be limited to those they concern." },
    ),
    statement(
        "G2c",
        "2",
        Localized { nb: "Jo flere det ikke gjelder, desto høyere terskel.", nn: "Jo fleire det ikkje gjeld, dess høgare terskel.", en: "The more people it does not concern, the higher the threshold." },
    ),
    statement(
        "G3a",
        "3",
        Localized { nb: "Vurderingen skal dokumenteres i virksomheten.", nn: "Vurderinga skal dokumenterast i verksemda.", en: "The assessment shall be documented within the body." },
    ),
    statement(
            "G3b",
            "3",
            Localized { nb: "Kriteriene skal tolkes innskrenkende.", nn: "Kriteria skal tolkast innskrenkande.", en: "The criteria shall be read restrictively." },
        ).not_enforced(Coverage::EngineProperty, Localized { nb: "Det strengeste funnet avgjør, og et ukjent svar er aldri et ja. Bevist for alle kombinasjoner av fakta.", nn: "Det strengaste funnet avgjer, og eit ukjent svar er aldri eit ja. Bevist for alle kombinasjonar av fakta.", en: "The strictest finding decides, and an unknown answer is never a yes. Proven for every combination of facts." }),
    statement(
        "G3c",
        "3",
        Localized { nb: "En vurdering kan gjelde for andre utsendelser av samme type.", nn: "Ei vurdering kan gjelde for andre utsendingar av same type.", en: "One assessment may hold for other sendings of the same type." },
    ),
    statement(
        "G4a",
        "4",
        Localized { nb: "Pass på hvor mye du sender; mange deler registeret.", nn: "Pass på kor mykje du sender; mange deler registeret.", en: "Mind how much you send; many share the register." },
    ),
    statement(
        "G4b",
        "4",
        Localized { nb: "Velg kanal etter hva informasjonen er.", nn: "Vel kanal etter kva informasjonen er.", en: "Choose the channel by what the information is." },
    ),
    statement(
        "G4c",
        "4",
        Localized { nb: "Unngå å varsle dobbelt med SMS og e-post.", nn: "Unngå å varsle dobbelt med SMS og e-post.", en: "Avoid notifying twice, by SMS and by e-mail." },
    ),
    statement(
        "G4d",
        "4",
        Localized { nb: "Vurder om informasjonen heller kan publiseres i en annen kanal.", nn: "Vurder om informasjonen heller kan publiserast i ein annan kanal.", en: "Consider whether the information could be published elsewhere instead." },
    ),
    statement(
        "G5a",
        "5",
        Localized { nb: "Planlegg bruken, og meld bruksområdene til direktoratet.", nn: "Planlegg bruken, og meld bruksområda til direktoratet.", en: "Plan the use, and report the uses to the directorate." },
    ),
    statement(
            "G5b",
            "5",
            Localized { nb: "Ha gjerne interne retningslinjer og oversikt over egen bruk.", nn: "Ha gjerne interne retningslinjer og oversikt over eigen bruk.", en: "Have internal guidelines and an overview of your own use, if you like." },
        ).not_enforced(Coverage::Informational, Localized { nb: "Et råd om virksomheten, ikke om den enkelte utsendelsen. Rapportene kan arkiveres som oversikt.", nn: "Eit råd om verksemda, ikkje om den einskilde utsendinga. Rapportane kan arkiverast som oversikt.", en: "Advice on the body, not on the single sending. The reports can be filed as the overview." }),
    statement(
        "G6a",
        "6",
        Localized { nb: "I e-post, og der adressen vises på nett, bør det stå at den er hentet fra registeret.", nn: "I e-post, og der adressa blir vist på nett, bør det stå at ho er henta frå registeret.", en: "In e-mail, and where the address is shown on the web, it should say that it comes from the register." },
    ),
    statement(
        "G6b",
        "6",
        Localized { nb: "Direktoratet skal ikke være synlig i informasjonen.", nn: "Direktoratet skal ikkje vere synleg i informasjonen.", en: "The directorate shall not be visible in the information." },
    ),
    statement(
        "G6c",
        "6",
        Localized { nb: "Det kan lenkes til siden for å oppdatere kontaktinformasjon.", nn: "Det kan lenkjast til sida for å oppdatere kontaktinformasjon.", en: "It may link to the page for updating contact details." },
    ),
    statement(
        "K1",
        ABOUT,
        Localized { nb: "Alle offentlige virksomheter skal bruke registeret i tjenesteutviklingen sin.", nn: "Alle offentlege verksemder skal bruke registeret i tenesteutviklinga si.", en: "All public bodies shall use the register in developing their services." },
    ),
    statement(
        "K2",
        ABOUT,
        Localized { nb: "Registeret gir reservasjonsstatus, e-postadresse og mobilnummer.", nn: "Registeret gir reservasjonsstatus, e-postadresse og mobilnummer.", en: "The register gives reservation status, e-mail address and mobile number." },
    ),
    statement(
        "K3",
        ABOUT,
        Localized { nb: "Adressene skal brukes til varsling om viktige digitale brev til dem som ikke har reservert seg.", nn: "Adressene skal brukast til varsling om viktige digitale brev til dei som ikkje har reservert seg.", en: "The addresses shall be used for notice of important digital letters to those who have not reserved." },
    ),
    statement(
        "K4",
        ABOUT,
        Localized { nb: "Påminnelser og servicemeldinger kan også gå til dem som har reservert seg.", nn: "Påminningar og servicemeldingar kan også gå til dei som har reservert seg.", en: "Reminders and service messages may also go to those who have reserved." },
    ),
    statement(
            "K5",
            UPDATE,
            Localized { nb: "Innbyggerne oppdaterer opplysningene sine og reserverer seg selv.", nn: "Innbyggjarane oppdaterer opplysningane sine og reserverer seg sjølve.", en: "Citizens update their own details, and reserve themselves." },
        ).not_enforced(Coverage::Informational, Localized { nb: "Lenken i opplysningsteksten fører dit. Avsenderen avgjør ingenting her.", nn: "Lenkja i opplysningsteksten fører dit. Avsendaren avgjer ingenting her.", en: "The link in the disclosure leads there. The sender decides nothing here." }),
    statement(
        "K6",
        UPDATE,
        Localized { nb: "Virksomheten kan kommunisere digitalt med alle som ikke har reservert seg; pliktig ved varsling siden 2016.", nn: "Verksemda kan kommunisere digitalt med alle som ikkje har reservert seg; pliktig ved varsling sidan 2016.", en: "A body may communicate digitally with all who have not reserved; mandatory for notices since 2016." },
    ),
    statement(
            "K7",
            UPDATE,
            Localized { nb: "Registeret er gratis å bruke; virksomheten betaler tilknytningen selv.", nn: "Registeret er gratis å bruke; verksemda betaler tilknytinga sjølv.", en: "The register is free to use; the body pays for connecting." },
        ).not_enforced(Coverage::Informational, Localized { nb: "Et spørsmål om kostnad, ikke om utsendelsen er lov.", nn: "Eit spørsmål om kostnad, ikkje om utsendinga er lov.", en: "A matter of cost, not of whether the sending is allowed." }),
    statement(
        "K8",
        NOTIFY,
        Localized { nb: "Parten skal få vite at vedtak er fattet, og hvor og hvordan det kan leses.", nn: "Parten skal få vite at vedtak er gjort, og kvar og korleis det kan lesast.", en: "The party shall be told that a decision is made, and where and how to read it." },
    ),
    statement(
        "K9",
        NOTIFY,
        Localized { nb: "Næringsdrivende varsles på adressen enheten selv har oppgitt.", nn: "Næringsdrivande blir varsla på adressa eininga sjølv har oppgitt.", en: "Businesses are notified at the address that the unit itself has given." },
    ),
    statement(
            "K10",
            NOTIFY,
            Localized { nb: "Den som verken har mobilnummer eller e-post i registeret, regnes som reservert.", nn: "Den som verken har mobilnummer eller e-post i registeret, blir rekna som reservert.", en: "A person with neither mobile number nor e-mail in the register counts as reserved." },
        ).not_enforced(Coverage::PerRecipient, Localized { nb: "Gjelder den enkelte mottakeren. Denne versjonen vurderer utsendelsen som helhet.", nn: "Gjeld den einskilde mottakaren. Denne versjonen vurderer utsendinga som heilskap.", en: "Concerns the single recipient. This version judges the sending as a whole." }),
    statement(
            "K11",
            NEWS,
            Localized { nb: "Mange deler samme e-postadresse eller mobilnummer.", nn: "Mange deler same e-postadresse eller mobilnummer.", en: "Many people share one e-mail address or mobile number." },
        ).not_enforced(Coverage::PerRecipient, Localized { nb: "Gjelder den enkelte mottakeren. Denne versjonen vurderer utsendelsen som helhet.", nn: "Gjeld den einskilde mottakaren. Denne versjonen vurderer utsendinga som heilskap.", en: "Concerns the single recipient. This version judges the sending as a whole." }),
    statement(
            "K12",
            NEWS,
            Localized { nb: "Én utsendelse gikk til nær 800 000 personer.", nn: "Éi utsending gjekk til nær 800 000 personar.", en: "One sending went to nearly 800 000 people." },
        ).not_enforced(Coverage::Informational, Localized { nb: "En opplysning om størrelse. Antall mottakere er fakta i G2b og G2c.", nn: "Ei opplysning om storleik. Talet på mottakarar er fakta i G2b og G2c.", en: "A fact about size. The number of recipients is a fact in G2b and G2c." }),
    statement(
        "B1",
        "personvern",
        Localized { nb: "Varsler går ukryptert og skal ikke ha personopplysninger som fødselsnummer.", nn: "Varsel går ukryptert og skal ikkje ha personopplysningar som fødselsnummer.", en: "Notices travel unencrypted and should not hold personal data such as identity numbers." },
    ),
    statement(
        "B2",
        "lenker",
        Localized { nb: "Varsler på SMS bør ikke ha lenker eller noe som ligner.", nn: "Varsel på SMS bør ikkje ha lenkjer eller noko som liknar.", en: "Notices by SMS should have no links or what looks like them." },
    ),
    statement(
        "B3",
        "avsender",
        Localized { nb: "Mottakeren bør kunne se i teksten hvem som sender.", nn: "Mottakaren bør kunne sjå i teksten kven som sender.", en: "Recipients should be able to see in the text who sends." },
    ),
    statement(
        "B4",
        "lengde",
        Localized { nb: "Et SMS-varsel holder seg til 160 tegn.", nn: "Eit SMS-varsel held seg til 160 teikn.", en: "A notice by SMS keeps to 160 characters." },
    ),
    statement(
        "B5",
        "språk",
        Localized { nb: "Det offentlige skriver klart, riktig og på mottakerens språk.", nn: "Det offentlege skriv klart, rett og på språket til mottakaren.", en: "Public bodies write clearly, correctly and in the recipient's language." },
    ),
    statement(
        "B6",
        "svindel",
        Localized { nb: "Varsler skal ikke ligne på svindel: ingen skjulte lenker og ingen dyre numre.", nn: "Varsel skal ikkje likne på svindel: ingen skjulte lenkjer og ingen dyre nummer.", en: "Notices should not look like fraud: no hidden links and no expensive numbers." },
    ),
];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_statement_of_the_sources_is_listed_once_in_order() {
        let ids = "P1 P2 P3 P4 P5 G1a G1b G1c G2a G2b G2c G3a G3b G3c G4a G4b G4c G4d G5a G5b \
                   G6a G6b G6c K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 B1 B2 B3 B4 B5 B6";
        assert_eq!(
            ids.split_whitespace().collect::<Vec<_>>(),
            ALL.iter().map(|statement| statement.id).collect::<Vec<_>>()
        );
    }
}
