//! Builds the npm package: the engine for browsers and Node, its types, and the element.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use krr_policy::Locale;
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};

use crate::generate;
use crate::module::Module;
use crate::notices;
use crate::run::{output, print_step, recreate_dir, root, run, target_dir, write_file};
use crate::tools::{npm_install, npm_program};

/// Scripts that pages and servers import; each has a hash in `integrity.json`.
const ENTRY_POINTS: &[&str] = &[
    "index",
    "inline",
    "element",
    "schema",
    "generated/rules.nb",
    "generated/rules.nn",
    "generated/rules.en",
];

/// Declarations that users of the package need.
const DECLARATIONS: &[&str] = &["index", "inline", "element", "generated/contract"];

const SCHEMAS: &[&str] = &["dispatch", "report", "explanation"];

/// Packages of others that are bundled into the scripts.
const BUNDLED: &[&str] = &["@noble/hashes"];

/// Builds the package into `dist/npm` under the target folder, and its tarball beside it.
pub(crate) fn build() -> Result<PathBuf> {
    let source = root().join("wasm/package");
    npm_install(&source)?;
    print_step("the npm package");
    let package = recreate_dir(target_dir().join("dist/npm"))?;
    let generated = recreate_dir(source.join("src/generated"))?;

    let module = package.join("krr_policy.wasm");
    build_module(&generated, &module)?;
    generate_types(&source, &generated)?;
    generate_schemas(&generated, &package)?;
    generate_rules(&generated)?;
    write_declarations(&source, &package)?;
    // The script checks this one itself, in time that SHA-384 takes three times of.
    bundle_scripts(&source, &package, &hash::<Sha256>("sha256", &module)?)?;
    write_hashes(&package)?;
    pack(&source, &package)?;
    Ok(package)
}

/// Builds the engine. The glue and the module as base64 become part of the generated sources.
fn build_module(generated: &Path, module: &Path) -> Result<()> {
    let out = target_dir().join("browser/krr_policy-glue");
    Module {
        name: "krr_policy",
        // With an rlib beside it, cargo cannot optimise the module together with its dependencies.
        cargo: &["rustc", "--package=krr-policy-wasm", "--lib", "--crate-type=cdylib"],
        compiled: "krr_policy_wasm.wasm",
        // The package fetches the module itself, to check its hash, and starts it afresh after a trap.
        glue: &["--omit-default-module-path", "--experimental-reset-state-function"],
    }
    .build(&out)?;
    for glue in ["krr_policy.js", "krr_policy.d.ts"] {
        fs::copy(out.join(glue), generated.join(glue))?;
    }
    fs::copy(out.join("krr_policy_bg.wasm"), module)?;
    let base64 = BASE64.encode(fs::read(module)?);
    write_file(&generated.join("krr_policy.base64.ts"), &format!("export default \"{base64}\";\n"))
}

/// Generates TypeScript types for the contract from its schema.
fn generate_types(source: &Path, generated: &Path) -> Result<()> {
    let schema = generated.join("contract.schema.json");
    write_file(&schema, &generate::contract_for_typescript()?)?;
    let banner = "/** Types of the contract, generated from the engine's own. */";
    let mut convert = npm_program(source, "json2ts");
    convert.arg("--input").arg(&schema).args([
        "--unreachableDefinitions",
        "--bannerComment",
        banner,
    ]);
    let types = output(&mut convert)?;
    // It notes with each type which others refer to it.
    let skipped_lines = [" * This interface was referenced by", " * via the `definition`"];
    let is_kept = |line: &&str| !skipped_lines.iter().any(|start| line.starts_with(start));
    let types = types.lines().filter(is_kept).collect::<Vec<_>>().join("\n");
    let types = types.replace("\n *\n */", "\n */") + "\n";
    write_file(&generated.join("contract.ts"), &types)
}

