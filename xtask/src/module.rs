//! Crates as modules for JavaScript: compiled, given their glue, made small.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run::{cargo, root, run, target};
use crate::tools::{npm_install, npm_program, wasm_bindgen};

const TARGET: &str = "wasm32-unknown-unknown";

/// What WebAssembly every current browser has; the modules use nothing else.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// A module to build.
pub(crate) struct Module<'a> {
    /// What its files are called: `NAME_bg.wasm`, and the glue beside it.
    pub(crate) name: &'a str,
    /// Cargo's command, and what it is told to compile.
    pub(crate) cargo: &'a [&'a str],
    /// The file that cargo makes.
    pub(crate) compiled: &'a str,
    /// What kind of glue.
    pub(crate) glue: &'a [&'a str],
}

impl Module<'_> {
    /// Builds it into a folder.
    pub(crate) fn build(&self, out: &Path) -> Result<()> {
        let bin = wasm_bindgen()?;
        // One folder for each, so that one set of features does not undo another's work.
        let folder = target().join("browser").join(self.name);
        run(cargo(self.cargo)
            .args(["--quiet", "--locked", "--profile", "browser", "--target", TARGET])
            .args([OsStr::new("--target-dir"), folder.as_os_str()]))?;
        let compiled = folder.join(TARGET).join("browser").join(self.compiled);
        run(Command::new(bin.join("wasm-bindgen"))
            .args(self.glue)
            // Every browser that runs such modules has it.
            .args(["--encode-into", "always"])
            .args(["--out-name", self.name, "--out-dir"])
            .args([out.as_os_str(), compiled.as_os_str()]))?;
        let module = out.join(format!("{}_bg.wasm", self.name));
        let tools = root().join("wasm/package");
        npm_install(&tools)?;
        // What is called from one place only stays where it is, and the smallest are written out: it
        // compresses better, as does what was flattened first, zeros that are written out, what is
        // computed again instead of being kept, and accesses that promise no alignment, which no
        // browser makes use of. At the lowest addresses there is only the far end of the stack.
        run(npm_program(&tools, "wasm-opt")
            .args(["--flatten", "--rereloop"])
            .args(["-Oz", "--one-caller-inline-max-function-size=0", "--converge", "-Oz"])
            .args(["--always-inline-max-function-size=4", "--dealign"])
            .args(["--skip-pass=memory-packing", "--skip-pass=local-cse", "--low-memory-unused"])
            .args(FEATURES)
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .args([module.as_os_str(), OsStr::new("-o"), module.as_os_str()]))
    }
}
