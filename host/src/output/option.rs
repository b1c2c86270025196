//! The option `--format`.

use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, StringValueParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::format::OutputFormat;

/// An output format, and the file that it is written to: without one, standard output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OutputOption {
    pub(super) format: OutputFormat,
    pub(super) file: Option<PathBuf>,
}

impl fmt::Display for OutputOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.format.name().fmt(f)
    }
}

/// Parses `FORMAT` or `FORMAT=FILE`.
#[derive(Debug, Clone)]
pub(crate) struct OutputOptionParser;

impl TypedValueParser for OutputOptionParser {
    type Value = OutputOption;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<OutputOption, clap::Error> {
        let text = StringValueParser::new().parse_ref(command, argument, value)?;
        let (name, file) = match text.split_once('=') {
            Some((name, file)) => (name, Some(file)),
            None => (text.as_str(), None),
        };
        let format = EnumValueParser::<OutputFormat>::new();
        let format = format.parse_ref(command, argument, OsStr::new(name))?;
        if file == Some("") {
            let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
            let argument = argument.map(ToString::to_string).unwrap_or_default();
            error.insert(ContextKind::InvalidArg, ContextValue::String(argument));
            error.insert(ContextKind::InvalidValue, ContextValue::String(text));
            return Err(error);
        }
        Ok(OutputOption { format, file: file.map(PathBuf::from) })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let formats = <OutputFormat as clap::ValueEnum>::value_variants().iter();
        Some(Box::new(formats.filter_map(clap::ValueEnum::to_possible_value)))
    }
}
