//! The problems that an input can have, described in the language of the reader.

mod text;

use std::fmt::Display;
use std::io;

use krr_policy::{ExpectedType, FoundType, InputProblem, Locale, Localized, grouped};

use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_DISPATCHES, MAX_VALUES};
use super::shapes::problem::ShapeProblem;
use crate::engine::EngineError;
use crate::templates::problem::TemplateProblem;

/// A problem with an input.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The file cannot be read.
    Unreadable(ReadError),
    /// No file in a folder is a dispatch, or is meant to be one.
    NoDispatches,
    /// A file that may hold several dispatches holds none.
    NoDispatchInFile,
    /// A pattern that no file or folder matches.
    NoMatch,
    /// A pattern or an ignore file that cannot be understood, in the words of its parser.
    InvalidPattern(String),
    /// A pipe, a socket or a device.
    NotAFile,
    /// The file cannot be written.
    Unwritable(WriteError),
    /// The engine failed on the dispatch.
    Engine(EngineError),
    /// The file is larger than [`MAX_BYTES`].
    TooLarge,
    /// The file is in UTF-16.
    Utf16,
    /// A byte of the file is not UTF-8.
    NotUtf8 {
        /// The offset of the byte.
        offset: usize,
        /// The byte.
        byte: u8,
    },
    /// The document has too many values.
    TooManyValues,
    /// The file has too many dispatches.
    TooManyDispatches,
    /// A file has more texts than this.
    TooManyTexts(usize),
    /// A value is nested too deep.
    TooDeep,
    /// The document does not have the syntax of its format.
    Syntax {
        /// The name of the format.
        format: &'static str,
        /// The error of the parser, which is always in English.
        detail: String,
        /// What is likely to correct it.
        hint: Option<Hint>,
    },
    /// A character that YAML does not allow.
    ControlInYaml(char),
    /// A control character in a JSON string, and the escape for it.
    ControlInJson(char, String),
    /// Half of a surrogate pair in a JSON string, as its four hexadecimal digits.
    LoneSurrogate(String),
    /// A second YAML document in the same file.
    SecondDocument,
    /// An alias of YAML.
    Alias,
    /// An anchor of YAML.
    Anchor,
    /// A tag of YAML.
    Tag,
    /// A YAML document that ends where a value should be.
    MissingValue,
    /// A field whose name is a list or a set of fields.
    NameIsNotText,
    /// Front matter without its last line, which is the fence given here.
    OpenFrontMatter(String),
    /// Front matter that is not at the start of the file, or lacks its first line.
    MisplacedFrontMatter,
    /// A message in the front matter, although there is one below it.
    DuplicateBody,
    /// A comment in a dispatch that is meant to suppress a finding.
    SuppressionInDispatch,
    /// The document is not a dispatch.
    Contract(InputProblem),
    /// The document has the shape of a file of a sender's system, and something in it is wrong.
    Shape(ShapeProblem),
    /// A problem with the settings of a project, or with what they select.
    Template(TemplateProblem),
}

/// The reason why a file is not written, and stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteError {
    /// It is write-protected, or its folder is.
    PermissionDenied,
    /// It has changed since it was read.
    Changed,
    /// It is a pipe, a socket or a device.
    NotAFile,
    /// It has other names, which would keep the old content.
    SeveralNames,
    /// Its owner cannot be kept.
    Owner,
    /// Its extended attributes cannot be kept.
    Attributes,
    /// Another reason, in the words of the system.
    Other(String),
}

/// The reason why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// There is no such file.
    NotFound,
    /// The user may not read it.
    PermissionDenied,
    /// Another reason, in the words of the system.
    Other(String),
}

/// What is likely to correct a syntax error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// JSON has no comments.
    NoComments,
    /// Remove a comma.
    RemoveComma,
    /// Use double quotes.
    DoubleQuotes,
    /// Put a word in double quotes.
    PutInQuotes,
    /// Put several dispatches in a list, or one on each line.
    SeveralDispatches,
    /// Indent with spaces.
    IndentWithSpaces,
}

impl Problem {
    /// Returns whether there is nothing to judge: the document sends nothing to an address.
    #[must_use]
    pub const fn is_no_notice(&self) -> bool {
        matches!(self, Self::Shape(ShapeProblem::NoNotice))
    }

