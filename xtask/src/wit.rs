//! The WIT interface and the list of the contract's types, generated from the contract's schema.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};

/// The functions of the interface; its types follow.
const HEAD: &str = include_str!("wit/head.wit");
/// The types that the interface begins with.
const ROOTS: &[&str] = &["Dispatch", "Report", "Explanation", "Catalogue", "Locale"];
/// The records that the entries of maps become, by the type of their values: WIT has no maps.
const ENTRIES: &str = "    /// One entry of a map of texts. No key is given twice.
    record entry {
        /// The key.
        key: string,
        /// The text.
        text: string,
    }

    /// One entry of a map of counts. No key is given twice.
    record count-entry {
        /// The key.
        key: string,
        /// The count.
        count: u64,
    }
";
/// The width of documentation.
const WIDTH: usize = 96;

/// A type of the contract.
struct Type<'s> {
    name: &'s str,
    docs: &'s str,
    kind: Kind<'s>,
}

enum Kind<'s> {
    /// Values by name, with their documentation.
    Enum(Vec<(&'s str, &'s str)>),
    /// Fields by name, with their schemas.
    Record(Vec<(&'s str, &'s Value)>),
    /// Cases by name and type, with their documentation.
    Variant(Vec<(&'static str, String, &'s str)>),
}

/// Returns the WIT interface for the contract's schema.
pub(crate) fn interface(schema: &Value) -> Result<String> {
    let mut text = format!("{HEAD}\n{ENTRIES}");
    for ty in types(schema)? {
        text.push('\n');
        docs(&mut text, ty.docs, 1);
        let name = kebab(ty.name);
        match ty.kind {
            Kind::Enum(values) => {
                let _ = writeln!(text, "    enum {name} {{");
                for (value, about) in values {
                    docs(&mut text, about, 2);
                    let _ = writeln!(text, "        {},", kebab(value));
                }
            }
            Kind::Record(fields) => {
                let _ = writeln!(text, "    record {name} {{");
                for (field, schema) in fields {
                    docs(&mut text, description(schema), 2);
                    let _ = writeln!(text, "        {}: {},", kebab(field), wit_type(schema)?);
                }
            }
            Kind::Variant(cases) => {
                let _ = writeln!(text, "    variant {name} {{");
                for (case, of, about) in cases {
                    docs(&mut text, about, 2);
                    let _ = writeln!(text, "        {case}({of}),");
                }
            }
        }
        text.push_str("    }\n");
    }
    text.push_str("}\n\n/// A component that checks dispatches. It imports nothing.\n");
    text.push_str("world policy-check {\n    export policy;\n}\n");
    Ok(text)
}

/// Returns the source of `for_each_contract_type!`, which lists the enums and records.
pub(crate) fn type_list(schema: &Value) -> Result<String> {
    let (mut enums, mut records) = (String::new(), String::new());
    for ty in types(schema)? {
        match ty.kind {
            Kind::Enum(values) => {
                let values = values.iter().map(|(value, _)| pascal(value));
                list(&mut enums, ty.name, values);
            }
            Kind::Record(fields) => {
                let fields = fields.iter().map(|(field, _)| match *field {
                    "use" => "use_".to_owned(),
                    field => field.to_owned(),
                });
                list(&mut records, ty.name, fields);
            }
            // Its conversion is written by hand.
            Kind::Variant(_) => {}
        }
    }
    let template = include_str!("wit/types.rs.in");
    Ok(template.replace("{ENUMS}", enums.trim_end()).replace("{RECORDS}", records.trim_end()))
}

fn list(text: &mut String, name: &str, members: impl Iterator<Item = String>) {
    let mut line = format!("                {name} {{");
    for member in members.chain(["}".to_owned()]) {
        if line.len() + 1 + member.len() > WIDTH {
            let _ = writeln!(text, "{line}");
            line = " ".repeat(19);
        }
        let _ = write!(line, " {member}");
    }
    let _ = writeln!(text, "{line}");
}

/// Returns the types that the roots refer to, each before those that it refers to.
fn types(schema: &Value) -> Result<Vec<Type<'_>>> {
    let definitions = schema.get("$defs").and_then(Value::as_object).context("no definitions")?;
    let mut seen = BTreeSet::new();
    let mut types = Vec::new();
    for root in ROOTS {
        visit(definitions, root, &mut seen, &mut types)?;
    }
    Ok(types)
}

