//! The bindings in a browser: `wasm-pack test --headless --chrome wasm`.

#![cfg(all(target_arch = "wasm32", feature = "browser"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails where it cannot go on"
)]

use krr_policy::{Channel, Dispatch, Language, Locale};
use krr_policy_wasm::javascript::browser::{check, disclose, version};
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn ok(value: &impl serde::Serialize) -> String {
    format!(r#"{{"ok":{}}}"#, serde_json::to_string(value).unwrap())
}

#[wasm_bindgen_test]
fn a_report_is_what_native_gives() {
    let dispatch =
        r#"{"channels":{"use":["sms","email"],"mode":"all"},"message":{"body":"Digdir 😀"}}"#;
    let mut native = Dispatch::default();
    native.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
    native.channels.mode = Some(krr_policy::ChannelMode::All);
    native.message.body = Some("Digdir 😀".into());
    for &locale in Locale::ALL {
        let report = check(dispatch, &format!(r#"{{"locale":"{locale}"}}"#));
        assert_eq!(report, ok(&krr_policy::check(&native, locale)));
    }
}

#[wasm_bindgen_test]
fn what_is_not_understood_is_an_error_with_a_place() {
    let answer: Value = serde_json::from_str(&check(r#"{"audiense":{}}"#, "null")).unwrap();
    let expected = json!({ "error": {
        "code": "unknown_field",
        "message": "unknown field",
        "path": "audiense",
        "help": "did you mean `audience`?",
    } });
    assert_eq!(answer, expected);
    for nothing in ["", "{", "null", "[]"] {
        assert!(check(nothing, "null").starts_with(r#"{"error":{"code":"invalid_type""#));
    }
    assert!(check("{}", "null").starts_with(r#"{"ok":"#));
}

#[wasm_bindgen_test]
fn disclosures_and_the_edition() {
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let given = disclose(&format!(r#""{channel}""#), &format!(r#""{language}""#));
            assert_eq!(given, ok(&krr_policy::disclose(channel, language)));
        }
    }
    assert_eq!(version(), ok(&krr_policy::version()));
}