    /// Returns the kind of the problem, stable across versions: a code of [`InputProblem::code`], or
    /// `unreadable`, `unwritable`, `engine`, `encoding`, `too_large`, `too_deep`, `syntax` or
    /// `suppression_in_dispatch`; for
    /// templates `unmatched` or `unused_suppression` as well, for files of senders' systems `no_notice`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_)
            | Self::NoDispatches
            | Self::NoDispatchInFile
            | Self::NoMatch
            | Self::NotAFile => "unreadable",
            Self::Unwritable(_) => "unwritable",
            Self::Engine(_) => "engine",
            Self::TooLarge
            | Self::TooManyValues
            | Self::TooManyDispatches
            | Self::TooManyTexts(_) => "too_large",
            Self::Utf16 | Self::NotUtf8 { .. } => "encoding",
            Self::TooDeep => "too_deep",
            Self::DuplicateBody => InputProblem::DuplicateField.code(),
            Self::SuppressionInDispatch => "suppression_in_dispatch",
            Self::Contract(problem) => problem.code(),
            Self::Shape(problem) => problem.code(),
            Self::Template(problem) => problem.code(),
            _ => "syntax",
        }
    }

    /// Returns a description of the problem. What a parser or the system says is part of it as it
    /// is, which is in English for parsers.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let fill = |text: Localized, values: &[(&str, &dyn Display)]| text.with(locale, values);
        match self {
            Self::Unreadable(reason) => {
                fill(text::UNREADABLE, &[("reason", &reason.message(locale))])
            }
            Self::Unwritable(error) => {
                fill(text::UNWRITABLE, &[("reason", &error.message(locale))])
            }
            Self::Engine(error) => error.message(locale),
            Self::TooLarge => fill(text::TOO_LARGE, &[("size", &(MAX_BYTES >> 20))]),
            Self::NotUtf8 { offset, byte } => {
                let byte = format!("0x{byte:02X}");
                fill(text::NOT_UTF8, &[("offset", offset), ("byte", &byte)])
            }
            Self::TooDeep => fill(text::TOO_DEEP, &[("levels", &MAX_DEPTH)]),
            Self::Syntax { format, detail, .. } => {
                fill(text::SYNTAX, &[("format", format), ("detail", detail)])
            }
            Self::ControlInYaml(control) => {
                fill(text::CONTROL_IN_YAML, &[("code", &code_point(*control))])
            }
            Self::ControlInJson(control, _) => {
                fill(text::CONTROL_IN_JSON, &[("code", &code_point(*control))])
            }
            Self::LoneSurrogate(digits) => fill(text::LONE_SURROGATE, &[("digits", digits)]),
            Self::DuplicateBody => InputProblem::DuplicateField.message(locale),
            Self::Contract(problem) => problem.message(locale),
            Self::Shape(problem) => problem.message(locale),
            Self::Template(problem) => problem.message(locale),
            Self::SuppressionInDispatch => text::SUPPRESSION_IN_DISPATCH.get(locale).to_owned(),
            Self::NoDispatches => text::NO_DISPATCHES.get(locale).to_owned(),
            Self::NoDispatchInFile => text::NO_DISPATCH_IN_FILE.get(locale).to_owned(),
            Self::NoMatch => text::NO_MATCH.get(locale).to_owned(),
            Self::InvalidPattern(reason) => fill(text::INVALID_PATTERN, &[("reason", reason)]),
            Self::NotAFile => text::NOT_A_FILE.get(locale).to_owned(),
            Self::Utf16 => text::UTF16.get(locale).to_owned(),
            Self::TooManyValues => text::TOO_MANY_VALUES.get(locale).to_owned(),
            Self::TooManyDispatches => text::TOO_MANY_DISPATCHES.get(locale).to_owned(),
            Self::TooManyTexts(_) => text::TOO_MANY_TEXTS.get(locale).to_owned(),
            Self::SecondDocument => text::SECOND_DOCUMENT.get(locale).to_owned(),
            Self::Alias => text::ALIAS.get(locale).to_owned(),
            Self::Anchor => text::ANCHOR.get(locale).to_owned(),
            Self::Tag => text::TAG.get(locale).to_owned(),
            Self::MissingValue => text::MISSING_VALUE.get(locale).to_owned(),
            Self::NameIsNotText => text::NAME_IS_NOT_TEXT.get(locale).to_owned(),
            Self::OpenFrontMatter(_) => text::OPEN_FRONT_MATTER.get(locale).to_owned(),
            Self::MisplacedFrontMatter => text::MISPLACED_FRONT_MATTER.get(locale).to_owned(),
        }
    }

    /// Returns a hint for correcting the problem, if there is one.
    #[must_use]
    pub fn help(&self, locale: Locale) -> Option<String> {
        let fill = |text: Localized, values: &[(&str, &dyn Display)]| text.with(locale, values);
        Some(match self {
            Self::ControlInYaml(control) => {
                let escape = format!("\\u{:04x}", u32::from(*control));
                fill(text::ESCAPE_IN_YAML, &[("escape", &escape)])
            }
            Self::ControlInJson(_, escape) => fill(text::ESCAPE_IN_JSON, &[("escape", escape)]),
            Self::OpenFrontMatter(fence) => fill(text::CLOSE_FRONT_MATTER, &[("fence", fence)]),
            Self::TooManyValues => {
                fill(text::MAX_VALUES, &[("count", &grouped(MAX_VALUES as u64, locale))])
            }
            Self::TooManyDispatches => {
                fill(text::AT_MOST, &[("count", &grouped(MAX_DISPATCHES as u64, locale))])
            }
            Self::TooManyTexts(max) => {
                fill(text::AT_MOST, &[("count", &grouped(*max as u64, locale))])
            }
            Self::Contract(problem) => {
                return problem
                    .help(locale)
                    .or_else(|| type_help(problem).map(|help| help.get(locale).to_owned()));
            }
            Self::Shape(problem) => problem.help(locale),
            Self::Template(problem) => problem.help(locale),
            Self::NoDispatches => text::EXTENSIONS.get(locale).to_owned(),
            Self::NoDispatchInFile => text::WRITE_ONE.get(locale).to_owned(),
            Self::NoMatch => text::CHECK_PATTERN.get(locale).to_owned(),
            Self::InvalidPattern(_) => text::CORRECT_PATTERN.get(locale).to_owned(),
            Self::NotAFile => text::REMOVE_OR_IGNORE.get(locale).to_owned(),
            Self::MisplacedFrontMatter => text::MOVE_FRONT_MATTER.get(locale).to_owned(),
            Self::TooLarge => text::ONE_MESSAGE.get(locale).to_owned(),
            Self::Utf16 => text::SAVE_AS_UTF8.get(locale).to_owned(),
            Self::NotUtf8 { .. } => text::SAVE_LATIN1_AS_UTF8.get(locale).to_owned(),
            Self::Syntax { hint, .. } => (*hint)?.text().get(locale).to_owned(),
            Self::LoneSurrogate(_) => text::BOTH_HALVES.get(locale).to_owned(),
            Self::SecondDocument => text::ONE_PER_FILE.get(locale).to_owned(),
            Self::Alias | Self::Anchor => text::WRITE_OUT.get(locale).to_owned(),
            Self::Tag => text::REMOVE_TAG.get(locale).to_owned(),
            Self::DuplicateBody => text::BODY_IS_BELOW.get(locale).to_owned(),
            Self::SuppressionInDispatch => text::JUSTIFY.get(locale).to_owned(),
            Self::Unwritable(error) => error.help()?.get(locale).to_owned(),
            Self::Unreadable(_)
            | Self::Engine(_)
            | Self::TooDeep
            | Self::MissingValue
            | Self::NameIsNotText => return None,
        })
    }
}

