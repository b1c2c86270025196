//! What a page that helps to plan a sending needs.

use alloc::string::String;

use krr_policy::{Channel, InputError, Language, Locale, Read as _, Value};
use wasm_bindgen::prelude::*;

use super::exchange::{answer, take};

/// Readies the module: what every check needs is made now, and kept.
#[wasm_bindgen(start)]
pub fn start() {
    krr_policy::prepare();
    keep();
}

/// What is in memory now stays there.
fn keep() {
    #[cfg(all(feature = "bare", target_arch = "wasm32"))]
    crate::arena::ARENA.keep();
}

/// Judges one planned sending: a dispatch, and options, which may choose the `locale` of the
/// report, Bokmål where they do not.
///
/// ```
/// use krr_policy_wasm::javascript::browser::check;
///
/// assert!(check("{}", "null").starts_with(r#"{"ok":{"decision":"review","#));
/// assert!(check("{}", r#"{"local":"en"}"#).starts_with(r#"{"error":{"code":"unknown_field","#));
/// ```
#[wasm_bindgen]
#[must_use]
pub fn check(dispatch: &str, options: &str) -> String {
    let judged = take(options, Some("options"), chosen).and_then(|locale| {
        let dispatch = take(dispatch, None, krr_policy::parse)?;
        Ok(krr_policy::check(&dispatch, locale))
    });
    answer(&judged)
}

/// The sentence that says where the address comes from, for one channel in one language.
#[wasm_bindgen]
#[must_use]
pub fn disclose(channel: &str, language: &str) -> String {
    let disclosed = take(channel, Some("channel"), Channel::read).and_then(|channel| {
        let language = take(language, Some("language"), Language::read)?;
        Ok(krr_policy::disclose(channel, language))
    });
    answer(&disclosed)
}

/// Makes the module speak another language than Bokmål, and gives its locale. The wording is text
/// as it is, not JSON.
#[wasm_bindgen]
#[must_use]
pub fn adopt(wording: String) -> String {
    let adopted = krr_policy::adopt(wording);
    if adopted.is_ok() {
        keep();
    }
    answer(&adopted)
}

/// What decides: the version that every report carries.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    answer(&Ok(krr_policy::version()))
}

/// What may be chosen beside the dispatch: the locale.
fn chosen(options: &Value) -> Result<Locale, InputError> {
    let mut locale = None;
    if *options != Value::Null {
        options.read_fields(&mut [("locale", &mut locale)])?;
    }
    Ok(locale.unwrap_or(Locale::Nb))
}
