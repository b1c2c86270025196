//! Wording of messages that are no exercise of public authority: newsletters, events, fund-raising,
//! other people's projects, hiring, places that are filled, recruiting to a faith, greetings (G1). A
//! heuristic: it asks, and never denies.
//!
//! Some wording tells in any sentence. Events and offers count where the same sentence or the next one
//! invites to them, so that a street that is closed for a concert is an ordinary notice.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::OutsideAuthority,
    title: Localized {
        nb: "Ikke myndighetsutøvelse",
        nn: "Ikkje utøving av styresmakt",
        en: "Not the exercise of public authority",
    },
    requires: &[],
    phrases: &[
        (PhraseGroup::OutsideAuthority, OUTSIDE_AUTHORITY),
        (PhraseGroup::Event, EVENTS),
        (PhraseGroup::Invitation, INVITATIONS),
        (PhraseGroup::Disruption, DISRUPTIONS),
    ],
    detect,
};

/// Wording that tells in any sentence.
const OUTSIDE_AUTHORITY: &[&str] = &[
    // Newsletters.
    "nyhetsbrev~|nyhetsbrevet|nyhendebrev~|nyhendebrevet|nyheitsbrev~|nyhetsmail*|newsletter~",
    "månedens|månadens|ukens|ukas|vekas nytt|nyheter|nyheiter|nyhende|nyhetsoppdatering*",
    "nytt|nyheter|nyheiter fra|frå ordfører~|ordføraren|rådhuset|kommunedirektør*|rektor|biblioteket|\
     kulturskolen|kulturskulen|museet|fylkesordfør*|statsråden",
    "podkast~|podcast~|podkasten|podcasten",
    "se|sjå film~|video~|videoen|bilder|bilete|glimt fra|frå|av",
    "sjekk|sjekke ut ..2 nettside~|nettsida|nettsted~|app~|kanal~|siden|sida",
    "følg|lik oss|siden|sida ..5 nyheter|nyheiter|nyhende|tips|inspirasjon",
    "check out our ..1 new|website|page|channel|podcast",
    "news from the ?mayor|municipality|library|town",
    // Events.
    "gratis inngang|inngong|entré|entre|billett~",
    "free entrance|entry|admission",
    "velkommen|velkomen|velkomne innom",
    "velkommen|velkomen|velkomne inn på",
    "velkommen|velkomen|velkomne til ..3 konsert*|*konsert|*konserten|foredrag*|festival*|*festival|\
     *festivalen|forestilling~|førestelling*|utstilling*|*utstilling|*utstillingen|*utstillinga|\
     gudstjeneste*|gudsteneste*|*gudstjeneste|*gudsteneste|kulturkveld*|*kveld|kafé*|*kafé|fest|\
     *fest|*festen|*marked|*marknad|*stund|quiz*|*dag|*dagen|hyggelig|hyggeleg|trivelig|triveleg|\
     åpent|ope hus",
    "velkommen|velkomen|velkomne til ..1 åpning~|åpninga|opning~|opninga|innvielse~|innviing|feiring~|feiringa|\
     markering~|markeringa|jubileum~|*jubileum|*jubileet",
    "husk|hugs kveldens|morgendagens|helgas|helgens|fredagens|lørdagens|laurdagens|søndagens konsert~|*konsert|*konserten|forestilling~|førestelling~|festival~|*festivalen|\
     julemarked~|julemarknad~|loppemarked~|loppemarknad~|quizkveld~",
    "turlaget|turgruppa|historielaget|husflidslaget|idrettslaget|bygdekvinnelaget|velforeningen|\
     pensjonistlaget|koret|korpset ..1 går|inviterer|arrangerer|skiper|har|held|holder",
    "kåring~|kåringa av|til",
    "stem|røyst på|fram ..2 kandidat~|favoritt~|favoritten",
    "nominer|nominere ..3 årets|kandidat~|ildsjel*|eldsjel*",
    "skriv|signer under på",
    "opprop~|oppropet|underskriftskamp*|underskriftsaksj*",
    "bilde|bilete|bilder ..2 til ..2 kalender~|kalenderen|fotokonk*|bildekonk*|biletkonk*|bygdebok*",
    "gratulerer|gratulerar med|som dagen|nasjonaldagen|kvinnedagen|jubileet|vinner~|vinnar",
    "welcome to ..3 concert|lecture|festival|exhibition|performance|open",
    "forfatterbesøk*|forfattarbesøk*|forfatterkveld*|forfattarkveld*|bokbad*",
    "forfatter~|forfattar~ ..6 besøker|besøkjer|kommer|kjem|forteller|fortel|leser|les|gjester",
    "kommer|kjem|besøker|besøkjer|gjester ..3 forfatter~|forfattar~",
    "inviterer|arrangerer|skiper ..4 konsert*|*konsert|foredrag*|*fest|fest|festival*|*festival|quiz*|*dag|\
     *kveld|*kurs|tur|*tur|*marked|*marknad|åpent|ope|forestilling*|førestelling*|dans*",
    // Fund-raising and volunteering.
    "bøssebær*|bøsseber*|tv-aksjon*|tv-aksjonen|innsamlingsaksjon*|pengeinnsamling*|\
     pengeinnsaming*|julegavedryss*|julegaveinnsamling*|klesinnsamling*",
    "samler|samlar inn ..2 penger|pengar|klær|leker|leiker|gaver|gåver",
    "gi|gje ..2 en|ei|et|eit|din gave|gåve|bidrag|skjerv|slant",
    "sammen|saman gir|gjev vi|me ..2 håp|von",
    "bli|trenger|treng|søker|søkjer ..2 frivillig~|frivillege|besøksvenn*|leksehjelp*|\
     flyktningguide*|natteravn*|natteramn*|turvenn*",
    "frivillig ?på|i|for|hos ..3 aksjon*|*aksjon|*aksjonen|arrangement*|sykehjem*|sjukeheim*",
    "collect|collecting|raising|raise money|funds|donations",
    "donate|donation to|for|now|today",
    "become|be|as a volunteer",
    "volunteers ..2 needed|wanted|for",
    // Other people's projects.
    "masterstudi*|bachelorstudi*|masterstudent*|mastergradsstudent*|masteroppgav*|masteroppgåv*|masterprosjekt*|bacheloroppg*|\
     bachelorstudent*|studentoppgav*|studentoppgåv*|studentprosjekt*|doktorgradsprosjekt*|\
     doktorgradsstip*|phd-prosjekt*",
    "stipendiat*|doktorand* ..8 deltak*|undersøk*|intervju*|spørreskjema*|informant*",
    "student|studenter|studentar|studentene|forsker|forskere|forskar|forskarar|forskerne ..8 deltak*|\
     informant*|intervju*|spørreskjema*|spørjeskjema*|undersøkelse~|undersøking*",
    "forskningsprosjekt*|forskingsprosjekt*|forskningsstudie*|forskingsstudie*|studie ..8 deltak*|\
     informant*|delta|ved",
    "delta|deltaker~|deltakar~|informant~ ..4 forskningsprosjekt*|forskingsprosjekt*|\
     forskningsstudie*|forskingsstudie*|studentprosjekt*|oppgave|oppgåve|*oppgave|*oppgåve",
    "master's|masters|master|bachelor's|bachelor|phd student|thesis",
    "researchers ..6 participants|interview~|survey",
    "participants for|in ..4 research|study|thesis",
    // Contacts, substitutes and volunteers.
    "søker|søkjer|trenger|treng|manglar|mangler|leter|leitar \
     ..5 støttekontakt*|avlaster*|avlastar*|besøksvert*|fosterhj*|fosterheim*|beredskapsh*|\
     vikar~|vikarer|vikarar|ringevikar*|tilkallingsvik*|ekstravakt*|ekstrahjelp*|assistent*|\
     sykepleier*|sjukepleiar*|helsefagarbeid*|lærer~|lærere|lærarar|badevakt*|lærling*|medarbeid*|\
     kollega*|brannkonstab*|deltidsmann*|leksehjelp*|valgmedarb*|valmedarb*|stemmemottak*|tolker|\
     tolkar|verger|verjer|frivillige|frivillege|deltakere|deltakarar|barnevakt*|sjåfør*|vaktmest*|\
     reinhald*|renhold*",
    "we need|seek ..2 support|relief contacts|workers",
    "we are looking for ..4 staff|volunteers|workers|contacts|substitutes",
    // Places that are filled.
    "ledige|ledig|fleire|flere|noen|nokre plasser|plassar|kursplasser|kursplassar ..3 på|i|til|igjen|\
     att ..3 kulturskole*|kulturskule*|sfo|kurs|kurset|*kurs|*kurset|leir|*leir|*leiren|fiolin|\
     dans*|piano|gitar|kor|koret|korps*|*skole|*skolen|*skule|*skulen|ferieklubb*|fritidsklubb*|\
     trening*|turen|svømm*|symj*|barnehagen|barnehage|barnehagene|aks|dagsent*",
    "kulturskole~|kulturskule~|sfo|*kurs|*kurset|*kursene|*kursa|kurset|*leir|*leiren|ferieklubb~ ..5 \
     ledige|ledig plasser|plass|plassar",
    "*kurs|*kurset ..6 ledige|fortsatt|framleis|flere|fleire|noen|nokre plasser|plassar",
    "første|fyrste time|timen|gang|gong|måned|månad|prøvetime ..2 gratis",
    "gratis prøvetime*|prøvetim*",
    "free trial|first ..2 lesson|class",
    "first lesson|class|session ..2 free",
    "places left|available ..4 course|class|camp|school|lessons",
    "vacant|available places ..4 course|class|camp|music|lessons",
    // Recruiting to a faith.
    "konfirmasjon*|konfirmant*|konfirmere|konfirmera|confirmation ..6 meld|melde|melda|\
     påmeld*|innmeld*|sign",
    "meld|melde|melda|påmeld* ..6 konfirmasjon*|konfirmant*|konfirmere|konfirmera|\
     kristen*|søndagsskole*|søndagsskule*|barnekor*|kirkekor*|kyrkjekor*",
    "bli|vil|ønsker|ønskjer ..3 konfirmant|konfirmert|konfirmere|døpt|døypt",
    "bli medlem|med i ..2 kirke*|kyrkj*|menighet*|kyrkjelyd*|moske*|trossamf*|trussamf*",
    "trosopplæring*|trusopplæring*",
    // Greetings.
    "julehilsen|julehelsing|nyttårshilsen|nyttårshelsing|sommerhilsen|sommarhelsing|påskehilsen|\
     påskehelsing|nyttårstale* fra|frå ..2 ordfør*|statsråd*|statsminister*|fylkesordfør*|\
     kommunedirekt*|rådmann*|kommunen|oss",
    "en|ei|varm hilsen|helsing fra|frå ..2 ordfør*|statsråd*|statsminister*|fylkesordfør*",
    "ordfører~|ordføraren|statsråden|statsministeren|fylkesordfør* ..5 ønsker|ønskjer|ynskjer|ynskje ..4 god|\
     godt|gledelig|fredelig|fredeleg|riktig|ei|en|alle",
    "greeting|greetings|message from ..2 mayor|minister",
    "mayor wishes",
];

