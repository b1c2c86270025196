//! Wording that tells where or how to read a decision or letter (K8). A heuristic.

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::WhereToRead,
    title: Localized {
        nb: "Sier hvor innholdet kan leses",
        nn: "Seier kvar innhaldet kan lesast",
        en: "Says where to read the content",
    },
    requires: &[],
    phrases: &[(PhraseGroup::WhereToRead, WHERE_TO_READ)],
    detect,
};

/// Logging in, reading something somewhere, and places by name.
const WHERE_TO_READ: &[&str] = &[
    // Logging in somewhere.
    "logg~ ?deg|dykk|dere|seg inn|på i|på|hos|til|med|via",
    "logg~ ?deg|dykk|dere inn|på ..3 {}|@",
    "logg~ ?deg|dykk|dere inn ..4 lese|lesa|se|sjå|finn~|åpne|opne",
    "log|logging|login in|on|into|to|at|with|using|via",
    "log in|on ..3 {}|@",
    "log in|on ..3 read|see|view|find|open",
    "sign|signing in|into to|on|at|with|using|via",
    "log into|onto",
    "bruk|brukar|bruker bankid|minid|id-porten|buypass|commfides ..3 på|i|hos|til|for",
    "use bankid|minid|id-porten ..3 on|at|to",
    // By telephone or in person.
    "ring|ringe|kontakt|kontakte ..9 lest|lese|lesa|lesne|høre|høyre ?det|den opp|vedtak~|brev~|svar~|\
     avgjør*|avgjerd*|resultat~",
    "ring|ringe ..3 # ..9 lest|lese|lesa|lesne|høre|høyre|opplest",
    "ring|ringe ..9 opplest|opplese",
    "call|phone ..9 read|hear|told ..3 decision|letter|you|out|answer",
    "call|phone ..3 # ..9 read|hear",
    "møt|kom|stikk opp|innom ..6 lese|lesa|hente|få|vedtak~|brev~|svar~",
    "hent|hente ..3 vedtak~|brev~|svar~|det|den ..3 hos|på|i|ved",
    // Reading something somewhere.
    "les~|åpne~|opne|opnar|finn~|se|sjå|ser|hent~ ..5 vedtak*|*vedtak|*vedtaket|brev*|*brev|\
     *brevet|melding*|*melding|*meldingen|svar~|dokument*|avgjørelse*|avgjerd*|resultat*|det|\
     den|dei|dem|posten|heile|hele ..4 i|på|hos|ved|via digital*|altinn*|nav|din~|ditt|di|mi|\
     min~|mitt|vår~|nettsid*|nettstad*|innboks*|meldingsboks*|postkass*|portal*|app*|\
     helsenorge|vedlegg*|@|{}",
    "les~|se|sjå|finn~ ..3 i|på|hos|via altinn|nav|min~|mi|mitt|din|di|ditt|helsenorge|\
     digital*|innboks*|@",
    "les~|se|sjå mer|meir på|i|hos",
    "gå|går til|inn på ..3 nettsid*|nettstad*|innboks*|postkass*|portal*|@|{}|min~|mi|mitt",
    "ligg~|finn~|er|tilgjengelig|tilgjengeleg ..4 i|på|hos|via digital*|altinn*|din|di|ditt|\
     min~|mi|mitt|innboks*|nettsid*|@",
    "vedtak*|brev*|svar* ..4 vedlag~|vedlegg~",
    "read|view|see|open|find|access ..4 decision|letter|message|document~|reply|answer|it|\
     them|result ..4 in|on|at|via|through your|our|my|the|altinn|nav|digital|digipost|@|{}",
    "read|view|see|open|find|available ..2 in|on|at|via|through your|our|my|altinn|nav|\
     digital|digipost|@|{}",
    "go to ..3 inbox|website|page~|portal|@|{}|altinn|nav",
    "decision|letter|answer ..4 attached|enclosed",
    // Places by name.
    "digital~ postkass~|mailbox",
    "digipost~|e-boks|eboks|altinn~|altinn-innboksen",
    "innboks~|inbox|meldingsboks~|dokumentarkiv*",
    "min~|mi|mitt|din|di side~|sida|nav|helse|kommune",
    "dine|mine sider|saker|melding~",
    "my nav|page~|altinn",
    "minside|dittnav|mittnav",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    let matches = analysis.read_parts().map(|part| &part.document).flat_map(|document| {
        let phrases = document.phrases(PhraseGroup::WhereToRead);
        phrases.into_iter().map(|tokens| Match::of_tokens(document, &tokens))
    });
    matches.collect()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::contract::Signal;
    use crate::text::testing::{assert_found, cases};

    #[test]
    fn places_to_read_are_found() {
        assert_found(Signal::WhereToRead, &cases(include_str!("where_to_read/found.txt")), true);
    }

    #[test]
    fn other_wording_is_no_place_to_read() {
        let mut others = cases(include_str!("where_to_read/not_found.txt"));
        others.push(String::new());
        assert_found(Signal::WhereToRead, &others, false);
    }
}
