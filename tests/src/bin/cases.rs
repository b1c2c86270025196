//! Prints what native gives for every case, for the runtimes that cannot be called from here.
//!
//! One JSON object a line: the function that is called, its arguments, and `gives`, the JSON that
//! has to come back, byte for byte.

#![allow(clippy::print_stdout, reason = "that is what it is for")]

use krr_conformance::cases;
use krr_policy::{Channel, Language, Locale, check, disclose, labels, rules, version};
use serde::Serialize;
use serde_json::{Error, json, to_string};

fn main() -> Result<(), Error> {
    for case in cases() {
        for &locale in Locale::ALL {
            let report = check(&case.dispatch, locale);
            let name = format!("{} in {locale}", case.name);
            print(&name, "check", &json!([case.dispatch, { "locale": locale }]), &report)?;
        }
    }
    for &locale in Locale::ALL {
        print(locale.as_str(), "labels", &json!([locale]), &labels(locale))?;
        print(locale.as_str(), "rules", &json!([locale]), &rules(locale))?;
    }
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let name = format!("{channel} in {language}");
            let given = disclose(channel, language);
            print(&name, "disclose", &json!([channel, language]), &given)?;
        }
    }
    print("version", "version", &json!([]), &version())
}

fn print(
    name: &str,
    call: &str,
    arguments: &serde_json::Value,
    gives: &impl Serialize,
) -> Result<(), Error> {
    let gives = to_string(gives)?;
    let case = json!({ "name": name, "call": call, "arguments": arguments, "gives": gives });
    println!("{case}");
    Ok(())
}