impl ReadError {
    fn message(&self, locale: Locale) -> &str {
        match self {
            Self::NotFound => text::NOT_FOUND.get(locale),
            Self::PermissionDenied => text::PERMISSION_DENIED.get(locale),
            Self::Other(reason) => reason,
        }
    }
}

impl From<&io::Error> for ReadError {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::PermissionDenied,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl WriteError {
    fn message(&self, locale: Locale) -> &str {
        match self {
            Self::PermissionDenied => text::PERMISSION_DENIED.get(locale),
            Self::Changed => text::CHANGED.get(locale),
            Self::NotAFile => text::IS_NO_FILE.get(locale),
            Self::SeveralNames => text::SEVERAL_NAMES.get(locale),
            Self::Owner => text::OTHER_OWNER.get(locale),
            Self::Attributes => text::ATTRIBUTES.get(locale),
            Self::Other(reason) => reason,
        }
    }

    const fn help(&self) -> Option<Localized> {
        match self {
            Self::Changed => Some(text::RUN_AGAIN),
            Self::NotAFile | Self::SeveralNames | Self::Owner | Self::Attributes => {
                Some(text::CHANGE_BY_HAND)
            }
            Self::PermissionDenied | Self::Other(_) => None,
        }
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::PermissionDenied,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl Hint {
    const fn text(self) -> Localized {
        match self {
            Self::NoComments => text::NO_COMMENTS,
            Self::RemoveComma => text::REMOVE_COMMA,
            Self::DoubleQuotes => text::DOUBLE_QUOTES,
            Self::PutInQuotes => text::PUT_IN_DOUBLE_QUOTES,
            Self::SeveralDispatches => text::SEVERAL_DISPATCHES,
            Self::IndentWithSpaces => text::INDENT_WITH_SPACES,
        }
    }
}

/// Returns help for a value of the wrong type. The contract cannot give it, since it does not know
/// how the formats write a type.
const fn type_help(problem: &InputProblem) -> Option<Localized> {
    let InputProblem::WrongType { expected, found } = problem else { return None };
    match (expected, found) {
        (ExpectedType::Text, FoundType::Count(_) | FoundType::Flag(_)) => Some(text::PUT_IN_QUOTES),
        (ExpectedType::List, FoundType::Text(_)) => Some(text::PUT_IN_BRACKETS),
        (ExpectedType::Count, FoundType::Text(_)) => Some(text::DIGITS_ALONE),
        _ => None,
    }
}

/// Returns the usual notation of a code point, such as `U+0009`.
fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
