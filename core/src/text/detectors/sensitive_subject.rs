//! Wording that reveals something sensitive about the recipient: health, disability, social help,
//! economy, crime, belief, origin (G4b). A heuristic: it asks, and never denies.
//!
//! Some wording is sensitive in any sentence, such as the name of a clinic. Other words name an illness
//! or a service, as public information does too; they count where the same sentence is about an
//! appointment, a result or a case.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::SensitiveSubject,
    title: Localized {
        nb: "Røper noe sensitivt",
        nn: "Røper noko sensitivt",
        en: "Gives away something sensitive",
    },
    requires: &[],
    phrases: &[
        (PhraseGroup::Sensitive, SENSITIVE),
        (PhraseGroup::SensitiveInCase, SENSITIVE_IN_CASE),
        (PhraseGroup::AboutRecipient, ABOUT_RECIPIENT),
        (PhraseGroup::RiskGroup, RISK_GROUPS),
        (PhraseGroup::BenefitOrDebt, BENEFITS_AND_DEBTS),
        (PhraseGroup::Amount, AMOUNTS),
    ],
    detect,
};

/// Wording that is sensitive in any sentence.
const SENSITIVE: &[&str] = &[
    "dps|bup~|lar-*|metadon*|methadone|ruskon*|ruspol*|rusprø*|rusbeh*|rusavh*|rusmis*",
    "rusmiddelavh*|rustest*|rusposten|avrus*|urinprøvekontroll*",
    "psykiatrisk*|distriktspsykiatrisk* poliklinikk*|avdeling*|senter|sjukehus|sykehus|\
     legevakt|ambulerende",
    "barne- og ungdomspsykiatrisk*",
    "psykologtim*|terapitime*|psykiat~",
    "klamydia*|gonoré*|syfilis*|hiv-*|hivtest*|abort~|abortinn*|svangerskapsavbr*",
    "kjønnssykdom*|kjønnssjukdom*",
    "venerisk*|onkologisk*|gynekologisk*|urologisk*|revmatologisk*|nevrologisk*|hematologisk*|\
     infeksjonsmedisinsk* poliklinikk*|avdeling*|sengepost*",
    "fertilitetsklinikk*|kreftpoliklinikk*|kreftavdeling*|smerteklinikk*|hukommelses*",
    "barnevernssak*|barnevernsak*|barnevernsund*|bekymringsmeld*|omsorgsovertak*|fosterheim*",
    "fosterhj*|besøkshjem*|avlastningshj*|avlastingshe*|tilsynsbesøk*",
    "økonomisk* sosialhjelp*|stønad*",
    "sosialstønad*|sosialhjelpss*|sosialhjelpsv*|sosialhjelpen|kvalifiseringsprogrammet",
    "asylintervju*|asylsøk*|asylsak*|soningss*|soningsinn*|besøksforbud*|voldsalarm*",
    "voldsoffer*|voldserstatning*",
    "oppmøte|møt~|innkalling ..3 soning|fengsel~",
    "diagnos~|diagnosis|adhd-ut*|autismeut*|demensut*|demensteam*|demensavd*|omsorgsbolig*",
    "omsorgsbustad*",
    "psychiatr*|psychotherapy|chlamydia|gonorrhoea|syphilis|abortion|detox|chemotherapy|oncology",
    "mental health clinic|team|centre|service~|outpatient|unit",
    "addiction|substance clinic|treatment|centre|abuse|team",
    "asylum interview|application|case|claim",
    "child welfare case|investigation|report|concern",
    "restraining order",
    "jordmorkontr*|svangerskapsk*|svangerskapsv*|svangerskapsu*|ultralydtime*",
    "helsekort~ for gravide",
    // Schemes that tell of a disability, of a background or of a child's needs.
    "tt-kort*|tt-ordning*|tt-brukar*|tt-bruker*|bpa|bpa-*|ledsagerbevis*|følgjebevis*|ledsagarbevis*",
    "brukerstyrt|brukarstyrt personlig|personleg assist*",
    "forflytningshemm*|rørslehemm*|utviklingshemm*",
    "introduksjonsprogram*|introduksjonsordning*|introduksjonsstønad*|integreringsprogram*",
    "ppt|ppt-*|pp-tenest*|pp-tjenest*|pedagogisk-psykologisk*|habiliter*",
    "pedagogisk psykologisk tjenest*|tenest*",
    "sametingets|sametinget|samisk valgmanntall*|manntall*|valmanntal*|manntal*|valgmanntal*",
    "samemanntal*|samemanntall*|sametingsmanntal*|sametingsmanntall*",
    "nasjonal minoritet*",
    "introduction programme|program for refugees",
    "disabled parking|person's",
    "muslim~|muslimsk~|jødisk~ family|famili~|that|and|og|barn",
    "you are muslim|jewish|catholic|christian|sami|roma",
    "dykkar|dere~|du|familien er samisk|samar|same|muslimsk|muslimar|jødisk",
    "medlem av|i fagforbund*|fellesforbund*|fagforening*|utdanningsforbundet|sykepleierforbundet",
];

