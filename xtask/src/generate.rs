//! Generates the files that are made from the rules and the contract, and kept in the repository.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, bail};
use krr_policy::{Catalogue, Dispatch, Explanation, Locale, MAX_COUNT, Report, fingerprint};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform as _};
use schemars::{Schema, json_schema};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::run::{cargo, output, root};
use crate::{learn, wit};

/// Writes the generated files, or only checks that they are up to date.
pub(crate) fn all(check: bool) -> Result<()> {
    let mut stale = Vec::new();
    let mut write = |path: &str, bytes: &[u8]| -> Result<()> {
        let file = root().join(path);
        if fs::read(&file).is_ok_and(|old| old == bytes) {
            return Ok(());
        }
        if !check {
            fs::write(&file, bytes).with_context(|| format!("{path} cannot be written"))?;
        }
        stale.push(path.to_owned());
        Ok(())
    };
    write("core/src/text/detectors/promotional/model.bin", &learn::model()?)?;
    write("core/src/rules/rules.sha256", digest().as_bytes())?;
    let dispatch = schema::<Dispatch>("dispatch", input_settings())?;
    write("core/schema/dispatch.schema.json", dispatch.as_bytes())?;
    let report = schema::<Report>("report", output_settings())?;
    write("core/schema/report.schema.json", report.as_bytes())?;
    let explanation = schema::<Explanation>("explanation", output_settings())?;
    write("core/schema/explanation.schema.json", explanation.as_bytes())?;
    let contract = contract().to_value();
    write("wasm/wit/policy.wit", wit::interface(&contract)?.as_bytes())?;
    write("core/src/contract/wit_types.rs", wit::type_list(&contract)?.as_bytes())?;
    // `krr` prints the catalogue, so it has to be built with the files above.
    let krr = ["run", "--quiet", "--package", "krr-host", "--bin", "krr", "--"];
    let rules = output(cargo(&krr).args(["rules", "--format", "markdown", "--locale", "en"]))?;
    write("RULES.md", rules.as_bytes())?;
    match (check, stale.is_empty()) {
        (_, true) => println!("generated files are up to date"),
        (false, false) => println!("written: {}", stale.join(", ")),
        (true, false) => bail!("out of date: {}; run `cargo xtask generate`", stale.join(", ")),
    }
    Ok(())
}

/// Returns the digest of everything that the rules say and decide.
fn digest() -> String {
    let digest = Sha256::digest(fingerprint().as_bytes());
    let mut text = "sha256:".to_owned();
    for byte in digest {
        let _ = write!(text, "{byte:02x}");
    }
    text.push('\n');
    text
}

/// Returns the settings for types that are parsed: what may be left out is optional.
fn input_settings() -> SchemaSettings {
    SchemaSettings::draft2020_12()
}

/// Returns the settings for types that are serialized: every field is present, though it may be null.
fn output_settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().for_serialize()
}

/// Returns the JSON Schema of one of the contract's types.
fn schema<T: schemars::JsonSchema>(name: &str, settings: SchemaSettings) -> Result<String> {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(tidy).transform(&mut schema);
    schema.insert("$id".to_owned(), json!(format!("urn:krr-policy:{name}:0.1.0")));
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// Returns one schema with every type of the contract.
fn contract() -> Schema {
    let mut definitions = serde_json::Map::new();
    let mut inputs = input_settings().into_generator();
    inputs.subschema_for::<Dispatch>();
    definitions.extend(inputs.take_definitions(true));
    let mut outputs = output_settings().into_generator();
    outputs.subschema_for::<Report>();
    outputs.subschema_for::<Explanation>();
    outputs.subschema_for::<Catalogue>();
    outputs.subschema_for::<Locale>();
    for (name, definition) in outputs.take_definitions(true) {
        // A dispatch is described as it is parsed.
        definitions.entry(name).or_insert(definition);
    }
    let mut schema = json_schema!({ "$defs": definitions });
    RecursiveTransform(tidy).transform(&mut schema);
    schema
}

/// Returns one schema with every type of the contract, for generating types in TypeScript.
pub(crate) fn contract_for_typescript() -> Result<String> {
    let mut schema = contract();
    // A description beside a reference would generate another type.
    RecursiveTransform(|schema: &mut Schema| {
        if schema.get("$ref").is_some() {
            schema.remove("description");
        }
    })
    .transform(&mut schema);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// Replaces the integer format by a maximum, and removes what concerns Rust only: defaults,
/// examples in the documentation, line breaks.
fn tidy(schema: &mut Schema) {
    if schema.remove("format").is_some_and(|format| format == "uint64") {
        schema.insert("maximum".to_owned(), json!(MAX_COUNT));
    }
    schema.remove("default");
    let description = schema.get("description").and_then(|text| text.as_str()).map(|text| {
        let prose = text.split("```").next().unwrap_or(text);
        prose.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    if let Some(description) = description {
        schema.insert("description".to_owned(), json!(description));
    }
}
