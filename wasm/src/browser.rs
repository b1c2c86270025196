//! The functions that JavaScript calls.
//!
//! Arguments and results are plain objects in the shape of the contract. An invalid argument is
//! thrown as an `Error` with a stable `code`, the `path` of the field, and `help`.

use js_sys::{Error, JSON, Reflect};
use krr_policy::{Channel, Dispatch, InputError, Locale, Value};
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
    to_object(&krr_policy::check(&parse_dispatch(dispatch)?, locale))
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
    to_object(&krr_policy::explain(&parse_dispatch(dispatch)?, locale))
}

/// Returns the sentence that says where the address comes from, for a channel in the language of a tag.
///
/// # Errors
///
/// Throws an error if there is no such channel.
#[wasm_bindgen]
pub fn disclose(channel: &JsValue, language: &JsValue) -> Result<JsValue, JsValue> {
    let channel: Channel = parse_argument("channel", channel)?;
    let language: String = parse_argument("language", language)?;
    to_object(&krr_policy::disclose(channel, &language))
}

/// Returns labels for the parts of a report by key, in Bokmål by default.
///
/// # Errors
///
/// Throws an error if there is no such locale.
#[wasm_bindgen]
pub fn labels(locale: &JsValue) -> Result<JsValue, JsValue> {
    let locale: Option<Locale> = parse_argument("locale", locale)?;
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

fn parse_dispatch(dispatch: &JsValue) -> Result<Dispatch, JsValue> {
    krr_policy::parse(&to_tree("", dispatch)?).map_err(|error| to_js_error(&error))
}

fn parse_options(options: &JsValue) -> Result<Locale, JsValue> {
    let options: Option<Options> = parse_argument("options", options)?;
    Ok(options.unwrap_or_default().locale.unwrap_or(Locale::Nb))
}

/// Deserializes an argument. Its name is the start of the path in an error.
fn parse_argument<T>(name: &str, argument: &JsValue) -> Result<T, JsValue>
where
    T: for<'de> Deserialize<'de>,
{
    T::deserialize(&to_tree(name, argument)?).map_err(|error| to_js_error(&error.at_field(name)))
}

/// Converts a JavaScript value to a tree of values. Functions, sets and objects that contain
/// themselves are errors.
fn to_tree(name: &str, value: &JsValue) -> Result<Value, JsValue> {
    serde_path_to_error::deserialize(Deserializer::from(value.clone())).map_err(|error| {
        let help = "use text, numbers, booleans, arrays and plain objects";
        let path = match error.path().to_string() {
            // The value itself.
            path if path == "." => name.to_owned(),
            path if name.is_empty() => path,
            path => format!("{name}.{path}"),
        };
        throwable("invalid_type", &path, "unsupported or endlessly nested value", Some(help))
    })
}

/// Converts a result to a plain object. Parsing JSON takes half the time of setting each field.
fn to_object<T: Serialize>(result: &T) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(result).map_err(|error| Error::new(&error.to_string()))?;
    JSON::parse(&json)
}

fn to_js_error(error: &InputError) -> JsValue {
    throwable(error.code(), &error.path, &error.message, error.help.as_deref())
}

/// Returns a JavaScript `Error` with `code`, `path` and `help`.
fn throwable(code: &str, path: &str, message: &str, help: Option<&str>) -> JsValue {
    let error = if path.is_empty() {
        Error::new(message)
    } else {
        Error::new(&format!("`{path}`: {message}"))
    };
    let help = help.map_or(JsValue::NULL, JsValue::from);
    for (name, value) in [("code", code.into()), ("path", path.into()), ("help", help)] {
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&error, &name.into(), &value);
    }
    error.into()
}
