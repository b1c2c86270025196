//! Every normative statement of the sources, in our words, and how the engine meets it.

use alloc::borrow::ToOwned as _;

use crate::contract::{Coverage, Locale, StatementEntry, StatementSource};
use crate::rules;
use crate::wording::{Text, text};

/// One statement.
#[derive(Clone, Copy)]
pub(crate) struct Statement {
    /// The identifier that findings cite; never reused. Its first letter says where it stands.
    pub(crate) id: &'static str,
    /// The heading or number it stands under there.
    section: &'static str,
    /// What it says.
    summary: Text,
    /// How it is met, where no rule enforces it, and why so.
    otherwise: Option<(Coverage, Text)>,
}

/// Where a statement comes from, by its identifier.
pub(crate) fn source(id: &str) -> StatementSource {
    match id.as_bytes() {
        [b'K', ..] => StatementSource::Register,
        [b'B', ..] => StatementSource::Practice,
        _ => StatementSource::Guidelines,
    }
}

impl Statement {
    /// The statement in one language, for the catalogue.
    pub(crate) fn entry(&self, locale: Locale) -> StatementEntry {
        let cites = |entry: &&&rules::Entry| entry.statements().any(|id| id == self.id);
        StatementEntry {
            id: self.id.to_owned(),
            source: source(self.id),
            section: self.section.to_owned(),
            summary: self.summary.get(locale).to_owned(),
            coverage: self.otherwise.map_or(Coverage::Enforced, |(met, _)| met),
            rules: rules::CATALOGUE
                .iter()
                .filter(cites)
                .map(|entry| entry.rule.id.to_owned())
                .collect(),
            reason: self.otherwise.map(|(_, reason)| reason.get(locale).to_owned()),
        }
    }
}

const fn statement(id: &'static str, section: &'static str, summary: Text) -> Statement {
    Statement { id, section, summary, otherwise: None }
}

const fn met(statement: Statement, met: Coverage, reason: Text) -> Statement {
    Statement { otherwise: Some((met, reason)), ..statement }
}

const PREAMBLE: &str = "0";
const ABOUT: &str = "om registeret";
const UPDATE: &str = "oppdatere kontaktinformasjon";
const NOTIFY: &str = "varslingsregelen";
const NEWS: &str = "aktuelt";

