//! The bindings in a browser: `cargo xtask check` runs these tests with wasm-bindgen-test-runner.

#![cfg(all(target_arch = "wasm32", feature = "browser"))]
#![allow(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use js_sys::{Error, Function, JSON, Object, Reflect};
use krr_policy::{Channel, ChannelMode, Dispatch, Language, Locale};
use krr_policy_wasm::browser::{check, disclose, explain, labels, version};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn parse(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

/// Asserts that an object has the same JSON as a native value, byte for byte.
fn assert_same_json(object: &JsValue, native: &impl serde::Serialize) {
    let json = JSON::stringify(object).unwrap().as_string().unwrap();
    assert_eq!(json, serde_json::to_string(native).unwrap());
}

fn dispatch() -> (JsValue, Dispatch) {
    let json =
        r#"{"channels":{"use":["sms","email"],"mode":"all"},"message":{"body":"Digdir 😀"}}"#;
    let mut native = Dispatch::default();
    native.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
    native.channels.mode = Some(ChannelMode::All);
    native.message.body = Some("Digdir 😀".into());
    (parse(json), native)
}

#[wasm_bindgen_test]
fn results_equal_the_native_ones() {
    let (object, native) = dispatch();
    for &locale in Locale::ALL {
        let options = parse(&format!(r#"{{"locale":"{locale}"}}"#));
        let report = check(&object, &options).unwrap();
        assert_same_json(&report, &krr_policy::check(&native, locale));
        let explanation = explain(&object, &options).unwrap();
        assert_same_json(&explanation, &krr_policy::explain(&native, locale));
        assert_same_json(&labels(&locale.as_str().into()).unwrap(), &krr_policy::labels(locale));
    }
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let disclosure = disclose(&channel.as_str().into(), &language.as_str().into()).unwrap();
            assert_same_json(&disclosure, &krr_policy::disclose(channel, language.as_str()));
        }
    }
    assert_same_json(&version().unwrap(), &krr_policy::version());
}

#[wasm_bindgen_test]
fn results_are_in_bokmål_by_default() {
    let (object, native) = dispatch();
    let report = krr_policy::check(&native, Locale::Nb);
    for options in [JsValue::UNDEFINED, JsValue::NULL, parse("{}"), parse(r#"{"locale":null}"#)] {
        assert_same_json(&check(&object, &options).unwrap(), &report);
    }
}

#[wasm_bindgen_test]
fn errors_have_code_path_message_and_help() {
    let dispatch = parse(r#"{"audiense":{}}"#);
    for (options, message, help) in [
        (JsValue::NULL, "`audiense`: ukjent felt", "mente du `audience`?"),
        (parse(r#"{"locale":"nn"}"#), "`audiense`: ukjent felt", "meinte du `audience`?"),
        (parse(r#"{"locale":"en"}"#), "`audiense`: unknown field", "did you mean `audience`?"),
    ] {
        let error: Error = check(&dispatch, &options).unwrap_err().dyn_into().unwrap();
        assert_eq!(error.message(), message);
        for (name, value) in [("code", "unknown_field"), ("path", "audiense"), ("help", help)] {
            assert_eq!(Reflect::get(&error, &name.into()).unwrap().as_string().unwrap(), value);
        }
    }
}

#[wasm_bindgen_test]
fn values_without_json_are_errors_with_a_path() {
    let cyclic = Object::new();
    Reflect::set(&cyclic, &"message".into(), &cyclic).unwrap();
    let function = Object::new();
    Reflect::set(&function, &"sender".into(), &Function::new_no_args("")).unwrap();
    for (dispatch, start) in [(cyclic, "message.message"), (function, "sender")] {
        let error = check(&dispatch, &JsValue::NULL).unwrap_err();
        let path = Reflect::get(&error, &"path".into()).unwrap().as_string().unwrap();
        assert!(path.starts_with(start), "{path}");
    }
    assert!(check(&parse("{}"), &JsValue::NULL).is_ok());
}
