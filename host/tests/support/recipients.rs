//! Dispatches, and persons as the register answers.

use serde_json::{Value, json};

use super::{FRONT, TEXT};

/// The day of the sending.
pub(crate) const DATE: &str = "2026-11-29";
/// A timestamp of a fresh detail.
pub(crate) const FRESH: &str = "2026-06-29T10:14:52+02";
/// A timestamp of an old detail.
pub(crate) const OLD: &str = "2019-06-29T10:14:52.768Z";

/// Returns a dispatch with a purpose and channels.
pub(crate) fn dispatch(purpose: &str, channels: &str) -> String {
    let front = FRONT
        .replace("service_message", purpose)
        .replace("  includes_reserved: true\n", "  reservation_checked: true\n")
        .replace("{ use: [sms] }", channels);
    format!("---\n{front}---\n{TEXT}\n")
}

/// Returns a synthetic identity number that is no other's.
pub(crate) fn identity(number: u64) -> String {
    format!("9{number:010}")
}

/// Returns a person with everything in order.
pub(crate) fn person(identity: &str) -> Value {
    json!({
        "personidentifikator": identity, "reservasjon": "NEI", "status": "AKTIV",
        "varslingsstatus": "KAN_VARSLES", "spraak": "nb",
        "kontaktinformasjon": {
            "epostadresse": format!("p{identity}@example.no"), "epostadresse_oppdatert": FRESH,
            "mobiltelefonnummer": format!("4{}", identity.get(4..).unwrap()), "mobiltelefonnummer_oppdatert": FRESH,
        },
        "digital_post": { "postkasseadresse": "x#1", "postkasseleverandoeradresse": "984661185" },
    })
}

/// Returns a person with changes, by JSON pointers; null removes a field.
pub(crate) fn changed(identity: &str, changes: &[(&str, Value)]) -> Value {
    let mut person = person(identity);
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = person.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        if value.is_null() {
            parent.remove(name);
        } else {
            parent.insert(name.to_owned(), value.clone());
        }
    }
    person
}

/// Returns an answer of the register.
pub(crate) fn answer(persons: &[Value]) -> String {
    json!({ "personer": persons }).to_string()
}
