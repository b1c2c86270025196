//! What a page that helps to plan a sending needs.

use krr_policy::{Channel, InputError, Language, Locale, Read, Value};
use wasm_bindgen::prelude::*;

use super::object::{choice, give, thrown, tree};

/// Judges one planned sending; the report is in `options.locale`, Bokmål where none is given.
///
/// # Errors
///
/// When `dispatch` or `options` is not understood.
#[wasm_bindgen(skip_typescript)]
pub fn check(dispatch: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let locale = choice::<Options>(options, "options")?.locale;
    let dispatch =
        tree(dispatch).and_then(|tree| krr_policy::parse(&tree)).map_err(|error| thrown(&error))?;
    give(&krr_policy::check(&dispatch, locale.unwrap_or(Locale::Nb)))
}

/// The sentence that says where the address comes from, for one channel in one language.
///
/// # Errors
///
/// When there is no such channel or language.
#[wasm_bindgen(skip_typescript)]
pub fn disclose(channel: &JsValue, language: &JsValue) -> Result<JsValue, JsValue> {
    let channel: Channel = choice(channel, "channel")?;
    let language: Language = choice(language, "language")?;
    give(&krr_policy::disclose(channel, language))
}

/// Words for the parts of a report, by key; in Bokmål where no locale is given.
///
/// # Errors
///
/// When there is no such locale.
#[wasm_bindgen(skip_typescript)]
pub fn labels(locale: &JsValue) -> Result<JsValue, JsValue> {
    let locale = choice::<Option<Locale>>(locale, "locale")?.unwrap_or(Locale::Nb);
    give(&krr_policy::labels(locale))
}

/// What decides: the edition that every report carries.
///
/// # Errors
///
/// None is known.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> Result<JsValue, JsValue> {
    give(&krr_policy::edition())
}

/// What may be chosen beside the dispatch.
#[derive(Default)]
struct Options {
    locale: Option<Locale>,
}

impl Read for Options {
    fn read(value: &Value) -> Result<Self, InputError> {
        let mut options = Self::default();
        if *value != Value::Null {
            value.read_fields(&mut [("locale", &mut options.locale)])?;
        }
        Ok(options)
    }
}
