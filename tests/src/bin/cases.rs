//! Prints the expected results of every case, for the tests of the JavaScript runtimes.
//!
//! The output has one JSON object per line: the function to call, its arguments, and `gives`, the
//! JSON that must be returned, byte for byte.

#![allow(clippy::print_stdout, reason = "the output of the program")]

use krr_conformance::{cases, screening_cases};
use krr_policy::{
    Channel, Language, Locale, check, disclose, explain, labels, named, rules, screen, version,
};
use serde::Serialize;
use serde_json::{Error, json, to_string};

fn main() -> Result<(), Error> {
    for case in cases() {
        for &locale in Locale::ALL {
            let name = format!("{} in {locale}", case.name);
            let arguments = json!([case.dispatch, { "locale": locale }]);
            print(&name, "check", &arguments, &check(&case.dispatch, locale))?;
            print(&name, "explain", &arguments, &explain(&case.dispatch, locale))?;
        }
    }
    for case in screening_cases() {
        let packed: Vec<_> = case.recipients.iter().map(|recipient| (*recipient).into()).collect();
        let results: Vec<_> = screen(&case.dispatch, &packed).into_iter().map(named).collect();
        print(&case.name, "screen", &json!([case.dispatch, case.recipients]), &results)?;
    }
    for &locale in Locale::ALL {
        print(locale.as_str(), "labels", &json!([locale]), &labels(locale))?;
        print(locale.as_str(), "rules", &json!([locale]), &rules(locale))?;
    }
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let name = format!("{channel} in {language}");
            let disclosure = disclose(channel, language.as_str());
            print(&name, "disclose", &json!([channel, language]), &disclosure)?;
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
