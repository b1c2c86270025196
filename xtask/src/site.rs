//! The web demo: built into one folder that any file server can serve, and served.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::module::Module;
use crate::npm;
use crate::run::{renewed, root, run, say, target};
use crate::tools::{npm_install, npm_program};

/// What the pages load beside what is compiled.
const PAGES: &[&str] =
    &["index.html", "rules.html", "embed.html", "demo.css", "embed.css", "start.js", "icon.svg"];

/// The design system's style sheets, and what they are called on the site.
const DESIGN: &[(&str, &str)] = &[
    ("designsystemet-theme/src/themes/designsystemet.css", "theme.css"),
    ("designsystemet-css/dist/src/index.css", "components.css"),
];

/// Builds the site into `dist/web` under the target folder.
pub(crate) fn build() -> Result<PathBuf> {
    let package = npm::build()?;
    let source = root().join("web-demo");
    npm_install(&source)?;
    say("the web demo");
    let site = renewed(target().join("dist/web"))?;
    Module {
        name: "krr_web_demo",
        cargo: &["build", "--package", "krr-web-demo"],
        compiled: "krr-web-demo.wasm",
        glue: &["--target", "web", "--no-typescript"],
    }
    .build(&site)?;
    for page in PAGES {
        copy(&source.join(page), &site.join(page))?;
    }
    for (from, to) in DESIGN {
        copy(&source.join("node_modules/@digdir").join(from), &site.join("design").join(to))?;
    }
    for entry in fs::read_dir(&package)? {
        let file = entry?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            copy(&file, &site.join("krr-policy").join(name))?;
        }
    }
    Ok(site)
}

/// Builds the site, serves it from this machine to itself, and shows it.
pub(crate) fn serve(port: u16) -> Result<()> {
    let site = build()?;
    let address = format!("http://localhost:{port}/");
    say(&format!("the web demo is at {address} (Ctrl+C ends it)"));
    let mut server = npm_program(&root().join("web-demo"), "sirv");
    server.arg(&site).args(["--port", &port.to_string(), "--host", "localhost", "--quiet"]);
    thread::spawn(move || {
        // By then the server answers; a browser that is quicker only has to try again.
        thread::sleep(Duration::from_secs(1));
        show(&address);
    });
    run(&mut server)
}

/// Opens the browser, where there is one to open.
fn show(address: &str) {
    let mut open = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start"]);
        command
    } else {
        Command::new("xdg-open")
    };
    // Without one, the address that was printed has to do.
    let _ = open.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).status();
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| from.display().to_string())?;
    Ok(())
}
