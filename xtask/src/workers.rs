//! Measures `krr screen --nats` with one worker and with four, beside one machine alone.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use crate::dist::released_program;
use crate::measured::{Run, best, median, run_and_measure};
use crate::recipient_list::{self, Format};
use crate::run::{print_step, recreate_dir, root, target_dir};
use crate::tools;

/// The recipients of the list.
const RECIPIENTS: u64 = 800_000;
/// Runs of each kind, in turn.
const ROUNDS: usize = 5;
/// The dispatch that the list is screened for.
const DISPATCH: &str = "tests/samples/kokevarsel.md";

/// A process that is killed with the value.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Prints the time of screening a list alone, with one worker and with four, and how much sooner four are done.
pub(crate) fn measure() -> Result<()> {
    tools::nats_server()?;
    let krr = released_program()?;
    let folder = recreate_dir(target_dir().join("workers"))?;
    print_step(&format!("writing a list of {RECIPIENTS} recipients"));
    let list = folder.join("list.json");
    recipient_list::write(&list, RECIPIENTS, Format::Answer, false)?;
    let bytes = fs::metadata(&list)?.len();
    println!("{RECIPIENTS} recipients in {} MB of JSON", bytes / 1_000_000);

    let (_server, url) = server(&folder)?;
    let workers = [0, 1, 4];
    let mut runs = workers.map(|_| Vec::<Run>::new());
    for _ in 0..ROUNDS {
        for (count, runs) in workers.into_iter().zip(&mut runs) {
            let _workers = (0..count)
                .map(|_| started(worker(&krr, &folder, &url)))
                .collect::<Result<Vec<_>>>()?;
            runs.push(run_and_measure(&mut screen(&krr, &folder, (count > 0).then_some(&url)))?);
            let results = [folder.join("out.ndjson"), folder.join("expected.ndjson")];
            if count == 0 {
                fs::rename(&results[0], &results[1])?;
            } else {
                ensure!(fs::read(&results[0])? == fs::read(&results[1])?, "other results");
            }
        }
    }
    let times = runs.map(|runs| [median(&runs), best(&runs)]);
    for (count, [median, best]) in workers.iter().zip(times) {
        println!("{count} workers: median {median:.2?}, best {best:.2?}");
    }
    let [_, one, four] = times;
    let ratio = |one: Duration, four: Duration| one.as_secs_f64() / four.as_secs_f64();
    let [median, best] = [ratio(one[0], four[0]), ratio(one[1], four[1])];
    println!("four workers to one: median {median:.2}, best {best:.2}");
    Ok(())
}

/// Starts a server with its files in a folder, and returns it with its address.
fn server(folder: &Path) -> Result<(Process, String)> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut command = Command::new(tools::nats_server_program());
    command.args(["--addr", "127.0.0.1", "--port", &port.to_string(), "--jetstream"]);
    command.arg("--store_dir").arg(folder.join("store"));
    let server = started(command)?;
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(start.elapsed() < Duration::from_secs(10), "the NATS server does not answer");
        thread::sleep(Duration::from_millis(20));
    }
    Ok((server, format!("nats://127.0.0.1:{port}")))
}

fn worker(krr: &Path, folder: &Path, url: &str) -> Command {
    let mut command = Command::new(krr);
    command.args(["worker", "--nats", url, "--run-key"]).arg(folder.join("run.key"));
    command
}

fn started(mut command: Command) -> Result<Process> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    Ok(Process(command.spawn().with_context(|| format!("{command:?}"))?))
}

/// Returns the command that screens the list, by workers if there is the address of a server.
fn screen(krr: &Path, folder: &Path, server: Option<&String>) -> Command {
    let mut command = Command::new(krr);
    command.current_dir(root()).args(["screen", DISPATCH]).arg(folder.join("list.json"));
    command.args(["--date", "2026-11-29", "--output"]).arg(folder.join("out.ndjson"));
    if let Some(url) = server {
        command.args(["--nats", url, "--run-key"]).arg(folder.join("run.key"));
    }
    command
}
