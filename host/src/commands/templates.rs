//! `krr templates`: lists the messages that the settings of the project take, and what is left out.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use krr_host::input::LineColumn;
use krr_host::templates::{
    LeftOut, LeftOutReason, MessageVersion, SkipReason, TemplateMessage, first_words,
};
use krr_policy::{Catalogue, Locale, Localized, grouped};
use serde::Serialize;

use crate::evaluator::Evaluator;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{self, channel_label, language_label};
use crate::projects;
use crate::terminal::{BOLD, DIM, sanitize, styled};

const MESSAGES: Localized = Localized {
    nb: "{count} meldinger i {files} filer",
    nn: "{count} meldingar i {files} filer",
    en: "{count} messages in {files} files",
};
const LEFT_OUT: Localized = Localized {
    nb: "Ikke med: {count} tekster",
    nn: "Ikkje med: {count} tekstar",
    en: "Left out: {count} texts",
};
const MORE: Localized = Localized {
    nb: "og {count} til; `--all` viser alle",
    nn: "og {count} til; `--all` viser alle",
    en: "and {count} more; `--all` shows all",
};
const NOT_SELECTED: Localized = Localized {
    nb: "ingen velger tar dem",
    nn: "ingen veljar tek dei",
    en: "no selector takes them",
};
const FUZZY: Localized = Localized {
    nb: "oversettelsen er merket som usikker",
    nn: "omsetjinga er merkt som usikker",
    en: "the translation is marked fuzzy",
};
const OBSOLETE: Localized =
    Localized { nb: "ikke lenger i bruk", nn: "ikkje lenger i bruk", en: "no longer in use" };
const UNTRANSLATED: Localized =
    Localized { nb: "ikke oversatt", nn: "ikkje omsett", en: "not translated" };
const UNKNOWN_LANGUAGE: Localized =
    Localized { nb: "ukjent språk", nn: "ukjent språk", en: "unknown language" };

/// The number of texts that are shown of those left out of a file for one reason.
const SHOWN: usize = 3;

/// Arguments of `krr templates`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Output format
    #[arg(long, default_value = "human")]
    format: ListFormat,
    /// Show every text that is left out
    #[arg(long)]
    all: bool,
}

/// An output format of `krr templates`.
#[derive(Clone, Copy, clap::ValueEnum)]
enum ListFormat {
    /// Text for a terminal
    Human,
    /// JSON
    Json,
}

/// The list in JSON.
#[derive(Serialize)]
struct List {
    messages: Vec<Entry>,
    left_out: Vec<LeftOutEntry>,
}

/// A message in one language.
#[derive(Serialize)]
struct Entry {
    id: String,
    file: String,
    line: usize,
    column: usize,
    channels: Vec<&'static str>,
    language: Option<String>,
    words: String,
}

/// A text that is left out.
#[derive(Serialize)]
struct LeftOutEntry {
    file: String,
    line: usize,
    column: usize,
    key: String,
    words: String,
    reason: String,
}

/// Prints the list.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let project = projects::open(locale)?;
    let templates = projects::read(&project)?;
    let list = List {
        messages: templates.messages().iter().flat_map(entries).collect(),
        left_out: templates.left_out().iter().map(|it| LeftOutEntry::new(it, locale)).collect(),
    };
    match args.format {
        ListFormat::Json => output::write_json(&list)?,
        ListFormat::Human => {
            let catalogue = Evaluator::new(locale)?.catalogue()?;
            let count = templates.messages().len();
            output::write_text(&human(&list, count, &catalogue, args.all, locale))?;
        }
    }
    Ok(Exit::Success)
}

/// Returns an entry for each language of a message.
fn entries(message: &TemplateMessage) -> Vec<Entry> {
    let versions = message.versions().into_iter().enumerate();
    versions
        .map(|(position, version)| {
            let place = message.version_place(position);
            let LineColumn { line, column } = place.line_column();
            let MessageVersion { language, channels, subject, body } = version;
            Entry {
                id: message.id().to_owned(),
                file: place.file().to_owned(),
                line,
                column,
                channels: channels.iter().map(|channel| channel.as_str()).collect(),
                language: language.map(str::to_owned),
                words: first_words(body.or(subject).unwrap_or_default()),
            }
        })
        .collect()
}

