//! A message of templates: the texts with one identifier, in all channels and languages.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::Path;
use std::ptr;
use std::sync::Arc;

use krr_policy::{Channel, ChannelText, Dispatch, Language, Span, TextEdit};

use super::facts::Facts;
use super::file::{EntryEdit, TemplateFile};
use super::project::Project;
use super::readers::Entry;
use super::selection::{TextPart, place_of};
use super::settings::{Expectation, Part};
use crate::input::{Diagnostic, Located, Locations, Place, Replacement};

/// What stands between the texts of a message that are one body.
const JOINT: &str = "\n\n";

/// A message of templates, as the dispatch that it would be sent as.
#[derive(Debug)]
pub struct TemplateMessage {
    id: String,
    label: String,
    identity: String,
    dispatch: Dispatch,
    facts: Arc<Facts>,
    /// The texts by their path in the dispatch.
    texts: BTreeMap<String, Vec<Piece>>,
    /// The place at which the set is given that takes the message.
    set: Place,
    /// What its files expect of it.
    expectations: Vec<(Expectation, Place)>,
}

/// A part of a text of the message, and the text in a file that it comes from.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// The range in the text of the message.
    range: Range<usize>,
    file: Arc<TemplateFile>,
    /// The position of the text in the file.
    entry: usize,
}

/// A message in one language, for the channels that have the same texts.
#[derive(Debug, Clone, Copy)]
pub struct MessageVersion<'m> {
    /// The language, if it is known.
    pub language: Option<&'m str>,
    /// The channels.
    pub channels: &'m [Channel],
    /// The subject line.
    pub subject: Option<&'m str>,
    /// The text.
    pub body: Option<&'m str>,
}

/// The texts of a message in one channel and language, as positions among its parts.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Version {
    subject: Vec<usize>,
    body: Vec<usize>,
}

impl TemplateMessage {
    /// Returns the messages that parts make up, in the order of their first parts.
    ///
    /// Parts with one identifier are one message, unless different files give the same part of it in
    /// the same channel and language: they are then told apart by their files.
    pub(super) fn group(
        project: &Project,
        files: &[Arc<TemplateFile>],
        parts: &[TextPart],
    ) -> (Vec<Self>, Vec<Diagnostic>) {
        let mut groups: Vec<Vec<&TextPart>> = Vec::new();
        let mut by_id: HashMap<(usize, &str), usize> = HashMap::new();
        for part in parts {
            let index = *by_id.entry((part.claim.config, &part.id)).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(index) {
                group.push(part);
            }
        }
        let (mut messages, mut diagnostics) = (Vec::new(), Vec::new());
        let mut known = KnownFacts::default();
        for group in groups {
            let families = if collides(&group) { by_family(group) } else { vec![group] };
            let is_split = families.len() > 1;
            for parts in families {
                match Self::new(project, files, &parts, is_split, &mut known) {
                    Ok(message) => messages.extend(message),
                    Err(diagnostic) => diagnostics.push(diagnostic),
                }
            }
        }
        (messages, diagnostics)
    }

