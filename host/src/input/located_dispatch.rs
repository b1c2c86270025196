//! A dispatch with its locations in the file that it was read from.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use krr_policy::{Dispatch, Span, TextEdit, Value, parse};

use super::diagnostic::Diagnostic;
use super::format::InputFormat;
use super::inference::{Inference, Unjudged};
use super::layers::merged;
use super::located::{LocatedValue, Location, Locations};
use super::place::{Located, Place, Replacement};
use super::shapes::{Draft, ShapeName};
use super::source_map::SourceMap;
use super::source_text::SourceText;

/// A dispatch, and the location of every part of it in the file that it was read from.
#[derive(Debug)]
pub struct LocatedDispatch {
    text: Arc<SourceText>,
    item: Option<usize>,
    format: InputFormat,
    dispatch: Dispatch,
    locations: Locations,
    /// What the dispatch was drawn up from, if that is the file of a sender's system.
    drawn: Option<Drawn>,
    /// The source maps of the texts by their paths, without those that are not found in the file.
    source_maps: OnceLock<BTreeMap<String, SourceMap>>,
}

/// What a dispatch was drawn up from.
#[derive(Debug)]
struct Drawn {
    shape: ShapeName,
    /// The format that was asked for, or else that of the file.
    requested: InputFormat,
    /// What tells the dispatch from others in the same document.
    part: Option<String>,
    /// The facts and texts of the file, as a tree.
    given: Value,
    /// The facts that hold where the settings say nothing else.
    assumed: Value,
    inferences: Vec<Inference>,
    unjudged: Vec<Unjudged>,
}

impl LocatedDispatch {
    /// Converts what is drawn up from a document of a shape. `formats` are that of the file, and the one
    /// that was asked for.
    pub(super) fn of_shape(
        text: &Arc<SourceText>,
        draft: Draft,
        shape: ShapeName,
        (format, requested): (InputFormat, InputFormat),
        item: Option<usize>,
    ) -> Result<Self, Diagnostic> {
        let Draft { part, dispatch, assumed, inferences, unjudged } = draft;
        let LocatedValue { value: given, locations } = dispatch;
        let value = merged([&assumed, &given]);
        let located = Self::new(text, LocatedValue { value, locations }, format, item)?;
        let drawn = Drawn { shape, requested, part, given, assumed, inferences, unjudged };
        Ok(Self { drawn: Some(drawn), ..located })
    }

    /// Converts a parsed value. `item` is the number of the dispatch in the file.
    pub(super) fn new(
        text: &Arc<SourceText>,
        value: LocatedValue,
        format: InputFormat,
        item: Option<usize>,
    ) -> Result<Self, Diagnostic> {
        let LocatedValue { value, locations } = value;
        match parse(&value) {
            Err(error) => Err(Diagnostic::from_input_error(error, &locations, text, item)),
            Ok(dispatch) => Ok(Self {
                text: Arc::clone(text),
                item,
                format,
                dispatch,
                locations,
                drawn: None,
                source_maps: OnceLock::new(),
            }),
        }
    }

    /// Returns the dispatch.
    #[must_use]
    pub const fn dispatch(&self) -> &Dispatch {
        &self.dispatch
    }

    /// Returns the text of the file.
    #[must_use]
    pub fn text(&self) -> &SourceText {
        &self.text
    }

    /// Returns the number of the dispatch in the file, counted from one, if the file may hold
    /// several.
    #[must_use]
    pub const fn item(&self) -> Option<usize> {
        self.item
    }

    /// Returns the parts of the file that have a meaning for the recipients and are not judged, with their
    /// places.
    pub fn unjudged(&self) -> impl Iterator<Item = (&Unjudged, Place)> {
        let unjudged = self.drawn.iter().flat_map(|drawn| &drawn.unjudged);
        unjudged.map(|unjudged| (unjudged, self.place(unjudged.range.clone())))
    }

    /// Returns the facts that the file of a sender's system gives and those that hold where the settings
    /// say nothing else, as trees.
    pub(crate) fn given_and_assumed(&self) -> Option<(&Value, &Value)> {
        self.drawn.as_ref().map(|drawn| (&drawn.given, &drawn.assumed))
    }

    /// Returns the format by which the file is read as it was.
    pub(super) fn requested_format(&self) -> InputFormat {
        self.drawn.as_ref().map_or(self.format, |drawn| drawn.requested)
    }

