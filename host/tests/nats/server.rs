//! A NATS server of its own for each test, and a look at what it has.

use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use async_nats::jetstream::{self, Context};
use futures_util::TryStreamExt as _;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use walkdir::WalkDir;

/// A running server, which keeps messages in files.
pub(crate) struct Server {
    child: Child,
    folder: TempDir,
    port: u16,
}

impl Server {
    /// Starts a server that takes messages of so many bytes.
    pub(crate) fn start(max_payload: usize) -> Self {
        let (folder, port) = (tempfile::tempdir().unwrap(), free_port());
        let settings = format!(
            "listen: 127.0.0.1:{port}\nmax_payload: {max_payload}\njetstream {{ store_dir: \"{}\" }}\n",
            folder.path().join("store").display()
        );
        fs::write(folder.path().join("nats.conf"), settings).unwrap();
        let child = run(&folder);
        let server = Self { child, folder, port };
        server.wait();
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// Kills the server. What is in its files stays.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts the server again, with what is in its files.
    pub(crate) fn start_again(&mut self) {
        self.child = run(&self.folder);
        self.wait();
    }

    /// Waits until the server answers.
    fn wait(&self) {
        until("the NATS server answers", || {
            let runtime = runtime();
            runtime.block_on(async {
                let Ok(client) = async_nats::connect(self.url()).await else { return false };
                let names: Result<Vec<_>, _> =
                    jetstream::new(client).stream_names().try_collect().await;
                names.is_ok()
            })
        });
    }

    /// Calls a function with a client of the server.
    pub(crate) fn with<T>(&self, function: impl AsyncFnOnce(Context) -> T) -> T {
        runtime().block_on(async {
            let client = async_nats::connect(self.url()).await.unwrap();
            function(jetstream::new(client)).await
        })
    }

    /// Returns the names of the streams.
    pub(crate) fn streams(&self) -> Vec<String> {
        self.with(async |context| context.stream_names().try_collect().await.unwrap())
    }

    /// Returns the files in which the server keeps messages.
    pub(crate) fn stored(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = WalkDir::new(self.folder.path().join("store")).into_iter();
        let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        // A file may be removed meanwhile.
        let files =
            files.filter_map(|file| Some((file.path().to_owned(), fs::read(file.path()).ok()?)));
        files.collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn run(folder: &TempDir) -> Child {
    // Debian puts it where not everybody looks.
    let programs = ["nats-server", "/usr/sbin/nats-server"].into_iter();
    let mut children = programs.filter_map(|program| {
        Command::new(program)
            .args(["--config", "nats.conf", "--log", "nats.log"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()
    });
    let missing = "nats-server is missing: `cargo xtask check` installs it on Debian as root; \
        elsewhere install it, on the PATH";
    children.next().expect(missing)
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

/// Returns a port that nobody listens at.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits until a condition is met.
pub(crate) fn until(what: &str, mut is_met: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_met() {
        assert!(start.elapsed() < Duration::from_secs(20), "waited in vain: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}
