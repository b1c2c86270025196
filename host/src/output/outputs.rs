//! The outputs of `krr check`: one or several formats at once.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use anstream::StripStream;
use krr_host::EngineError;
use krr_host::input::{Diagnostic, Located};
use krr_policy::{Catalogue, Locale, Localized};

use super::format::OutputFormat;
use super::option::OutputOption;
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::failure::Failure;
use crate::inert::Inert;
use crate::passed_over::PassedOver;
use crate::pending_file::{PendingFile, Readers};
use crate::{paths, terminal};

/// Writes results in each of the formats that were asked for.
pub(crate) struct Outputs(Vec<Output>);

/// One format and where it is written.
struct Output {
    format: OutputFormat,
    reporter: Box<dyn Reporter>,
    out: Box<dyn Write>,
    /// The file that takes its place at the end, unless the output is a stream.
    file: Option<PendingFile>,
}

impl Outputs {
    /// Opens the outputs. The one without a file is written to `stream`. `catalogue` is in the locale,
    /// and called once at most.
    pub(crate) fn open(
        options: &[OutputOption],
        stream: Box<dyn Write>,
        locale: Locale,
        catalogue: impl Fn() -> Result<Catalogue, EngineError>,
    ) -> Result<Self, Failure> {
        check_targets(options, locale)?;
        let mut shared: Option<Arc<Catalogue>> = None;
        let mut stream = Some(stream);
        let mut outputs = Vec::new();
        for option in options {
            let (out, file) = match &option.file {
                Some(path) => {
                    let (out, file) = open_file(path, option.format, locale)?;
                    (out, Some(file))
                }
                None => (stream.take().unwrap_or_else(|| Box::new(io::sink())), None),
            };
            let reporter = option.format.reporter(locale, || {
                let catalogue = shared.take().map_or_else(|| catalogue().map(Arc::new), Ok)?;
                Ok::<_, EngineError>(Arc::clone(shared.insert(catalogue)))
            })?;
            let out = match option.format.syntax() {
                Some(syntax) => Box::new(Inert::new(out, syntax)),
                None => out,
            };
            outputs.push(Output { format: option.format, reporter, out, file });
        }
        Ok(Self(outputs))
    }

    /// Writes the result for a dispatch, or for a message of templates.
    pub(crate) fn report_result(
        &mut self,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.each(|reporter, out| reporter.report_result(out, located, result))
    }

    /// Writes a diagnostic for an input that is invalid or could not be checked.
    pub(crate) fn report_diagnostic(&mut self, diagnostic: &Diagnostic) -> io::Result<()> {
        self.each(|reporter, out| reporter.report_diagnostic(out, diagnostic))
    }

    /// Writes what was found in a folder and is not checked.
    pub(crate) fn report_passed_over(&mut self, passed_over: &PassedOver) -> io::Result<()> {
        self.each(|reporter, out| reporter.report_passed_over(out, passed_over))
    }

    /// Writes a diff among the reports for people if there are any on a stream, or else to standard
    /// error.
    pub(crate) fn write_diff(&mut self, diff: &str) -> io::Result<()> {
        let mut outputs = self.0.iter_mut();
        match outputs.find(|it| it.format == OutputFormat::Human && it.file.is_none()) {
            Some(output) => output.out.write_all(diff.as_bytes()),
            None => terminal::stderr().write_all(diff.as_bytes()),
        }
    }

    /// Writes the ends of the outputs, and puts the files in their places.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.each(|reporter, out| {
            reporter.finish(out)?;
            out.flush()
        })?;
        for Output { file, out, .. } in self.0 {
            drop(out);
            if let Some(file) = file {
                let path = file.path().to_owned();
                file.persist().map_err(|error| with_path(&path, &error))?;
            }
        }
        Ok(())
    }

    fn each(
        &mut self,
        mut write: impl FnMut(&mut dyn Reporter, &mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        for Output { reporter, out, file, .. } in &mut self.0 {
            let written = write(&mut **reporter, &mut **out);
            written.map_err(|error| match file {
                Some(file) => with_path(file.path(), &error),
                None => error,
            })?;
        }
        Ok(())
    }
}

