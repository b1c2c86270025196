//! Workers, which are killed or asked to stop.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};

use super::server::{Server, free_port};
use super::support::Folder;

/// A running worker.
pub(crate) struct Worker {
    child: Child,
    health: String,
}

impl Worker {
    /// Starts a worker with a key.
    pub(crate) fn start(server: &Server, folder: &Folder, key: &str) -> Self {
        let health = format!("127.0.0.1:{}", free_port());
        let child = Command::new(assert_cmd::cargo::cargo_bin!("krr"))
            .current_dir(folder.path("."))
            .args(["--locale", "en", "worker", "--nats", &server.url(), "--run-key", key])
            .args(["--health", &health])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        Self { child, health }
    }

    /// Returns the status and the text of a page.
    pub(crate) fn page(&self, path: &str) -> Option<(u16, String)> {
        let mut stream = TcpStream::connect(&self.health).ok()?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: krr\r\n\r\n").ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        Some((head.split(' ').nth(1)?.parse().ok()?, body.to_owned()))
    }

    /// Returns a count among the metrics.
    pub(crate) fn metric(&self, name: &str) -> u64 {
        let (_, text) = self.page("/metrics").unwrap();
        let value = text.lines().find_map(|line| line.strip_prefix(&format!("krr_worker_{name} ")));
        value.unwrap_or_else(|| panic!("{name}: {text}")).parse().unwrap()
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.page("/readyz").is_some_and(|(status, _)| status == 200)
    }

    /// Has the worker do nothing until it is resumed.
    pub(crate) fn suspend(&self) {
        signal(&self.child, "-STOP");
    }

    /// Has a suspended worker go on.
    pub(crate) fn resume(&self) {
        signal(&self.child, "-CONT");
    }

    /// Kills the worker as by `kill -9`.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
    }

    /// Asks the worker to stop. Returns how it ended, and what it said.
    pub(crate) fn stop(mut self) -> (ExitStatus, String) {
        terminate(&self.child);
        let status = self.child.wait().unwrap();
        let mut text = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut text).unwrap();
        (status, text)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Asks a process to stop.
pub(crate) fn terminate(child: &Child) {
    signal(child, "-TERM");
}

fn signal(child: &Child, signal: &str) {
    let status = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(status.success());
}
