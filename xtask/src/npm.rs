//! The npm package: the engine for browsers, its types, the element.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use krr_policy::Locale;
use serde_json::json;
use sha2::{Digest as _, Sha384};

use crate::generate;
use crate::module::Module;
use crate::run::{output, renewed, root, run, say, target};
use crate::tools::{npm_install, npm_program};

/// The files that a page may load, each with a hash to hold it to.
const LOADED: &[&str] = &[
    "index.js",
    "inline.js",
    "element.js",
    "catalogue.js",
    "schema.js",
    "nb.js",
    "nn.js",
    "en.js",
];

/// Builds the package into `dist/npm` under the target folder, and its tarball beside it.
pub(crate) fn build() -> Result<PathBuf> {
    let source = root().join("wasm/package");
    npm_install(&source)?;
    say("the npm package");
    let package = renewed(target().join("dist/npm"))?;
    let generated = renewed(source.join("src/generated"))?;

    let module = module(&generated, "browser,bare", "krr_policy")?;
    fs::copy(&module, package.join("krr_policy.wasm"))?;
    base64_file(&module, &generated.join("krr_policy.base64.ts"))?;
    let catalogue = self::module(&generated, "catalogue", "krr_catalogue")?;
    base64_file(&catalogue, &generated.join("krr_catalogue.base64.ts"))?;
    for locale in Locale::ALL {
        wording(&generated, *locale)?;
    }
    types(&source, &generated)?;
    for name in ["dispatch", "report", "explanation"] {
        let schema = root().join(format!("core/schema/{name}.schema.json"));
        let text = fs::read_to_string(&schema)?;
        fs::copy(&schema, package.join(format!("{name}.schema.json")))?;
        put(&generated.join(format!("{name}.schema.ts")), &format!("export default {text};\n"))?;
    }

    run(&mut npm_program(&source, "tsc"))?;
    for name in ["index", "inline", "element", "nb", "nn", "en", "generated/contract"] {
        let to = package.join(format!("{name}.d.ts"));
        fs::create_dir_all(to.parent().unwrap_or(&package))?;
        fs::copy(source.join(format!("generated/types/{name}.d.ts")), to)?;
    }
    let hash = format!("--define:KRR_INTEGRITY={}", json!(integrity(&module)?));
    let entries = LOADED.iter().map(|file| format!("src/{}", file.replace(".js", ".ts")));
    let mut bundle = npm_program(&source, "esbuild");
    bundle.args(entries).args(["--bundle", "--minify", "--format=esm", "--target=es2022"]);
    bundle.args(LOADED.iter().map(|file| format!("--external:./{file}")));
    bundle.arg(&hash).arg("--log-level=warning").arg("--legal-comments=none");
    bundle.arg(format!("--outdir={}", package.display()));
    run(&mut bundle)?;

    // For the tests in Rust: all in one script, which is what they can load.
    let mut tests = npm_program(&source, "esbuild");
    tests.args(["tests/element.ts", "--bundle", "--format=esm", "--target=es2022"]);
    tests.args([
        "--ignore-annotations",
        "--outfile=generated/element.test.js",
        "--log-level=warning",
        &hash,
    ]);
    run(&mut tests)?;

    let mut hashes = serde_json::Map::new();
    for file in LOADED.iter().copied().chain(["krr_policy.wasm"]) {
        hashes.insert(file.to_owned(), json!(integrity(&package.join(file))?));
    }
    put(&package.join("integrity.json"), &(serde_json::to_string_pretty(&hashes)? + "\n"))?;
    fs::copy(source.join("README.md"), package.join("README.md"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(root().join(licence), package.join(licence))?;
    }
    fs::copy(source.join("package.json"), package.join("package.json"))?;
    let version = concat!("version=", env!("CARGO_PKG_VERSION"));
    for arguments in [
        &["pkg", "delete", "devDependencies"][..],
        &["pkg", "set", version],
        &["pack", "--silent", "--pack-destination", ".."],
    ] {
        run(Command::new("npm").args(arguments).arg("--loglevel=error").current_dir(&package))?;
    }
    Ok(package)
}

/// One build of the engine for JavaScript; its glue goes among the generated sources.
fn module(generated: &Path, features: &str, name: &str) -> Result<PathBuf> {
    let out = target().join("browser").join(format!("{name}-glue"));
    Module {
        name,
        // Beside an rlib, cargo does not optimise a module together with what it links.
        cargo: &[
            "rustc",
            "--package=krr-policy-wasm",
            "--lib",
            "--crate-type=cdylib",
            "--no-default-features",
            "--features",
            features,
        ],
        compiled: "krr_policy_wasm.wasm",
        glue: &["--target", "bundler"],
    }
    .build(&out)?;
    let glue = format!("{name}_bg.js");
    fs::copy(out.join(&glue), generated.join(&glue))?;
    // The package starts the module itself.
    let start = "export function __wbg_set_wasm(exports: WebAssembly.Exports): void;\n";
    let types = fs::read_to_string(out.join(format!("{name}.d.ts")))?;
    put(&generated.join(format!("{name}_bg.d.ts")), &(types + start))?;
    Ok(out.join(format!("{name}_bg.wasm")))
}

/// What is said in one language. Bokmål is in the module already.
fn wording(generated: &Path, locale: Locale) -> Result<()> {
    let reports = if locale == Locale::Nb { String::new() } else { String::new() };
    let labels = serde_json::to_value(krr_policy::labels(locale))?;
    let wording = json!({ "locale": locale, "labels": labels, "reports": reports });
    let text = format!("export default {wording};\n");
    put(&generated.join(format!("{locale}.wording.ts")), &text)
}

/// TypeScript's types for the contract, made from its schema.
fn types(source: &Path, generated: &Path) -> Result<()> {
    let schema = generated.join("contract.schema.json");
    put(&schema, &generate::contract_for_typescript()?)?;
    let banner = "/** The contract's shapes, made from the engine's own types. */";
    let mut convert = npm_program(source, "json2ts");
    convert.arg("--input").arg(&schema).args([
        "--unreachableDefinitions",
        "--bannerComment",
        banner,
    ]);
    let said = output(&mut convert)?;
    // It tells of each type where in the schema it stood.
    let told = [" * This interface was referenced by", " * via the `definition`"];
    let kept = said.lines().filter(|line| !told.iter().any(|start| line.starts_with(start)));
    let text = kept.collect::<Vec<_>>().join("\n").replace("\n *\n */", "\n */");
    put(&generated.join("contract.ts"), &(text + "\n"))
}

/// The hash that a browser holds a file to.
fn integrity(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(bytes))))
}

fn base64_file(from: &Path, to: &Path) -> Result<()> {
    put(to, &format!("export default \"{}\";\n", BASE64.encode(fs::read(from)?)))
}

fn put(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}
