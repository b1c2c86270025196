//! Input files: from folders, paths and standard input.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};
use krr_host::input::{Diagnostic, MAX_BYTES, Problem};

use crate::folder::{self, Found};
use crate::passed_over::PassedOver;

/// The name of standard input in messages.
const STDIN: &str = "<stdin>";

/// A file to read.
#[derive(Debug)]
pub(crate) enum InputFile {
    /// Standard input.
    Stdin,
    /// A file named on the command line.
    Named(PathBuf),
    /// A file found in a folder.
    Found(PathBuf),
}

impl InputFile {
    /// Returns the name of the file in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => STDIN.to_owned(),
            Self::Named(path) | Self::Found(path) => path.display().to_string(),
        }
    }

    /// Returns the path, unless it is standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::Named(path) | Self::Found(path) => Some(path),
        }
    }

    /// Reads the content, up to one byte more than the maximum size.
    pub(crate) fn read(&self) -> Result<Vec<u8>, Diagnostic> {
        let read = match self {
            Self::Stdin => read_limited(io::stdin().lock()),
            Self::Named(path) | Self::Found(path) => fs::File::open(path).and_then(read_limited),
        };
        read.map_err(|error| unreadable(&self.name(), &error))
    }
}

/// What one path of the command line leads to.
#[derive(Debug)]
pub(crate) struct Inputs {
    /// The folder, if the path is one.
    pub(crate) folder: Option<PathBuf>,
    pub(crate) inputs: Vec<Input>,
}

/// A file to read, or something that is not read.
#[derive(Debug)]
pub(crate) enum Input {
    /// A file to read.
    File(InputFile),
    /// Something in a folder that is not checked.
    PassedOver(PassedOver),
    /// Something that cannot be read.
    Invalid(Diagnostic),
}

/// Returns what the paths lead to, in order. A path that does not exist and has `*`, `?` or `[` is a
/// pattern, for shells that do not expand it.
pub(crate) fn collect(paths: &[PathBuf]) -> Vec<Inputs> {
    let mut collected = Vec::new();
    for path in paths {
        let name = path.to_string_lossy();
        if name == "-" {
            collected.push(Inputs::one(Input::File(InputFile::Stdin)));
        } else if name.contains(['*', '?', '[']) && fs::symlink_metadata(path).is_err() {
            collected.extend(expand(&name));
        } else {
            collected.push(Inputs::at(path));
        }
    }
    collected
}

impl Inputs {
    fn one(input: Input) -> Self {
        Self { folder: None, inputs: vec![input] }
    }

    /// Returns the file at a path, or what is in the folder at it.
    fn at(path: &Path) -> Self {
        if !path.is_dir() {
            return Self::one(Input::File(InputFile::Named(path.to_owned())));
        }
        let inputs = folder::walk(path).into_iter().map(|found| match found {
            Found::File(path) => Input::File(InputFile::Found(path)),
            Found::PassedOver(passed_over) => Input::PassedOver(passed_over),
            Found::Invalid(diagnostic) => Input::Invalid(diagnostic),
        });
        Self { folder: Some(path.to_owned()), inputs: inputs.collect() }
    }
}

/// Returns what matches a pattern, as a shell would: without hidden files, sorted by name. What is in
/// a folder that matches is not returned a second time.
fn expand(pattern: &str) -> Vec<Inputs> {
    let options = MatchOptions {
        case_sensitive: !cfg!(windows),
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    let invalid =
        |problem| vec![Inputs::one(Input::Invalid(Diagnostic::for_file(pattern, problem)))];
    let matches = match glob_with(pattern, options) {
        Ok(matches) => matches,
        Err(error) => return invalid(Problem::InvalidPattern(error.to_string())),
    };
    let mut expanded: Vec<Inputs> = Vec::new();
    for path in matches {
        match path {
            Ok(path) => {
                let mut folders = expanded.iter().filter_map(|inputs| inputs.folder.as_ref());
                if !folders.any(|folder| path.starts_with(folder)) {
                    expanded.push(Inputs::at(&path));
                }
            }
            Err(error) => {
                let name = error.path().display().to_string();
                expanded.push(Inputs::one(Input::Invalid(unreadable(&name, error.error()))));
            }
        }
    }
    if expanded.is_empty() { invalid(Problem::NoMatch) } else { expanded }
}

fn read_limited(reader: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::for_file(name, Problem::Unreadable(error.into()))
}