/// Every statement, in the order of the sources.
pub(crate) const ALL: &[Statement] = &[
    met(
        statement(
            "P1",
            PREAMBLE,
            text!(
                "Bruken hviler på eForvaltningsforskriften § 29; noe bruk er pliktig, annen er frivillig.",
                "Bruken kviler på eForvaltningsforskrifta § 29; noko bruk er pliktig, annan er frivillig.",
                "Use rests on section 29 of the eGovernment Regulations; some of it is mandatory, some voluntary.",
            ),
        ),
        Coverage::EngineProperty,
        text!(
            "Hver rapport sier hvilken bestemmelse bruken hviler på, og om den er pliktig eller frivillig.",
            "Kvar rapport seier kva føresegn bruken kviler på, og om han er pliktig eller frivillig.",
            "Every report names the provision that the use rests on, and whether it is mandatory or voluntary.",
        ),
    ),
    statement(
        "P2",
        PREAMBLE,
        text!(
            "E-postadresse og telefonnummer skal brukes til varsling etter § 8 tredje ledd.",
            "E-postadresse og telefonnummer skal brukast til varsling etter § 8 tredje ledd.",
            "E-mail address and phone number shall be used for notice under section 8, third paragraph.",
        ),
    ),
    statement(
        "P3",
        PREAMBLE,
        text!(
            "Reservasjon skal sjekkes før viktige brev sendes digitalt uten samtykke.",
            "Reservasjon skal sjekkast før viktige brev blir sende digitalt utan samtykke.",
            "Reservation shall be checked before important letters go digitally without consent.",
        ),
    ),
    statement(
        "P4",
        PREAMBLE,
        text!(
            "Opplysningene kan brukes i saksbehandling og andre forvaltningsoppgaver.",
            "Opplysningane kan brukast i saksbehandling og andre forvaltningsoppgåver.",
            "The information may be used in case handling and other administrative tasks.",
        ),
    ),
    statement(
        "P5",
        PREAMBLE,
        text!(
            "Om registeret kan brukes, beror på en konkret vurdering hver gang, sett fra innbyggeren.",
            "Om registeret kan brukast, kjem an på ei konkret vurdering kvar gong, sett frå innbyggjaren.",
            "Whether the register may be used rests on a concrete assessment each time, from the citizen's side.",
        ),
    ),
    statement(
        "G1a",
        "1",
        text!(
            "Næring, markedsføring og annen privatrettslig bruk er ikke lov.",
            "Næring, marknadsføring og annan privatrettsleg bruk er ikkje lov.",
            "Business, marketing and other use under private law is not allowed.",
        ),
    ),
    statement(
        "G1b",
        "1",
        text!(
            "Formålet må være forankret i virksomhetens samfunnsoppdrag.",
            "Føremålet må vere forankra i samfunnsoppdraget til verksemda.",
            "The purpose must be anchored in the body's public mission.",
        ),
    ),
    statement(
        "G1c",
        "1",
        text!(
            "Forankringen kan være lov, tildelingsbrev, stortingsmelding eller en annen relevant kilde.",
            "Forankringa kan vere lov, tildelingsbrev, stortingsmelding eller ei anna relevant kjelde.",
            "The anchor may be an act, a letter of allocation, a white paper or another relevant source.",
        ),
    ),
    statement(
        "G2a",
        "2",
        text!(
            "Meldingen skal være viktig for mottakeren eller for virksomheten.",
            "Meldinga skal vere viktig for mottakaren eller for verksemda.",
            "The message shall be important to the recipient or to the body.",
        ),
    ),
    statement(
        "G2b",
        "2",
        text!(
            "Utsendelser bør avgrenses til dem de gjelder.",
            "Utsendingar bør avgrensast til dei dei gjeld.",
            "Sendings should be limited to those they concern.",
        ),
    ),
    statement(
        "G2c",
        "2",
        text!(
            "Jo flere det ikke gjelder, desto høyere terskel.",
            "Jo fleire det ikkje gjeld, dess høgare terskel.",
            "The more people it does not concern, the higher the threshold.",
        ),
    ),
    statement(
        "G3a",
        "3",
        text!(
            "Vurderingen skal dokumenteres i virksomheten.",
            "Vurderinga skal dokumenterast i verksemda.",
            "The assessment shall be documented within the body.",
        ),
    ),
    met(
        statement(
            "G3b",
            "3",
            text!(
                "Kriteriene skal tolkes innskrenkende.",
                "Kriteria skal tolkast innskrenkande.",
                "The criteria shall be read restrictively.",
            ),
        ),
        Coverage::EngineProperty,
        text!(
            "Det strengeste funnet avgjør, og et ukjent svar er aldri et ja. Bevist for alle kombinasjoner av fakta.",
            "Det strengaste funnet avgjer, og eit ukjent svar er aldri eit ja. Bevist for alle kombinasjonar av fakta.",
            "The strictest finding decides, and an unknown answer is never a yes. Proven for every combination of facts.",
        ),
    ),
    statement(
        "G3c",
        "3",
        text!(
            "En vurdering kan gjelde for andre utsendelser av samme type.",
            "Ei vurdering kan gjelde for andre utsendingar av same type.",
            "One assessment may hold for other sendings of the same type.",
        ),
    ),
    statement(
        "G4a",
        "4",
        text!(
            "Pass på hvor mye du sender; mange deler registeret.",
            "Pass på kor mykje du sender; mange deler registeret.",
            "Mind how much you send; many share the register.",
        ),
    ),
    statement(
        "G4b",
        "4",
        text!(
            "Velg kanal etter hva informasjonen er.",
            "Vel kanal etter kva informasjonen er.",
            "Choose the channel by what the information is.",
        ),
    ),
    statement(
        "G4c",
        "4",
        text!(
            "Unngå å varsle dobbelt med SMS og e-post.",
            "Unngå å varsle dobbelt med SMS og e-post.",
            "Avoid notifying twice, by SMS and by e-mail.",
        ),
    ),
    statement(
        "G4d",
        "4",
        text!(
            "Vurder om informasjonen heller kan publiseres i en annen kanal.",
            "Vurder om informasjonen heller kan publiserast i ein annan kanal.",
            "Consider whether the information could be published elsewhere instead.",
        ),
    ),
    statement(
        "G5a",
        "5",
        text!(
            "Planlegg bruken, og meld bruksområdene til direktoratet.",
            "Planlegg bruken, og meld bruksområda til direktoratet.",
            "Plan the use, and report the uses to the directorate.",
        ),
    ),
    met(
        statement(
            "G5b",
            "5",
            text!(
                "Ha gjerne interne retningslinjer og oversikt over egen bruk.",
                "Ha gjerne interne retningslinjer og oversikt over eigen bruk.",
                "Have internal guidelines and an overview of your own use, if you like.",
            ),
        ),
        Coverage::Informational,
        text!(
            "Et råd om virksomheten, ikke om den enkelte utsendelsen. Rapportene kan arkiveres som oversikt.",
            "Eit råd om verksemda, ikkje om den einskilde utsendinga. Rapportane kan arkiverast som oversikt.",
            "Advice on the body, not on the single sending. The reports can be filed as the overview.",
        ),
    ),
    statement(
        "G6a",
        "6",
        text!(
            "I e-post, og der adressen vises på nett, bør det stå at den er hentet fra registeret.",
            "I e-post, og der adressa blir vist på nett, bør det stå at ho er henta frå registeret.",
            "In e-mail, and where the address is shown on the web, it should say that it comes from the register.",
        ),
    ),
    statement(
        "G6b",
        "6",
        text!(
            "Direktoratet skal ikke være synlig i informasjonen.",
            "Direktoratet skal ikkje vere synleg i informasjonen.",
            "The directorate shall not be visible in the information.",
        ),
    ),
    statement(
        "G6c",
        "6",
        text!(
            "Det kan lenkes til siden for å oppdatere kontaktinformasjon.",
            "Det kan lenkjast til sida for å oppdatere kontaktinformasjon.",
            "It may link to the page for updating contact details.",
        ),
    ),
    statement(
        "K1",
        ABOUT,
        text!(
            "Alle offentlige virksomheter skal bruke registeret i tjenesteutviklingen sin.",
            "Alle offentlege verksemder skal bruke registeret i tenesteutviklinga si.",
            "All public bodies shall use the register in developing their services.",
        ),
    ),
    statement(
        "K2",
        ABOUT,
        text!(
            "Registeret gir reservasjonsstatus, e-postadresse og mobilnummer.",
            "Registeret gir reservasjonsstatus, e-postadresse og mobilnummer.",
            "The register gives reservation status, e-mail address and mobile number.",
        ),
    ),
    statement(
        "K3",
        ABOUT,
        text!(
            "Adressene skal brukes til varsling om viktige digitale brev til dem som ikke har reservert seg.",
            "Adressene skal brukast til varsling om viktige digitale brev til dei som ikkje har reservert seg.",
            "The addresses shall be used for notice of important digital letters to those who have not reserved.",
        ),
    ),
    statement(
        "K4",
        ABOUT,
        text!(
            "Påminnelser og servicemeldinger kan også gå til dem som har reservert seg.",
            "Påminningar og servicemeldingar kan også gå til dei som har reservert seg.",
            "Reminders and service messages may also go to those who have reserved.",
        ),
    ),
    met(
        statement(
            "K5",
            UPDATE,
            text!(
                "Innbyggerne oppdaterer opplysningene sine og reserverer seg selv.",
                "Innbyggjarane oppdaterer opplysningane sine og reserverer seg sjølve.",
                "Citizens update their own details, and reserve themselves.",
            ),
        ),
        Coverage::Informational,
        text!(
            "Lenken i opplysningsteksten fører dit. Avsenderen avgjør ingenting her.",
            "Lenkja i opplysningsteksten fører dit. Avsendaren avgjer ingenting her.",
            "The link in the disclosure leads there. The sender decides nothing here.",
        ),
    ),
    statement(
        "K6",
        UPDATE,
        text!(
            "Virksomheten kan kommunisere digitalt med alle som ikke har reservert seg; pliktig ved varsling siden 2016.",
            "Verksemda kan kommunisere digitalt med alle som ikkje har reservert seg; pliktig ved varsling sidan 2016.",
            "A body may communicate digitally with all who have not reserved; mandatory for notices since 2016.",
        ),
    ),
    met(
        statement(
            "K7",
            UPDATE,
            text!(
                "Registeret er gratis å bruke; virksomheten betaler tilknytningen selv.",
                "Registeret er gratis å bruke; verksemda betaler tilknytinga sjølv.",
                "The register is free to use; the body pays for connecting.",
            ),
        ),
        Coverage::Informational,
        text!(
            "Et spørsmål om kostnad, ikke om utsendelsen er lov.",
            "Eit spørsmål om kostnad, ikkje om utsendinga er lov.",
            "A matter of cost, not of whether the sending is allowed.",
        ),
    ),
    statement(
        "K8",
        NOTIFY,
        text!(
            "Parten skal få vite at vedtak er fattet, og hvor og hvordan det kan leses.",
            "Parten skal få vite at vedtak er gjort, og kvar og korleis det kan lesast.",
            "The party shall be told that a decision is made, and where and how to read it.",
        ),
    ),
    statement(
        "K9",
        NOTIFY,
        text!(
            "Næringsdrivende varsles på adressen enheten selv har oppgitt.",
            "Næringsdrivande blir varsla på adressa eininga sjølv har oppgitt.",
            "Businesses are notified at the address that the unit itself has given.",
        ),
    ),
    met(
        statement(
            "K10",
            NOTIFY,
            text!(
                "Den som verken har mobilnummer eller e-post i registeret, regnes som reservert.",
                "Den som verken har mobilnummer eller e-post i registeret, blir rekna som reservert.",
                "A person with neither mobile number nor e-mail in the register counts as reserved.",
            ),
        ),
        Coverage::PerRecipient,
        text!(
            "Gjelder den enkelte mottakeren. Denne versjonen vurderer utsendelsen som helhet.",
            "Gjeld den einskilde mottakaren. Denne versjonen vurderer utsendinga som heilskap.",
            "Concerns the single recipient. This version judges the sending as a whole.",
        ),
    ),
    met(
        statement(
            "K11",
            NEWS,
            text!(
                "Mange deler samme e-postadresse eller mobilnummer.",
                "Mange deler same e-postadresse eller mobilnummer.",
                "Many people share one e-mail address or mobile number.",
            ),
        ),
        Coverage::PerRecipient,
        text!(
            "Gjelder den enkelte mottakeren. Denne versjonen vurderer utsendelsen som helhet.",
            "Gjeld den einskilde mottakaren. Denne versjonen vurderer utsendinga som heilskap.",
            "Concerns the single recipient. This version judges the sending as a whole.",
        ),
    ),
    met(
        statement(
            "K12",
            NEWS,
            text!(
                "Én utsendelse gikk til nær 800 000 personer.",
                "Éi utsending gjekk til nær 800 000 personar.",
                "One sending went to nearly 800 000 people.",
            ),
        ),
        Coverage::Informational,
        text!(
            "En opplysning om størrelse. Antall mottakere er fakta i G2b og G2c.",
            "Ei opplysning om storleik. Talet på mottakarar er fakta i G2b og G2c.",
            "A fact about size. The number of recipients is a fact in G2b and G2c.",
        ),
    ),
    statement(
        "B1",
        "personvern",
        text!(
            "Varsler går ukryptert og skal ikke ha personopplysninger som fødselsnummer.",
            "Varsel går ukryptert og skal ikkje ha personopplysningar som fødselsnummer.",
            "Notices travel unencrypted and should not hold personal data such as identity numbers.",
        ),
    ),
    statement(
        "B2",
        "lenker",
        text!(
            "Varsler på SMS bør ikke ha lenker eller noe som ligner.",
            "Varsel på SMS bør ikkje ha lenkjer eller noko som liknar.",
            "Notices by SMS should have no links or what looks like them.",
        ),
    ),
    statement(
        "B3",
        "avsender",
        text!(
            "Mottakeren bør kunne se i teksten hvem som sender.",
            "Mottakaren bør kunne sjå i teksten kven som sender.",
            "Recipients should be able to see in the text who sends.",
        ),
    ),
    statement(
        "B4",
        "lengde",
        text!(
            "Et SMS-varsel holder seg til 160 tegn.",
            "Eit SMS-varsel held seg til 160 teikn.",
            "A notice by SMS keeps to 160 characters.",
        ),
    ),
    statement(
        "B5",
        "språk",
        text!(
            "Det offentlige skriver klart, riktig og på mottakerens språk.",
            "Det offentlege skriv klart, rett og på språket til mottakaren.",
            "Public bodies write clearly, correctly and in the recipient's language.",
        ),
    ),
    statement(
        "B6",
        "svindel",
        text!(
            "Varsler skal ikke ligne på svindel: ingen skjulte lenker og ingen dyre numre.",
            "Varsel skal ikkje likne på svindel: ingen skjulte lenkjer og ingen dyre nummer.",
            "Notices should not look like fraud: no hidden links and no expensive numbers.",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_statement_has_one_home() {
        for statement in ALL {
            let entry = statement.entry(Locale::En);
            let enforced = !entry.rules.is_empty();
            assert_eq!(enforced, entry.coverage == Coverage::Enforced, "{}", entry.id);
            assert_eq!(enforced, entry.reason.is_none(), "{}", entry.id);
        }
    }

    #[test]
    fn the_sources_are_complete() {
        let ids = "P1 P2 P3 P4 P5 G1a G1b G1c G2a G2b G2c G3a G3b G3c G4a G4b G4c G4d G5a G5b \
                   G6a G6b G6c K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 B1 B2 B3 B4 B5 B6";
        assert_eq!(
            ids.split_whitespace().collect::<Vec<_>>(),
            ALL.iter().map(|s| s.id).collect::<Vec<_>>()
        );
    }
}
