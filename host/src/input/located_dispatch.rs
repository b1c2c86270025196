//! A dispatch, and where it came from.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use krr_policy::{Dispatch, Span, TextEdit, parse};

use super::source_map::Alignment;
use super::format::Format;
use super::diagnostic::Problem;
use super::rewrite;
use super::source_text::Text;
use super::located::{Places, Tree};

/// A dispatch, and where every part of it stands in the file that it was read from.
#[derive(Debug)]
pub struct Source {
    text: Arc<Text>,
    item: Option<usize>,
    format: Format,
    dispatch: Dispatch,
    places: Places,
    subject: OnceLock<Option<Alignment>>,
    body: OnceLock<Option<Alignment>>,
}

impl Source {
    pub(super) fn new(
        text: &Arc<Text>,
        tree: Tree,
        format: Format,
        item: Option<usize>,
    ) -> Result<Self, Problem> {
        let places = tree.places;
        match parse(&tree.value) {
            Err(error) => Err(Problem::of_contract(error, &places, text, item)),
            Ok(dispatch) => Ok(Self {
                text: Arc::clone(text),
                item,
                format,
                dispatch,
                places,
                subject: OnceLock::new(),
                body: OnceLock::new(),
            }),
        }
    }

    /// The dispatch.
    #[must_use]
    pub const fn dispatch(&self) -> &Dispatch {
        &self.dispatch
    }

    /// The file that it was read from.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Which dispatch of the file it is, counted from one, where the file may hold several.
    #[must_use]
    pub const fn item(&self) -> Option<usize> {
        self.item
    }

