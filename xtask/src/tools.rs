//! Installs the tools that build and test the browser side and the files for CI, and the servers of tests, each once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run::{cargo, output, print_step, root, run};

/// The version of the library in `wasm/Cargo.toml`: the two have to match.
const WASM_BINDGEN: &str = "0.2.130";

/// Returns the folder of installed tools, among the user's caches.
fn tool_cache_dir() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || env::home_dir().unwrap_or_else(|| root().join("target"));
    cache.unwrap_or_else(|| home().join(".cache")).join("krr-policy/tools")
}

/// Returns the folder of wasm-bindgen's programs, after installing them if needed.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    install("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN)
}

fn install(package: &str, program: &str, version: &str) -> Result<PathBuf> {
    let folder = tool_cache_dir();
    let bin = folder.join("bin");
    let installed = output(Command::new(bin.join(program)).arg("--version"));
    if installed.is_ok_and(|text| text.split_whitespace().any(|word| word == version)) {
        return Ok(bin);
    }
    print_step(&format!("installing {package} {version} (some minutes, once)"));
    let root = folder.to_string_lossy().into_owned();
    let install = |flags: &[&str]| {
        let package = ["install", package, "--version", version, "--root", &root, "--quiet"];
        run(cargo(&[&package[..], flags].concat())
            // A target folder of its own: other flags would invalidate the workspace's.
            .env("CARGO_TARGET_DIR", folder.join("target")))
    };
    // Locked: with the dependencies that its authors tested, not whatever is newest today. A registry
    // that lacks one of them, because it was withdrawn or is held back, has others that fit.
    install(&["--locked"])
        .or_else(|_| install(&[]))
        .with_context(|| format!("{package} could not be installed"))?;
    Ok(bin)
}

/// Returns the folder of the Python programs, with their interpreter, after installing them if
/// needed.
pub(crate) fn python_programs() -> Result<PathBuf> {
    let folder = tool_cache_dir().join("python");
    let bin = folder.join("bin");
    let required = root().join("xtask/requirements.txt");
    let installed = folder.join("requirements.txt");
    if fs::read(&installed).is_ok_and(|text| fs::read(&required).is_ok_and(|it| it == text)) {
        return Ok(bin);
    }
    print_step("installing the Python programs");
    let create = || run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder));
    create()
        .or_else(|_| install_debian_packages(&["python3-venv"]).and_then(|()| create()))
        .context("Python 3.10 or later with its module venv is needed")?;
    run(Command::new(bin.join("python"))
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(&required))?;
    fs::copy(&required, &installed)?;
    Ok(bin)
}

/// Installs the packages of a folder's lock file unless they are up to date.
pub(crate) fn npm_install(folder: &Path) -> Result<()> {
    let modified = |path: PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    let lock_file = modified(folder.join("package-lock.json"));
    let installed = modified(folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock_file {
        return Ok(());
    }
    print_step(&format!("installing the packages of {}", folder.display()));
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder))
    .context("Node.js 20 or later with npm is needed")
}

/// Returns a command for a program of the packages in a folder.
pub(crate) fn npm_program(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(folder.join("node_modules/.bin").join(name));
    command.current_dir(folder);
    command
}

/// Installs Chromium with its driver unless they are installed. Only root on Debian can; others get
/// an error.
pub(crate) fn chromium() -> Result<()> {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    if is_installed("chromedriver") && browsers.into_iter().any(is_installed) {
        return Ok(());
    }
    install_debian_packages(&["chromium", "chromium-driver"])
        .context("the tests need Chromium and chromedriver: install both, on the PATH")
}

/// Installs Firefox unless it is installed. Only root on Debian can; others get an error.
pub(crate) fn firefox() -> Result<()> {
    if ["firefox-esr", "firefox"].into_iter().any(is_installed) {
        return Ok(());
    }
    install_debian_packages(&["firefox-esr"])
        .context("the tests need Firefox too: install it, on the PATH")
}

/// Installs the NATS server unless it is installed. Only root on Debian can; others get an error.
pub(crate) fn nats_server() -> Result<()> {
    if is_installed(nats_server_program()) {
        return Ok(());
    }
    install_debian_packages(&["nats-server"])
        .context("the tests need a NATS server: install nats-server, on the PATH")
}

/// Returns the program of the NATS server, which Debian puts where not everybody looks.
pub(crate) fn nats_server_program() -> &'static str {
    let programs = ["nats-server", "/usr/sbin/nats-server"];
    programs.into_iter().find(|program| is_installed(program)).unwrap_or("nats-server")
}

/// Installs packages of Debian as root; others get an error.
fn install_debian_packages(packages: &[&str]) -> Result<()> {
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !is_root || !is_installed("apt-get") {
        bail!("only root on Debian can install {}", packages.join(" "));
    }
    print_step(&format!("installing {}", packages.join(" ")));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "--yes", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_installed(program: &str) -> bool {
    output(Command::new(program).arg("--version")).is_ok()
}