impl LeftOutEntry {
    fn new(left_out: &LeftOut, locale: Locale) -> Self {
        let LineColumn { line, column } = left_out.place.line_column();
        let reason = match &left_out.reason {
            LeftOutReason::Skipped(reason) => reason.clone(),
            LeftOutReason::NotSelected => NOT_SELECTED.get(locale).to_owned(),
            LeftOutReason::Marked(SkipReason::Fuzzy) => FUZZY.get(locale).to_owned(),
            LeftOutReason::Marked(SkipReason::Obsolete) => OBSOLETE.get(locale).to_owned(),
            LeftOutReason::Marked(SkipReason::Untranslated) => UNTRANSLATED.get(locale).to_owned(),
        };
        Self {
            file: left_out.place.file().to_owned(),
            line,
            column,
            key: left_out.key.clone(),
            words: left_out.words.clone(),
            reason,
        }
    }
}

/// Returns the list for a terminal: by file, with columns for identifier, channel and language.
fn human(list: &List, count: usize, catalogue: &Catalogue, all: bool, locale: Locale) -> String {
    let mut by_file: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in &list.messages {
        by_file.entry(&entry.file).or_default().push(entry);
    }
    let mut text = String::new();
    for (file, entries) in &by_file {
        let _ = writeln!(text, "{}", styled(BOLD, &sanitize(file)));
        let rows: Vec<_> = entries
            .iter()
            .map(|entry| {
                let channels = entry.channels.iter().map(|it| channel_label(catalogue, it));
                let language = entry.language.as_deref();
                let language = language.map_or_else(
                    || UNKNOWN_LANGUAGE.get(locale).to_owned(),
                    |tag| language_label(catalogue, tag),
                );
                [sanitize(&entry.id), channels.collect::<Vec<_>>().join(", "), language]
            })
            .collect();
        let width = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths = [width(0), width(1), width(2)];
        for (row, entry) in rows.iter().zip(entries) {
            let [id, channels, language] = row;
            let [a, b, c] = widths;
            let words = styled(DIM, &sanitize(&entry.words));
            let line = format!("  {id:a$}  {channels:b$}  {language:c$}  {words}");
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
    let [count, files] = [count, by_file.len()].map(|it| grouped(it as u64, locale));
    let summary = MESSAGES.with(locale, &[("count", &count), ("files", &files)]);
    let _ = writeln!(text, "\n{summary}");
    push_left_out(&mut text, list, all, locale);
    text
}

/// Adds what is left out, by file and reason.
fn push_left_out(text: &mut String, list: &List, all: bool, locale: Locale) {
    if list.left_out.is_empty() {
        return;
    }
    let count = grouped(list.left_out.len() as u64, locale);
    let heading = LEFT_OUT.with(locale, &[("count", &count)]);
    let _ = writeln!(text, "\n{}", styled(DIM, &heading));
    let mut by_reason: BTreeMap<(&str, &str), Vec<&LeftOutEntry>> = BTreeMap::new();
    for entry in &list.left_out {
        by_reason.entry((&entry.file, &entry.reason)).or_default().push(entry);
    }
    for ((file, reason), entries) in by_reason {
        let heading = format!("{}: {}", sanitize(file), sanitize(reason));
        push_dim(text, "  ", &heading);
        let shown = if all { entries.len() } else { SHOWN };
        for entry in entries.iter().take(shown) {
            let line = format!("{}  {}", sanitize(&entry.key), sanitize(&entry.words));
            push_dim(text, "    ", line.trim());
        }
        let more = entries.len().saturating_sub(shown);
        if more > 0 {
            let count = grouped(more as u64, locale);
            push_dim(text, "    ", &MORE.with(locale, &[("count", &count)]));
        }
    }
}

fn push_dim(text: &mut String, indentation: &str, line: &str) {
    let _ = writeln!(text, "{indentation}{}", styled(DIM, line));
}
