//! The sections of a dispatch, by which it is told from a file of something else.

use std::sync::LazyLock;

use krr_policy::{Dispatch, Value, nearest_name};

/// A section of a dispatch: a field at the top, with the fields in it.
struct Section {
    name: String,
    fields: Vec<String>,
}

/// The sections, as the contract has them.
static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| {
    let empty = serde_json::to_string(&Dispatch::default())
        .and_then(|json| serde_json::from_str::<Value>(&json))
        .unwrap_or(Value::Null);
    let names = |value: Value| match value {
        Value::Map(fields) => fields.into_iter().map(|(name, _)| name).collect(),
        _ => Vec::new(),
    };
    let Value::Map(sections) = empty else { return Vec::new() };
    sections.into_iter().map(|(name, value)| Section { name, fields: names(value) }).collect()
});

/// Returns whether a document is a dispatch, or is meant to be: it has a section, or nothing else. A
/// misspelt section counts if a field in it is one of the section's.
pub(super) fn is_meant_as_dispatch(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Map(fields) => {
            let has_nothing_else = fields.iter().all(|(name, _)| name == "$schema");
            has_nothing_else || fields.iter().any(|(name, value)| is_section(name, value))
        }
        Value::List(items) => {
            let has_section = |item: &Value| match item {
                Value::Map(fields) => fields.iter().any(|(name, value)| is_section(name, value)),
                _ => false,
            };
            items.is_empty() || items.iter().any(has_section)
        }
        _ => false,
    }
}

fn is_section(name: &str, value: &Value) -> bool {
    if name == "$schema" {
        let of_dispatches = |schema: &String| schema.ends_with("dispatch.schema.json");
        return matches!(value, Value::Text(schema) if of_dispatches(schema));
    }
    if SECTIONS.iter().any(|section| section.name.eq_ignore_ascii_case(name)) {
        return true;
    }
    let names: Vec<_> = SECTIONS.iter().map(|section| section.name.as_str()).collect();
    let nearest = nearest_name(name, &names);
    let meant = SECTIONS.iter().find(|section| Some(section.name.as_str()) == nearest);
    let (Some(meant), Value::Map(fields)) = (meant, value) else { return false };
    fields.iter().any(|(name, _)| meant.fields.contains(name))
}

/// Returns whether a text has the name of a section where JSON, or what is nearly JSON, has the name
/// of a field.
pub(super) fn has_section_in_json(text: &str) -> bool {
    SECTIONS.iter().any(|section| {
        text.match_indices(section.name.as_str()).any(|(at, name)| {
            let before = text.get(..at).unwrap_or_default();
            let after = text.get(at + name.len()..).unwrap_or_default();
            let is_whole = !before.ends_with(|c: char| c.is_alphanumeric() || "_-.".contains(c));
            is_whole && after.trim_start_matches(QUOTES).trim_start().starts_with(':')
        })
    })
}

/// Returns whether a line of YAML or TOML begins a section.
pub(super) fn is_section_line(line: &str) -> bool {
    let line = line.trim_start_matches(['\u{feff}', '[']).trim_start_matches(QUOTES);
    SECTIONS.iter().filter_map(|section| line.strip_prefix(section.name.as_str())).any(|rest| {
        let rest = rest.trim_start_matches(QUOTES).trim_start();
        let is_path =
            rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        is_path || rest.starts_with([':', '=', ']'])
    })
}

const QUOTES: [char; 2] = ['"', '\''];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_tells_a_dispatch_from_other_documents() {
        for (json, expected) in [
            ("null", true),
            ("{}", true),
            ("[]", true),
            (r#"{"$schema": "https://json.schemastore.org/package"}"#, true),
            (r#"{"message": "hei"}"#, true),
            (r#"{"Message": {}}"#, true),
            (r#"{"mesage": {"body": "hei"}}"#, true),
            (r#"{"mesage": {"text": "hei"}}"#, false),
            (r#"{"$schema": "./dispatch.schema.json", "text": "hei"}"#, true),
            (r#"[{"name": "a"}, {"sender": 1}]"#, true),
            (r#"[{"name": "a"}, {}]"#, false),
            (r#"{"name": "maler", "version": "1.0.0"}"#, false),
            (r#"{"dispatches": [{"message": {}}]}"#, false),
            ("[1, 2]", false),
            ("\"hei\"", false),
        ] {
            let value: Value = serde_json::from_str(json).unwrap();
            assert_eq!(is_meant_as_dispatch(&value), expected, "{json}");
        }
    }

    #[test]
    fn a_section_is_found_in_a_text_that_is_not_parsed() {
        for (text, expected) in [
            ("{\"a\": 1,, \"message\" : {", true),
            ("{sender: {}}", true),
            ("{'audience': {}", true),
            ("{\"a\": \"the message\"", false),
            ("{\"my_message\": {", false),
        ] {
            assert_eq!(has_section_in_json(text), expected, "{text:?}");
        }
        for (line, expected) in [
            ("message:\r\n", true),
            ("\"sender\": {", true),
            ("  message: &a x", false),
            ("messages: &a x", false),
            ("message", false),
            ("[message]", true),
            ("[[purpose.basis]]", true),
            ("message.body = \"", true),
            ("[package]", false),
        ] {
            assert_eq!(is_section_line(line), expected, "{line:?}");
        }
    }
}
