//! Measures `krr check` over the templates of a large repository, beside `cat` and textlint.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::measured::{Run, median, memory, run_and_measure};
use crate::run::{cargo, copy_dir, print_step, recreate_dir, root, run, target_dir, write_file};
use crate::tools::{npm_install, npm_program};

/// Messages in the sample repository: `krr templates` lists them.
const MESSAGES: usize = 63;
/// Copies of the sample repository: a tenth for the growth of memory, and some 10 000 messages.
const COPIES: [usize; 2] = [16, 160];
/// Runs of each command, in turn.
const ROUNDS: usize = 5;

/// What the commands are run over, and where the linter is installed.
struct Folders {
    repository: PathBuf,
    /// The same files as plain text.
    text: PathBuf,
    linter: PathBuf,
}

/// A command with its name in the table.
type Named = (&'static str, fn(&Folders) -> Command);

const COMMANDS: [Named; 5] = [
    ("cat", |folders| cat(&folders.repository)),
    ("krr check, all formats", |folders| check(&folders.repository, EVERY_FORMAT, None)),
    ("krr check", |folders| check(&folders.repository, &["human"], None)),
    ("krr check on one core", |folders| check(&folders.repository, &["human"], Some(1))),
    ("textlint, three rules", |folders| textlint(&folders.linter, &folders.text)),
];

/// Copies the sample repository many times, and prints the time and memory of each command over it.
///
/// The times are medians of runs in turn, so that what else the machine does affects all alike.
pub(crate) fn measure() -> Result<()> {
    run(&mut cargo(&["build", "--release", "--package", "krr-host"]))?;
    let linter = root().join("tests/throughput");
    npm_install(&linter)?;
    print_step("copying the sample repository");
    for copies in COPIES {
        let folder = repository(copies)?;
        // textlint reads the same bytes, as plain text: it has no reader for most of the formats.
        let text = as_plain_text(&folder)?;
        println!("\n{} messages in {} files", copies * MESSAGES, files_in(&text)?.len());
        println!("{:<28} {:>9} {:>8} {:>9}", "command", "median", "to cat", "memory");
        let folders = Folders { repository: folder, text, linter: linter.clone() };
        let mut measured = COMMANDS.map(|_| Vec::<Run>::new());
        for _ in 0..ROUNDS {
            for ((_, command), runs) in COMMANDS.iter().zip(&mut measured) {
                runs.push(run_and_measure(&mut command(&folders))?);
            }
        }
        let cat = median(&measured[0]);
        for ((name, _), runs) in COMMANDS.iter().zip(&measured) {
            let time = median(runs);
            let ratio = time.as_secs_f64() / cat.as_secs_f64();
            let memory = memory(runs) >> 20;
            println!("{name:<28} {time:>9.2?} {ratio:>8.1} {memory:>6} MB");
        }
    }
    Ok(())
}

/// Every format of `krr check`, each into a file of its own but the last.
const EVERY_FORMAT: &[&str] = &[
    "json=json",
    "jsonl=jsonl",
    "github=github",
    "sarif=sarif",
    "junit=junit",
    "gitlab=gitlab",
    "azure=azure",
    "tap=tap",
    "markdown=markdown",
    "human",
];

/// Creates a folder with so many copies of the sample repository, each with settings of its own.
fn repository(copies: usize) -> Result<PathBuf> {
    let folder = recreate_dir(target_dir().join(format!("throughput/{copies}")))?;
    let sample = root().join("host/tests/repository");
    write_file(&folder.join("krr.toml"), "version = 1\nroot = true\n")?;
    for copy in 0..copies {
        copy_dir(&sample, &folder.join(copy.to_string()))?;
    }
    Ok(folder)
}

/// Copies every file of a folder into one beside it, with `.txt` behind its name.
fn as_plain_text(folder: &Path) -> Result<PathBuf> {
    let text = recreate_dir(folder.with_extension("txt"))?;
    for (number, file) in files_in(folder)?.iter().enumerate() {
        fs::copy(file, text.join(format!("{number}.txt")))?;
    }
    Ok(text)
}

/// Returns the files in a folder and in its subfolders.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(files_in(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

fn cat(folder: &Path) -> Command {
    let mut command = Command::new("find");
    command.arg(folder).args(["-type", "f", "-exec", "cat", "{}", "+"]);
    command
}

fn check(folder: &Path, formats: &[&str], threads: Option<usize>) -> Command {
    let mut command = Command::new(target_dir().join("release/krr"));
    command.current_dir(folder).arg("check");
    for format in formats {
        command.args(["--format", format]);
    }
    if let Some(threads) = threads {
        command.env("RAYON_NUM_THREADS", threads.to_string());
    }
    command
}

fn textlint(linter: &Path, text: &Path) -> Command {
    let mut command = npm_program(linter, "textlint");
    command.args([OsStr::new("--config"), OsStr::new("textlintrc.json"), text.as_os_str()]);
    command
}
