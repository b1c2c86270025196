//! The functions that JavaScript calls.
//!
//! Arguments and results are plain objects in the shape of the contract. An invalid argument is
//! thrown as an `Error` with a stable `code`, the `path` of the field, and `help`. The message and
//! the help are in the language of the result, Bokmål by default.

use js_sys::{Error, JSON, Reflect};
use krr_policy::{Channel, Dispatch, InputError, Locale, Recipient, Screening, Value};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Deserializer;
use wasm_bindgen::prelude::*;

/// The options of a call.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Options {
    locale: Option<Locale>,
}

/// Checks a dispatch. The report is in the `locale` of the options, Bokmål by default.
///
/// # Errors
///
/// Throws an error if the dispatch or the options are invalid.
#[wasm_bindgen]
pub fn check(dispatch: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let locale = parse_options(options)?;
    to_object(&krr_policy::check(&parse_dispatch(dispatch, locale)?, locale))
}

/// Returns the signals detected in the text of a dispatch, with the matching words. They are
/// described in the `locale` of the options, Bokmål by default.
///
/// # Errors
///
/// Throws an error if the dispatch or the options are invalid.
#[wasm_bindgen]
pub fn explain(dispatch: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let locale = parse_options(options)?;
    to_object(&krr_policy::explain(&parse_dispatch(dispatch, locale)?, locale))
}

/// Screens the recipients of a dispatch, and returns for each how he or she may be reached, in the same
/// order. Errors are in the `locale` of the options, Bokmål by default.
///
/// # Errors
///
/// Throws an error if the dispatch, a recipient or the options are invalid.
#[wasm_bindgen]
pub fn screen(
    dispatch: &JsValue,
    recipients: &JsValue,
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let locale = parse_options(options)?;
    let dispatch = parse_dispatch(dispatch, locale)?;
    let recipients: Vec<Recipient> = parse_argument("recipients", recipients, locale)?;
    let recipients: Vec<_> = recipients.into_iter().map(Into::into).collect();
    let screenings = krr_policy::screen(&dispatch, &recipients);
    let named: Vec<Screening> = screenings.into_iter().map(krr_policy::named).collect();
    to_object(&named)
}

/// Returns the sentence that says where the address comes from, for a channel in the language of a tag.
/// An error is in the same language if reports can be, and in Bokmål otherwise.
///
/// # Errors
///
/// Throws an error if there is no such channel.
#[wasm_bindgen]
pub fn disclose(channel: &JsValue, language: &JsValue) -> Result<JsValue, JsValue> {
    let locale =
        Locale::deserialize(&to_tree(language).unwrap_or(Value::Null)).unwrap_or(Locale::Nb);
    let channel: Channel = parse_argument("channel", channel, locale)?;
    let language: String = parse_argument("language", language, locale)?;
    to_object(&krr_policy::disclose(channel, &language))
}

/// Returns labels for the parts of a report by key, in Bokmål by default.
///
/// # Errors
///
/// Throws an error if there is no such locale.
#[wasm_bindgen]
pub fn labels(locale: &JsValue) -> Result<JsValue, JsValue> {
    let locale: Option<Locale> = parse_argument("locale", locale, Locale::Nb)?;
    to_object(&krr_policy::labels(locale.unwrap_or(Locale::Nb)))
}

/// Returns the versions of the guidelines, the engine and the rules.
///
/// # Errors
///
/// Never fails; serialization has an error type.
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    to_object(&krr_policy::version())
}

fn parse_dispatch(dispatch: &JsValue, locale: Locale) -> Result<Dispatch, JsValue> {
    let parsed = to_tree(dispatch).and_then(|tree| krr_policy::parse(&tree));
    parsed.map_err(|error| to_js_error(&error, locale))
}

fn parse_options(options: &JsValue) -> Result<Locale, JsValue> {
    let options: Option<Options> = parse_argument("options", options, Locale::Nb)?;
    Ok(options.unwrap_or_default().locale.unwrap_or(Locale::Nb))
}

/// Deserializes an argument. Its name is the start of the path in an error, which is in `locale`.
fn parse_argument<T>(name: &str, argument: &JsValue, locale: Locale) -> Result<T, JsValue>
where
    T: for<'de> Deserialize<'de>,
{
    let parsed = to_tree(argument).and_then(|tree| T::deserialize(&tree));
    parsed.map_err(|error| to_js_error(&error.at_field(name), locale))
}

/// Converts a JavaScript value to a tree of values. Functions, sets and objects that contain
/// themselves are errors.
fn to_tree(value: &JsValue) -> Result<Value, InputError> {
    serde_path_to_error::deserialize(Deserializer::from(value.clone())).map_err(|error| {
        let path = error.path().to_string();
        // A single dot is the value itself.
        InputError::unsupported_value(if path == "." { "" } else { &path })
    })
}

/// Converts a result to a plain object. Parsing JSON takes half the time of setting each field.
fn to_object<T: Serialize>(result: &T) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(result).map_err(|error| Error::new(&error.to_string()))?;
    JSON::parse(&json)
}

/// Returns a JavaScript `Error` with `code`, `path` and `help`.
fn to_js_error(error: &InputError, locale: Locale) -> JsValue {
    let (path, message) = (&error.path, error.message(locale));
    let js_error = if path.is_empty() {
        Error::new(&message)
    } else {
        Error::new(&format!("`{path}`: {message}"))
    };
    let help = error.help(locale).map_or(JsValue::NULL, JsValue::from);
    for (name, value) in [("code", error.code().into()), ("path", path.into()), ("help", help)] {
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&js_error, &name.into(), &value);
    }
    js_error.into()
}