fn visit<'s>(
    definitions: &'s Map<String, Value>,
    name: &str,
    seen: &mut BTreeSet<String>,
    types: &mut Vec<Type<'s>>,
) -> Result<()> {
    if !seen.insert(name.to_owned()) {
        return Ok(());
    }
    let (name, schema) = definitions.get_key_value(name).with_context(|| format!("no {name}"))?;
    let kind = kind(schema).with_context(|| name.clone())?;
    types.push(Type { name, docs: description(schema), kind });
    let mut referred = Vec::new();
    references(schema, &mut referred);
    referred.iter().try_for_each(|name| visit(definitions, name, seen, types))
}

fn kind(schema: &Value) -> Result<Kind<'_>> {
    if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        return Ok(Kind::Record(
            fields.iter().map(|(name, field)| (name.as_str(), field)).collect(),
        ));
    }
    if let Some(values) = schema.get("oneOf").and_then(Value::as_array) {
        let value = |value| Some((text(value, "const")?, description(value)));
        return Ok(Kind::Enum(values.iter().map(value).collect::<Option<_>>().context("a value")?));
    }
    let cases =
        schema.get("anyOf").and_then(Value::as_array).context("neither fields nor values")?;
    let case = |case: &'_ Value| {
        let of = wit_type(case)?;
        let name = match of.as_str() {
            "bool" => "flag",
            "u64" => "count",
            "string" => "text",
            _ => "names",
        };
        Ok((name, of))
    };
    let cases = cases.iter().map(|it| case(it).map(|(name, of)| (name, of, description(it))));
    Ok(Kind::Variant(cases.collect::<Result<_>>()?))
}

/// Returns the WIT type of a schema.
fn wit_type(schema: &Value) -> Result<String> {
    if let Some(name) = text(schema, "$ref") {
        return Ok(kebab(name.trim_start_matches("#/$defs/")));
    }
    if let Some([of, null]) = schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice)
        && text(null, "type") == Some("null")
    {
        return Ok(format!("option<{}>", wit_type(of)?));
    }
    match schema.get("type") {
        Some(Value::String(name)) => named_type(name, schema),
        Some(Value::Array(names)) => match names.as_slice() {
            [Value::String(name), Value::String(null)] if null == "null" => {
                Ok(format!("option<{}>", named_type(name, schema)?))
            }
            other => bail!("no WIT type for {other:?}"),
        },
        _ => bail!("no WIT type for {schema}"),
    }
}

fn named_type(name: &str, schema: &Value) -> Result<String> {
    Ok(match name {
        "string" => "string".to_owned(),
        "boolean" => "bool".to_owned(),
        "integer" => "u64".to_owned(),
        "array" => {
            format!("list<{}>", wit_type(schema.get("items").context("a list of nothing")?)?)
        }
        "object" => {
            let of = schema.get("additionalProperties").context("a map of nothing")?;
            match wit_type(of)?.as_str() {
                "string" => "list<entry>".to_owned(),
                "u64" => "list<count-entry>".to_owned(),
                other => bail!("no WIT type for a map of {other}"),
            }
        }
        other => bail!("no WIT type for {other}"),
    })
}

/// Collects the names of the types that a schema refers to, in order.
fn references(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("$ref", Value::String(name)) => {
                        names.push(name.trim_start_matches("#/$defs/").to_owned());
                    }
                    _ => references(value, names),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, names)),
        _ => {}
    }
}

fn text<'s>(schema: &'s Value, key: &str) -> Option<&'s str> {
    schema.get(key).and_then(Value::as_str)
}

fn description(schema: &Value) -> &str {
    text(schema, "description").unwrap_or_default()
}

/// Appends documentation, broken into lines, at a level of indentation.
fn docs(out: &mut String, text: &str, level: usize) {
    let lead = format!("{}///", "    ".repeat(level));
    let mut line = lead.clone();
    for word in text.split_whitespace() {
        if line.len() + 1 + word.len() > WIDTH {
            let _ = writeln!(out, "{line}");
            line.clone_from(&lead);
        }
        line.push(' ');
        line.push_str(word);
    }
    if line != lead {
        let _ = writeln!(out, "{line}");
    }
}

/// Returns a name in `kebab-case`; a keyword of WIT is escaped.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() && at > 0 {
            kebab.push('-');
        }
        kebab.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    if kebab == "use" { "%use".to_owned() } else { kebab }
}

/// Returns a name in `PascalCase`.
fn pascal(name: &str) -> String {
    let capitalize = |word: &str| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_ascii_uppercase() + rest
    };
    name.split('_').map(capitalize).collect()
}