    /// What to call it: the name of the file, with its number where there may be several.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.text.name(), self.item)
    }

    /// The bytes of the file in which a place in the subject or the body is written. Where the
    /// text is written in a way that cannot be followed, the whole of it.
    #[must_use]
    pub fn locate(&self, span: &Span) -> Range<usize> {
        let Some(place) = self.places.get(&span.fact) else {
            return 0..0;
        };
        match self.alignment(&span.fact) {
            None => place.value.clone(),
            Some(alignment) => {
                let byte = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
                alignment.locate(byte(span.start)..byte(span.end))
            }
        }
    }

    /// Where the dispatch begins in the file.
    #[must_use]
    pub fn start(&self) -> usize {
        self.places.get("").map_or(0, |place| place.value.start)
    }

    /// The bytes of the file in which a fact is written, or else what is around it. `None` when
    /// nothing around it is written either.
    #[must_use]
    pub fn fact(&self, path: &str) -> Option<Range<usize>> {
        let place = self.places.get(path);
        if let Some(place) = place.filter(|place| self.on_one_line(&place.value)) {
            return Some(place.value.clone());
        }
        let place = place.or_else(|| self.places.nearest(path))?;
        // A whole section is pointed out by its name.
        Some(place.key.clone().unwrap_or(place.value.start..place.value.start))
    }

    /// The file with these edits made to the subject and the body: as little of it as possible
    /// changes. `None` when they cannot be made so that the file reads back as it should.
    #[must_use]
    pub fn with_edits(&self, edits: &[TextEdit]) -> Option<String> {
        let expected = self.edited(edits)?;
        let reads_back = |file: &String| {
            let sources = super::read(self.text.name(), file.as_bytes(), Some(self.format));
            let again = sources.into_iter().nth(self.item.map_or(0, |item| item - 1));
            again.is_some_and(|again| again.is_ok_and(|again| again.dispatch == expected))
        };
        let in_place = self.edited_in_place(edits).filter(reads_back);
        in_place.or_else(|| self.edited_by_scalar(edits).filter(reads_back))
    }

    /// Changes only what the edits are about.
    fn edited_in_place(&self, edits: &[TextEdit]) -> Option<String> {
        let mut changes = Vec::new();
        for edit in edits {
            let fact = &edit.span.fact;
            self.alignment(fact)?;
            let written = if self.verbatim(fact) {
                edit.replacement.clone()
            } else {
                let scalar = self.text.as_str().get(self.places.get(fact)?.value.clone())?;
                rewrite::part(scalar, &edit.replacement)
            };
            changes.push((self.locate(&edit.span), written));
        }
        Some(self.changed(changes))
    }

    /// Writes whole scalars anew.
    fn edited_by_scalar(&self, edits: &[TextEdit]) -> Option<String> {
        let mut changes = Vec::new();
        for fact in ["message.subject", "message.body"] {
            let here: Vec<_> = edits.iter().filter(|edit| edit.span.fact == fact).collect();
            if here.is_empty() || self.verbatim(fact) {
                continue;
            }
            let place = self.places.get(fact)?.value.clone();
            let words = rewrite::edited(self.words(fact)?, &here)?;
            let scalar = self.text.as_str().get(place.clone())?;
            let indentation = self.indentation(place.start);
            changes.push((place, rewrite::scalar(self.format, scalar, &words, indentation)));
        }
        Some(self.changed(changes))
    }

    /// The file with other text in these places, which do not overlap.
    fn changed(&self, mut changes: Vec<(Range<usize>, String)>) -> String {
        // From the end, so that what comes before keeps its place.
        changes.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
        let mut file = self.text.as_str().to_owned();
        for (place, written) in changes {
            file.replace_range(place, &written);
        }
        file
    }

    /// The dispatch with these edits made to the subject and the body, or `None` when they do not
    /// fit.
    #[must_use]
    pub fn edited(&self, edits: &[TextEdit]) -> Option<Dispatch> {
        let mut dispatch = self.dispatch.clone();
        let message = &mut dispatch.message;
        for (fact, words) in
            [("message.subject", &mut message.subject), ("message.body", &mut message.body)]
        {
            let here: Vec<_> = edits.iter().filter(|edit| edit.span.fact == fact).collect();
            if let Some(words) = words.as_mut().filter(|_| !here.is_empty()) {
                *words = rewrite::edited(words, &here)?;
            }
        }
        Some(dispatch)
    }

    /// How the text of a fact and what is written correspond.
    fn alignment(&self, fact: &str) -> Option<&Alignment> {
        let cell = if fact == "message.body" { &self.body } else { &self.subject };
        let find = || {
            let place = self.places.get(fact)?.value.clone();
            let words = self.words(fact)?;
            if self.verbatim(fact) {
                return Some(Alignment::verbatim(words.len(), place.start));
            }
            Alignment::find(words, self.text.as_str().get(place.clone())?, place.start)
        };
        cell.get_or_init(find).as_ref()
    }

    fn words(&self, fact: &str) -> Option<&str> {
        let message = &self.dispatch.message;
        if fact == "message.body" { message.body.as_deref() } else { message.subject.as_deref() }
    }

    /// Whether the fact stands in the file as it is, without quotes: the body below front matter.
    fn verbatim(&self, fact: &str) -> bool {
        self.format == Format::Markdown
            && fact == "message.body"
            && self.places.get(fact).is_some_and(|place| place.key.is_none())
    }

    fn on_one_line(&self, range: &Range<usize>) -> bool {
        self.text.as_str().get(range.clone()).is_some_and(|written| !written.contains('\n'))
    }

    /// The blank space that the line of a byte begins with.
    fn indentation(&self, at: usize) -> &str {
        let line = self.text.line(self.text.position(at).line);
        let line = self.text.as_str().get(line).unwrap_or_default();
        let blank = line.len() - line.trim_start_matches(' ').len();
        line.get(..blank).unwrap_or_default()
    }
}

/// A file's name, with the number of the dispatch where the file may hold several.
pub(super) fn label(name: &str, item: Option<usize>) -> String {
    item.map_or_else(|| name.to_owned(), |item| format!("{name}[{item}]"))
}
