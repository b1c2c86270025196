//! Wording that tells where or how to read a decision or letter (K8). A heuristic.

use alloc::vec::Vec;

use super::table::phrases;
use super::tables::WHERE_TO_READ;
use super::words::Text;
use super::{Found, found};

/// Logging in, reading something somewhere, and places by name.
pub(super) const PHRASES: &str = phrases![
    // Logging in somewhere.
    "logg|logge|logger|loggar ?deg|dykk|dere|seg inn|på i|på|hos|til|med|via",
    "logg|logge|logger|loggar ?deg|dykk|dere inn|på ..3 {}|@",
    "logg|logge ?deg|dykk|dere inn ..4 lese|lesa|se|sjå|finne|finna|åpne|opne",
    "log|logging|login in|on|into|to|at|with|using|via",
    "log in|on ..3 {}|@",
    "log in|on ..3 read|see|view|find|open",
    "sign|signing in|into to|on|at|with|using|via",
    "log into|onto",
    // Reading something somewhere.
    "les|lese|lesa|leser|åpne|åpner|opne|opnar|finn|finne|finner|finna|se|sjå|ser|hent|hente|hentar|henter ..5 \
     vedtak*|*vedtak|*vedtaket|brev*|*brev|*brevet|melding*|*melding|*meldingen|svar|svaret|dokument*|avgjørelse*|avgjerd*|resultat*|det|den|dei|dem|posten|heile|hele \
     ..4 i|på|hos|ved|via digital*|altinn*|nav|din|ditt|dine|di|mi|min|mine|mitt|våre|vår|nettsid*|nettstad*|innboks*|meldingsboks*|postkass*|portal*|app*|helsenorge|vedlegg*|@|{}",
    "les|lese|lesa|se|sjå|finn|finne ..3 i|på|hos|via altinn|nav|min|mi|mitt|mine|din|di|ditt|helsenorge|digital*|innboks*|@",
    "les|lese|se|sjå mer|meir på|i|hos",
    "gå|går til|inn på ..3 nettsid*|nettstad*|innboks*|postkass*|portal*|@|{}|min|mi|mitt|mine",
    "ligger|ligg|finner|finn|er|tilgjengelig|tilgjengeleg ..4 i|på|hos|via digital*|altinn*|din|di|ditt|min|mi|mine|mitt|innboks*|nettsid*|@",
    "vedtak*|brev*|svar* ..4 vedlagt|vedlegg|vedlegget|vedlagde",
    "read|view|see|open|find|access ..4 decision|letter|message|document|documents|reply|answer|it|them|result \
     ..4 in|on|at|via|through your|our|my|the|altinn|nav|digital|digipost|@|{}",
    "read|view|see|open|find|available ..2 in|on|at|via|through your|our|my|altinn|nav|digital|digipost|@|{}",
    "go to ..3 inbox|website|page|pages|portal|@|{}|altinn|nav",
    "decision|letter|answer ..4 attached|enclosed",
    // Places by name.
    "digital|digitale|digitalt postkasse|postkassa|postkassen|mailbox",
    "digipost|digiposten|e-boks|eboks|altinn|altinns|altinn-innboksen",
    "innboks|innboksen|innboksa|inbox|meldingsboks|meldingsboksen|meldingsboksa|dokumentarkiv*",
    "mine|min|mi|mitt side|sider|sida|nav|helse|kommune",
    "dine|mine sider|saker|meldinger|meldingar",
    "my nav|page|pages|altinn",
    "minside|dittnav|mittnav",
];

/// Adds every such place in a text, in order and without overlap.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    for place in text.phrases(WHERE_TO_READ) {
        out.push(found(text, text.bytes(&place)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read};

    #[test]
    fn places_to_read_are_found() {
        let cases = [
            "Logg inn på nettsidene våre med BankID.",
            "Logg deg inn på nav.no for å lese vedtaket.",
            "Logg inn i innbyggerportalen.",
            "Logg inn for å lese brevet.",
            "Logg inn på {{portal}}.",
            "Du kan lese vedtaket på Min side.",
            "Les brevet i den digitale postkassen din.",
            "Brevet ligger i digital postkasse.",
            "Vedtaket er sendt til Digipost.",
            "Du finner meldingen i e-Boks.",
            "Se svaret på helsenorge.no.",
            "Meldingen ligger i innboksen din.",
            "Åpne dokumentet i Altinn.",
            "Gå til Mine sider.",
            "Vedtaket følger vedlagt.",
            "Logg deg på Mitt NAV.",
            "Du kan sjå vedtaket på nettsidene våre.",
            "Les meir på nettsida vår.",
            "Brevet finn du i innboksen på Mi side.",
            "Opne brevet i den digitale postkassa di.",
            "Log in to your account to read the decision.",
            "You can read the letter in your digital mailbox.",
            "Sign in at nav.no.",
            "The decision is available on My page.",
            "View the message in your inbox.",
        ];
        for body in cases {
            assert!(!read(None, body, None).of(Signal::WhereToRead).is_empty(), "{body}");
        }
    }

    #[test]
    fn other_wording_is_not() {
        let cases = [
            "Vi har fattet et vedtak i saken din.",
            "Du har fått et brev fra kommunen.",
            "Husk timen din i morgen kl. 10.",
            "Vannet blir stengt i natt.",
            "Vi har gjort eit vedtak i saka di.",
            "Ta kontakt om du har spørsmål.",
            "A decision has been made in your case.",
            "We have sent you a letter.",
            "Saken er ferdig behandlet. Hilsen kommunen",
            "Møt opp på skolen mandag.",
            "",
        ];
        for body in cases {
            let found = read(None, body, None).of(Signal::WhereToRead).to_vec();
            assert!(found.is_empty(), "{body}: {found:?}");
        }
    }
}
