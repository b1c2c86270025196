//! Runs other programs from the root of the workspace.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context as _, Result, bail};

/// The target of the component and the browser module.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Returns the root of the workspace.
///
/// Cargo's variable comes first: the binary in a shared target folder may have been compiled for
/// another checkout.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let xtask = env::var_os("CARGO_MANIFEST_DIR");
        xtask.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from).join("..")
    });
    &ROOT
}

/// Returns cargo's target folder.
pub(crate) fn target_dir() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Creates an empty folder, after removing the old one with everything in it.
pub(crate) fn recreate_dir(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Copies a file, with the folders that it is in.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| from.display().to_string())?;
    Ok(())
}

/// Copies a folder with everything in it.
pub(crate) fn copy_dir(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_dir(&entry.path(), &target)?;
        } else {
            copy(&entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Writes a text file.
pub(crate) fn write_file(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

/// Installs the standard library for WebAssembly unless it is installed.
pub(crate) fn install_wasm_target() -> Result<()> {
    let libraries =
        output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if libraries.is_ok_and(|path| Path::new(path.trim()).is_dir()) {
        return Ok(());
    }
    print_step(&format!("installing the Rust target {WASM_TARGET}"));
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .context("rustup could not add it; install the target by hand and try again")
}

/// Prints a heading for the next step.
pub(crate) fn print_step(step: &str) {
    eprintln!("\n── {step}");
}

/// Returns a cargo command with these arguments.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Returns whether a cargo subcommand is installed.
pub(crate) fn has_cargo_subcommand(subcommand: &str) -> bool {
    cargo(&[subcommand, "--version"]).output().is_ok_and(|output| output.status.success())
}

/// Runs a program to its end and shows its output. It runs in the workspace root unless the
/// command has a folder.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = in_workspace_root(command).status().with_context(|| format!("{command:?}"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

/// Runs a program to its end and returns its output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = in_workspace_root(command).output().with_context(|| format!("{command:?}"))?;
    if !output.status.success() {
        let log = String::from_utf8_lossy(&output.stderr);
        bail!("{command:?} ended with {}\n{log}", output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("the output of {command:?} is no text"))
}

fn in_workspace_root(command: &mut Command) -> &mut Command {
    if command.get_current_dir().is_none() {
        command.current_dir(root());
    }
    command
}
