//! Runs the examples of hosts in other languages, and compares their reports with those of `krr`.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::run::{print_step, recreate_dir, root, run, target_dir};
use crate::tools::{npm_install, python_programs};

/// Dispatches in JSON.
const DISPATCHES: &[&str] = &["docs/hosts/dispatch.json", "tests/samples/egen-adresse.json"];

/// Checks the examples. The program has to be built.
pub(crate) fn check() -> Result<()> {
    let python = python_programs()?.join("python");
    let node_example = root().join("docs/hosts/node");
    npm_install(&node_example)?;
    print_step("hosts in other languages");
    let krr = target_dir().join("debug/krr");
    let folder = recreate_dir(target_dir().join("hosts"))?;
    let component = folder.join("krr-policy.component.wasm");
    run(Command::new(&krr).arg("component").stdout(File::create(&component)?))?;
    for schema in ["dispatch.schema.json", "report.schema.json"] {
        fs::copy(root().join("core/schema").join(schema), folder.join(schema))?;
    }
    for dispatch in DISPATCHES {
        let dispatch = root().join(dispatch);
        let expected = report_of_krr(&krr, &dispatch)?;
        let mut in_python = Command::new(&python);
        in_python.arg(root().join("docs/hosts/python/check.py")).arg(&component).arg(&dispatch);
        let mut in_node = Command::new("node");
        in_node.arg(node_example.join("check.mjs")).arg(&component).arg(&folder).arg(&dispatch);
        for (name, mut example) in [("Python", in_python), ("Node", in_node)] {
            let report = json_of(&mut example)?;
            let dispatch = dispatch.display();
            ensure!(report == expected, "{name} gives another report on {dispatch}: {report}");
        }
    }
    Ok(())
}

fn report_of_krr(krr: &Path, dispatch: &Path) -> Result<Value> {
    let mut entries = json_of(Command::new(krr).args(["check", "--format", "json"]).arg(dispatch))?;
    let report = entries.get_mut(0).and_then(|entry| entry.get_mut("report"));
    report.map(Value::take).context("krr gives no report")
}

/// Returns what a program prints as JSON. Its exit code says whether the dispatch may be sent.
fn json_of(command: &mut Command) -> Result<Value> {
    let output = command.output().with_context(|| format!("{command:?}"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).with_context(|| format!("{command:?}\n{errors}"))
}
