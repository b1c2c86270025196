//! The bindings in a browser: `wasm-pack test --headless --chrome wasm`.

#![cfg(all(target_arch = "wasm32", feature = "browser"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails where it cannot go on"
)]

use js_sys::{Array, JSON, Map, Object, Reflect};
use krr_policy::{Channel, Dispatch, Language, Locale};
use krr_policy_wasm::javascript::browser::{check, disclose, labels, version};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn parsed(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

#[wasm_bindgen_test]
fn a_report_is_what_native_gives() {
    let dispatch =
        r#"{"channels":{"use":["sms","email"],"mode":"all"},"message":{"body":"Digdir 😀"}}"#;
    let mut native = Dispatch::default();
    native.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
    native.channels.mode = Some(krr_policy::Mode::All);
    native.message.body = Some("Digdir 😀".into());
    for &locale in Locale::ALL {
        let options = parsed(&format!(r#"{{"locale":"{locale}"}}"#));
        let report = check(&parsed(dispatch), &options).unwrap();
        let expected = serde_json::to_string(&krr_policy::check(&native, locale)).unwrap();
        assert_eq!(json(&report), expected);
    }
}

#[wasm_bindgen_test]
fn what_is_not_given_is_null_and_counts_are_numbers() {
    let report =
        check(&parsed(r#"{"message":{"body":"Hei"},"channels":{"use":["sms"]}}"#), &JsValue::NULL);
    let report = report.unwrap();
    assert!(field(&report, "use").is_null());
    let sms = field(&report, "channels").unchecked_into::<Array>().get(0);
    assert_eq!(field(&sms, "segments").as_f64(), Some(1.0));
    assert!(field(&report, "edition").is_instance_of::<Object>());
}

#[wasm_bindgen_test]
fn what_is_not_understood_is_an_error_with_a_place() {
    let error = check(&parsed(r#"{"audiense":{}}"#), &JsValue::UNDEFINED).unwrap_err();
    assert!(error.is_instance_of::<js_sys::Error>());
    for (name, expected) in
        [("code", "unknown_field"), ("path", "audiense"), ("help", "did you mean `audience`?")]
    {
        assert_eq!(field(&error, name).as_string().as_deref(), Some(expected));
    }
    assert_eq!(
        field(&check(&Map::new().into(), &JsValue::NULL).unwrap_err(), "code"),
        "invalid_type"
    );
    assert!(check(&parsed("{}"), &JsValue::NULL).is_ok());
}

#[wasm_bindgen_test]
fn disclosures_labels_and_the_edition() {
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let given = disclose(&channel.as_str().into(), &language.as_str().into()).unwrap();
            let expected = serde_json::to_string(&krr_policy::disclose(channel, language)).unwrap();
            assert_eq!(json(&given), expected);
        }
    }
    assert_eq!(field(&labels(&"en".into()).unwrap(), "decision.permit"), "May be sent");
    assert_eq!(field(&version().unwrap(), "engine"), env!("CARGO_PKG_VERSION"));
}
