//! The element in a browser: `cargo xtask check` runs these tests with wasm-bindgen-test-runner.
//!
//! The tests run the built package: `cargo xtask npm`.

#![cfg(all(target_arch = "wasm32", feature = "browser"))]
#![allow(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The bundle of `package/tests/element.ts`, with the element and the engine.
#[wasm_bindgen(module = "/package/generated/element.test.js")]
extern "C" {
    /// Adds a form with the element to the page, and waits for its first report.
    #[wasm_bindgen(js_name = addForm)]
    fn add_form(fields: &str) -> Promise;
    /// Types into a field, and waits for the next report.
    #[wasm_bindgen(js_name = typeInto)]
    fn type_into(form: &JsValue, name: &str, value: &str) -> Promise;
    /// Returns whether the form may be submitted.
    #[wasm_bindgen(js_name = isValid)]
    fn is_valid(form: &JsValue) -> bool;
    /// Returns the text that the element shows.
    #[wasm_bindgen(js_name = visibleText)]
    fn visible_text(form: &JsValue) -> String;
}

async fn form(fields: &str) -> JsValue {
    wasm_bindgen_futures::JsFuture::from(add_form(fields)).await.unwrap()
}

/// Returns the decision after typing into a field.
async fn decision_after(form: &JsValue, name: &str, value: &str) -> String {
    let report = wasm_bindgen_futures::JsFuture::from(type_into(form, name, value)).await.unwrap();
    Reflect::get(&report, &"decision".into()).unwrap().as_string().unwrap()
}

const FIELDS: &str = r#"
    <input type="hidden" data-krr="sender.kind" value="public_body">
    <input type="hidden" data-krr="audience.address_source" value="register">
    <label>Formål <input name="formål"></label>
    <label>Melding <textarea name="melding"></textarea></label>"#;

#[wasm_bindgen_test]
async fn the_decision_follows_the_form() {
    let form = form(FIELDS).await;
    assert!(is_valid(&form));
    assert_eq!(decision_after(&form, "formål", "service_message").await, "review");
    assert_eq!(decision_after(&form, "formål", "marketing").await, "deny");
    assert!(!is_valid(&form), "a denied dispatch cannot be submitted");
    assert!(visible_text(&form).contains("Kan ikke sendes"));
    assert_eq!(decision_after(&form, "formål", "reminder").await, "review");
    assert!(is_valid(&form));
}

#[wasm_bindgen_test]
async fn typed_mark_up_is_shown_as_text() {
    let form = form(FIELDS).await;
    let text = "Digdir <img src=x onerror=alert(1)> <b>";
    assert_eq!(decision_after(&form, "melding", text).await, "review");
    assert!(!visible_text(&form).contains("alert"));
}
