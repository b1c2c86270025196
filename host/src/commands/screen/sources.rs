//! What `krr screen` reads: the dispatch, the answers, and lists of identity numbers.

use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use krr_host::EngineError;
use krr_host::input;
use krr_host::screening::{
    Chunks, Hasher, IdentityList, IdentityListError, InputError, RecipientFormat, RunError,
};
use krr_policy::{Date, Dispatch, Locale, Localized, grouped};
use time::OffsetDateTime;

use super::args::Args;
use crate::agency::Agency;
use crate::failure::Failure;
use crate::files::InputFile;
use crate::words;

const NOT_ONE: Localized = Localized {
    nb: "`{name}` må inneholde én utsendelse",
    nn: "`{name}` må innehalde éi utsending",
    en: "`{name}` must contain one dispatch",
};
const BROKEN: Localized = Localized {
    nb: "{name}, linje {line}, tegn {offset}: {reason}",
    nn: "{name}, linje {line}, teikn {offset}: {reason}",
    en: "{name}, line {line}, byte {offset}: {reason}",
};
const NOT_AN_IDENTITY: Localized = Localized {
    nb: "{name}, linje {line}: et fødselsnummer eller D-nummer har elleve sifre",
    nn: "{name}, linje {line}: eit fødselsnummer eller D-nummer har elleve siffer",
    en: "{name}, line {line}: an identity number has eleven digits",
};
const TOO_LONG: Localized = Localized {
    nb: "{name} har mer enn {max} personer",
    nn: "{name} har meir enn {max} personar",
    en: "{name} has more than {max} persons",
};
const NO_PARQUET: Localized = Localized {
    nb: "denne utgaven av krr kan verken lese eller skrive Parquet",
    nn: "denne utgåva av krr kan verken lese eller skrive Parquet",
    en: "this build of krr neither reads nor writes Parquet",
};
const REST_UNREAD: Localized = Localized {
    nb: "resten av filen kan ikke leses; rett stedet og kjør på nytt. I NDJSON avvises bare linjen",
    nn: "resten av fila kan ikkje lesast; rett staden og køyr på nytt. I NDJSON blir berre linja avvist",
    en: "the rest of the file cannot be read; correct the place and run again. In NDJSON only the line is rejected",
};

/// The register's answers.
pub(super) struct Source {
    pub(super) chunks: Chunks<Box<dyn BufRead + Send>>,
    /// The length in bytes, if it is known.
    pub(super) length: Option<u64>,
    /// The name in messages.
    pub(super) name: String,
}

impl Source {
    /// Opens a file, or standard input.
    pub(super) fn open(
        path: &Path,
        format: Option<RecipientFormat>,
        key: Option<&str>,
        locale: Locale,
    ) -> Result<Self, Failure> {
        const BUFFER: usize = 1 << 20;
        let is_stdin = is_stdin(path);
        let name = name(path);
        let unreadable = |error: io::Error| cannot_read(&name, &error, locale);
        let file = if is_stdin { None } else { Some(File::open(path).map_err(unreadable)?) };
        let mut input: Box<dyn BufRead + Send> = match &file {
            Some(file) => {
                let file = file.try_clone().map_err(unreadable)?;
                Box::new(BufReader::with_capacity(BUFFER, file))
            }
            None => Box::new(BufReader::with_capacity(BUFFER, io::stdin())),
        };
        let metadata = file.as_ref().map(File::metadata).transpose().map_err(unreadable)?;
        let length = metadata.filter(Metadata::is_file).map(|it| it.len());
        let format = match format {
            Some(format) => format,
            None => RecipientFormat::recognize(Some(path).filter(|_| !is_stdin), &mut input)
                .map_err(unreadable)?,
        };
        if format == RecipientFormat::Parquet && file.is_some() {
            require_parquet(locale)?;
        }
        let chunks = match file {
            #[cfg(feature = "parquet")]
            Some(file) if format == RecipientFormat::Parquet => Chunks::of_parquet(file, key),
            _ => Chunks::new(input, format, key),
        };
        let chunks = chunks.map_err(|error| input_failure(&error, &name, locale))?;
        Ok(Self { chunks, length, name })
    }
}

