//! Wording of messages that make or seek a private agreement: sale and letting of property and goods, and
//! hiring (G1a). A heuristic: it asks, and never denies.
//!
//! The sender offers the agreement. A sentence about a decision, a hearing or somebody else's sale offers
//! none, and neither does one that tells a jobseeker or an employee about a position. What has none of that wording,
//! a [classifier](crate::text::classifier) judges.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::classifier::Class;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::phrases::hit::Hit;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::PrivateAgreement,
    title: Localized {
        nb: "Salg, utleie eller ansettelse",
        nn: "Sal, utleige eller tilsetjing",
        en: "Sale, letting or hiring",
    },
    requires: &[],
    phrases: &[
        (PhraseGroup::SaleOrLetting, SALES_AND_LETTINGS),
        (PhraseGroup::Hiring, HIRING),
        (PhraseGroup::PublicProcedure, PROCEDURES),
        (PhraseGroup::JobCase, JOB_CASES),
    ],
    detect,
};

const SALES_AND_LETTINGS: &[&str] = &[
    // Sale.
    "vi|me|kommunen|kommune|*kommune|fylkeskommunen|*etaten|foretaket|skolen|skulen|barnehagen|sykehuset|\
     sjukehuset ?nå|no selger|sel|selgjer",
    "selger|sel|selgjer ?nå|no vi|me|kommunen",
    "til salgs|sals|sal",
    "selges|seljast ?nå|no til|på|for|fra|frå|høystbydende|høgstbydande|rimelig|rimeleg|billig",
    "legges|leggjast|leggast|legger|legg ..3 ut for|til salg|sal|sals",
    "budfrist~|bodfrist~|budrunde~|bodrunde~|prisantydning~|prisantyding~|høystbydende|høgstbydande|\
     auksjon~|nettauksjon~",
    "legg|gi|gje ?inn ?et|eit|ditt bud|bod",
    "fast pris ?fra|frå #",
    "we|municipality are|is selling",
    "for sale",
    "place|submit|make ?a|your bid~",
    "bids|bid|bidding ..3 by|before|deadline|due",
    "highest bidder",
    // Letting.
    "vi|me|kommunen|kommune|*kommune|foretaket|skolen|skulen ?nå|no leier|leiger ?nå|no ut",
    "leies|leigast|leigest ut",
    "til leie|leige|leigs",
    "leie|leige av ..2 lokale~|festsal~|selskapslok*|gymsal~|idrettshall*|grendehus*|samfunnshus*|møterom*|hytte~|\
     båtplass*|garasje~|kano*|utstyr",
    "lei|leig|leie|leige ..2 festsal~|selskapslok*|grendehus*|samfunnshus*|hytta|hytte|båtplass*|garasje~",
    "for|to rent|let|lease",
    "ledig|ledige ..2 lokale~|lokaler|kontorlokal*|forretningslokal*|næringslokal*|butikklokal*|\
     selskapslokal*|lagerlokal*|garasje~|garasjar|garasjeplass*|kontorplass*|båtplass*|lagerplass*|\
     parkeringsplass*|hytte~|hytter",
    "vacant|available ..2 premises|garage~|offices|berth~|storage",
];

const HIRING: &[&str] = &[
    "timelønn*|timeløn|timeløna|timebetaling*",
    "ledig|ledige ?fast|faste stilling~|stillingar|jobb~|jobbar|vikariat*|vakter|vaktar|oppdrag",
    "stilling~|vikariat~ ?er ledig|ledige",
    "søk ?på stilling~|jobb~|sommerjobb*|sumarjobb*|vikariat*",
    "søknadsfrist* ?for|på stilling~",
    "sommerjobb*|sumarjobb*|sommarjobb*|ekstrajobb*|deltidsjobb*|drømmejobb*|draumejobb*",
    "jobb|jobbe|jobba|arbeide hos|som|med oss|avlast*|assistent*|vikar*|sykepleier*|sjukepleiar*|\
     lærer*|lærar*|badevakt*|ringevikar*|tilkallings*",
    "vil|ønsker|ønskjer|kunne du|dere ..1 jobbe|jobba|arbeide ..3 oss|kommunen|avlast*|barnehage*|\
     skole*|skule*|sykehjem*|sjukeheim*|hjemmetjenest*|heimetenest*|barn|eldre",
    "vi|me|kommunen|kommune|*kommune søker|søkjer|trenger|treng|manglar|mangler ?nå|no ?en|ein|ei|flere|fleire ..2 \
     vikar~|vikarar|*vikar|*vikarer|*vikarar|tilkallingsv*|ekstravakt*|ekstrahjelp*|badevakt*|assistent*|lærer~|lærere|lærarar|\
     sykepleier~|sjukepleiar~|vernepleier~|helsefagarbeid*|ingeniør~|ingeniørar|rådgiver~|rådgivar~|\
     saksbehandler~|saksbehandlar~|leder~|leiar~|rektor~|renholder~|reinhaldar~|sjåfør~|kokk~|\
     lærling~|lærlingar|medarbeid*|vaktmester~|vaktmeister~",
    "rekrutterer|rekrutterar|ansetter|tilset ?nå|no ..3 #|nye|flere|fleire|deg|lærer~|lærar~|\
     sykepleier*|sjukepleiar*|medarbeid*",
    "vacant position~",
    "job opening~|vacanc*",
    "we are hiring|recruiting",
    "apply for ..3 job|position",
    "hourly wage~|pay",
];

