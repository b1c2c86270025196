//! Files in a folder that are no dispatches.

use krr_policy::Value;

use super::format::InputFormat;
use super::problem::Problem;
use super::read::parse_whole;
use super::sections::{has_section_in_json, is_meant_as_dispatch, is_section_line};
use super::source_text::decode;
use super::{json, markdown, shapes};

/// The content of a file that clearly is no dispatch, and is not meant to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherContent {
    /// Markdown without front matter, such as a README.
    NoFrontMatter,
    /// Data without a section of a dispatch, such as the settings of another program.
    NoSection,
}

/// Returns what a file found in a folder contains if that clearly is no dispatch. Without a format,
/// the extension of the name decides.
///
/// What is meant to be a dispatch and is wrong is not other content: [`read`](super::read()) has an
/// error for it. That goes for a file whose encoding hides what it contains, too.
///
/// ```
/// use krr_host::input::{OtherContent, other_content};
///
/// let settings = br#"{ "name": "templates", "version": "1.0.0" }"#;
/// assert_eq!(other_content("package.json", settings, None), Some(OtherContent::NoSection));
/// assert_eq!(other_content("sms.json", br#"{ "mesage": { "body": "Hei" } }"#, None), None);
/// ```
#[must_use]
pub fn other_content(
    name: &str,
    bytes: &[u8],
    format: Option<InputFormat>,
) -> Option<OtherContent> {
    if matches!(decode(bytes), Err(Problem::Utf16)) {
        return None;
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let format = format.or_else(|| InputFormat::from_file_name(name))?;
    let is_meant = match format {
        InputFormat::Markdown => {
            let has_none = matches!(markdown::parts(text), Ok(None));
            return has_none.then_some(OtherContent::NoFrontMatter);
        }
        InputFormat::Jsonl => {
            let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
            lines.peek().is_none() || lines.any(is_meant_in_json)
        }
        InputFormat::Json => is_meant_in_json(text),
        // Who names a shape means every file to have it.
        InputFormat::Shape(_) => true,
        InputFormat::Yaml | InputFormat::Toml => match parse_whole(text, format) {
            Ok(parsed) => is_meant(&parsed.value),
            Err(_) => text.lines().any(is_section_line),
        },
    };
    (!is_meant).then_some(OtherContent::NoSection)
}

fn is_meant_in_json(text: &str) -> bool {
    match json::parse(text, 0) {
        Ok(parsed) => is_meant(&parsed.value),
        Err(_) => has_section_in_json(text),
    }
}

/// Returns whether a document is a dispatch, or is meant to be, or has the shape of one of a sender's
/// system.
fn is_meant(value: &Value) -> bool {
    let has_shape = |value: &Value| shapes::recognise(value).is_some();
    let is_list_of_shapes = match value {
        Value::List(items) => items.iter().any(has_shape),
        value => has_shape(value),
    };
    is_list_of_shapes || is_meant_as_dispatch(value)
}
