//! Wording that gives away something sensitive about the recipient: health, social help, crime,
//! belief (G4b). A heuristic: it asks, and never denies.
//!
//! Some wording does so wherever it stands, such as the name of a clinic. Other words name an illness
//! or a service, which public information does too; they count where the same sentence speaks of an
//! appointment, a result or a case.

use alloc::vec::Vec;

use super::table::phrases;
use super::tables::{CASES, OF_A_CASE, SENSITIVE, SENSITIVE_IN_A_CASE};
use super::words::Text;
use super::{Found, add};

/// What gives it away wherever it stands.
pub(super) const ALONE: &str = phrases![
    "dps|bup~|lar-*|metadon*|methadone|ruskon*|ruspol*|rusprø*|rusbeh*|rusavh*|rusmis*|rusmiddelavh*|rustest*|rusposten|avrus*|urinprøvekontroll*",
    "psykiatrisk*|distriktspsykiatrisk* poliklinikk*|avdeling*|senter|sjukehus|sykehus|legevakt|ambulerende",
    "barne- og ungdomspsykiatrisk*",
    "psykologtim*|terapitime*|psykiat~",
    "klamydia*|gonoré*|syfilis*|hiv-*|hivtest*|abort~|abortinn*|svangerskapsavbr*|kjønnssykdom*|kjønnssjukdom*",
    "venerisk*|onkologisk*|gynekologisk*|urologisk*|revmatologisk*|nevrologisk*|hematologisk*|infeksjonsmedisinsk* poliklinikk*|avdeling*|sengepost*",
    "fertilitetsklinikk*|kreftpoliklinikk*|kreftavdeling*|smerteklinikk*|hukommelses*",
    "barnevernssak*|barnevernsak*|barnevernsund*|bekymringsmeld*|omsorgsovertak*|fosterheim*|fosterhj*|besøkshjem*|avlastningshj*|avlastingshe*|tilsynsbesøk*",
    "økonomisk* sosialhjelp*|stønad*",
    "sosialstønad*|sosialhjelpss*|sosialhjelpsv*|sosialhjelpen|kvalifiseringsprogrammet",
    "asylintervju*|asylsøk*|asylsak*|soningss*|soningsinn*|besøksforbud*|voldsalarm*|voldsoffer*|voldserstatning*",
    "oppmøte|møt~|innkalling ..3 soning|fengsel~",
    "diagnos~|diagnosis|adhd-ut*|autismeut*|demensut*|demensteam*|demensavd*|omsorgsbolig*|omsorgsbustad*",
    "psychiatr*|psychotherapy|chlamydia|gonorrhoea|syphilis|abortion|detox|chemotherapy|oncology",
    "mental health clinic|team|centre|service~|outpatient|unit",
    "addiction|substance clinic|treatment|centre|abuse|team",
    "asylum interview|application|case|claim",
    "child welfare case|investigation|report|concern",
    "restraining order",
    "jordmorkontr*|svangerskapsk*|svangerskapsv*|svangerskapsu*|ultralydtime*",
    "helsekort~ for gravide",
    "muslim~|muslimsk~|jødisk~ family|famili~|that|and|og|barn",
    "you are muslim|jewish|catholic|christian|sami|roma",
    "dykkar|dere~|du|familien er samisk|samar|same|muslimsk|muslimar|jødisk",
    "medlem av|i fagforbund*|fellesforbund*|fagforening*|utdanningsforbundet|sykepleierforbundet",
];