/// Wording of sentences about decisions, hearings, rules and warnings, which sell nothing.
const PROCEDURES: &[&str] = &[
    "vedtak~|vedtatt|vedteke|vedtok|behandler|behandlar|behandles|handsamar|høring~|høyring~|innspill|\
     innspel|merknad~|merknader|uttale*|fråsegn*|regulering*|reguleringsplan*|arealplan*|\
     kommuneplan*|planforslag*",
    "forkjøpsrett*|førekjøpsrett*|konsesjon*|klage~|klagefrist*|kommunestyret|formannskapet|bystyret|\
     fylkestinget",
    "skjenke*|bevilling*|salgsbevilling*|løyve|alkohol|øl|tobakk|snus|fyrverkeri",
    "tvangs*|namsmann*|dødsbo*|skjøte|tinglys*|gevinst*|skatt*|skattefri*",
    "har|hadde|er|var|ble|blei|vart ?ikke|ikkje vært|vore|blitt|vorte til salgs|sals",
    "tilbakekall*|trekkes|trekt|forbudt|forbode|ulovlig|ulovleg|falsk~|svindel|advar*|åtvar*",
    "kommunal|kommunale bolig~|boliger|bustad~|bustader",
    "omsorgsbolig*|omsorgsbustad*|utleiebolig*|utleigebustad*|tildelt",
    "bostøtte*|bustøtte*|startlån*|husleie*|husleige*",
    "recall~|recalled|withdrawn|illegal|hearing|zoning|decided|decision|licence",
    "hvis|dersom|viss|når|om|if|when du|dere|de|dykk|you",
];

/// Wording of sentences about the case of a jobseeker or an employee.
const JOB_CASES: &[&str] = &[
    "passer|passar|passe|passa|høver|aktuell|suits ..3 deg|dere|dykk|you",
    "aktivitetsplan*|dagpeng*|jobbsøker*|jobbsøkjar*|arbeidssøker*|arbeidssøkjar*|cv-en|\
     cv|meldekort*|arbeidsavklaring*|sykmeld*|sjukmeld*|tiltak*|unemployment",
    "overtallig*|overtalig*|oppsagt|oppsagde|oppsigelse*|oppseiing*|nedbemann*|fortrinnsrett*|\
     førerett*|permitter*|omplasser*|redundan*",
    "stillingen|stillinga|jobben du|dere ..2 søkte|søkt|har|hadde|fikk|fekk",
    "søknad|søknaden din",
    "position you applied",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.classified(Class::PrivateAgreement, analysis.documents().flat_map(matches).collect())
}

/// Returns the wording in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let is_offer =
        |hit: &Hit| matches!(hit.group, PhraseGroup::SaleOrLetting | PhraseGroup::Hiring);
    if !document.hits.all().iter().any(is_offer) {
        // As most texts, it offers nothing.
        return Vec::new();
    }
    let has = |sentence: &Range<usize>, group| document.has_phrase(sentence, group);
    let (mut sentences, mut job_case): (Vec<_>, Option<Range<usize>>) = (Vec::new(), None);
    for sentence in document.sentences() {
        let sells = !has(&sentence, PhraseGroup::PublicProcedure);
        // The sentence after one about a case is about it too; another paragraph may not be.
        let is_continued =
            job_case.take().is_some_and(|before| document.are_in_paragraph(&before, &sentence));
        if has(&sentence, PhraseGroup::JobCase) {
            job_case = Some(sentence.clone());
        }
        sentences.push((sentence, sells, job_case.is_none() && !is_continued));
    }
    Match::of_phrases(document, |hit| {
        let before = sentences.partition_point(|(sentence, ..)| sentence.end <= hit.start());
        sentences.get(before).is_some_and(|(_, sells, hires)| match hit.group {
            PhraseGroup::SaleOrLetting => *sells,
            PhraseGroup::Hiring => *hires,
            _ => false,
        })
    })
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::contract::Signal;
    use crate::text::testing::{assert_found, cases};

    #[test]
    fn sales_lettings_and_positions_are_found() {
        let offers = cases(include_str!("private_agreement/found.txt"));
        assert_found(Signal::PrivateAgreement, &offers, true);
    }

    #[test]
    fn procedures_and_services_are_no_private_agreements() {
        let mut others = cases(include_str!("private_agreement/not_found.txt"));
        others.push(String::new());
        assert_found(Signal::PrivateAgreement, &others, false);
    }
}
