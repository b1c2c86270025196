//! Tests and measurements in browsers and in Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use crate::run::{WASM_TARGET, cargo, print_step, root, run, target_dir, write_file};
use crate::tools::{chromium, firefox, npm_install, wasm_bindgen};
use crate::{npm, site};

/// The variable by which cargo finds the program that runs tests compiled for browsers.
const RUNNER: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";

/// Percent that the module may grow beyond the recorded baseline.
const MAX_GROWTH: u64 = 5;

fn tests() -> PathBuf {
    root().join("tests/browser")
}

/// Runs all tests in a browser or in Node.
pub(crate) fn test() -> Result<()> {
    chromium()?;
    firefox()?;
    // Builds the package too.
    site::build()?;
    check_size()?;
    print_step("tests in Rust, in Chromium");
    run(cargo(&["test", "--package", "krr-policy-wasm", "--tests", "--target", WASM_TARGET])
        // Beside wasm-bindgen, so of the same version.
        .env(RUNNER, wasm_bindgen()?.join("wasm-bindgen-test-runner"))
        // Whatever other browsers there are.
        .env("CHROMEDRIVER", "chromedriver"))?;
    print_step("tests in Chromium, Firefox and Node");
    npm_install(&tests())?;
    run(Command::new("npm").args(["test", "--silent"]).current_dir(tests()))
}

/// Measures size, start-up and the time of a check beside other engines for the browser, and beside
/// an earlier build of the package if its folder is given.
pub(crate) fn measure(before: Option<&Path>) -> Result<()> {
    chromium()?;
    npm::build()?;
    npm_install(&tests())?;
    let mut measure = Command::new("node");
    measure.arg("measure.mjs").current_dir(tests());
    if let Some(folder) = before {
        measure.arg("--before").arg(std::path::absolute(folder)?);
    }
    run(&mut measure)
}

/// Sizes of the module together with its glue, in bytes.
#[derive(Deserialize, Serialize)]
struct Size {
    raw: u64,
    gzip: u64,
}

/// Records the size of the module with its glue as the baseline.
pub(crate) fn record_size() -> Result<()> {
    write_file(&baseline(), &(serde_json::to_string_pretty(&size()?)? + "\n"))
}

/// Checks that the module with its glue has not outgrown the baseline.
fn check_size() -> Result<()> {
    let recorded: Size = serde_json::from_str(&fs::read_to_string(baseline())?)?;
    let size = size()?;
    for (name, now, before) in [("raw", size.raw, recorded.raw), ("gzip", size.gzip, recorded.gzip)]
    {
        println!("module and glue, {name}: {now} bytes, {before} recorded");
        if now * 100 > before * (100 + MAX_GROWTH) {
            bail!(
                "the browser module has grown from {before} to {now} bytes ({name}), more than \
                 {MAX_GROWTH} %; make it smaller, or record the new size: cargo xtask size"
            );
        }
    }
    Ok(())
}

fn baseline() -> PathBuf {
    tests().join("size.json")
}

fn size() -> Result<Size> {
    let package = target_dir().join("dist/npm");
    let mut size = Size { raw: 0, gzip: 0 };
    for file in ["krr_policy.wasm", "index.js"] {
        let bytes = fs::read(package.join(file)).with_context(|| file.to_owned())?;
        size.raw += bytes.len() as u64;
        size.gzip += gzip_size(&bytes)?;
    }
    Ok(size)
}

fn gzip_size(bytes: &[u8]) -> Result<u64> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len() as u64)
}
