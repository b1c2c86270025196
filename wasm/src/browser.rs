//! The browser module: plain JavaScript objects in and out, in the shape of the contract.
//!
//! What is not understood is thrown: an `Error` whose `code` is stable, whose `path` says where,
//! and whose `help` says what to do. The types are declared beside the package, made from the
//! contract's schema.

mod object;

use krr_policy::{Channel, InputError, Language, Locale};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use object::{give, read, thrown};

/// The types named below; the package makes their module from the contract's schema.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "import type { Catalogue, Channel, Disclosure, Dispatch, Edition, Language, Locale, Report } from './contract.js';";

/// What may be chosen beside the dispatch.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    locale: Option<Locale>,
}

/// Judges one planned sending; the report is in `options.locale`, Bokmål where none is given.
///
/// # Errors
///
/// When `dispatch` or `options` is not understood.
#[cfg(feature = "browser")]
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Dispatch")] dispatch: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ locale?: Locale | null } | null")]
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = choice::<Option<Options>>(options, "options")?.unwrap_or_default();
    let dispatch = read(dispatch).and_then(|tree| krr_policy::parse(&tree)).map_err(thrown)?;
    give(&krr_policy::check(&dispatch, options.locale.unwrap_or(Locale::Nb)))
}

/// The sentence that says where the address comes from, for one channel in one language.
///
/// # Errors
///
/// When there is no such channel or language.
#[cfg(feature = "browser")]
#[wasm_bindgen(unchecked_return_type = "Disclosure")]
pub fn disclose(
    #[wasm_bindgen(unchecked_param_type = "Channel")] channel: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
) -> Result<JsValue, JsValue> {
    let channel: Channel = choice(channel, "channel")?;
    let language: Language = choice(language, "language")?;
    give(&krr_policy::disclose(channel, language))
}

/// The rules, the statements they rest on, the facts they read, and words for the parts of a
/// report; in Bokmål where no locale is given.
///
/// # Errors
///
/// When there is no such locale.
#[cfg(feature = "catalogue")]
#[wasm_bindgen(unchecked_return_type = "Catalogue")]
pub fn rules(
    #[wasm_bindgen(unchecked_optional_param_type = "Locale | null")] locale: &JsValue,
) -> Result<JsValue, JsValue> {
    let locale = choice::<Option<Locale>>(locale, "locale")?.unwrap_or(Locale::Nb);
    give(&krr_policy::rules(locale))
}

/// Words for the parts of a report, by key; in Bokmål where no locale is given.
///
/// # Errors
///
/// When there is no such locale.
#[cfg(feature = "browser")]
#[wasm_bindgen(unchecked_return_type = "Record<string, string>")]
pub fn labels(
    #[wasm_bindgen(unchecked_optional_param_type = "Locale | null")] locale: &JsValue,
) -> Result<JsValue, JsValue> {
    let locale = choice::<Option<Locale>>(locale, "locale")?.unwrap_or(Locale::Nb);
    give(&krr_policy::labels(locale))
}

/// What decides: the edition that every report carries.
///
/// # Errors
///
/// None is known.
#[cfg(feature = "browser")]
#[wasm_bindgen(unchecked_return_type = "Edition")]
pub fn version() -> Result<JsValue, JsValue> {
    give(&krr_policy::edition())
}

/// What one argument chooses.
fn choice<T: for<'de> Deserialize<'de>>(value: &JsValue, argument: &str) -> Result<T, JsValue> {
    let understood = read(value).and_then(|tree| tree.read());
    understood.map_err(|error: InputError| thrown(error.under(argument)))
}
