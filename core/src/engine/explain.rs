//! The explanation of a text: its signals with the matching words.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use super::analysed_text::{AnalysedText, analyse_to_explain};
use super::spans;
use super::version::version;
use crate::contract::{Dispatch, Evidence, Explanation, Locale, Measure, Signal, SignalEntry};
use crate::rules;
use crate::text::{Detail, MAX_MATCHES, Signals, detector};

/// Returns every signal of the text of a dispatch, found or not, with the matching words.
///
/// The text is analysed as by [`check`](crate::check()).
///
/// ```
/// use krr_policy::{Dispatch, Locale, Signal, explain};
///
/// let mut dispatch = Dispatch::default();
/// dispatch.message.body = Some("Vannet blir stengt onsdag. Klagen gjelder Digdir.".into());
/// let explanation = explain(&dispatch, Locale::En);
/// let found: Vec<Signal> =
///     explanation.signals.iter().filter(|it| it.found).map(|it| it.signal).collect();
/// assert_eq!(found, [Signal::Directorate]);
/// ```
#[must_use]
pub fn explain(dispatch: &Dispatch, locale: Locale) -> Explanation {
    let texts = analyse_to_explain(dispatch);
    let entries = Signal::ALL.iter().map(|&signal| SignalEntry {
        signal,
        title: detector(signal).title.get(locale).to_owned(),
        found: texts.iter().any(|text| is_shown_as_found(signal, &text.signals)),
        rules: rules_of(signal),
        measure: measure(signal, &texts),
        evidence: all_evidence(&texts, signal, locale),
    });
    Explanation { signals: entries.collect(), version: version() }
}

/// Returns the measure of a signal: the largest over all texts.
fn measure(signal: Signal, texts: &[AnalysedText<'_>]) -> Option<Measure> {
    let measures = texts.iter().filter_map(|text| text.signals.measure(signal));
    measures.max_by_key(|measure| measure.value).cloned()
}

/// Returns whether a signal is found and has a match to show; a text that is hard to read needs none.
fn is_shown_as_found(signal: Signal, signals: &Signals) -> bool {
    let has_match = signal == Signal::LongSentences || !signals.matches(signal).is_empty();
    signals.found(signal) == Some(true) && has_match
}

/// Returns the identifiers of the rules that read a signal.
fn rules_of(signal: Signal) -> Vec<String> {
    let reading = rules::ALL.iter().filter(|rule| rule.signal() == Some(signal));
    reading.map(|rule| rule.id.to_owned()).collect()
}

/// Returns the matches of a signal in all texts as evidence, each once.
fn all_evidence(texts: &[AnalysedText<'_>], signal: Signal, locale: Locale) -> Vec<Evidence> {
    let mut all: Vec<Evidence> = Vec::new();
    for found in texts.iter().flat_map(|text| evidence(text, signal, locale)) {
        if !all.iter().any(|known| known.span == found.span) {
            all.push(found);
        }
    }
    all.truncate(MAX_MATCHES);
    all
}

/// Returns the matches of a signal in a text as evidence.
fn evidence(text: &AnalysedText<'_>, signal: Signal, locale: Locale) -> Vec<Evidence> {
    let matches = text.signals.matches_with_weak(signal);
    let spans = spans::of_matches(&text.text, &matches);
    let evidence = matches.iter().zip(spans).map(|(found, span)| Evidence {
        span,
        note: match found.detail {
            Detail::Note(note) => Some(note.get(locale).to_owned()),
            Detail::None | Detail::Weight(_) => None,
        },
        replacement: found.replacement.map(str::to_owned),
        weight: match found.detail {
            Detail::Weight(weight) => Some(weight),
            Detail::None | Detail::Note(_) => None,
        },
    });
    evidence.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body: &str, signal: Signal) -> SignalEntry {
        let mut dispatch = Dispatch::default();
        dispatch.message.body = Some(body.to_owned());
        let entries = explain(&dispatch, Locale::En).signals;
        entries.into_iter().find(|entry| entry.signal == signal).unwrap()
    }

    #[test]
    fn every_signal_is_listed_once_and_read_by_a_rule() {
        let signals: Vec<_> = explain(&Dispatch::default(), Locale::Nb).signals;
        assert_eq!(signals.iter().map(|it| it.signal).collect::<Vec<_>>(), Signal::ALL);
        for entry in signals {
            assert!(!entry.rules.is_empty() && !entry.found, "{}", entry.signal);
            assert!(entry.evidence.is_empty() && entry.measure.is_none(), "{}", entry.signal);
        }
    }

    #[test]
    fn weak_matches_are_shown_below_the_threshold() {
        let weak = of("Kommunen har salg av tomt, med rabatt til naboer.", Signal::Promotional);
        let measure = weak.measure.unwrap();
        assert!(!weak.found && measure.value < measure.threshold);
        let strong = of("Kjøp nå! Spar 40 % på alt i sommersalget.", Signal::Promotional);
        assert!(strong.found && strong.measure.unwrap().value > 100);
        assert!(strong.evidence.iter().all(|it| it.weight > Some(0)));
    }

    #[test]
    fn identity_numbers_are_told_apart_by_kind() {
        let numbers = "02013299997 02013299903 42013299980 41814061033";
        let notes: Vec<_> = of(numbers, Signal::IdentityNumber)
            .evidence
            .into_iter()
            .filter_map(|evidence| evidence.note)
            .collect();
        assert_eq!(
            notes,
            [
                "national identity number",
                "national identity number by the rule from 2032",
                "D-number",
                "synthetic, for testing"
            ]
        );
    }
}
