//! Input files: from folders, paths and standard input.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use krr_host::input::{Diagnostic, InputFormat, MAX_BYTES, Problem, has_front_matter};
use walkdir::{DirEntry, WalkDir};

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

    /// Reads the content, up to one byte more than the maximum size. Returns `None` for a Markdown
    /// file without front matter that was found in a folder, such as a README.
    pub(crate) fn read(&self) -> Result<Option<Vec<u8>>, Diagnostic> {
        let read = match self {
            Self::Stdin => read_limited(io::stdin().lock()),
            Self::Named(path) | Self::Found(path) => fs::File::open(path).and_then(read_limited),
        };
        let bytes = read.map_err(|error| unreadable(&self.name(), &error))?;
        let is_skipped = matches!(self, Self::Found(path)
            if InputFormat::from_file_name(&path.to_string_lossy()) == Some(InputFormat::Markdown)
                && !has_front_matter(&bytes));
        Ok((!is_skipped).then_some(bytes))
    }
}

/// Returns the files for the paths, in order. The files in a folder are sorted by name.
pub(crate) fn collect(paths: &[PathBuf]) -> Vec<Result<InputFile, Diagnostic>> {
    paths
        .iter()
        .flat_map(|path| {
            if path.as_os_str() == "-" {
                vec![Ok(InputFile::Stdin)]
            } else if path.is_dir() {
                collect_folder(path)
            } else {
                vec![Ok(InputFile::Named(path.clone()))]
            }
        })
        .collect()
}

fn collect_folder(folder: &Path) -> Vec<Result<InputFile, Diagnostic>> {
    let is_hidden = |entry: &DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in entries.filter_entry(|entry| !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy();
                if InputFormat::from_file_name(&name).is_some() {
                    files.push(Ok(InputFile::Found(entry.into_path())));
                }
            }
            Err(error) => {
                let name = error.path().unwrap_or(folder).display().to_string();
                files.push(Err(unreadable(&name, &error.into())));
            }
        }
    }
    if files.is_empty() {
        let name = folder.display().to_string();
        files.push(Err(Diagnostic::for_file(&name, Problem::NoDispatches)));
    }
    files
}

fn read_limited(reader: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::for_file(name, Problem::Unreadable(error.into()))
}