    /// Returns the message of parts with one identifier.
    fn new<'l>(
        project: &'l Project,
        files: &'l [Arc<TemplateFile>],
        parts: &[&TextPart],
        is_split: bool,
        known: &mut KnownFacts<'l>,
    ) -> Result<Option<Self>, Diagnostic> {
        let Some(first) = parts.first() else { return Ok(None) };
        let Some((_, set)) = project.set(&first.claim) else { return Ok(None) };
        let Some(file) = files.get(first.file) else { return Ok(None) };
        let facts = Layers::of(project, files, parts).facts(project, known);
        let mut dispatch = facts.dispatch().map_err(|error| {
            Diagnostic::from_input_error(error, &Locations::default(), &file.text, None)
        })?;
        let texts = add_texts(&mut dispatch, &versions(parts), files, parts);
        let identity = if is_split {
            format!("{}/{}/{}", set.name, first.family, first.id)
        } else {
            format!("{}/{}", set.name, first.id)
        };
        Ok(Some(Self {
            label: format!("{} · {}", file.text.name(), first.id),
            id: first.id.clone(),
            identity,
            dispatch,
            facts,
            texts,
            set: set.place.clone(),
            expectations: expectations(files, parts),
        }))
    }

    /// Returns the identifier.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the paths of the files that the message is in, each once.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        let mut paths: Vec<_> = self.pieces().map(|piece| piece.file.path.as_path()).collect();
        paths.sort_unstable();
        paths.dedup();
        paths.into_iter()
    }

    /// Returns the message in each of its languages and channels.
    #[must_use]
    pub fn versions(&self) -> Vec<MessageVersion<'_>> {
        let message = &self.dispatch.message;
        match &message.texts {
            Some(texts) => texts
                .iter()
                .map(|text| MessageVersion {
                    language: text.language.as_deref(),
                    channels: &text.channels,
                    subject: text.subject.as_deref(),
                    body: text.body.as_deref(),
                })
                .collect(),
            None => vec![MessageVersion {
                language: message.language.as_deref(),
                channels: self.dispatch.channels.use_.as_deref().unwrap_or_default(),
                subject: message.subject.as_deref(),
                body: message.body.as_deref(),
            }],
        }
    }

    /// Returns the place of the text of a version: of its body, or else of its subject.
    #[must_use]
    pub fn version_place(&self, position: usize) -> Place {
        let paths = match self.dispatch.message.texts {
            Some(_) => ["body", "subject"].map(|it| format!("message.texts[{position}].{it}")),
            None => ["body", "subject"].map(|it| format!("message.{it}")),
        };
        paths.iter().find_map(|path| self.fact(path)).unwrap_or_else(|| self.start())
    }

    /// Returns the facts.
    pub(super) fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Returns what its files expect of it.
    pub(super) fn expectations(&self) -> &[(Expectation, Place)] {
        &self.expectations
    }

    /// Returns the files, with the position of the text in each.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Arc<TemplateFile>, usize)> {
        self.pieces().map(|piece| (&piece.file, piece.entry))
    }

    /// Returns edits of the texts as edits of the texts in the files, or `None` if one reaches over
    /// several of them.
    pub(super) fn entry_edits(
        &self,
        edits: &[TextEdit],
    ) -> Option<Vec<(&Arc<TemplateFile>, EntryEdit)>> {
        let edit_of = |edit: &TextEdit| {
            let start = usize::try_from(edit.span.start).ok()?;
            let end = usize::try_from(edit.span.end).ok()?;
            let mut pieces = self.texts.get(&edit.span.fact)?.iter();
            let piece =
                pieces.find(|piece| piece.range.start <= start && end <= piece.range.end)?;
            let range = start - piece.range.start..end - piece.range.start;
            let replacement = edit.replacement.clone();
            Some((&piece.file, EntryEdit { entry: piece.entry, range, replacement }))
        };
        edits.iter().map(edit_of).collect()
    }

    fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.texts.values().flatten()
    }
}

impl Located for TemplateMessage {
    fn dispatch(&self) -> &Dispatch {
        &self.dispatch
    }

    /// Returns the name of the first file and the identifier of the message.
    fn label(&self) -> String {
        self.label.clone()
    }

    fn identity(&self) -> String {
        self.identity.clone()
    }

    fn start(&self) -> Place {
        let first = self.pieces().find_map(|piece| Some(place_of(&piece.file, piece.entry()?)));
        first.unwrap_or_else(|| self.set.clone()).start()
    }

    fn span(&self, span: &Span) -> Place {
        let offset = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        let (start, end) = (offset(span.start), offset(span.end));
        let pieces = self.texts.get(&span.fact).map_or(&[][..], Vec::as_slice);
        let piece = pieces.iter().find(|piece| start < piece.range.end).or(pieces.last());
        let place = piece.and_then(|piece| {
            let entry = piece.entry()?;
            let local =
                |at: usize| at.clamp(piece.range.start, piece.range.end) - piece.range.start;
            let range = entry.map.source_range(local(start)..local(end));
            Some(Place::new(Arc::clone(&piece.file.text), range))
        });
        place.unwrap_or_else(|| self.start())
    }

