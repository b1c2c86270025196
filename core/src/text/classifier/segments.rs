//! The segments of a message that are classified, each by itself.
//!
//! Boilerplate speaks neither for nor against a class, and is left out. A *passage* is whole paragraphs in
//! a row, since what a paragraph is about tells what its words mean. A *window* is some sentences of a
//! paragraph; its threshold is higher, and it finds what is plain among much else. As the message is
//! what its strongest segment is, no paragraph that is added hides another.

use alloc::vec::Vec;
use core::ops::Range;

use super::foreign::foreign_sentences;
use super::model::{FeatureExtractor, SegmentKind};
use crate::text::boilerplate;
use crate::text::document::{Document, Part};
use crate::text::tokens::TokenKind;

/// The most paragraphs of a passage, beside the subject.
const LONGEST_PASSAGE: usize = 3;
/// The most sentences of a window.
const LONGEST_WINDOW: usize = 4;
/// The most tokens of a sentence in a window; what is longer counts as several.
const LONGEST_SENTENCE: usize = 24;

/// A message as sentences and paragraphs, without boilerplate.
pub(super) struct Segmented {
    /// The sentences in order, the subject first.
    pub(super) sentences: Vec<Sentence>,
    /// The paragraphs, as ranges of sentences.
    paragraphs: Vec<Range<usize>>,
    /// The number of sentences and of paragraphs of the subject.
    subject: (usize, usize),
    /// The tokens of the sentences.
    tokens: Vec<SegmentedToken>,
    /// The features of the tokens.
    features: Vec<usize>,
}

/// A token of a sentence.
struct SegmentedToken {
    /// Its number in the document.
    at: usize,
    /// The end of its features among all; they begin where those of the token before end.
    features_end: usize,
}

/// A sentence, or a piece of a very long one.
pub(super) struct Sentence {
    /// The number of the document.
    pub(super) document: usize,
    /// The tokens, as a range of all.
    tokens: Range<usize>,
}

/// Segments that begin with the same sentences, each longer than the one before by one step: a paragraph
/// of a passage, or a sentence of a window.
pub(super) struct Series {
    pub(super) kind: SegmentKind,
    /// The sentences of the subject that belong to them.
    pub(super) subject: Range<usize>,
    /// The steps: paragraphs or sentences, by their number.
    pub(super) steps: Range<usize>,
}