/// Returns an error if this build neither reads nor writes Parquet.
pub(super) fn require_parquet(locale: Locale) -> Result<(), Failure> {
    if cfg!(feature = "parquet") {
        return Ok(());
    }
    Err(Failure::not_built(NO_PARQUET, "parquet", locale))
}

/// Reads the dispatch, with the settings of the agency.
pub(super) fn dispatch(args: &Args, locale: Locale) -> Result<Dispatch, Failure> {
    let agency = match &args.agency {
        Some(path) => Agency::read(path, locale)?,
        None => Agency::default(),
    };
    let file = InputFile::Named(args.dispatch.clone());
    let invalid = |diagnostic| Failure::Diagnostics(vec![diagnostic]);
    let bytes = file.read().map_err(invalid)?;
    let mut read = input::read(&file.name(), &bytes, None);
    let (Some(located), true) = (read.pop(), read.is_empty()) else {
        let message = NOT_ONE.with(locale, &[("name", &file.name())]);
        return Err(Failure::Invalid { message, help: None });
    };
    Ok(agency.fill(located.map_err(invalid)?.dispatch()).into_owned())
}

/// Returns whether a path stands for standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// Returns the name of a file, or of standard input, in messages.
pub(super) fn name(path: &Path) -> String {
    if is_stdin(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// Opens a file.
pub(super) fn open(path: &Path, locale: Locale) -> Result<BufReader<File>, Failure> {
    let file = File::open(path);
    file.map(BufReader::new)
        .map_err(|error| cannot_read(&path.display().to_string(), &error, locale))
}

/// Reads a list of identity numbers.
pub(super) fn identities(
    path: &Path,
    hasher: &Hasher,
    locale: Locale,
) -> Result<IdentityList, Failure> {
    let list = IdentityList::read(open(path, locale)?, hasher);
    list.map_err(|error| list_failure(&error, &path.display().to_string(), locale))
}

/// Returns today's date in UTC.
pub(super) fn today() -> Date {
    let now = OffsetDateTime::now_utc();
    let year = u16::try_from(now.year()).ok();
    let date = year.and_then(|year| Date::new(year, now.month().into(), now.day()));
    // A clock before the year 1 or after 9999 makes every detail old.
    date.unwrap_or(Date::LAST)
}

/// Returns the failure of a run.
pub(super) fn run_failure(error: RunError<EngineError>, name: &str, locale: Locale) -> Failure {
    match error {
        RunError::Screen(error) => error.into(),
        RunError::Answer(error) => input_failure(&error, name, locale),
        RunError::Asked(error) => list_failure(&error, name, locale),
        RunError::Write(error) => error.into(),
    }
}

/// Returns the failure of reading the answers.
pub(super) fn input_failure(error: &InputError, name: &str, locale: Locale) -> Failure {
    match error {
        InputError::Io(error) => cannot_read(name, error, locale),
        InputError::Broken(place, reason) => Failure::Invalid {
            message: BROKEN.with(
                locale,
                &[
                    ("name", &name),
                    ("line", &place.line),
                    ("offset", &place.offset),
                    ("reason", &reason.message(locale)),
                ],
            ),
            help: Some(REST_UNREAD.get(locale).to_owned()),
        },
    }
}

/// Returns the failure of reading a list of identity numbers.
pub(super) fn list_failure(error: &IdentityListError, name: &str, locale: Locale) -> Failure {
    match error {
        IdentityListError::Io(error) => cannot_read(name, error, locale),
        IdentityListError::Line(line) => Failure::Invalid {
            message: NOT_AN_IDENTITY.with(locale, &[("name", &name), ("line", line)]),
            help: None,
        },
        IdentityListError::TooLong(max) => Failure::Invalid {
            message: TOO_LONG
                .with(locale, &[("name", &name), ("max", &grouped(*max as u64, locale))]),
            help: None,
        },
    }
}

fn cannot_read(name: &str, error: &io::Error, locale: Locale) -> Failure {
    let message = words::CANNOT_READ.with(locale, &[("name", &name), ("reason", error)]);
    Failure::Invalid { message, help: None }
}
