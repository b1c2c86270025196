//! The tests in browsers and in Node, and what is measured there.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::run::{root, run, say, target};
use crate::tools::{chromium, npm_install, path_with, wasm_pack};
use crate::{npm, site};

/// How much larger than noted the module may grow unnoticed, in percent.
const GROWTH: u64 = 5;

fn tests() -> PathBuf {
    root().join("tests/browser")
}

/// Everything that is tested in a browser or in Node.
pub(crate) fn test() -> Result<()> {
    chromium()?;
    // The package is built on the way.
    site::build()?;
    size(false)?;
    say("tests in Rust, in Chromium");
    let bin = wasm_pack()?;
    run(Command::new(bin.join("wasm-pack"))
        .args(["test", "--headless", "--chrome", "wasm"])
        .env("PATH", path_with(&bin)?))?;
    say("tests in Chromium and Node");
    npm_install(&tests())?;
    run(Command::new("npm").args(["test", "--silent"]).current_dir(tests()))
}

/// Size, start-up and cost of a check beside other engines for the browser.
pub(crate) fn measure() -> Result<()> {
    chromium()?;
    npm::build()?;
    npm_install(&tests())?;
    run(Command::new("node").arg("measure.mjs").current_dir(tests()))
}

/// Holds the module with its glue to the size that was noted, or notes it anew.
pub(crate) fn size(note: bool) -> Result<()> {
    let noted = tests().join("size.json");
    let package = target().join("dist/npm");
    let (mut raw, mut gzip) = (0, 0);
    for file in ["krr_policy.wasm", "index.js"] {
        let bytes = fs::read(package.join(file)).with_context(|| file.to_owned())?;
        raw += bytes.len() as u64;
        gzip += compressed(&bytes)?;
    }
    if note {
        let text = serde_json::to_string_pretty(&json!({ "raw": raw, "gzip": gzip }))? + "\n";
        return fs::write(&noted, text).with_context(|| noted.display().to_string());
    }
    let before: Value = serde_json::from_str(&fs::read_to_string(&noted)?)?;
    for (name, now) in [("raw", raw), ("gzip", gzip)] {
        let was = before.get(name).and_then(Value::as_u64).context("size.json has both sizes")?;
        println!("module and glue, {name}: {now} bytes, {was} noted");
        if now * 100 > was * (100 + GROWTH) {
            bail!(
                "the browser module has grown from {was} to {now} bytes ({name}), more than \
                 {GROWTH} %; make it smaller, or note the new size: cargo xtask size"
            );
        }
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<u64> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len() as u64)
}