impl Segmented {
    /// Splits the documents of a message, of which the subject comes first. Linear.
    pub(super) fn new<'d, 'a: 'd>(
        documents: impl Iterator<Item = &'d Document<'a>> + Clone,
        is_declared_foreign: bool,
    ) -> Self {
        let lengths = documents.clone().map(|it| (it.tokens.len(), it.text().len()));
        let (tokens, bytes) = lengths.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        let mut segmented = Self {
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            subject: (0, 0),
            tokens: Vec::with_capacity(tokens),
            // A word has no more n-grams than letters, and one pair with the word before it.
            features: Vec::with_capacity(bytes + tokens),
        };
        let mut extractor = FeatureExtractor::default();
        for (nth, document) in documents.enumerate() {
            segmented.add(document, nth, is_declared_foreign, &mut extractor);
            if document.part == Part::Subject {
                segmented.subject = (segmented.sentences.len(), segmented.paragraphs.len());
            }
        }
        segmented
    }

    /// Returns the segments. The subject belongs to passages that begin anywhere in the body.
    pub(super) fn series(&self) -> impl Iterator<Item = Series> {
        let count = self.paragraphs.len();
        let passage = move |subject: Range<usize>| {
            move |first: usize| Series {
                kind: SegmentKind::Passage,
                subject: subject.clone(),
                steps: first..count.min(first + LONGEST_PASSAGE),
            }
        };
        let (sentences, paragraphs) = self.subject;
        let apart = if sentences > 0 { (paragraphs + 1).min(count)..count } else { 0..0 };
        let windows = self.paragraphs.iter().filter(|paragraph| paragraph.len() > 1);
        let windows = windows.flat_map(|paragraph| {
            paragraph.clone().map(|first| Series {
                kind: SegmentKind::Window,
                subject: 0..0,
                steps: first..paragraph.end.min(first + LONGEST_WINDOW),
            })
        });
        let passages = (0..count).map(passage(0..0));
        passages.chain(apart.map(passage(0..sentences))).chain(windows)
    }

    /// Returns the sentences of a step.
    pub(super) fn step(&self, kind: SegmentKind, step: usize) -> Range<usize> {
        match kind {
            SegmentKind::Passage => self.paragraphs.get(step).cloned().unwrap_or_default(),
            SegmentKind::Window => step..step + 1,
        }
    }

    /// Returns the features of some sentences in a row, as often as they occur.
    pub(super) fn features(&self, sentences: &Range<usize>) -> &[usize] {
        let sentences = self.sentences.get(sentences.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return &[] };
        self.features_of_tokens(&(first.tokens.start..last.tokens.end))
    }

    /// Returns the tokens of a sentence, by their numbers in the document, with their features.
    pub(super) fn tokens(&self, sentence: &Sentence) -> impl Iterator<Item = (usize, &[usize])> {
        let tokens = self.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let numbered = tokens.iter().zip(sentence.tokens.start..);
        numbered.map(|(token, nth)| (token.at, self.features_of_tokens(&(nth..nth + 1))))
    }

    /// Returns the features of some tokens in a row.
    fn features_of_tokens(&self, tokens: &Range<usize>) -> &[usize] {
        let end = |before: usize| {
            let last = before.checked_sub(1).and_then(|last| self.tokens.get(last));
            last.map_or(0, |last| last.features_end)
        };
        self.features.get(end(tokens.start)..end(tokens.end)).unwrap_or_default()
    }

    /// Adds a document with its number. Sentences in a language that the classifiers do not know are left alone.
    fn add(
        &mut self,
        document: &Document<'_>,
        nth: usize,
        is_declared_foreign: bool,
        extractor: &mut FeatureExtractor,
    ) {
        let foreign = foreign_sentences(document, is_declared_foreign);
        let is_foreign = |at: usize| {
            let sentence = foreign.partition_point(|sentence| sentence.end <= at);
            foreign.get(sentence).is_some_and(|sentence| sentence.start <= at)
        };
        let (mut begins, mut read) = (self.sentences.len(), 0);
        let mut lines = boilerplate::content(document).into_iter().peekable();
        while let Some(first) = lines.next() {
            let is_break = |at| document.kind(at) == Some(TokenKind::ParagraphBreak);
            if (read..first.start).any(is_break) {
                self.end_paragraph(&mut begins);
            }
            let is_left_alone = is_foreign(first.start);
            let mut rest = first.start..first.end;
            while let Some(line) = lines.next_if(|line| continues(document, &rest, line)) {
                rest.end = line.end;
            }
            read = rest.end;
            while !is_left_alone && !rest.is_empty() {
                let tokens = rest.start..rest.end.min(rest.start + LONGEST_SENTENCE);
                rest.start = tokens.end;
                let first = self.tokens.len();
                for at in tokens {
                    if self.tokens.last().is_none_or(|last| last.at + 1 != at) {
                        extractor.interrupt();
                    }
                    extractor.extract(document, at, &mut self.features);
                    self.tokens.push(SegmentedToken { at, features_end: self.features.len() });
                }
                self.sentences.push(Sentence { document: nth, tokens: first..self.tokens.len() });
            }
        }
        self.end_paragraph(&mut begins);
    }

    /// Ends the paragraph that begins with a sentence, unless it has none.
    fn end_paragraph(&mut self, begins: &mut usize) {
        let end = self.sentences.len();
        if *begins < end {
            self.paragraphs.push(*begins..end);
        }
        *begins = end;
    }
}

/// Returns whether a line follows on another in the same sentence, with nothing between.
fn continues(document: &Document<'_>, before: &Range<usize>, line: &Range<usize>) -> bool {
    before.end == line.start && !document.ends_sentence(before.end)
}