/// Returns an error if two outputs have the same target.
fn check_targets(options: &[OutputOption], locale: Locale) -> Result<(), Failure> {
    const SEVERAL: Localized = Localized {
        nb: "bare ett format kan skrives til standard ut, ikke {formats}",
        nn: "berre eitt format kan skrivast til standard ut, ikkje {formats}",
        en: "only one format can be written to standard output, not {formats}",
    };
    const GIVE_FILES: Localized = Localized {
        nb: "skriv de andre til filer: `--format {format}=FIL`",
        nn: "skriv dei andre til filer: `--format {format}=FIL`",
        en: "write the others to files: `--format {format}=FILE`",
    };
    const SAME_FILE: Localized = Localized {
        nb: "flere formater skrives til `{file}`",
        nn: "fleire format blir skrivne til `{file}`",
        en: "several formats are written to `{file}`",
    };
    const OTHER_FILE: Localized = Localized {
        nb: "oppgi en fil for hvert format",
        nn: "oppgje ei fil for kvart format",
        en: "give each format a file of its own",
    };
    let streams: Vec<_> = options.iter().filter(|option| option.file.is_none()).collect();
    if let [_, second, ..] = streams.as_slice() {
        let formats: Vec<_> = streams.iter().map(|option| format!("`{option}`")).collect();
        return Err(Failure::Invalid {
            message: SEVERAL.with(locale, &[("formats", &formats.join(", "))]),
            help: Some(GIVE_FILES.with(locale, &[("format", second)])),
        });
    }
    let mut files: Vec<_> = options.iter().filter_map(|option| option.file.as_deref()).collect();
    files.sort_by_key(|file| paths::absolute(file));
    let same = |pair: &&[&Path]| matches!(pair, [a, b] if paths::absolute(a) == paths::absolute(b));
    if let Some([file, _]) = files.windows(2).find(same) {
        return Err(Failure::Invalid {
            message: SAME_FILE.with(locale, &[("file", &file.display())]),
            help: Some(OTHER_FILE.get(locale).to_owned()),
        });
    }
    Ok(())
}

/// Opens a file to write a format to.
fn open_file(
    path: &Path,
    format: OutputFormat,
    locale: Locale,
) -> Result<(Box<dyn Write>, PendingFile), Failure> {
    if path.is_dir() {
        return Err(is_folder(path, format, locale));
    }
    let folder = paths::folder_of(path);
    if !folder.is_dir() {
        return Err(no_folder(path, folder, locale));
    }
    let open = || {
        let pending = PendingFile::create(path, Readers::AsOfAnyFile)?;
        Ok((pending.file().try_clone()?, pending))
    };
    let (file, pending) = open().map_err(|error| with_path(path, &error))?;
    let out: Box<dyn Write> = Box::new(BufWriter::new(file));
    let is_styled = format == OutputFormat::Human;
    Ok((if is_styled { Box::new(StripStream::new(out)) } else { out }, pending))
}

fn no_folder(path: &Path, folder: &Path, locale: Locale) -> Failure {
    const NO_FOLDER: Localized = Localized {
        nb: "kan ikke skrive `{file}`: mappen `{folder}` finnes ikke",
        nn: "kan ikkje skrive `{file}`: mappa `{folder}` finst ikkje",
        en: "cannot write `{file}`: there is no folder `{folder}`",
    };
    const CREATE: Localized = Localized {
        nb: "lag mappen først: `mkdir -p {folder}`",
        nn: "lag mappa først: `mkdir -p {folder}`",
        en: "create the folder first: `mkdir -p {folder}`",
    };
    let (file, folder) = (path.display(), folder.display());
    Failure::Invalid {
        message: NO_FOLDER.with(locale, &[("file", &file), ("folder", &folder)]),
        help: Some(CREATE.with(locale, &[("folder", &folder)])),
    }
}

fn is_folder(path: &Path, format: OutputFormat, locale: Locale) -> Failure {
    const IS_FOLDER: Localized = Localized {
        nb: "kan ikke skrive `{file}`: det er en mappe",
        nn: "kan ikkje skrive `{file}`: det er ei mappe",
        en: "cannot write `{file}`: it is a folder",
    };
    const NAME_FILE: Localized = Localized {
        nb: "oppgi en fil i mappen: `--format {format}={file}`",
        nn: "oppgje ei fil i mappa: `--format {format}={file}`",
        en: "give a file in the folder: `--format {format}={file}`",
    };
    let file = path.join("krr");
    Failure::Invalid {
        message: IS_FOLDER.with(locale, &[("file", &path.display())]),
        help: Some(
            NAME_FILE.with(locale, &[("format", &format.name()), ("file", &file.display())]),
        ),
    }
}

fn with_path(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("`{}`: {error}", path.display()))
}
