//! `krr new`: creates a commented dispatch to fill in.
//!
//! The fields are those of the contract and the comments are the questions of the engine, so the
//! template is never out of date. All values are empty, which counts as not given.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use krr_host::Engine;
use krr_policy::{Catalogue, Dispatch, FactEntry, Locale, Value};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

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
        Some(path) => create_file(path, &template).map_err(|error| cannot_create(path, &error))?,
    }
    Ok(Exit::Success)
}

fn create_file(path: &Path, content: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(content.as_bytes())
}

fn cannot_create(path: &Path, error: &io::Error) -> Failure {
    let name = path.display();
    if error.kind() == io::ErrorKind::AlreadyExists {
        let help = "choose another name, or move the file away".to_owned();
        Failure::invalid(format!("`{name}` already exists"), Some(help))
    } else {
        Failure::invalid(format!("cannot write `{name}`: {error}"), None)
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
            push_comment(text, entry, &indentation);
        }
        let _ = writeln!(text, "{indentation}{name}:");
        if let Value::Map(fields) = value {
            push_fields(text, fields, &path, depth + 1, catalogue);
        }
    }
}

/// Adds the question of a fact, and its possible values, as a comment.
fn push_comment(text: &mut String, entry: &FactEntry, indentation: &str) {
    const WIDTH: usize = 90;
    let prefix = format!("{indentation}# ");
    let options = textwrap::Options::new(WIDTH).initial_indent(&prefix).subsequent_indent(&prefix);
    let mut lines = textwrap::wrap(&entry.question, &options);
    let values = entry.values.join(" | ");
    if !values.is_empty() {
        lines.extend(textwrap::wrap(&values, &options));
    }
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
}