    fn fact(&self, path: &str) -> Option<Place> {
        let piece = self.texts.get(path).and_then(|pieces| pieces.first());
        let text = piece.and_then(|piece| Some(place_of(&piece.file, piece.entry()?).start()));
        text.or_else(|| self.facts.place(path).cloned())
    }

    fn replacements(&self, edits: &[TextEdit]) -> Option<Vec<Replacement>> {
        let edits = self.entry_edits(edits)?.into_iter();
        edits.map(|(file, edit)| file.replacement(&edit)).collect()
    }
}

impl Piece {
    fn entry(&self) -> Option<&Entry> {
        self.file.document.entries.get(self.entry)
    }
}

/// Returns whether different files give the same part in the same channel and language.
fn collides(parts: &[&TextPart]) -> bool {
    let mut files: HashMap<(Channel, Option<&str>, Part), usize> = HashMap::new();
    parts.iter().any(|part| {
        part.channels.iter().any(|channel| {
            let slot = (*channel, part.language.as_deref(), part.part);
            *files.entry(slot).or_insert(part.file) != part.file
        })
    })
}

/// Returns what the files of parts expect, each file once.
fn expectations(files: &[Arc<TemplateFile>], parts: &[&TextPart]) -> Vec<(Expectation, Place)> {
    let mut positions: Vec<_> = parts.iter().map(|part| part.file).collect();
    positions.sort_unstable();
    positions.dedup();
    let files = positions.into_iter().filter_map(|position| files.get(position));
    files.filter_map(|file| file.header.expectation.clone()).collect()
}

/// Splits parts by what their files have in common.
fn by_family(parts: Vec<&TextPart>) -> Vec<Vec<&TextPart>> {
    let mut families: Vec<Vec<&TextPart>> = Vec::new();
    for part in parts {
        let is_of =
            |other: &&TextPart| other.family == part.family && other.claim.set == part.claim.set;
        match families.iter_mut().find(|family| family.first().is_some_and(is_of)) {
            Some(family) => family.push(part),
            None => families.push(vec![part]),
        }
    }
    families
}

/// The facts that messages have in common, by their layers.
type KnownFacts<'l> = HashMap<(Vec<&'l Path>, Vec<*const Facts>), Arc<Facts>>;

/// The layers of the facts of a message: the folders, the sets, the selectors and the files of its parts. The later go
/// before the earlier.
struct Layers<'l> {
    folders: Vec<&'l Path>,
    facts: Vec<&'l Facts>,
}

impl<'l> Layers<'l> {
    fn of(project: &'l Project, files: &'l [Arc<TemplateFile>], parts: &[&TextPart]) -> Self {
        // Each folder once, in the order of the last part in it: the nearest and the last go before.
        let mut folders: Vec<&Path> = Vec::new();
        for part in parts.iter().rev() {
            let folder = files.get(part.file).and_then(|file| file.path.parent());
            folders.extend(folder.filter(|folder| !folders.contains(folder)));
        }
        folders.reverse();
        let mut layers: [Vec<&Facts>; 3] = [Vec::new(), Vec::new(), Vec::new()];
        let [sets, selectors, headers] = &mut layers;
        for part in parts {
            let Some(file) = files.get(part.file) else { continue };
            let Some((_, set)) = project.set(&part.claim) else { continue };
            sets.push(&set.facts);
            let selector = part.selector.and_then(|index| set.selectors.get(index));
            selectors.extend(selector.map(|selector| &selector.facts));
            headers.push(&file.header.facts);
        }
        let mut facts = layers.concat();
        facts.retain(|layer| !layer.is_empty());
        facts.dedup_by_key(|layer| ptr::from_ref(*layer));
        Self { folders, facts }
    }

    /// Returns the facts. Most messages of a project have the same layers, and share them.
    fn facts(self, project: &Project, known: &mut KnownFacts<'l>) -> Arc<Facts> {
        let Self { folders, facts: layers } = self;
        let key = (folders, layers.iter().map(|layer| ptr::from_ref(*layer)).collect());
        if let Some(facts) = known.get(&key) {
            return Arc::clone(facts);
        }
        let mut facts = Facts::default();
        for folder in &key.0 {
            facts.add(&project.folder_facts(folder));
        }
        for layer in layers {
            facts.add(layer);
        }
        let facts = Arc::new(facts);
        known.insert(key, Arc::clone(&facts));
        facts
    }
}

