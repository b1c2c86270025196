//! The tools that the browser side is built and tested with, each installed once and kept.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::run::{cargo, output, root, run, say};

/// The same version as the library in `wasm/Cargo.toml`: the two have to fit each other.
const WASM_BINDGEN: &str = "0.2.130";
const WASM_PACK: &str = "0.15.1";

/// Where installed programs are kept, beside other caches of the user.
fn kept() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || env::home_dir().unwrap_or_else(|| root().join("target"));
    cache.unwrap_or_else(|| home().join(".cache")).join("krr-policy/tools")
}

/// The folder of wasm-bindgen's programs, installed if need be.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    installed("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN)
}

/// The folder of wasm-pack, installed if need be.
pub(crate) fn wasm_pack() -> Result<PathBuf> {
    installed("wasm-pack", "wasm-pack", WASM_PACK)
}

fn installed(package: &str, program: &str, version: &str) -> Result<PathBuf> {
    let folder = kept();
    let bin = folder.join("bin");
    let says = output(Command::new(bin.join(program)).arg("--version"));
    if says.is_ok_and(|says| says.split_whitespace().any(|word| word == version)) {
        return Ok(bin);
    }
    say(&format!("installing {package} {version} (some minutes, once)"));
    let root = folder.to_string_lossy().into_owned();
    run(cargo(&["install", package, "--version", version, "--root", &root, "--quiet"])
        // Not among what this workspace compiles, which another toolchain flag may throw away.
        .env("CARGO_TARGET_DIR", folder.join("target")))
    .with_context(|| format!("{package} could not be installed"))?;
    Ok(bin)
}

/// Installs the packages that a folder's lock file names, unless they are there.
pub(crate) fn npm_install(folder: &Path) -> Result<()> {
    let changed = |path: PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    let locked = changed(folder.join("package-lock.json"));
    let done = changed(folder.join("node_modules/.package-lock.json"));
    if done.is_some() && done >= locked {
        return Ok(());
    }
    say(&format!("installing the packages of {}", folder.display()));
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder))
    .context("Node.js 20 or later with npm is needed")
}

/// A program that a folder's packages brought.
pub(crate) fn npm_program(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(folder.join("node_modules/.bin").join(name));
    command.current_dir(folder);
    command
}

/// Sees to it that there is a Chromium with its driver: installs Debian's where that can be done
/// without asking.
pub(crate) fn chromium() -> Result<()> {
    let there = |program: &str| output(Command::new(program).arg("--version")).is_ok();
    let found = there("chromedriver")
        && ["chromium", "chromium-browser", "google-chrome"].into_iter().any(there);
    if found {
        return Ok(());
    }
    if output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") && there("apt-get") {
        say("installing chromium and its driver");
        run(Command::new("apt-get").args(["update", "-qq"]))?;
        return run(Command::new("apt-get")
            .args(["install", "--yes", "-qq", "--no-install-recommends"])
            .args(["chromium", "chromium-driver"])
            .env("DEBIAN_FRONTEND", "noninteractive"));
    }
    anyhow::bail!("the tests need Chromium and chromedriver: install both, on the PATH")
}

/// The `PATH` with installed tools before all else.
pub(crate) fn path_with(tools: &Path) -> Result<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(tools.to_owned()).chain(env::split_paths(&path));
    Ok(env::join_paths(all)?)
}
