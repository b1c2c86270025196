//! What a text gives away, shown signal by signal.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use super::spans;
use super::version::version;
use crate::contract::{Dispatch, Evidence, Explanation, Locale, Measure, Signal, SignalEntry};
use crate::localized::Localized;
use crate::rules;
use crate::text::identity_number::{Kind, Series};
use crate::text::{Depth, Detail, Found, Signals, readability};

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
    let sender = crate::facts::non_blank(dispatch.sender.name.as_deref());
    let body = crate::facts::non_blank(dispatch.message.body.as_deref());
    let read = |depth| {
        if body.is_some() {
            crate::text::read(&dispatch.message, sender, depth)
        } else {
            Signals::default()
        }
    };
    let signals = read(Depth::Explain);
    let counted = read(Depth::Check);
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
        if rule.signal() == Some(signal) {
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
    for (find, span) in found.iter().zip(spans::of_matches(&dispatch.message, found)) {
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
fn note(detail: Detail) -> Option<Localized> {
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
const TITLES: [Localized; Signal::ALL.len()] = [
    Localized { nb: "Lyder som reklame", nn: "Lyder som reklame", en: "Sounds like marketing" },
    Localized {
        nb: "Sier hvor adressen er hentet fra",
        nn: "Seier kvar adressa er henta frå",
        en: "Says where the address comes from",
    },
    Localized {
        nb: "Nevner et annet register",
        nn: "Nemner eit anna register",
        en: "Names another register",
    },
    Localized { nb: "Nevner direktoratet", nn: "Nemner direktoratet", en: "Names the directorate" },
    Localized {
        nb: "Ligner på lenken til registeret",
        nn: "Liknar på lenkja til registeret",
        en: "Resembles the register's link",
    },
    Localized {
        nb: "Sier hvor innholdet kan leses",
        nn: "Seier kvar innhaldet kan lesast",
        en: "Says where to read the content",
    },
    Localized {
        nb: "Røper noe sensitivt",
        nn: "Røper noko sensitivt",
        en: "Gives away something sensitive",
    },
    Localized {
        nb: "Fødselsnummer og D-nummer",
        nn: "Fødselsnummer og D-nummer",
        en: "Identity numbers",
    },
    Localized { nb: "Kontonummer", nn: "Kontonummer", en: "Account numbers" },
    Localized {
        nb: "Navn sammen med sakstype",
        nn: "Namn saman med sakstype",
        en: "A name with a type of case",
    },
    Localized {
        nb: "Lenker og e-postadresser",
        nn: "Lenkjer og e-postadresser",
        en: "Links and e-mail addresses",
    },
    Localized { nb: "Forkortede lenker", nn: "Forkorta lenkjer", en: "Shortened links" },
    Localized {
        nb: "Dyre telefonnumre",
        nn: "Dyre telefonnummer",
        en: "Expensive telephone numbers",
    },
    Localized { nb: "Nevner avsenderen", nn: "Nemner avsendaren", en: "Names the sender" },
    Localized {
        nb: "Ord fra et annet språk enn det oppgitte",
        nn: "Ord frå eit anna språk enn det oppgitte",
        en: "Words of another language than declared",
    },
    Localized { nb: "Lange setninger", nn: "Lange setningar", en: "Long sentences" },
    Localized { nb: "Tunge ord", nn: "Tunge ord", en: "Heavy words" },
    Localized {
        nb: "Tegn som gir flere SMS-er",
        nn: "Teikn som gir fleire SMS-ar",
        en: "Characters that make more SMS",
    },
];

/// Kinds of identity numbers.
const NUMBERS: [Localized; 5] = [
    Localized { nb: "fødselsnummer", nn: "fødselsnummer", en: "national identity number" },
    Localized {
        nb: "fødselsnummer etter regelen fra 2032",
        nn: "fødselsnummer etter regelen frå 2032",
        en: "national identity number by the rule from 2032",
    },
    Localized { nb: "D-nummer", nn: "D-nummer", en: "D-number" },
    Localized {
        nb: "D-nummer etter regelen fra 2032",
        nn: "D-nummer etter regelen frå 2032",
        en: "D-number by the rule from 2032",
    },
    Localized {
        nb: "syntetisk, til testing",
        nn: "syntetisk, til testing",
        en: "synthetic, for testing",
    },
];

/// Every text of an explanation.
#[cfg(any(test, feature = "tools"))]
pub(crate) fn texts() -> impl Iterator<Item = Localized> {
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
