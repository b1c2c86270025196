//! What a page that helps to plan a sending needs.

use js_sys::JSON;
use krr_policy::{Channel, InputError, Language, Locale, Read as _, Value};
use wasm_bindgen::prelude::*;

use super::object::{locale_or_nb, take};
use super::writer::{Write, written};

/// Judges one planned sending; the report is in `options.locale`, Bokmål where none is given.
///
/// # Errors
///
/// When `dispatch` or `options` is not understood.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Dispatch")] dispatch: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ locale?: Locale | null } | null")]
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let locale = take(options, Some("options"), chosen)?;
    let dispatch = take(dispatch, None, krr_policy::parse)?;
    give(&krr_policy::check(&dispatch, locale))
}

/// The sentence that says where the address comes from, for one channel in one language.
///
/// # Errors
///
/// When there is no such channel or language.
#[wasm_bindgen(unchecked_return_type = "Disclosure")]
pub fn disclose(
    #[wasm_bindgen(unchecked_param_type = "Channel")] channel: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
) -> Result<JsValue, JsValue> {
    let channel = take(channel, Some("channel"), Channel::read)?;
    let language = take(language, Some("language"), Language::read)?;
    give(&krr_policy::disclose(channel, language))
}

/// Words for the parts of a report, by key; in Bokmål where no locale is given.
///
/// # Errors
///
/// When there is no such locale.
#[wasm_bindgen(unchecked_return_type = "Record<string, string>")]
pub fn labels(
    #[wasm_bindgen(unchecked_optional_param_type = "Locale | null")] locale: &JsValue,
) -> Result<JsValue, JsValue> {
    give(&krr_policy::labels(locale_or_nb(locale)?))
}

/// What decides: the edition that every report carries.
///
/// # Errors
///
/// None is known.
#[wasm_bindgen(unchecked_return_type = "Edition")]
pub fn version() -> Result<JsValue, JsValue> {
    give(&krr_policy::edition())
}

/// What may be chosen beside the dispatch: the locale.
fn chosen(options: &Value) -> Result<Locale, InputError> {
    let mut locale = None;
    if *options != Value::Null {
        options.read_fields(&mut [("locale", &mut locale)])?;
    }
    Ok(locale.unwrap_or(Locale::Nb))
}

/// The plain object that JSON has for a value: null where nothing is given, numbers for counts.
fn give(value: &dyn Write) -> Result<JsValue, JsValue> {
    JSON::parse(&written(value))
}