    /// Returns what tells the dispatch from the others of its file: the number of its document, and its
    /// part of it.
    pub(super) fn position_in_file(&self) -> (Option<usize>, Option<&str>) {
        (self.item, self.drawn.as_ref().and_then(|drawn| drawn.part.as_deref()))
    }

    /// Returns the format of the file.
    pub(super) const fn format(&self) -> InputFormat {
        self.format
    }

    /// Returns the range in the file of a span of a text of the message, or the whole field if
    /// the span cannot be mapped to the file.
    pub(super) fn span_range(&self, span: &Span) -> Range<usize> {
        let Some(location) = self.locations.get(&span.fact) else {
            return 0..0;
        };
        match self.source_map(&span.fact) {
            None => location.value.clone(),
            Some(map) => {
                let offset = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
                map.source_range(offset(span.start)..offset(span.end))
            }
        }
    }

    fn fact_range(&self, path: &str) -> Option<Range<usize>> {
        let location = self.locations.get(path);
        if let Some(location) = location.filter(|it| self.is_on_one_line(&it.value)) {
            return Some(location.value.clone());
        }
        let location = location.or_else(|| self.locations.nearest(path))?;
        Some(location.key.clone().unwrap_or(location.value.start..location.value.start))
    }

    /// Returns the location of exactly this fact.
    pub(super) fn location(&self, fact: &str) -> Option<&Location> {
        self.locations.get(fact)
    }

    /// Returns the source map of a text of the message, if it can be found in the file.
    pub(super) fn source_map(&self, fact: &str) -> Option<&SourceMap> {
        let maps = self.source_maps.get_or_init(|| {
            let paths = self.dispatch.message.text_paths().into_iter();
            paths.filter_map(|path| Some((path.clone(), self.build_source_map(&path)?))).collect()
        });
        maps.get(fact)
    }

    fn build_source_map(&self, fact: &str) -> Option<SourceMap> {
        let range = self.locations.get(fact)?.value.clone();
        let text = self.dispatch.message.text_at(fact)?;
        if self.is_markdown_body(fact) {
            return Some(SourceMap::verbatim(text.len(), range.start));
        }
        let scalar = self.text.as_str().get(range.clone())?;
        SourceMap::align(text, scalar, range.start)
    }

    /// Returns whether the fact is the body below front matter, which is in the file verbatim.
    pub(super) fn is_markdown_body(&self, fact: &str) -> bool {
        self.format == InputFormat::Markdown
            && fact == "message.body"
            && self.locations.get(fact).is_some_and(|location| location.key.is_none())
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place::new(Arc::clone(&self.text), range)
    }

    fn is_on_one_line(&self, range: &Range<usize>) -> bool {
        self.text.as_str().get(range.clone()).is_some_and(|written| !written.contains('\n'))
    }
}

impl Located for LocatedDispatch {
    fn dispatch(&self) -> &Dispatch {
        &self.dispatch
    }

    /// Returns the name of the file, followed by the number of the dispatch if the file may hold
    /// several, and by its part of the document if that stands for several.
    fn label(&self) -> String {
        let label = self.text.label(self.item);
        match self.drawn.as_ref().and_then(|drawn| drawn.part.as_ref()) {
            Some(part) => format!("{label} · {part}"),
            None => label,
        }
    }

    fn start(&self) -> Place {
        let start = self.locations.get("").map_or(0, |location| location.value.start);
        self.place(start..start)
    }

    fn span(&self, span: &Span) -> Place {
        self.place(self.span_range(span))
    }

    fn fact(&self, path: &str) -> Option<Place> {
        self.fact_range(path).map(|range| self.place(range))
    }

    fn replacements(&self, edits: &[TextEdit]) -> Option<Vec<Replacement>> {
        let replacements = self.replacements_in_place(edits)?.into_iter();
        let at_place = |(range, content)| Replacement { place: self.place(range), content };
        Some(replacements.map(at_place).collect())
    }

    fn shape(&self) -> Option<ShapeName> {
        self.drawn.as_ref().map(|drawn| drawn.shape)
    }

    fn inferences(&self) -> &[Inference] {
        self.drawn.as_ref().map_or(&[], |drawn| &drawn.inferences)
    }

    fn is_message_alone(&self) -> bool {
        let body = "message.body";
        let location = self.locations.get(body).filter(|_| self.is_markdown_body(body));
        location.is_some_and(|location| location.value.start == 0)
    }
}
