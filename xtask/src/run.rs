//! Running other programs from the root of the workspace.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context as _, Result, bail};

/// The target of the component.
const WASM: &str = "wasm32-unknown-unknown";

/// The root of the workspace: as cargo says now, for what a kept target folder holds may have been
/// compiled for another checkout.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let xtask = env::var_os("CARGO_MANIFEST_DIR");
        xtask.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from).join("..")
    });
    &ROOT
}

/// The target folder that cargo uses.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A folder, empty whatever was in it.
pub(crate) fn renewed(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Installs what a build needs and the machine lacks: the standard library for WebAssembly.
pub(crate) fn set_up() -> Result<()> {
    let libraries =
        output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if libraries.is_ok_and(|path| Path::new(path.trim()).is_dir()) {
        return Ok(());
    }
    say(&format!("installing the Rust target {WASM}"));
    run(Command::new("rustup").args(["target", "add", WASM]))
        .context("rustup could not add it; install the target by hand and try again")
}

/// Says what comes next.
pub(crate) fn say(what: &str) {
    eprintln!("\n── {what}");
}

/// Cargo, with these arguments.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Whether cargo has this subcommand.
pub(crate) fn has_cargo(subcommand: &str) -> bool {
    cargo(&[subcommand, "--version"]).output().is_ok_and(|output| output.status.success())
}

/// Runs a program to its end, in the root unless it says where, and shows its output.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = placed(command).status().with_context(|| format!("{command:?}"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

/// Runs a program to its end and returns what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = placed(command).output().with_context(|| format!("{command:?}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{command:?} ended with {}\n{said}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{command:?} printed no text"))
}

fn placed(command: &mut Command) -> &mut Command {
    if command.get_current_dir().is_none() {
        command.current_dir(root());
    }
    command
}