/// Groups at risk, which are sensitive where the sentence speaks to the recipient.
const RISK_GROUPS: &[&str] = &["risikogrupp*", "risk|high-risk group|groups"];

/// Benefits and debts, which are sensitive with an amount.
const BENEFITS_AND_DEBTS: &[&str] = &[
    "bostøtte*|bustøtte*|sosialhjelp*|*stønad|*stønaden|stønad~|dagpenger|dagpengar|sykepenger",
    "sjukepengar|uføretrygd*|trygd*|*trygd|*trygda|barnebidrag*|bidraget|introduksjonsstønad*",
    "kontantstøtte*|overgangsstønad*|grunnstønad*|*ytelse|*ytelsen|*yting|*ytinga",
    "restskatt*|skattegjeld*|utlegg*|inkasso*|*gjeld|*gjelda|*gjelden|gjeld~|utpanting*|purr*",
    "tilbakebetal*|betalingskrav*|lønnstrekk*|lønstrekk*|utleggstrekk*",
    "benefit~|allowance~|debt~|arrears|collection",
];

/// Amounts of money.
const AMOUNTS: &[&str] = &["# kr|kroner|nok", "kr|kroner|nok ?. #", "# ,-", "# , -"];

/// Wording that is sensitive where the sentence is about an appointment, a result or a case.
const SENSITIVE_IN_CASE: &[&str] = &[
    "kreft~|brystkreft*|lungekreft*|prostatakreft*|tarmkreft*|hudkreft*|blodkreft*",
    "livmorhalskreft*|kreftsykdom*|kreftsjukdom*|kreftbeh*|svulst*|cellegift*|strålebeh*",
    "leukemi*",
    "psykisk~ hels*|lidelse*|lidingar",
    "psykolog~|psykose*|depresjon*|angst*|adhd|autisme*|bipolar*|schizofreni*|selvmord*",
    "sjølvmord*|spiseforst*|eteforst*",
    "rus|alkohol*|rusmid*|ruspro*|russam*|rusteam*|rustenest*|rustjeneste*",
    "gravid*|svangerskap*|jordmor~|fertilitet*|ivf|befruktning|ivf-*",
    "hiv|hepatitt*|tuberkulose*|hpv",
    "lese- og skrivevansk*",
    "diabetes*|rullestol*|høreapp*|hørselssent*|spesialundervis*|forflytningshem*|rørslehem*",
    "epilepsi*|demens*|alzheimer*|kols|astma|parkinson*|sklerose|reseptfri*|insulin*|dialyse*",
    "stomi|inkontinens*|utviklingshemm*",
    "nedsatt funksjonsevne",
    "uføretrygd*|uføregrad*|uførepensjon*|pleiepenger|arbeidsavklaringspenger|aap",
    "barnevern*|sosialhjelp|gjeldsordning*|gjeldsråd*|tvangssalg*|utkastelse*|lønnstrekk*",
    "lønstrekk*",
    "fengsel~|fengselsstraff*|soning~|straffesak*|siktelse*|siktet|tiltal~|varetekt*",
    "fotlenke*|promille*|kriminalomsorgen|samfunnsstraff*|konfliktråd*|avhør*|voldtekt*",
    "overgrep*|krisesenter*|vold|dommen",
    "familievern*|mekling*|skilsmisse*|separasjon*|samlivsbrudd*|foreldretvist*|farskap*",
    "fagforening*|trossamfunn*|kirkemedlem*|kyrkjemedlem*|religion|etnisk*|asyl|asylmottak*",
    "flyktning*",
    "hjemmesykeplei*|heimesjukeplei*|hjemmetjenest*|heimetenest*|hjemmehjelp*|heimehjelp*",
    "bandasje*|sårskift*|leggsår*|dosett*|sårstell*|medisin~|medisinliste*|sykehjemsplass*",
    "sjukeheimsplass*|blodprøve*|støttekontakt*|legemiddel*",
    "cancer|tumour|tumor|depression|anxiety|autism|schizophrenia|suicide|alcohol|drug",
    "pregnan*|midwife|hepatitis|tuberculosis|dementia|epilepsy",
    "prison|sentence|criminal|probation|rape|violence|shelter",
    "mental health",
    "child welfare|protection",
    "disability benefit|pension",
    "social assistance|benefit",
    "debt settlement",
    "trade union",
    "home nursing",
];

