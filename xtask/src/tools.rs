//! Installs the tools that build and test the browser side and the files for CI, and the servers of tests, each once.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run::{cargo, output, print_step, root, run};

/// Returns the folder of installed tools, among the user's caches.
fn tool_cache_dir() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || env::home_dir().unwrap_or_else(|| root().join("target"));
    cache.unwrap_or_else(|| home().join(".cache")).join("krr-policy/tools")
}

/// Returns the folder of wasm-bindgen's programs, after installing them if needed.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let folder = tool_cache_dir().join("wasm-bindgen");
    let bin = folder.join("bin");
    let package = root().join("xtask/wasm-bindgen");
    let (locked, installed) = (package.join("Cargo.lock"), folder.join("Cargo.lock"));
    if is_copy(&installed, &locked) {
        return Ok(bin);
    }
    print_step("installing the programs of wasm-bindgen (some minutes, once)");
    // Without optimisation they are there twice as soon, and take half a second more for a module.
    run(cargo(&["install", "--debug", "--locked", "--quiet", "--force", "--path"])
        .args([package.as_os_str(), OsStr::new("--root"), folder.as_os_str()])
        // A target folder of its own: other flags would invalidate the workspace's.
        .env("CARGO_TARGET_DIR", folder.join("target")))
    .context("the programs of wasm-bindgen could not be installed")?;
    fs::copy(&locked, &installed)?;
    Ok(bin)
}

/// Returns whether a file has the content of another.
fn is_copy(copy: &Path, file: &Path) -> bool {
    fs::read(copy).is_ok_and(|copy| fs::read(file).is_ok_and(|file| file == copy))
}

/// Returns the folder of the Python programs, with their interpreter, after installing them if
/// needed.
pub(crate) fn python_programs() -> Result<PathBuf> {
    python_packages("python", "xtask/requirements.txt")
}

/// Returns the folder of an interpreter of Python with the packages in a file, after installing them if
/// needed.
pub(crate) fn python_packages(name: &str, requirements: &str) -> Result<PathBuf> {
    let folder = tool_cache_dir().join(name);
    let bin = folder.join("bin");
    let required = root().join(requirements);
    let installed = folder.join("requirements.txt");
    if is_copy(&installed, &required) {
        return Ok(bin);
    }
    print_step(&format!("installing the packages of {requirements}"));
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
/// an error. Where it can be had, Chromium without a window is installed too, in which the tests take half the time.
pub(crate) fn chromium() -> Result<()> {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    if !is_installed("chromedriver") || !browsers.into_iter().any(is_installed) {
        install_debian_packages(&["chromium", "chromium-driver"])
            .context("the tests need Chromium and chromedriver: install both, on the PATH")?;
    }
    let without_window = "chromium-headless-shell";
    if !is_installed(without_window) && can_install_debian_packages() {
        // Not every system with apt has it, and the tests do without.
        let _ = install_debian_packages(&[without_window]);
    }
    Ok(())
}

/// Installs jq unless it is installed. Only root on Debian can; others get an error.
pub(crate) fn jq() -> Result<()> {
    if is_installed("jq") { Ok(()) } else { install_debian_packages(&["jq"]) }
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

fn can_install_debian_packages() -> bool {
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    is_root && is_installed("apt-get")
}

/// Installs packages of Debian as root; others get an error.
fn install_debian_packages(packages: &[&str]) -> Result<()> {
    if !can_install_debian_packages() {
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