/// Events and offers.
const EVENTS: &[&str] = &[
    "konsert~|*konsert|*konserten|*konserter|*konsertar|konsertar|foredrag~|*foredrag|*foredraget",
    "festival~|*festival|*festivalen|forestilling~|*forestilling|førestelling~|teaterforest*",
    "utstilling~|*utstilling|*utstillingen|*utstillinga|filmvisning*|filmkveld*|kinokveld*",
    "quiz|quizkveld*|loppemarked*|loppemarknad*|julemarked*|julemarknad*|bokmarked*|strikkek*",
    "lesestund*|eventyrstund*|familiedag*|aktivitetsdag*|kulturkveld*|kulturnatt*|pubkveld*",
    "åpen|open dag|gård|gard|scene|kveld",
    "åpent|ope hus",
    "pensjonisttreff*|seniortreff*|språkkafé*|språkkafe*|turdag*|fellestur*|bydelsdag*|skidag*",
    "dugnad~|*dugnad|*dugnaden|dugnadar|ryddedag*|strandrydd*|innsamlingen|innsamlinga",
    "svømmekurs*|symjekurs*|dansekurs*|danskurs*|matkurs*|malekurs*|keramikkurs*|strikkekurs*",
    "gitarkurs*|hagekurs*|fotokurs*|sykurs*|babysang*|babysong*|babysvøm*|babysymj*|yogakurs*",
    "sommerleir*|sommarleir*|ferieleir*|feriecamp*|ferieklubb*|sommerskole*|sommarskule*",
    "kulturskole~|kulturskule~|fritidsklubb~|fritidstilbud*|fritidstilbod*",
    "jubileum~|åpningsfest*|opningsfest*|folkefest*|*feiring|*feiringen|*feiringa",
    "gudstjeneste~|*gudstjeneste|*gudstjenesten|gudsteneste~|*gudsteneste|korøvelse*",
    "concert~|lecture~|festival~|exhibition~|workshop~",
    "open day|house",
];

