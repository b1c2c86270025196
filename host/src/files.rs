//! What there is to read: files, folders, standard input.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use krr_host::input::{self, Format, MAX_BYTES, Problem};
use walkdir::{DirEntry, WalkDir};

/// One thing to read.
#[derive(Debug)]
pub(crate) enum Place {
    /// Standard input.
    Stdin,
    /// A file that was named.
    Named(PathBuf),
    /// A file that was found in a folder.
    Found(PathBuf),
}

/// The name that standard input goes by.
const STDIN: &str = "<stdin>";

impl Place {
    /// What to call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => STDIN.to_owned(),
            Self::Named(path) | Self::Found(path) => path.display().to_string(),
        }
    }

    /// The file, unless it is standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::Named(path) | Self::Found(path) => Some(path),
        }
    }

    /// Everything in it, or a little more than is allowed. `None` for a file in a folder that is
    /// no dispatch: Markdown without front matter, as a README.
    pub(crate) fn bytes(&self) -> Result<Option<Vec<u8>>, Problem> {
        let read = match self {
            Self::Stdin => limited(io::stdin().lock()),
            Self::Named(path) | Self::Found(path) => fs::File::open(path).and_then(limited),
        };
        let bytes = read.map_err(|error| unreadable(&self.name(), &error))?;
        let passed_over = matches!(self, Self::Found(path)
            if Format::of_name(&path.to_string_lossy()) == Some(Format::Markdown)
                && !input::has_front_matter(&bytes));
        Ok((!passed_over).then_some(bytes))
    }
}

/// The things to read, in order. A folder stands for the files in it, in the order of their names.
pub(crate) fn places(paths: &[PathBuf]) -> Vec<Result<Place, Problem>> {
    let mut places = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            places.push(Ok(Place::Stdin));
        } else if path.is_dir() {
            walk(path, &mut places);
        } else {
            places.push(Ok(Place::Named(path.clone())));
        }
    }
    places
}

fn walk(folder: &Path, places: &mut Vec<Result<Place, Problem>>) {
    let hidden = |entry: &DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let before = places.len();
    for entry in entries.filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let known = Format::of_name(&entry.file_name().to_string_lossy()).is_some();
                if known {
                    places.push(Ok(Place::Found(entry.into_path())));
                }
            }
            Err(error) => {
                let name = error.path().unwrap_or(folder).display().to_string();
                places.push(Err(unreadable(&name, &error.into())));
            }
        }
    }
    if places.len() == before {
        let message = "no file in the folder has the extension of a dispatch".to_owned();
        let problem = Problem::whole(&folder.display().to_string(), "unreadable", message);
        places.push(Err(problem.help("dispatches end in .md, .yaml, .toml, .json or .jsonl")));
    }
}

fn limited(reader: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(name: &str, error: &io::Error) -> Problem {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    };
    Problem::whole(name, "unreadable", format!("cannot read the file: {reason}"))
}
