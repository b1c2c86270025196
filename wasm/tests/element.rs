//! The element in a browser, from Rust as from any page: `wasm-pack test --headless --chrome wasm`.
//!
//! It runs the built package; `cargo xtask npm` makes it.

#![cfg(all(target_arch = "wasm32", feature = "browser"))]
#![allow(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// One script with the element, the engine inside, and what the tests ask of a page.
#[wasm_bindgen(module = "/package/generated/element.test.js")]
extern "C" {
    /// Puts a form with the element on the page, and waits for its first report.
    #[wasm_bindgen(js_name = form)]
    fn form(fields: &str) -> Promise;
    /// Types into a field, and waits for the next report.
    #[wasm_bindgen(js_name = fill)]
    fn fill(form: &JsValue, name: &str, value: &str) -> Promise;
    /// Whether the form may be submitted.
    #[wasm_bindgen(js_name = valid)]
    fn valid(form: &JsValue) -> bool;
    /// What the element shows.
    #[wasm_bindgen(js_name = shown)]
    fn shown(form: &JsValue) -> String;
}

async fn opened(fields: &str) -> JsValue {
    wasm_bindgen_futures::JsFuture::from(form(fields)).await.unwrap()
}

async fn filled(form: &JsValue, name: &str, value: &str) -> String {
    let report = wasm_bindgen_futures::JsFuture::from(fill(form, name, value)).await.unwrap();
    Reflect::get(&report, &"decision".into()).unwrap().as_string().unwrap()
}

const FIELDS: &str = r#"
    <input type="hidden" data-krr="sender.kind" value="public_body">
    <input type="hidden" data-krr="audience.address_source" value="register">
    <label>Formål <input name="formål"></label>
    <label>Melding <textarea name="melding"></textarea></label>"#;

#[wasm_bindgen_test]
async fn it_decides_while_a_form_is_filled_in() {
    let form = opened(FIELDS).await;
    assert!(valid(&form));
    assert_eq!(filled(&form, "formål", "service_message").await, "review");
    assert_eq!(filled(&form, "formål", "marketing").await, "deny");
    assert!(!valid(&form), "a denied sending is not submitted");
    assert!(shown(&form).contains("Kan ikke sendes"));
    assert_eq!(filled(&form, "formål", "reminder").await, "review");
    assert!(valid(&form));
}

#[wasm_bindgen_test]
async fn what_is_typed_is_text_and_never_mark_up() {
    let form = opened(FIELDS).await;
    let text = "Digdir <img src=x onerror=alert(1)> <b>";
    assert_eq!(filled(&form, "melding", text).await, "review");
    assert!(!shown(&form).contains("alert"));
}