/// Wording that invites.
const INVITATIONS: &[&str] = &[
    "velkommen|velkomen|velkomne|inviterer|invitasjon~|kom|gratis|billett~|billettar|forsalg|forsal",
    "bli|ver|vær|bliv med",
    "meld|melde|melda deg|dykk|dere|seg ..1 på",
    "påmelding~|arrangerer|skiper|opplev|oppleve|kaffe|kake|vafler|vaflar|servering*|loddsalg*",
    "loddsal*|premier|underholdning*|underhaldning*|bevertning*",
    "kos deg|dykk",
    "byr|byd på",
    "ta ..2 familien|naboen|venner|vener|venn",
    "welcome|join|free|tickets|invite~",
    "sign up",
];

/// Closures and changes that events bring about.
const DISRUPTIONS: &[&str] = &[
    "stengt|stengd|stengte|stengde|stenges|stengjast|sperret|sperra|sperres|omkjør*|omkøyr*|avlyst",
    "avlyses|avlyst|utsatt|utsett|utsettes|flyttet|flytta|flyttes|innstilt|parkering*|støy|bråk",
    "buss~|ferje~|trafikk*|kollektiv*",
    "closed|cancelled|postponed|diverted|noise",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the wording in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let inviting = inviting_sentences(document);
    Match::of_phrases(document, |hit| match hit.group {
        PhraseGroup::OutsideAuthority => true,
        PhraseGroup::Event => {
            let before = inviting.partition_point(|sentence| sentence.end <= hit.start());
            inviting.get(before).is_some_and(|sentence| sentence.start <= hit.start())
        }
        _ => false,
    })
}

/// Returns the sentences in which an event is one that the text invites to: those that invite, and those
/// before one that does. A sentence about a closure invites to nothing.
fn inviting_sentences(document: &Document<'_>) -> Vec<Range<usize>> {
    let (mut inviting, mut previous) = (Vec::new(), None);
    for sentence in document.sentences() {
        let is_disrupted = document.has_phrase(&sentence, PhraseGroup::Disruption);
        let invites = document.has_phrase(&sentence, PhraseGroup::Invitation);
        if invites {
            inviting.extend(previous.take());
        }
        if is_disrupted {
            previous = None;
        } else if invites {
            inviting.push(sentence);
        } else {
            previous = Some(sentence);
        }
    }
    inviting
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::contract::Signal;
    use crate::text::testing::{assert_found, cases};

    #[test]
    fn newsletters_events_and_collections_are_found() {
        let outside = cases(include_str!("outside_authority/found.txt"));
        assert_found(Signal::OutsideAuthority, &outside, true);
    }

    #[test]
    fn public_tasks_are_not_outside_authority() {
        let mut others = cases(include_str!("outside_authority/not_found.txt"));
        others.push(String::new());
        assert_found(Signal::OutsideAuthority, &others, false);
    }
}
