//! What a text gives away, shown signal by signal.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::read;
use crate::contract::{Dispatch, Evidence, Explanation, Locale, Measure, Signal, SignalEntry};
use crate::place;
use crate::rules;
use crate::text::identity_number::{Kind, Series};
use crate::text::{Depth, Detail, Found, Signals, readability};
use crate::version::version;
use crate::wording::{Text, text};

/// Shows what the text of a dispatch gives away: every signal that rules go by, found or not, and
/// the words that speak for it.
///
/// It reads the message as [`check`](crate::check()) does, and decides nothing.
///
/// ```
/// use krr_policy::{Dispatch, Locale, Signal, explain};
///
/// let mut dispatch = Dispatch::default();
/// dispatch.message.body = Some("Vannet blir stengt onsdag. Spørsmål går til Digdir.".into());
/// let explanation = explain(&dispatch, Locale::En);
/// let found: Vec<Signal> =
///     explanation.signals.iter().filter(|it| it.found).map(|it| it.signal).collect();
/// assert_eq!(found, [Signal::Directorate]);
/// ```
#[must_use]
pub fn explain(dispatch: &Dispatch, locale: Locale) -> Explanation {
    let signals = read(dispatch, Depth::Explain);
    let counted = read(dispatch, Depth::Check);
    let mut entries = Vec::with_capacity(Signal::ALL.len());
    for (signal, title) in Signal::ALL.iter().zip(TITLES) {
        let found = !counted.of(*signal).is_empty();
        entries.push(SignalEntry {
            signal: *signal,
            title: title.get(locale).to_owned(),
            found: match signal {
                Signal::LongSentences => found || counted.reading.is_hard(),
                _ => found,
            },
            rules: rules_of(*signal),
            measure: measure(*signal, &signals),
            evidence: evidence(dispatch, signals.of(*signal), locale),
        });
    }
    Explanation { signals: entries, version: version() }
}

/// The rules that go by a signal.
fn rules_of(signal: Signal) -> Vec<String> {
    let mut ids = Vec::new();
    for rule in rules::ALL {
        if rule.evidence == Some(signal) {
            ids.push(rule.id.to_owned());
        }
    }
    ids
}

fn measure(signal: Signal, signals: &Signals) -> Option<Measure> {
    match signal {
        Signal::Promotional if signals.has_text() => {
            Some(Measure { value: signals.promotional.percent(), threshold: 100 })
        }
        Signal::LongSentences => {
            signals.reading.lix().map(|value| Measure { value, threshold: readability::HARD })
        }
        _ => None,
    }
}

fn evidence(dispatch: &Dispatch, found: &[Found], locale: Locale) -> Vec<Evidence> {
    let mut evidence = Vec::with_capacity(found.len());
    for (find, span) in found.iter().zip(place::spans(&dispatch.message, found)) {
        evidence.push(Evidence {
            span,
            note: note(find.detail).map(|note| note.get(locale).to_owned()),
            replacement: find.replacement.map(str::to_owned),
            weight: if let Detail::Votes(weight) = find.detail { Some(weight) } else { None },
        });
    }
    evidence
}

/// What a number is.
fn note(detail: Detail) -> Option<Text> {
    let Detail::Number(Kind { series, later }) = detail else { return None };
    let [national, national_later, d_number, d_number_later, synthetic] = NUMBERS;
    Some(match (series, later) {
        (Series::National, false) => national,
        (Series::National, true) => national_later,
        (Series::DNumber, false) => d_number,
        (Series::DNumber, true) => d_number_later,
        (Series::Synthetic, _) => synthetic,
    })
}

/// What is looked for, signal by signal.
const TITLES: [Text; Signal::ALL.len()] = [
    text!("Lyder som reklame", "Lyder som reklame", "Sounds like marketing"),
    text!(
        "Sier hvor adressen er hentet fra",
        "Seier kvar adressa er henta frå",
        "Says where the address comes from",
    ),
    text!("Nevner et annet register", "Nemner eit anna register", "Names another register"),
    text!("Nevner direktoratet", "Nemner direktoratet", "Names the directorate"),
    text!(
        "Ligner på lenken til registeret",
        "Liknar på lenkja til registeret",
        "Resembles the register's link",
    ),
    text!(
        "Sier hvor innholdet kan leses",
        "Seier kvar innhaldet kan lesast",
        "Says where to read the content",
    ),
    text!("Røper noe sensitivt", "Røper noko sensitivt", "Gives away something sensitive"),
    text!("Fødselsnummer og D-nummer", "Fødselsnummer og D-nummer", "Identity numbers"),
    text!("Kontonummer", "Kontonummer", "Account numbers"),
    text!("Navn sammen med sakstype", "Namn saman med sakstype", "A name with a type of case"),
    text!("Lenker og e-postadresser", "Lenkjer og e-postadresser", "Links and e-mail addresses"),
    text!("Forkortede lenker", "Forkorta lenkjer", "Shortened links"),
    text!("Dyre telefonnumre", "Dyre telefonnummer", "Expensive telephone numbers"),
    text!("Nevner avsenderen", "Nemner avsendaren", "Names the sender"),
    text!(
        "Ord fra et annet språk enn det oppgitte",
        "Ord frå eit anna språk enn det oppgitte",
        "Words of another language than declared",
    ),
    text!("Lange setninger", "Lange setningar", "Long sentences"),
    text!("Tunge ord", "Tunge ord", "Heavy words"),
    text!(
        "Tegn som gir flere SMS-er",
        "Teikn som gir fleire SMS-ar",
        "Characters that make more SMS",
    ),
];

/// Kinds of identity numbers.
const NUMBERS: [Text; 5] = [
    text!("fødselsnummer", "fødselsnummer", "national identity number"),
    text!(
        "fødselsnummer etter regelen fra 2032",
        "fødselsnummer etter regelen frå 2032",
        "national identity number by the rule from 2032",
    ),
    text!("D-nummer", "D-nummer", "D-number"),
    text!(
        "D-nummer etter regelen fra 2032",
        "D-nummer etter regelen frå 2032",
        "D-number by the rule from 2032",
    ),
    text!("syntetisk, til testing", "syntetisk, til testing", "synthetic, for testing"),
];

/// Every text of an explanation.
#[cfg(any(test, feature = "tools"))]
pub(crate) fn texts() -> impl Iterator<Item = Text> {
    TITLES.into_iter().chain(NUMBERS)
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
    fn every_signal_is_shown_once_and_some_rule_goes_by_it() {
        let signals: Vec<_> = explain(&Dispatch::default(), Locale::Nb).signals;
        assert_eq!(signals.iter().map(|it| it.signal).collect::<Vec<_>>(), Signal::ALL);
        for entry in signals {
            assert!(!entry.rules.is_empty() && !entry.found, "{}", entry.signal);
            assert!(entry.evidence.is_empty() && entry.measure.is_none(), "{}", entry.signal);
        }
    }

    #[test]
    fn what_is_too_weak_to_count_is_shown_all_the_same() {
        let weak = of("Kommunen har salg av tomt, med rabatt til naboer.", Signal::Promotional);
        let measure = weak.measure.unwrap();
        assert!(!weak.found && measure.value < measure.threshold);
        let strong = of("Kjøp nå! Spar 40 % på alt i sommersalget.", Signal::Promotional);
        assert!(strong.found && strong.measure.unwrap().value > 100);
        assert!(strong.evidence.iter().all(|it| it.weight > Some(0)));
    }

    #[test]
    fn numbers_are_told_apart() {
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
