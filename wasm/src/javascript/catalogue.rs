//! What the engine says of itself: most of its words, which a page that only checks can be without.

use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::object::locale_or_nb;

/// The rules, the statements they rest on, the facts they read, and words for the parts of a
/// report; in Bokmål where no locale is given.
///
/// # Errors
///
/// When there is no such locale.
#[wasm_bindgen(unchecked_return_type = "Catalogue")]
pub fn rules(
    #[wasm_bindgen(unchecked_optional_param_type = "Locale | null")] locale: &JsValue,
) -> Result<JsValue, JsValue> {
    let rules = krr_policy::rules(locale_or_nb(locale)?);
    Ok(rules.serialize(&Serializer::json_compatible())?)
}