/// Copies the schemas into the package, and into the generated sources as modules.
fn generate_schemas(generated: &Path, package: &Path) -> Result<()> {
    for name in SCHEMAS {
        let file = root().join(format!("core/schema/{name}.schema.json"));
        let schema = fs::read_to_string(&file)?;
        fs::copy(&file, package.join(format!("{name}.schema.json")))?;
        write_file(
            &generated.join(format!("{name}.schema.ts")),
            &format!("export default {schema};\n"),
        )?;
    }
    Ok(())
}

/// Writes the catalogue of rules in every language as a module.
fn generate_rules(generated: &Path) -> Result<()> {
    for &locale in Locale::ALL {
        let rules = serde_json::to_string(&krr_policy::rules(locale))?;
        write_file(
            &generated.join(format!("rules.{locale}.ts")),
            &format!("export default {rules};\n"),
        )?;
    }
    Ok(())
}

/// Checks the types of all scripts, and writes the declarations.
fn write_declarations(source: &Path, package: &Path) -> Result<()> {
    run(&mut npm_program(source, "tsc"))?;
    fs::create_dir_all(package.join("generated"))?;
    for name in DECLARATIONS {
        let from = source.join(format!("generated/types/{name}.d.ts"));
        fs::copy(from, package.join(format!("{name}.d.ts")))?;
    }
    Ok(())
}

/// Bundles the scripts of the package, and one for the tests in Rust.
fn bundle_scripts(source: &Path, package: &Path, module_hash: &str) -> Result<()> {
    let define = format!("--define:KRR_INTEGRITY={}", json!(module_hash));
    let common = ["--bundle", "--format=esm", "--target=es2022", "--log-level=warning", &define];
    run(npm_program(source, "esbuild")
        .args(ENTRY_POINTS.iter().map(|name| format!("src/{name}.ts")))
        .args(ENTRY_POINTS.iter().map(|name| format!("--external:./{name}.js")))
        .args(common)
        .args(["--minify", "--legal-comments=none"])
        .args(["--outbase=src".to_owned(), format!("--outdir={}", package.display())]))?;
    run(npm_program(source, "esbuild")
        .arg("tests/element.ts")
        .args(common)
        // `sideEffects` in package.json describes the package, not this bundle.
        .args(["--ignore-annotations", "--outfile=generated/element.test.js"]))
}

/// Writes the hashes of the module and of every script.
fn write_hashes(package: &Path) -> Result<()> {
    let scripts = ENTRY_POINTS.iter().map(|name| format!("{name}.js"));
    let mut hashes = serde_json::Map::new();
    for file in scripts.chain(["krr_policy.wasm".to_owned()]) {
        let hash = hash::<Sha384>("sha384", &package.join(&file))?;
        hashes.insert(file, json!(hash));
    }
    write_file(&package.join("integrity.json"), &(serde_json::to_string_pretty(&hashes)? + "\n"))
}

/// Completes the package with its metadata and writes the tarball.
fn pack(source: &Path, package: &Path) -> Result<()> {
    for file in ["README.md", "package.json"] {
        fs::copy(source.join(file), package.join(file))?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(root().join(licence), package.join(licence))?;
    }
    let bundled = BUNDLED.iter().map(|name| source.join("node_modules").join(name));
    let notices = notices::third_party(&notices::MODULE, &bundled.collect::<Vec<_>>())?;
    write_file(&package.join("THIRD-PARTY-NOTICES.md"), &notices)?;
    let version = concat!("version=", env!("CARGO_PKG_VERSION"));
    for arguments in [
        &["pkg", "delete", "devDependencies"][..],
        &["pkg", "set", version],
        &["pack", "--silent", "--pack-destination", ".."],
    ] {
        run(Command::new("npm").args(arguments).arg("--loglevel=error").current_dir(package))?;
    }
    Ok(())
}

/// Returns a hash of a file as browsers write it, by the name of its function.
fn hash<D: Digest>(function: &str, file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    Ok(format!("{function}-{}", BASE64.encode(D::digest(bytes))))
}