/// Returns the versions of a message by language, and in it by channel; those with the same texts are
/// one.
fn versions(parts: &[&TextPart]) -> Vec<(Option<String>, Vec<Channel>, Version)> {
    let mut by_slot: BTreeMap<(Option<&str>, Channel), Version> = BTreeMap::new();
    for (index, part) in parts.iter().enumerate() {
        for channel in &part.channels {
            let version = by_slot.entry((part.language.as_deref(), *channel)).or_default();
            match part.part {
                // An SMS has no subject line.
                Part::Subject if *channel == Channel::Sms => {}
                Part::Subject => version.subject.push(index),
                Part::Body => version.body.push(index),
            }
        }
    }
    let mut versions: Vec<(Option<String>, Vec<Channel>, Version)> = Vec::new();
    for ((language, channel), version) in by_slot {
        let same = versions
            .iter_mut()
            .find(|(other, _, it)| other.as_deref() == language && *it == version);
        match same {
            Some((_, channels, _)) => channels.push(channel),
            None => versions.push((language.map(str::to_owned), vec![channel], version)),
        }
    }
    versions.sort_by_key(|(language, _, _)| rank(language.as_deref()));
    versions
}

/// Returns the order of a language among those of a message: Bokmål is the main language if it is one
/// of them.
fn rank(language: Option<&str>) -> usize {
    let known = language.and_then(Language::from_tag);
    let position = Language::ALL.iter().position(|language| Some(*language) == known);
    position.unwrap_or(Language::ALL.len())
}

/// Adds the texts to a dispatch: a single one as the text of the message, several as texts of their
/// own. Returns the pieces of each by its path.
fn add_texts(
    dispatch: &mut Dispatch,
    versions: &[(Option<String>, Vec<Channel>, Version)],
    files: &[Arc<TemplateFile>],
    parts: &[&TextPart],
) -> BTreeMap<String, Vec<Piece>> {
    let mut texts = BTreeMap::new();
    let mut add = |path: String, indices: &[usize]| {
        let (text, pieces) = join(indices, files, parts);
        if pieces.is_empty() {
            return None;
        }
        texts.insert(path, pieces);
        Some(text)
    };
    let message = &mut dispatch.message;
    message.language = versions.first().and_then(|(language, _, _)| language.clone());
    if let [(_, _, version)] = versions {
        message.subject = add("message.subject".into(), &version.subject);
        message.body = add("message.body".into(), &version.body);
    } else {
        let own = versions.iter().enumerate().map(|(index, (language, channels, version))| {
            let path = |field| format!("message.texts[{index}].{field}");
            ChannelText {
                channels: channels.clone(),
                language: language.clone(),
                subject: add(path("subject"), &version.subject),
                body: add(path("body"), &version.body),
                sensitive: None,
            }
        });
        message.texts = Some(own.collect());
    }
    let is_used = |channel: &&Channel| versions.iter().any(|(_, used, _)| used.contains(channel));
    dispatch.channels.use_ = Some(Channel::ALL.iter().filter(is_used).copied().collect());
    texts
}

/// Joins texts of files to one.
fn join(
    indices: &[usize],
    files: &[Arc<TemplateFile>],
    parts: &[&TextPart],
) -> (String, Vec<Piece>) {
    let (mut text, mut pieces) = (String::new(), Vec::new());
    for part in indices.iter().filter_map(|index| parts.get(*index)) {
        let Some(file) = files.get(part.file) else { continue };
        let Some(entry) = file.document.entries.get(part.entry) else { continue };
        if !text.is_empty() {
            text.push_str(JOINT);
        }
        let start = text.len();
        text.push_str(&entry.text);
        pieces.push(Piece { range: start..text.len(), file: Arc::clone(file), entry: part.entry });
    }
    (text, pieces)
}
