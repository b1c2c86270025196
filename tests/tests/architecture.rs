//! Tests of the architecture: dependencies, imports, and agreement of the interface definitions.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

#[path = "architecture/import_graph.rs"]
mod import_graph;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use import_graph::ImportGraph;
use krr_policy::{Locale, Value, parse, rules};
use wit_parser::decoding::{DecodedWasm, decode};
use wit_parser::{Resolve, TypeDefKind, WorldItem};

/// The source folders whose files must not import each other in a circle.
const ACYCLIC: &[&str] = &["core/src", "recipients/src", "host/src", "wasm/src"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Reads every Rust source file in a folder, by its path relative to the folder.
fn sources(folder: &str) -> BTreeMap<String, String> {
    let root = root().join(folder);
    let mut folders = vec![root.clone()];
    let mut sources = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let components = path.strip_prefix(&root).unwrap().components();
                let components = components.map(|it| it.as_os_str().to_str().unwrap());
                let relative = components.collect::<Vec<_>>().join("/");
                sources.insert(relative, fs::read_to_string(path).unwrap());
            }
        }
    }
    assert!(!sources.is_empty(), "{folder} has no sources");
    sources
}

#[test]
fn source_files_do_not_import_each_other_in_circles() {
    let mut circles = Vec::new();
    for folder in ACYCLIC {
        let found = ImportGraph::parse(&sources(folder)).circles();
        circles.extend(found.iter().map(|circle| format!("{folder}: {circle}")));
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn the_component_imports_nothing() {
    let decoded = decode(krr_host::Engine::component_bytes()).unwrap();
    let DecodedWasm::Component(resolve, world) = decoded else { panic!("it is a component") };
    let world = &resolve.worlds[world];
    assert!(world.imports.is_empty(), "{:?}", world.imports.keys());
    let exports: Vec<String> =
        world.exports.keys().map(|key| resolve.name_world_key(key)).collect();
    assert_eq!(exports, ["krr:policy/policy@0.1.0"]);
}

#[test]
fn the_host_does_not_link_the_rules() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--package", "krr-host", "--edges", "normal", "--format", "{p} {f}"])
        .current_dir(root())
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let core = tree.lines().find(|line| line.contains("krr-policy v")).unwrap();
    assert!(!core.contains("engine") && !core.contains("default"), "{core}");
    assert!(!tree.contains("krr-policy-wasm"), "{tree}");
}

/// The contract is linked without the rules, and has their names for itself.
#[test]
fn a_justification_may_be_given_for_every_rule() {
    for rule in rules(Locale::Nb).rules {
        let reasons = Value::Map(vec![(rule.id.clone(), Value::Text("x".into()))]);
        let assessment = Value::Map(vec![("justifications".into(), reasons)]);
        let parsed = parse(&Value::Map(vec![("assessment".into(), assessment)]));
        assert!(parsed.is_ok(), "{}: run `cargo xtask generate`", rule.id);
    }
}

#[test]
fn only_core_knows_the_rules() {
    let catalogue = rules(Locale::Nb);
    let rules = catalogue.rules.iter().map(|rule| rule.id.clone());
    let statements = catalogue.statements.iter().map(|statement| format!("\"{}\"", statement.id));
    let rows = catalogue.screening.iter().map(|row| row.id.clone());
    let names: Vec<String> = rules.chain(statements).chain(rows).collect();
    let mut failures = Vec::new();
    for folder in ["wasm/src", "recipients/src", "host/src", "web-demo/src"] {
        for (file, text) in sources(folder) {
            let shipped = text.split("#[cfg(test)]").next().unwrap();
            let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code = code.collect::<Vec<_>>().join("\n");
            let known = names.iter().filter(|name| code.contains(*name));
            failures.extend(known.map(|name| format!("{folder}/{file} contains {name}")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn core_depends_only_on_serde_and_once_cell() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--package", "krr-policy", "--edges", "normal", "--depth", "1"])
        .args(["--prefix", "none", "--format", "{lib}"])
        .current_dir(root())
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert_eq!(tree.split_whitespace().collect::<Vec<_>>(), ["krr_policy", "once_cell", "serde"]);
}

/// Compares the names of types, fields and values in the WIT file and the JSON Schemas.
#[test]
fn wit_and_schemas_have_the_same_names() {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_path(root().join("wasm/wit")).unwrap();
    let world = resolve.select_world(&[package], Some("policy-check")).unwrap();
    assert!(resolve.worlds[world].imports.is_empty());
    let export = resolve.worlds[world].exports.values().next().unwrap();
    let WorldItem::Interface { id, .. } = export else { panic!("an interface is exported") };
    let schemas = ["dispatch", "report", "explanation"].map(|name| {
        let path = root().join(format!("core/schema/{name}.schema.json"));
        serde_json::from_str::<serde_json::Value>(&fs::read_to_string(path).unwrap()).unwrap()
    });
    let (mut compared, mut failures) = (0, Vec::new());
    for schema in &schemas {
        let mut types = vec![(schema["title"].as_str().unwrap(), schema)];
        types.extend(schema["$defs"].as_object().unwrap().iter().map(|(n, s)| (n.as_str(), s)));
        for (name, schema) in types {
            let wit = resolve.interfaces[*id].types.get(&kebab(name));
            let in_wit = wit.map(|id| names_in_wit(&resolve.types[*id].kind));
            let in_schema = names_in_schema(schema);
            if in_wit.as_ref() != Some(&in_schema) {
                failures.push(format!("{name}: {in_schema:?} in the schema, {in_wit:?} in WIT"));
            }
            compared += 1;
        }
    }
    assert!(compared > 30, "{compared} types");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() && at > 0 {
            kebab.push('-');
        }
        kebab.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    kebab
}

fn names_in_schema(schema: &serde_json::Value) -> Vec<String> {
    let mut names: Vec<String> = if let Some(fields) = schema["properties"].as_object() {
        // A field such as `$schema` is about the file, not about the dispatch.
        fields.keys().filter(|name| !name.starts_with('$')).map(|name| kebab(name)).collect()
    } else if let Some(values) = schema["enum"].as_array() {
        values.iter().map(|value| kebab(value.as_str().unwrap())).collect()
    } else if let Some(values) = schema["oneOf"].as_array() {
        values.iter().map(|value| kebab(value["const"].as_str().unwrap())).collect()
    } else {
        // A value of one of several types, which the WIT file defines as a variant.
        let case = |value: &serde_json::Value| match value["type"].as_str().unwrap() {
            "boolean" => "flag",
            "integer" => "count",
            "string" => "text",
            "array" => "names",
            other => panic!("{other}"),
        };
        schema["anyOf"].as_array().unwrap().iter().map(|value| case(value).to_owned()).collect()
    };
    names.sort();
    names
}

fn names_in_wit(kind: &TypeDefKind) -> Vec<String> {
    let mut names: Vec<String> = match kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|f| f.name.clone()).collect(),
        TypeDefKind::Enum(values) => values.cases.iter().map(|c| c.name.clone()).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().map(|c| c.name.clone()).collect(),
        other => panic!("{other:?}"),
    };
    names.sort();
    names
}

#[test]
fn rules_md_lists_every_statement() {
    let page = fs::read_to_string(root().join("RULES.md")).unwrap();
    for statement in rules(Locale::En).statements {
        assert!(page.contains(&format!("{} ", statement.id)), "RULES.md lacks {}", statement.id);
    }
}
