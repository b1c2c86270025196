//! Compiles crates to WebAssembly modules for JavaScript.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run::{WASM_TARGET, cargo, root, run, target_dir};
use crate::tools::{npm_install, npm_program, wasm_bindgen};

/// Features of WebAssembly that every current browser has; the modules use no others.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Switches of wasm-opt. Each makes the compressed module smaller than `-Oz` alone.
const OPTIMISATIONS: &[&str] = &[
    // Exposes more to the passes below, which then rebuild loops and blocks.
    "--flatten",
    "--rereloop",
    "-Oz",
    // Keeps functions that are called once, which repeat patterns of others.
    "--one-caller-inline-max-function-size=0",
    // Repeats the passes until the module stops shrinking.
    "--converge",
    "-Oz",
    // Inlines the smallest functions, whose calls are as large.
    "--always-inline-max-function-size=4",
    // Gives all memory accesses the same alignment.
    "--dealign",
    // Keeps zeros in the data, which compress well.
    "--skip-pass=memory-packing",
    // Repeats computations, which compress better than locals.
    "--skip-pass=local-cse",
    // Folds offsets into addresses: the lowest kilobyte is the end of the stack.
    "--low-memory-unused",
];

/// A module to build.
pub(crate) struct Module<'a> {
    /// Stem of the files: `NAME_bg.wasm`, and `NAME.js` with the glue.
    pub(crate) name: &'a str,
    /// Arguments of cargo.
    pub(crate) cargo: &'a [&'a str],
    /// Name of the file that cargo writes.
    pub(crate) compiled: &'a str,
    /// Further arguments of wasm-bindgen.
    pub(crate) glue: &'a [&'a str],
}

impl Module<'_> {
    /// Builds the module and its glue into a folder.
    pub(crate) fn build(&self, out: &Path) -> Result<()> {
        let bin = wasm_bindgen()?;
        // A target folder for each module, so that their features do not invalidate each other.
        let folder = target_dir().join("browser").join(self.name);
        run(cargo(self.cargo)
            .args(["--quiet", "--locked", "--profile", "browser", "--target", WASM_TARGET])
            .args([OsStr::new("--target-dir"), folder.as_os_str()]))?;
        let compiled = folder.join(WASM_TARGET).join("browser").join(self.compiled);
        run(Command::new(bin.join("wasm-bindgen"))
            .args(["--target", "web"])
            .args(self.glue)
            .args(["--out-name", self.name, "--out-dir"])
            .args([out.as_os_str(), compiled.as_os_str()]))?;
        optimise(&out.join(format!("{}_bg.wasm", self.name)))
    }
}

/// Makes a module smaller, in place.
fn optimise(module: &Path) -> Result<()> {
    let tools = root().join("wasm/package");
    npm_install(&tools)?;
    run(npm_program(&tools, "wasm-opt")
        .args(OPTIMISATIONS)
        .args(FEATURES)
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
        .args([module.as_os_str(), OsStr::new("-o"), module.as_os_str()]))
}
