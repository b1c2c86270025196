//! Wording that says that a decision, an advance notice or an answer is there (K8). A heuristic, and a
//! broad one: a rule asks where it is missing.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::legal_effect::is_made;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::DecisionAnnounced,
    title: Localized {
        nb: "Sier at det er fattet vedtak",
        nn: "Seier at det er gjort vedtak",
        en: "Says that a decision has been made",
    },
    requires: &[],
    phrases: &[(PhraseGroup::DecisionAnnounced, DECISION_ANNOUNCED)],
    detect,
};

/// The number of tokens to either side that tell whether a decision is still awaited.
const CONTEXT: usize = 6;

/// Decisions, advance notices and answers, besides the wording that a decision has been made.
const DECISION_ANNOUNCED: &[&str] = &[
    "vedtaket|*vedtaket|enkeltvedtaket|vedtaksbrev*|avgjørelsen|avgjerda|avgjersla|avslaget",
    "nytt|ny|sendt|fått|ditt|dykkar|deres|gjelder|gjeld ..1 vedtak|*vedtak|avgjørelse|avgjerd|\
     avgjersle",
    "vedtak|*vedtak|avgjørelse|avgjerd|avslag fra|frå|i|om|på|ligger|ligg|foreligger|føreligg|er|\
     til|:",
    "avgjort|avgjorde|avgjord|avslått|avslege|innvilget|innvilga|innvilger|innvilgar|tilkjent|\
     tilkjend|tilstått|henlagt|stadfestet|stadfesta|omgjort|imøtekommet",
    "fått|gitt|gjeve|fekk|fikk|mottatt|motteke ..3 avslag|medhold|pålegg|tillatelse|*tillatelse|\
     løyve|*løyve|dispensasjon|*bevilling|bevilling|fritak",
    "pålegg|pålegget om|fra|frå|til|i",
    "tvangsmulkt*|overtredelsesgebyr*|lovbrotsgebyr*|forelegg|førelegg|kjennelse|kjennelsen",
    "godkjent|godkjend|avvist|behandlet|behandla|handsama|ferdigbehandlet|ferdigbehandla ..3 \
     søknad~|*søknad|*søknaden|klag~|*klagen|saken|saka|*saken|*saka|krav~|kravet|anke~",
    "søknad~|*søknad|*søknaden|klag~|*klagen|saken|saka|*saken|*saka|kravet|anke~ ..4 godkjent|\
     godkjend|avvist|behandlet|behandla|handsama|ferdigbehandlet|ferdigbehandla|avsluttet|avslutta",
    "fått|kommet|kome|sendt|gitt|gjeve|her|har|nytt ..3 svar|svaret ..1 på|fra|frå|til|i|om",
    "fått|gitt|gjeve|sendt|kommet|kome svar",
    "svaret|svar på|til ..3 søknad~|*søknad|*søknaden|klag~|*klagen|kravet|anke~|henvendelse~|\
     henvending~|saken|saka",
    "svaret ?ditt er|ligg~|finn~|foreligger",
    "se|sjå|les|lese|lesa|åpne|opne|hent|hente ..2 svaret",
    "svarbrev*|svar~ vårt",
    "tilbud|tilbod|tilbudet|tilbodet ..2 om|på ..3 plass|*plass|bolig|*bolig|bustad|*bustad",
    "vurderer|vurderar å ilegge|avslå|avvise|pålegge|inndra|gi|gje|gjøre|fatte|stanse|trekke|kreve",
    "varsel|varsler|varslar om ..3 vedtak|*vedtak|pålegg|*gebyr|gebyr|tilbakekrev*|avslag|utlegg*|\
     inndrag*|oppstart",
    "nabovarsel|nabovarselet|nabovarsling",
    "decision~|ruling|determination",
    "granted|refused|rejected|approved|denied|dismissed|declined",
    "answer|reply|response to|on|from",
    "answer|reply|response ..2 is|has",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the wording in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    Match::of_phrases(document, |hit| match hit.group {
        PhraseGroup::DecisionAnnounced | PhraseGroup::DecisionMade => {
            is_made(document, &hit.tokens()) && !is_awaited(document, &hit.tokens())
        }
        PhraseGroup::AdvanceNotice => !is_awaited(document, &hit.tokens()),
        _ => false,
    })
}

/// Returns whether the sentence promises a decision within some time.
fn is_awaited(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let mut before = document.before_in_sentence(tokens.start, CONTEXT);
    let mut after = document.after_in_sentence(tokens.start, 2 * CONTEXT);
    let is_promise = |word: &str| {
        matches!(word, "får" | "sender" | "vil" | "skal" | "venter" | "will" | "expect")
    };
    let is_time = |word: &str| {
        matches!(word, "innen" | "innan" | "når" | "senest" | "seinast" | "within" | "when")
    };
    before.any(|at| is_promise(document.word(at))) && after.any(|at| is_time(document.word(at)))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::contract::Signal;
    use crate::text::testing::{assert_found, cases};

    #[test]
    fn messages_that_name_the_decision_are_found() {
        let announcing = cases(include_str!("decision_announced/found.txt"));
        assert_found(Signal::DecisionAnnounced, &announcing, true);
    }

    #[test]
    fn messages_that_only_say_that_something_has_arrived_do_not_name_it() {
        let mut others = cases(include_str!("decision_announced/not_found.txt"));
        others.push(String::new());
        assert_found(Signal::DecisionAnnounced, &others, false);
    }
}
