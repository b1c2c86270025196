//! What the engine says of itself and of a text: most of its words, which a page that only checks can
//! be without.

use krr_policy::{InputError, Locale, Read as _, Value};
use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::exchange::{answer, take};

/// The rules, the statements they rest on, the facts they read, and words for the parts of a
/// report, as one object; in Bokmål where no locale is given.
///
/// # Errors
///
/// When there is no such locale; what is thrown is JSON, as every other function answers.
#[wasm_bindgen]
pub fn rules(locale: &str) -> Result<JsValue, JsValue> {
    let rules = take_locale(locale).map(krr_policy::rules);
    let rules = rules.map_err(|error| JsValue::from_str(&answer::<bool>(&Err(error))))?;
    Ok(rules.serialize(&Serializer::json_compatible())?)
}

/// Shows what the text of a planned sending gives away, and the words that do; in Bokmål where no
/// locale is given.
///
/// ```
/// use krr_policy_wasm::javascript::catalogue::explain;
///
/// assert!(explain("{}", "null").starts_with(r#"{"ok":{"signals":[{"signal":"promotional","#));
/// ```
#[wasm_bindgen]
#[must_use]
pub fn explain(dispatch: &str, locale: &str) -> String {
    let explained = take_locale(locale).and_then(|locale| {
        let dispatch = take(dispatch, None, krr_policy::parse)?;
        Ok(krr_policy::explain(&dispatch, locale))
    });
    answer(&explained)
}

/// The locale that an argument chooses, Bokmål where none is given.
fn take_locale(json: &str) -> Result<Locale, InputError> {
    take(json, Some("locale"), |tree| match tree {
        Value::Null => Ok(Locale::Nb),
        given => Locale::read(given),
    })
}
