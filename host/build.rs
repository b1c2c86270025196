//! Builds the component, and compiles it ahead of time for the target.
//!
//! The binary embeds both results: the component, for use in other runtimes, and its machine code,
//! so that it needs no compiler at run time.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use wasmtime::Engine;
use wit_component::ComponentEncoder;

include!("src/engine_config.rs");

const WASM: &str = "wasm32-unknown-unknown";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => print_error(error.as_ref()),
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let crate_root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let root = crate_root.parent().ok_or("the crate is outside its workspace")?.to_owned();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    print_rerun_instructions(&root);

    let module = fs::read(build_module(&root, &out)?)?;
    let component = ComponentEncoder::default().module(&module)?.validate(true).encode()?;
    fs::write(out.join("policy.component.wasm"), &component)?;

    let mut config = engine_config();
    // With an explicit target, Cranelift does not use features that only this machine's processor
    // has.
    config.target(&env::var("TARGET")?)?;
    let code = Engine::new(&config)?.precompile_component(&component)?;
    fs::write(out.join("policy.component.bin"), code)?;
    Ok(())
}

fn print_rerun_instructions(root: &Path) {
    let watched = [
        "Cargo.toml",
        "Cargo.lock",
        "core/Cargo.toml",
        "core/src",
        "wasm/Cargo.toml",
        "wasm/src",
        "wasm/wit",
        "host/build.rs",
        "host/src/engine_config.rs",
    ];
    for path in watched {
        print_instruction(&format!("rerun-if-changed={}", root.join(path).display()));
    }
}

/// Builds the core module with cargo and returns its path.
fn build_module(root: &Path, out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    // A separate target folder, since the outer build holds the lock on its own. It is beside the folders of
    // build scripts, `build/NAME/out`: lints and tests run this script in one each, and share what it builds.
    let profile = out.ancestors().nth(3).ok_or("the output folder is outside a target folder")?;
    let target = profile.join("component");
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(root)
        // Only `cdylib`: with an rlib beside it, cargo does not apply link-time optimisation.
        .args(["rustc", "--locked", "--package", "krr-policy-wasm", "--lib"])
        .args(["--crate-type", "cdylib", "--profile", "component"])
        .args(["--no-default-features", "--features", "component"])
        .args(["--target", WASM, "--target-dir"])
        .arg(&target);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(belongs_to_outer_build) {
            cargo.env_remove(name);
        }
    }
    // SIMD and more inlining make a check about a fifth faster.
    cargo.env("RUSTFLAGS", "-Ctarget-feature=+simd128 -Cllvm-args=-inline-threshold=600");
    let output = cargo.output()?;
    if !output.status.success() {
        let log = String::from_utf8_lossy(&output.stderr);
        return Err(build_error(&log).into());
    }
    Ok(target.join(WASM).join("component").join("krr_policy_wasm.wasm"))
}

/// Returns whether an environment variable configures the outer build: its target, profile, flags or
/// compiler wrapper. The component is built without them.
fn belongs_to_outer_build(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
        "CARGO_BUILD_TARGET_DIR",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_TARGET_DIR",
        "CLIPPY_ARGS",
        "LLVM_PROFILE_FILE",
        "RUSTC",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTDOC",
        "RUSTFLAGS",
        "TARGET",
    ];
    const PREFIXES: &[&str] = &["CARGO_CFG_", "CARGO_FEATURE_", "CARGO_PROFILE_", "CARGO_TARGET_"];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

fn build_error(log: &str) -> String {
    if log.contains("target may not be installed") || log.contains("can't find crate for `core`") {
        format!("the target {WASM} is missing\n\n    rustup target add {WASM}\n")
    } else {
        format!("the component could not be built\n\n{log}")
    }
}

#[allow(clippy::print_stderr, reason = "cargo shows a failed build script's standard error")]
fn print_error(error: &dyn Error) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}

/// Prints an instruction to cargo.
#[allow(clippy::print_stdout, reason = "cargo reads a build script's standard output")]
fn print_instruction(instruction: &str) {
    println!("cargo::{instruction}");
}
