//! Trees of facts in layers: the nearest that gives a fact decides.

use krr_policy::Value;

/// Returns layers as one tree, each before those so far: sections field by field, anything else as a
/// whole. What is null is not given.
pub(crate) fn merged<'v>(layers: impl IntoIterator<Item = &'v Value>) -> Value {
    let mut fields = Vec::new();
    for layer in layers {
        if let Value::Map(layer) = layer {
            merge(&mut fields, layer);
        }
    }
    Value::Map(fields)
}

/// Merges fields into others: sections field by field, anything else as a whole.
pub(crate) fn merge(fields: &mut Vec<(String, Value)>, layer: &[(String, Value)]) {
    for (name, value) in layer.iter().filter(|(_, value)| *value != Value::Null) {
        match (fields.iter_mut().find(|(other, _)| other == name), value) {
            (Some((_, Value::Map(below))), Value::Map(value)) => merge(below, value),
            (Some((_, below)), value) => *below = value.clone(),
            (None, Value::Map(value)) => {
                // Field by field too, so that what is null in it is left out.
                let mut section = Vec::new();
                merge(&mut section, value);
                fields.push((name.clone(), Value::Map(section)));
            }
            (None, value) => fields.push((name.clone(), value.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_merged_field_by_field_and_null_is_not_given() {
        let parse = |json| serde_json::from_str::<Value>(json).unwrap();
        let layers = [
            parse(r#"{"audience": {"kind": "mixed", "parts": [1, 2]}, "sender": {"name": "a"}}"#),
            parse(r#"{"audience": {"kind": "citizens", "parts": [3]}, "sender": null}"#),
            parse(
                r#"{"audience": {"kind": null}, "purpose": {"kind": "reminder", "basis": null}}"#,
            ),
        ];
        let expected = parse(
            r#"{"audience": {"kind": "citizens", "parts": [3]}, "sender": {"name": "a"},
                "purpose": {"kind": "reminder"}}"#,
        );
        assert_eq!(merged(&layers), expected);
    }
}
