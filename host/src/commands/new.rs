//! `krr new`: creates a commented dispatch to fill in.
//!
//! The fields are those of the contract and the comments are the questions of the engine, so the
//! template is never out of date. All values are empty, which counts as not given.

use std::fmt::Write as _;
use std::path::PathBuf;

use krr_host::Engine;
use krr_policy::{Catalogue, Dispatch, Locale, Localized, Value};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::new_file::create_file;
use crate::output;
use crate::question::push_question;

const ANOTHER_NAME: Localized = Localized {
    nb: "velg et annet navn, eller flytt filen",
    nn: "vel eit anna namn, eller flytt fila",
    en: "choose another name, or move the file away",
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
        Some(path) => create_file(path, &template, ANOTHER_NAME, locale)?,
    }
    Ok(Exit::Success)
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
            push_question(text, entry, &indentation, catalogue);
        }
        let _ = writeln!(text, "{indentation}{name}:");
        if let Value::Map(fields) = value {
            push_fields(text, fields, &path, depth + 1, catalogue);
        }
    }
}