/// Wording of sentences about the recipient, besides kinds of cases.
const ABOUT_RECIPIENT: &[&str] = &[
    "time~|timeavtale*|timane|*time|*timen|avtale~|innkall*|innkalt|prøvesvar*|resultat~",
    "*resultat|*resultatet",
    "henvis*|vis* til|tilvis*|behandling~|*behandling|*behandlinga|*behandlingen|utredning*|\
     utgreiing*|operasjon*|kontroll~|*kontroll|undersøk*",
    "resept~|oppmøte|møt|oppfølging~|samtale~|*samtale|*samtalen|diagnos*|utbetal*|besøk~",
    "datteren|dotter~|sønnen|sonen|barnet",
    "din~|ditt|di|dykkar|deres",
    "deg|dykk|dere å|med|for|i|på|kl|insulin|mat|medisin*",
    "gi|gje|gir|gjev|hjelp~|kommer|kjem ..3 deg|dykk|dere|kl",
    "appointment|result~|referred|treatment|prescription|interview|visit|your",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the sensitive wording in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let (mut sentence, mut is_about_case, mut has_amount) = (0..0, false, false);
    let mut sentences = document.sentences();
    Match::of_phrases(document, |hit| {
        let is_candidate = matches!(
            hit.group,
            PhraseGroup::Sensitive
                | PhraseGroup::SensitiveInCase
                | PhraseGroup::BenefitOrDebt
                | PhraseGroup::RiskGroup
        );
        if !is_candidate {
            return false;
        }
        if hit.start() >= sentence.end {
            sentence = sentences.find(|it| it.end > hit.start()).unwrap_or(hit.tokens());
            is_about_case = [PhraseGroup::AboutRecipient, PhraseGroup::CaseKind]
                .iter()
                .any(|group| document.has_phrase(&sentence, *group));
            has_amount = document.has_phrase(&sentence, PhraseGroup::Amount);
        }
        match hit.group {
            PhraseGroup::BenefitOrDebt => has_amount,
            PhraseGroup::RiskGroup => sentence.clone().any(|at| is_recipient(document.word(at))),
            PhraseGroup::SensitiveInCase => is_about_case,
            _ => true,
        }
    })
}

/// Returns whether a word speaks to the recipient.
fn is_recipient(word: &str) -> bool {
    matches!(word, "du" | "deg" | "din" | "ditt" | "dere" | "dykk" | "you" | "your")
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn sensitive_subjects_are_found() {
        assert_matches(
            Signal::SensitiveSubject,
            &[
                ("Påminnelse: Du har time ved DPS Nordvik tirsdag.", &["DPS"]),
                ("Resultatet av klamydiatesten din er klart.", &["klamydiatesten"]),
                ("Vedtak om økonomisk sosialhjelp ligger klart.", &["økonomisk sosialhjelp"]),
                ("Du har time til kontroll av diabetes onsdag.", &["diabetes"]),
                ("Saka di i barnevernet er ferdig behandla.", &["barnevernet"]),
                ("Your appointment at the psychiatric clinic is tomorrow.", &["psychiatric"]),
                ("Vi har gjort vedtak om TT-kort.", &["TT-kort"]),
                ("Du har fått innvilget bostøtte med 4 312 kr per måned.", &["bostøtte"]),
                ("Restskatten din er kr 12 000.", &["Restskatten"]),
                ("Barnet ditt har time hos PPT mandag.", &["PPT"]),
                ("Du er i risikogruppen for influensa.", &["risikogruppen"]),
                ("Du står i Sametingets valgmanntall.", &["Sametingets valgmanntall"]),
                ("Vedtak om introduksjonsprogram ligger klart.", &["introduksjonsprogram"]),
                ("Parkeringsløyve for rørslehemma er innvilga.", &["rørslehemma"]),
            ],
        );
    }

    #[test]
    fn public_information_is_not_sensitive() {
        assert_matches(
            Signal::SensitiveSubject,
            &[
                ("Du har time hos oss tirsdag kl. 10.", &[]),
                ("Verdensdagen for psykisk helse markeres på torget.", &[]),
                ("Barnevernvakta kan nås hele døgnet.", &[]),
                ("Kreftforeningen holder stand på biblioteket.", &[]),
                ("Rusten på brua blir fjernet.", &[]),
                ("Vaksine mot influensa: drop-in lørdag.", &[]),
                ("Fengselsmuseet holder åpent i sommer.", &[]),
                ("Bekreft timen din på nettsiden.", &[]),
                ("Fristen for å søke bostøtte er 25. mars.", &[]),
                ("Eiendomsskatten er 4 300 kr i år.", &[]),
                ("Restskatten forfaller 20. august.", &[]),
                ("Du har rett til gratis tannbehandling ut året du fyller 24.", &[]),
                ("", &[]),
            ],
        );
    }
}
