//! What the engine says of itself: most of its words, which a page that only checks can be without.

use wasm_bindgen::prelude::*;

use super::object::{chosen_locale, give};

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
    let locale = chosen_locale(locale)?;
    give(&krr_policy::rules(locale))
}