/// What gives it away where an appointment, a result or a case is spoken of.
pub(super) const IN_A_CASE: &str = phrases![
    "kreft~|brystkreft*|lungekreft*|prostatakreft*|tarmkreft*|hudkreft*|blodkreft*|livmorhalskreft*|kreftsykdom*|kreftsjukdom*|kreftbeh*|svulst*|cellegift*|strålebeh*|leukemi*",
    "psykisk~ hels*|lidelse*|lidingar",
    "psykolog~|psykose*|depresjon*|angst*|adhd|autisme*|bipolar*|schizofreni*|selvmord*|sjølvmord*|spiseforst*|eteforst*",
    "rus|alkohol*|rusmid*|ruspro*|russam*|rusteam*|rustenest*|rustjeneste*",
    "gravid*|svangerskap*|jordmor~|fertilitet*|ivf|befruktning|ivf-*",
    "hiv|hepatitt*|tuberkulose*|hpv",
    "lese- og skrivevansk*",
    "diabetes*|rullestol*|høreapp*|hørselssent*|spesialundervis*|forflytningshem*|rørslehem*|epilepsi*|demens*|alzheimer*|kols|astma|parkinson*|sklerose|reseptfri*|insulin*|dialyse*|stomi|inkontinens*|utviklingshemm*",
    "nedsatt funksjonsevne",
    "uføretrygd*|uføregrad*|uførepensjon*|pleiepenger|arbeidsavklaringspenger|aap",
    "barnevern*|sosialhjelp|gjeldsordning*|gjeldsråd*|tvangssalg*|utkastelse*|lønnstrekk*|lønstrekk*",
    "fengsel~|fengselsstraff*|soning~|straffesak*|siktelse*|siktet|tiltal~|varetekt*|fotlenke*|promille*|kriminalomsorgen|samfunnsstraff*|konfliktråd*|avhør*|voldtekt*|overgrep*|krisesenter*|vold|dommen",
    "familievern*|mekling*|skilsmisse*|separasjon*|samlivsbrudd*|foreldretvist*|farskap*",
    "fagforening*|trossamfunn*|kirkemedlem*|kyrkjemedlem*|religion|etnisk*|asyl|asylmottak*|flyktning*",
    "hjemmesykeplei*|heimesjukeplei*|hjemmetjenest*|heimetenest*|hjemmehjelp*|heimehjelp*|bandasje*|sårskift*|leggsår*|dosett*|sårstell*|medisin~|medisinliste*|sykehjemsplass*|sjukeheimsplass*|blodprøve*|støttekontakt*|legemiddel*",
    "cancer|tumour|tumor|depression|anxiety|autism|schizophrenia|suicide|alcohol|drug|pregnan*|midwife|hepatitis|tuberculosis|dementia|epilepsy",
    "prison|sentence|criminal|probation|rape|violence|shelter",
    "mental health",
    "child welfare|protection",
    "disability benefit|pension",
    "social assistance|benefit",
    "debt settlement",
    "trade union",
    "home nursing",
];

/// What shows that a sentence is about the recipient, beside kinds of cases.
pub(super) const CASE: &str = phrases![
    "time~|timeavtale*|timane|*time|*timen|avtale~|innkall*|innkalt|prøvesvar*|resultat~|*resultat|*resultatet",
    "henvis*|vis* til|tilvis*|behandling~|*behandling|*behandlinga|*behandlingen|utredning*|utgreiing*|operasjon*|kontroll~|*kontroll|undersøk*",
    "resept~|oppmøte|møt|oppfølging~|samtale~|*samtale|*samtalen|diagnos*|utbetal*|besøk~|datteren|dotter~|sønnen|sonen|barnet",
    "din~|ditt|di|dykkar|deres",
    "deg|dykk|dere å|med|for|i|på|kl|insulin|mat|medisin*",
    "gi|gje|gir|gjev|hjelp~|kommer|kjem ..3 deg|dykk|dere|kl",
    "appointment|result~|referred|treatment|prescription|interview|visit|your",
];

/// Adds every such place in a text, in order.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    let (mut nth, mut case) = (0, false);
    let mut sentence = 0..0;
    let mut sentences = text.sentences();
    for hit in &text.hits {
        if hit.group() != SENSITIVE && hit.group() != SENSITIVE_IN_A_CASE || hit.start() < nth {
            continue;
        }
        if hit.start() >= sentence.end {
            sentence = sentences.find(|it| it.end > hit.start()).unwrap_or(hit.tokens());
            case = [OF_A_CASE, CASES].iter().any(|group| text.has_phrase(&sentence, *group));
        }
        if case || hit.group() == SENSITIVE {
            add(text, text.bytes(&hit.tokens()), out);
            nth = hit.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, words_of};

    #[test]
    fn sensitive_subjects_are_found() {
        let cases: &[(&str, &[&str])] = &[
            ("Påminnelse: Du har time ved DPS Nordvik tirsdag.", &["DPS"]),
            ("Resultatet av klamydiatesten din er klart.", &["klamydiatesten"]),
            ("Vedtak om økonomisk sosialhjelp ligger klart.", &["økonomisk sosialhjelp"]),
            ("Du har time til kontroll av diabetes onsdag.", &["diabetes"]),
            ("Saka di i barnevernet er ferdig behandla.", &["barnevernet"]),
            ("Your appointment at the psychiatric clinic is tomorrow.", &["psychiatric"]),
        ];
        for (body, expected) in cases {
            assert_eq!(words_of(Signal::SensitiveSubject, body), *expected, "{body}");
        }
    }

    #[test]
    fn what_is_said_to_all_is_not() {
        for body in [
            "Du har time hos oss tirsdag kl. 10.",
            "Verdensdagen for psykisk helse markeres på torget.",
            "Barnevernvakta kan nås hele døgnet.",
            "Kreftforeningen holder stand på biblioteket.",
            "Rusten på brua blir fjernet.",
            "Vaksine mot influensa: drop-in lørdag.",
            "Fengselsmuseet holder åpent i sommer.",
            "Bekreft timen din på nettsiden.",
            "",
        ] {
            assert!(words_of(Signal::SensitiveSubject, body).is_empty(), "{body}");
        }
    }
}
