//! `krr new`: creates a commented dispatch to fill in.
//!
//! The fields are those of the contract and the comments are the questions of the engine, so the
//! template is never out of date. All values are empty, which counts as not given.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use krr_host::Engine;
use krr_policy::{Catalogue, Dispatch, FactEntry, Locale, Localized, Value};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{self, answer_label};

const ALREADY_EXISTS: Localized = Localized {
    nb: "`{name}` finnes allerede",
    nn: "`{name}` finst allereie",
    en: "`{name}` already exists",
};
const ANOTHER_NAME: Localized = Localized {
    nb: "velg et annet navn, eller flytt filen",
    nn: "vel eit anna namn, eller flytt fila",
    en: "choose another name, or move the file away",
};
const CANNOT_WRITE: Localized = Localized {
    nb: "kan ikke skrive `{name}`: {reason}",
    nn: "kan ikkje skrive `{name}`: {reason}",
    en: "cannot write `{name}`: {reason}",
};

/// Arguments of `krr new`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File to create; standard output if omitted
    file: Option<PathBuf>,
}

/// Prints the dispatch, or writes it to a new file. An existing file is not overwritten.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let template = template(&Engine::embedded()?.rules(locale)?);
    match &args.file {
        None => output::write_bytes(template.as_bytes())?,
        Some(path) => {
            create_file(path, &template).map_err(|error| cannot_create(path, &error, locale))?;
        }
    }
    Ok(Exit::Success)
}

fn create_file(path: &Path, content: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(content.as_bytes())
}

fn cannot_create(path: &Path, error: &io::Error, locale: Locale) -> Failure {
    let name = path.display();
    if error.kind() == io::ErrorKind::AlreadyExists {
        Failure::Invalid {
            message: ALREADY_EXISTS.with(locale, &[("name", &name)]),
            help: Some(ANOTHER_NAME.get(locale).to_owned()),
        }
    } else {
        let message = CANNOT_WRITE.with(locale, &[("name", &name), ("reason", error)]);
        Failure::Invalid { message, help: None }
    }
}

fn template(catalogue: &Catalogue) -> String {
    let mut text = "---\n".to_owned();
    let empty = serde_json::to_string(&Dispatch::default())
        .and_then(|json| serde_json::from_str::<Value>(&json))
        .unwrap_or(Value::Null);
    if let Value::Map(fields) = &empty {
        push_fields(&mut text, fields, "", 0, catalogue);
    }
    text.push_str("---\n\n");
    text
}

fn push_fields(
    text: &mut String,
    fields: &[(String, Value)],
    parent: &str,
    depth: usize,
    catalogue: &Catalogue,
) {
    let indentation = "  ".repeat(depth);
    for (index, (name, value)) in fields.iter().enumerate() {
        let path = if parent.is_empty() { name.clone() } else { format!("{parent}.{name}") };
        if depth == 0 && index > 0 {
            text.push('\n');
        }
        let fact = catalogue.facts.iter().find(|entry| entry.fact == path);
        if path == "message.body" {
            // The body is below the front matter.
            if let Some(entry) = fact {
                let _ = writeln!(text, "{indentation}# {} ↓", entry.question);
            }
            continue;
        }
        if let Some(entry) = fact {
            push_comment(text, entry, &indentation, catalogue);
        }
        let _ = writeln!(text, "{indentation}{name}:");
        if let Value::Map(fields) = value {
            push_fields(text, fields, &path, depth + 1, catalogue);
        }
    }
}

/// Adds the question of a fact, and its possible values with their labels, as a comment.
fn push_comment(text: &mut String, entry: &FactEntry, indentation: &str, catalogue: &Catalogue) {
    const WIDTH: usize = 90;
    let prefix = format!("{indentation}# ");
    let continued = format!("{prefix}  ");
    let options = textwrap::Options::new(WIDTH).initial_indent(&prefix);
    let mut lines = textwrap::wrap(&entry.question, options.clone().subsequent_indent(&prefix));
    let values: Vec<_> = entry
        .values
        .iter()
        .map(|value| match answer_label(catalogue, &entry.fact, value) {
            Some(label) => format!("- {value}: {label}"),
            None => format!("- {value}"),
        })
        .collect();
    for value in &values {
        lines.extend(textwrap::wrap(value, options.clone().subsequent_indent(&continued)));
    }
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
}
