//! `krr new`: a commented dispatch to start from.
//!
//! The fields are those of the contract, and the comments are the engine's own questions, so that
//! what is written here cannot fall behind. Nothing is answered beforehand: what is left as it is
//! counts as not given, and is asked for.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::PathBuf;

use krr_host::Policy;
use krr_policy::{Catalogue, Dispatch, FactEntry, Locale, Value};

use crate::cli::Failure;
use crate::exit::Exit;
use crate::output;

/// Where to write it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The file to write, a new one; standard output if it is left out
    file: Option<PathBuf>,
}

/// Writes the dispatch. A file that is there already stays as it is.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let catalogue = Policy::embedded()?.rules(locale)?;
    let template = template(&catalogue);
    let Some(path) = &args.file else {
        output::raw(template.as_bytes())?;
        return Ok(Exit::Fine);
    };
    let refuse = |error: io::Error| {
        let name = path.display();
        if error.kind() == io::ErrorKind::AlreadyExists {
            let help = "choose another name, or move the file away".to_owned();
            Failure::invalid(format!("`{name}` is there already"), Some(help))
        } else {
            Failure::invalid(format!("cannot write `{name}`: {error}"), None)
        }
    };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(refuse)?;
    file.write_all(template.as_bytes()).map_err(refuse)?;
    Ok(Exit::Fine)
}

fn template(catalogue: &Catalogue) -> String {
    let mut text = "---\n".to_owned();
    let skeleton = serde_json::to_string(&Dispatch::default())
        .and_then(|json| serde_json::from_str::<Value>(&json))
        .unwrap_or(Value::Null);
    if let Value::Map(fields) = &skeleton {
        section(fields, "", 0, catalogue, &mut text);
    }
    text.push_str("---\n\n");
    text
}

fn section(
    fields: &[(String, Value)],
    path: &str,
    depth: usize,
    catalogue: &Catalogue,
    text: &mut String,
) {
    let indentation = "  ".repeat(depth);
    for (at, (name, value)) in fields.iter().enumerate() {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        if depth == 0 && at > 0 {
            text.push('\n');
        }
        match catalogue.facts.iter().find(|entry| entry.fact == path) {
            // The body stands below, and not here.
            Some(entry) if path == "message.body" => {
                let _ = writeln!(text, "{indentation}# {} ↓", entry.question);
                continue;
            }
            None if path == "message.body" => continue,
            Some(entry) => comment(entry, &indentation, text),
            None => {}
        }
        let _ = writeln!(text, "{indentation}{name}:");
        if let Value::Map(fields) = value {
            section(fields, &path, depth + 1, catalogue, text);
        }
    }
}

fn comment(entry: &FactEntry, indentation: &str, text: &mut String) {
    const WIDTH: usize = 90;
    let lead = format!("{indentation}# ");
    let options = textwrap::Options::new(WIDTH).initial_indent(&lead).subsequent_indent(&lead);
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
