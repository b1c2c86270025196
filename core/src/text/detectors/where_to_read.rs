//! Wording that tells where or how to read a decision or letter (K8). A heuristic.

use alloc::vec::Vec;

use super::table::phrases;
use super::tables::WHERE_TO_READ;
use super::words::Text;
use super::{Found, add};

/// Logging in, reading something somewhere, and places by name.
pub(super) const PHRASES: &str = phrases![
    // Logging in somewhere.
    "logg~ ?deg|dykk|dere|seg inn|på i|på|hos|til|med|via",
    "logg~ ?deg|dykk|dere inn|på ..3 {}|@",
    "logg~ ?deg|dykk|dere inn ..4 lese|lesa|se|sjå|finn~|åpne|opne",
    "log|logging|login in|on|into|to|at|with|using|via",
    "log in|on ..3 {}|@",
    "log in|on ..3 read|see|view|find|open",
    "sign|signing in|into to|on|at|with|using|via",
    "log into|onto",
    // Reading something somewhere.
    "les~|åpne~|opne|opnar|finn~|se|sjå|ser|hent~ ..5 vedtak*|*vedtak|*vedtaket|brev*|*brev|*brevet|melding*|*melding|\
         *meldingen|svar~|dokument*|avgjørelse*|avgjerd*|resultat*|det|den|dei|dem|posten|heile|hele ..4 i|på|hos|ved|via \
         digital*|altinn*|nav|din~|ditt|di|mi|min~|mitt|vår~|nettsid*|nettstad*|innboks*|meldingsboks*|postkass*|portal*|app*|\
         helsenorge|vedlegg*|@|{}",
    "les~|se|sjå|finn~ ..3 i|på|hos|via altinn|nav|min~|mi|mitt|din|di|ditt|helsenorge|digital*|innboks*|@",
    "les~|se|sjå mer|meir på|i|hos",
    "gå|går til|inn på ..3 nettsid*|nettstad*|innboks*|postkass*|portal*|@|{}|min~|mi|mitt",
    "ligg~|finn~|er|tilgjengelig|tilgjengeleg ..4 i|på|hos|via digital*|altinn*|din|di|ditt|min~|mi|mitt|innboks*|nettsid*|@",
    "vedtak*|brev*|svar* ..4 vedlag~|vedlegg~",
    "read|view|see|open|find|access ..4 decision|letter|message|document~|reply|answer|it|them|result ..4 in|on|at|via|\
         through your|our|my|the|altinn|nav|digital|digipost|@|{}",
    "read|view|see|open|find|available ..2 in|on|at|via|through your|our|my|altinn|nav|digital|digipost|@|{}",
    "go to ..3 inbox|website|page~|portal|@|{}|altinn|nav",
    "decision|letter|answer ..4 attached|enclosed",
    // Places by name.
    "digital~ postkass~|mailbox",
    "digipost~|e-boks|eboks|altinn~|altinn-innboksen",
    "innboks~|inbox|meldingsboks~|dokumentarkiv*",
    "min~|mi|mitt side~|sida|nav|helse|kommune",
    "dine|mine sider|saker|melding~",
    "my nav|page~|altinn",
    "minside|dittnav|mittnav",
];

/// Adds every such place in a text, in order and without overlap.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    for place in text.phrases(WHERE_TO_READ) {
        add(text, text.bytes(&place), out);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read_text};

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
            assert!(!read_text(None, body, None).of(Signal::WhereToRead).is_empty(), "{body}");
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
            let found = read_text(None, body, None).of(Signal::WhereToRead).to_vec();
            assert!(found.is_empty(), "{body}: {found:?}");
        }
    }
}
