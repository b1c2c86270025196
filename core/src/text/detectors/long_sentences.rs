//! Sentences that are too long, and a text that is hard to read as a whole (B5). Advice only.
//!
//! The measure is LIX: words a sentence, and long words in a hundred.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::{Measure, Signal};
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::tokens::TokenKind;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::LongSentences,
    title: Localized { nb: "Lange setninger", nn: "Lange setningar", en: "Long sentences" },
    requires: &[],
    phrases: &[],
    detect,
};

/// The most words of a sentence that is not too long.
const LONGEST_SENTENCE: usize = 40;
/// The most letters of a word that is not long, as LIX has it.
const LONGEST_SHORT_WORD: usize = 6;
/// The fewest words of a text that can be measured.
const FEWEST_WORDS: u64 = 60;
/// The LIX from which a text is very hard: that of legal and scholarly prose.
const HARD: u64 = 60;

/// Matches the sentences of the body that are too long; a LIX that is very hard counts as well.
fn detect(analysis: &Analysis<'_>) -> Detected {
    let (mut counts, mut matches) = (ReadabilityCounts::default(), Vec::new());
    let Some(body) = analysis.body() else { return Detected::default() };
    for line in body.sentences().flat_map(|sentence| body.lines(sentence)) {
        let words = counts.add(body, &line);
        if words > LONGEST_SENTENCE {
            matches.push(Match::of_tokens(body, &line));
        }
    }
    let lix = counts.lix();
    let is_hard = lix.is_some_and(|lix| lix >= HARD);
    Detected {
        found: Some(is_hard || !matches.is_empty()),
        matches,
        measure: lix.map(|value| Measure { value, threshold: HARD }),
        ..Detected::default()
    }
}

/// The counts that LIX is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct ReadabilityCounts {
    words: u64,
    sentences: u64,
    long_words: u64,
}

impl ReadabilityCounts {
    /// Adds a sentence and returns the number of its words.
    fn add(&mut self, document: &Document<'_>, sentence: &Range<usize>) -> usize {
        let mut words = 0_usize;
        for at in sentence.clone().filter(|at| document.kind(*at) == Some(TokenKind::Word)) {
            words += 1;
            self.long_words += u64::from(is_long_word(document.token_text(at)));
        }
        self.words += words as u64;
        self.sentences += u64::from(words > 0);
        words
    }

    /// Returns the LIX, unless the text is too short.
    fn lix(self) -> Option<u64> {
        let Self { words, sentences, long_words } = self;
        let tenths_per_sentence = (words * 10).checked_div(sentences)?;
        let tenths_of_percent = (long_words * 1000).checked_div(words)?;
        (words >= FEWEST_WORDS).then_some((tenths_per_sentence + tenths_of_percent) / 10)
    }
}

fn is_long_word(word: &str) -> bool {
    word.len() > LONGEST_SHORT_WORD && word.chars().count() > LONGEST_SHORT_WORD
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use crate::contract::Signal;
    use crate::text::testing::analyse_body;

    #[test]
    fn sentences_are_long_and_texts_hard_from_their_thresholds() {
        let words = |count: usize, word: &str| [word].repeat(count).join(" ");
        let cases = [
            (format!("{}.", words(40, "bil")), 0, None),
            (format!("{}.", words(41, "bil")), 1, None),
            (format!("{}.\n{}", words(41, "bil"), words(50, "bil")), 2, Some(45)),
            // Lines of a list are no sentence.
            ("Navn\n".repeat(80), 0, Some(1)),
            ("bil bil.\n".repeat(40), 0, Some(2)),
            ("lang forvaltningssak.\n".repeat(40), 0, Some(52)),
            (words(80, "forvaltningssak"), 1, Some(180)),
        ];
        let is_wrong = |(body, long, lix): &(String, usize, Option<u64>)| {
            let signals = analyse_body(body);
            let found = *long > 0 || lix.is_some_and(|lix| lix >= 60);
            signals.matches(Signal::LongSentences).len() != *long
                || signals.measure(Signal::LongSentences).map(|measure| measure.value) != *lix
                || signals.found(Signal::LongSentences) != Some(found)
        };
        let wrong: Vec<_> = cases.into_iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
