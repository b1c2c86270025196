//! How hard a text is to read (B5): LIX, and sentences that go on for too long. Advice only.

use alloc::vec::Vec;

use super::words::{Kind, Text, fold_differs};
use super::{Found, add};
use crate::search;

/// Sentences with more words are pointed at.
const LONGEST_SENTENCE: u64 = 40;
/// Words with more letters are long, as LIX has it.
const LONG_WORD: usize = 6;
/// Texts with fewer words are too short to be measured.
const FEWEST_WORDS: u64 = 60;
/// The measure from which a text counts as very hard: that of legal and scholarly prose.
pub(crate) const HARD: u64 = 60;

/// What is counted of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Reading {
    words: u64,
    sentences: u64,
    long_words: u64,
}

impl Reading {
    /// LIX: words a sentence, and long words in a hundred; none for a text that is too short.
    pub(crate) fn lix(&self) -> Option<u64> {
        let Self { words, sentences, long_words } = *self;
        let each = (words * 10).checked_div(sentences)?;
        let long = (long_words * 1000).checked_div(words)?;
        (words >= FEWEST_WORDS).then_some((each + long) / 10)
    }

    /// Whether the text as a whole is very hard.
    pub(crate) fn is_hard(&self) -> bool {
        self.lix().is_some_and(|lix| lix >= HARD)
    }
}

/// Counts a text, and adds the sentences that are too long, in order. A line that a new one with a
/// capital follows ends a sentence too, as in a list.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) -> Reading {
    let mut all = Reading::default();
    for sentence in text.sentences() {
        let (mut start, mut words) = (sentence.start, 0);
        for at in sentence.clone() {
            if at > start && begins_line(text, at) {
                all.sentences += u64::from(words > 0);
                (start, words) = (at, 0);
            }
            if text.kind(at) != Some(Kind::Word) {
                continue;
            }
            all.words += 1;
            let said = text.say(at);
            let is_long = said.len() > LONG_WORD && search::count(said) > LONG_WORD;
            all.long_words += u64::from(is_long);
            words += 1;
            // Once for each sentence: where it becomes too long.
            if words == LONGEST_SENTENCE + 1 {
                let mut end = at + 1;
                while end < sentence.end && !begins_line(text, end) {
                    end += 1;
                }
                add(text, text.bytes(&(start..end)), out);
            }
        }
        all.sentences += u64::from(words > 0);
    }
    all
}

/// Whether a token begins a line as a sentence does.
fn begins_line(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.tokens.get(before));
    let (Some(before), Some(token)) = (before, text.tokens.get(at)) else { return false };
    let gap = text.slice(before.bytes().end..token.bytes().start);
    search::has(gap, "\n")
        && (token.kind != Kind::Word || search::starts(text.raw(&token.bytes()), fold_differs))
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read_text};

    #[test]
    fn long_sentences_and_hard_texts_are_found() {
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
        for (body, long, lix) in cases {
            let signals = read_text(None, &body, None);
            assert_eq!(signals.of(Signal::LongSentences).len(), long, "{body}");
            assert_eq!(signals.reading.lix(), lix, "{body}");
            assert_eq!(signals.reading.is_hard(), lix.is_some_and(|lix| lix >= 60));
        }
    }
}
