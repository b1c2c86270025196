//! The functions that JavaScript calls.
//!
//! Arguments and results are plain objects in the shape of the contract. An argument that is not
//! understood is thrown as an `Error` with a stable `code`, the `path` of the field, and `help`.

use js_sys::{Error, Object, Reflect};
use krr_policy::{Channel, Dispatch, InputError, Language, Locale, Value};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Checks a dispatch. The report is in the `locale` of the options, Bokmål by default.
///
/// # Errors
///
/// If the dispatch or the options are not understood.
#[wasm_bindgen]
pub fn check(dispatch: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let locale = parse_options(options)?;
    to_js(&krr_policy::check(&parse_dispatch(dispatch)?, locale))
}

/// Returns the signals detected in the text of a dispatch, with the matching words. They are
/// described in the `locale` of the options, Bokmål by default.
///
/// # Errors
///
/// If the dispatch or the options are not understood.
#[wasm_bindgen]
pub fn explain(dispatch: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let locale = parse_options(options)?;
    to_js(&krr_policy::explain(&parse_dispatch(dispatch)?, locale))
}

/// Returns the sentence that says where the address comes from, for a channel in a language.
///
/// # Errors
///
/// If there is no such channel or language.
#[wasm_bindgen]
pub fn disclose(channel: &JsValue, language: &JsValue) -> Result<JsValue, JsValue> {
    let channel = parse_name(channel, "channel", Channel::ALL, Channel::as_str)?;
    let language = parse_name(language, "language", Language::ALL, Language::as_str)?;
    to_js(&krr_policy::disclose(channel, language))
}

/// Returns labels for the parts of a report by key, in Bokmål by default.
///
/// # Errors
///
/// If there is no such locale.
#[wasm_bindgen]
pub fn labels(locale: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&krr_policy::labels(parse_locale(locale, "locale")?))
}

/// Returns the versions of the guidelines, the engine and the rules.
///
/// # Errors
///
/// Never; every function that returns an object has this type.
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    to_js(&krr_policy::version())
}

/// Parses a plain object as a dispatch.
fn parse_dispatch(dispatch: &JsValue) -> Result<Dispatch, JsValue> {
    let deserializer = serde_wasm_bindgen::Deserializer::from(dispatch.clone());
    // A function, a set, or an object that contains itself.
    let tree: Value = serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let help = "give text, numbers, `true` or `false`, arrays and plain objects";
        let path = error.path().to_string();
        policy_error("invalid_type", &path, "unsupported or endlessly nested value", Some(help))
    })?;
    krr_policy::parse(&tree).map_err(|error| input_error(&error))
}

/// Parses the options of a call, which may be left out.
fn parse_options(options: &JsValue) -> Result<Locale, JsValue> {
    if options.is_null_or_undefined() {
        return Ok(Locale::Nb);
    }
    let Some(fields) = options.dyn_ref::<Object>() else {
        let help = Some("give `{ locale }`, or leave it out");
        return Err(policy_error("invalid_type", "options", "expected an object", help));
    };
    let unknown =
        Object::keys(fields).iter().find_map(|key| key.as_string().filter(|key| key != "locale"));
    if let Some(key) = unknown {
        let path = format!("options.{key}");
        return Err(policy_error(
            "unknown_field",
            &path,
            "unknown field",
            Some("the only option is `locale`"),
        ));
    }
    parse_locale(&Reflect::get(fields, &"locale".into())?, "options.locale")
}

fn parse_locale(locale: &JsValue, path: &str) -> Result<Locale, JsValue> {
    if locale.is_null_or_undefined() {
        return Ok(Locale::Nb);
    }
    parse_name(locale, path, Locale::ALL, Locale::as_str)
}

/// Finds the value with a name among all values of an enum.
fn parse_name<T: Copy>(
    name: &JsValue,
    path: &str,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<T, JsValue> {
    let names: Vec<_> = all.iter().map(|value| format!("`{}`", as_str(*value))).collect();
    let help = format!("one of {}", names.join(", "));
    let Some(name) = name.as_string() else {
        return Err(policy_error("invalid_type", path, "expected a name", Some(&help)));
    };
    all.iter().copied().find(|value| as_str(*value) == name).ok_or_else(|| {
        policy_error("unknown_value", path, &format!("unknown value `{name}`"), Some(&help))
    })
}

/// Converts a result to a plain object.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn input_error(error: &InputError) -> JsValue {
    policy_error(error.code(), &error.path, &error.message, error.help.as_deref())
}

/// Returns a JavaScript `Error` with `code`, `path` and `help` as fields.
fn policy_error(code: &str, path: &str, message: &str, help: Option<&str>) -> JsValue {
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
