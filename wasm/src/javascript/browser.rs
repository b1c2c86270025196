//! What a page that helps to plan a sending needs.

use krr_policy::{Channel, InputError, Language, Locale, Read, Slot, Value};
use wasm_bindgen::prelude::*;

use super::object::{choose, chosen_locale, give, thrown, tree};

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
    let mut chosen = Options::default();
    choose(options, "options", &mut chosen)?;
    let dispatch =
        tree(dispatch).and_then(|tree| krr_policy::parse(&tree)).map_err(|error| thrown(&error))?;
    give(&krr_policy::check(&dispatch, chosen.locale.unwrap_or(Locale::Nb)))
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
    let channel = required::<Channel>(channel, "channel")?;
    let language = required::<Language>(language, "language")?;
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
    let locale = chosen_locale(locale)?;
    give(&krr_policy::labels(locale))
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

/// What may be chosen beside the dispatch.
#[derive(Default)]
struct Options {
    locale: Option<Locale>,
}

impl Slot for Options {
    fn fill(&mut self, value: &Value) -> Result<(), InputError> {
        value.read_fields(&mut [("locale", &mut self.locale)])
    }
}

/// What an argument says that has to be given.
fn required<T: Read>(value: &JsValue, argument: &str) -> Result<T, JsValue> {
    let understood = tree(value).and_then(|tree| T::read(&tree));
    understood.map_err(|error| thrown(&error.under(argument)))
}
