//! From JavaScript's values to the contract's, as one text of JSON; and back as errors.

use alloc::string::String;

use krr_policy::{InputError, Locale, Read as _, Value};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::reader;

#[wasm_bindgen(module = "/src/javascript/plain.js")]
extern "C" {
    /// The JSON text of a plain value.
    #[wasm_bindgen(catch)]
    fn text(value: &JsValue, argument: Option<&str>) -> Result<String, JsValue>;

    /// The error as JavaScript throws it: an `Error` with `code`, `path` and `help`.
    fn refusal(code: &str, message: &str, path: &str, help: Option<&str>) -> JsValue;
}

/// What an argument says, understood by a function. The dispatch itself has no name in the path.
pub(super) fn take<T>(
    value: &JsValue,
    argument: Option<&str>,
    understand: fn(&Value) -> Result<T, InputError>,
) -> Result<T, JsValue> {
    // What cannot be read is nothing, and refused wherever something is needed.
    let tree = reader::read(&text(value, argument)?).unwrap_or(Value::Null);
    understand(&tree).map_err(|error| thrown(error, argument))
}

/// The locale that an argument chooses, Bokmål where none is given.
pub(super) fn locale_or_nb(value: &JsValue) -> Result<Locale, JsValue> {
    take(value, Some("locale"), |tree| match tree {
        Value::Null => Ok(Locale::Nb),
        given => Locale::read(given),
    })
}

fn thrown(mut error: InputError, argument: Option<&str>) -> JsValue {
    if let Some(argument) = argument {
        error = error.under(argument);
    }
    refusal(error.code(), &error.message, &error.path, error.help.as_deref())
}
