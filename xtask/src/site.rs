//! Builds the web demo into a folder that any file server can serve, and serves it.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::module::Module;
use crate::npm;
use crate::run::{copy, copy_dir, print_step, recreate_dir, root, run, target_dir};
use crate::tools::{npm_install, npm_program};

/// Files that are copied as they are.
const PAGES: &[&str] =
    &["index.html", "rules.html", "embed.html", "demo.css", "embed.css", "start.js", "icon.svg"];

/// Style sheets of the design system, with their names on the site.
const DESIGN: &[(&str, &str)] = &[
    ("designsystemet-theme/src/themes/designsystemet.css", "theme.css"),
    ("designsystemet-css/dist/src/index.css", "components.css"),
];

/// Builds the site into `dist/web` under the target folder.
pub(crate) fn build() -> Result<PathBuf> {
    let package = npm::build()?;
    let source = root().join("web-demo");
    npm_install(&source)?;
    print_step("the web demo");
    let site = recreate_dir(target_dir().join("dist/web"))?;
    Module {
        name: "krr_web_demo",
        cargo: &["build", "--package", "krr-web-demo"],
        compiled: "krr-web-demo.wasm",
        glue: &["--no-typescript"],
    }
    .build(&site)?;
    for page in PAGES {
        copy(&source.join(page), &site.join(page))?;
    }
    for (from, to) in DESIGN {
        copy(&source.join("node_modules/@digdir").join(from), &site.join("design").join(to))?;
    }
    copy_dir(&package, &site.join("krr-policy"))?;
    Ok(site)
}

/// Builds the site, serves it on localhost, and opens it in the browser.
pub(crate) fn serve(port: u16) -> Result<()> {
    let site = build()?;
    let address = format!("http://localhost:{port}/");
    print_step(&format!("the web demo is at {address} (Ctrl+C ends it)"));
    let mut server = npm_program(&root().join("web-demo"), "sirv");
    server.arg(&site).args(["--port", &port.to_string(), "--host", "localhost", "--quiet"]);
    thread::spawn(move || {
        // The server has started by then, or the page is reloaded by hand.
        thread::sleep(Duration::from_secs(1));
        open_browser(&address);
    });
    run(&mut server)
}

/// Opens an address in the browser if there is one.
fn open_browser(address: &str) {
    let mut open = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start"]);
        command
    } else {
        Command::new("xdg-open")
    };
    // Without a browser, the printed address is enough.
    let _ = open.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).status();
}
