//! Measures `krr screen` over large lists of recipients, beside a bare parser, DuckDB, Polars and jq.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::dist::released_program;
use crate::measured::{Run, best, median, memory, run_and_measure};
use crate::recipient_list::{self, Format};
use crate::run::{cargo, print_step, recreate_dir, root, run, target_dir};
use crate::tools::{jq, python_packages};

/// The folder of what is measured beside `krr screen`.
const FOLDER: &str = "tests/throughput/recipients";
/// The persons of a list: all whom a large agency writes to, and all in the register.
const PERSONS: u64 = 800_000;
const ALL_PERSONS: u64 = 5_000_000;
/// Runs of each command, in turn, but for one that takes a minute.
const ROUNDS: usize = 5;

/// The programs that are measured.
struct Programs {
    krr: PathBuf,
    bare_parser: PathBuf,
    python: PathBuf,
    /// Where lists and results are.
    folder: PathBuf,
}

/// A list of persons.
struct List {
    file: PathBuf,
    persons: u64,
}

/// A command with its name in the table, and its runs.
struct Measured {
    name: &'static str,
    command: Command,
    rounds: usize,
    runs: Vec<Run>,
}

/// Writes lists, and prints the time and memory of each command over them.
///
/// The times are those of runs in turn, so that what else the machine does affects all alike. Ratios and rates are those
/// of the best, since that only ever adds to a time.
pub(crate) fn measure() -> Result<()> {
    let programs = programs()?;
    let list = programs.list("answer.json", PERSONS, Format::Answer, false)?;
    let alone = Programs::compare(
        "an answer of the register",
        &list,
        vec![
            programs.screen(&list),
            programs.parse(&list),
            programs.columns("duckdb", "DuckDB, the same columns", &list),
            programs.columns("polars", "Polars, the same columns", &list),
            Programs::jq(&list),
        ],
    )?;
    for engine in ["duckdb", "polars"] {
        programs.check_agreement(engine)?;
    }

    let list = programs.list("lines.ndjson", PERSONS, Format::Lines, false)?;
    let others = [("duckdb", "DuckDB, the same columns"), ("polars", "Polars, the same columns")];
    let others = others.map(|(engine, name)| programs.columns(engine, name, &list));
    let commands = [programs.screen(&list)].into_iter().chain(others);
    Programs::compare("a person on each line", &list, commands.collect())?;

    let list = programs.list("unread.json", PERSONS, Format::Answer, true)?;
    let commands = vec![programs.screen(&list), programs.parse(&list)];
    Programs::compare("an answer with five more fields, which nothing reads", &list, commands)?;

    let list = programs.list("all.json", ALL_PERSONS, Format::Answer, false)?;
    let commands = vec![programs.screen(&list)];
    let all = Programs::compare("an answer about all in the register", &list, commands)?;
    println!("for each of them: {:.2} of the time for each of the first list", all / alone);
    fs::remove_dir_all(&programs.folder)?;
    Ok(())
}

/// Builds and installs what is measured.
fn programs() -> Result<Programs> {
    let krr = released_program()?;
    print_step("building the bare parser");
    let folder = target_dir().join("throughput/recipients");
    let build = target_dir().join("throughput/bare-parser");
    let manifest = format!("{FOLDER}/Cargo.toml");
    // With the instructions of this machine, of which the parser makes the most.
    run(cargo(&["build", "--release", "--locked", "--manifest-path", &manifest])
        .env("CARGO_TARGET_DIR", &build)
        .env("RUSTFLAGS", "-C target-cpu=native"))?;
    let python = python_packages("throughput", &format!("{FOLDER}/requirements.txt"))?;
    jq()?;
    Ok(Programs {
        krr,
        bare_parser: build.join("release/bare-parser"),
        python: python.join("python"),
        folder: recreate_dir(folder)?,
    })
}

impl Programs {
    /// Writes a list.
    fn list(&self, name: &str, persons: u64, format: Format, has_unread: bool) -> Result<List> {
        let file = self.folder.join(name);
        print_step(&format!("writing a list of {persons} persons"));
        recipient_list::write(&file, persons, format, has_unread)?;
        Ok(List { file, persons })
    }

    fn screen(&self, list: &List) -> Measured {
        let mut command = Command::new(&self.krr);
        command.arg("screen").arg(root().join(FOLDER).join("dispatch.md")).arg(&list.file);
        command.args(["--date", "2026-11-29", "--output"]).arg(self.result("krr"));
        Measured::new("krr screen", command, ROUNDS)
    }

    fn parse(&self, list: &List) -> Measured {
        let mut command = Command::new(&self.bare_parser);
        command.arg(&list.file);
        Measured::new("sonic-rs, parsing alone", command, ROUNDS)
    }

    fn columns(&self, engine: &str, name: &'static str, list: &List) -> Measured {
        let mut command = Command::new(&self.python);
        command.arg(root().join(FOLDER).join("columns.py"));
        command.arg(engine).arg(&list.file).arg(self.result(engine));
        Measured::new(name, command, ROUNDS)
    }

    fn jq(list: &List) -> Measured {
        let mut command = Command::new("jq");
        command.args(["--raw-output", "--from-file"]);
        command.arg(root().join(FOLDER).join("columns.jq")).arg(&list.file);
        Measured::new("jq, the same columns", command, 1)
    }

    /// Returns the path of the table that a program writes.
    fn result(&self, program: &str) -> PathBuf {
        self.folder.join(program).with_extension("csv")
    }

    /// Runs the commands in turn and prints a table of them. Returns the seconds that the first takes for a person.
    fn compare(title: &str, list: &List, mut commands: Vec<Measured>) -> Result<f64> {
        for round in 0..ROUNDS {
            for measured in commands.iter_mut().filter(|it| round < it.rounds) {
                measured.runs.push(run_and_measure(&mut measured.command)?);
            }
        }
        print_table(title, list, &commands)?;
        fs::remove_file(&list.file)?;
        Ok(seconds(&commands) / count(list.persons))
    }

    /// Checks that another program has the same deliveries, fallbacks and languages as `krr screen`.
    fn check_agreement(&self, engine: &str) -> Result<()> {
        let [own, other] = ["krr", engine].map(|program| rows(&self.result(program)));
        let (mut own, mut other) = (own?, other?);
        let (mut rows, mut line) = (0, 0);
        loop {
            let (ours, theirs) = (own.next().transpose()?, other.next().transpose()?);
            line += 1;
            ensure!(ours == theirs, "{engine} has {theirs:?} instead of {ours:?} in line {line}");
            if ours.is_none() {
                ensure!(rows == PERSONS + 1, "{rows} rows");
                return Ok(());
            }
            rows += 1;
        }
    }
}

/// Prints the time and memory of each command over a list.
fn print_table(title: &str, list: &List, commands: &[Measured]) -> Result<()> {
    let megabytes = count(fs::metadata(&list.file)?.len()) / 1e6;
    println!("\n{title}: {} persons, {megabytes:.0} MB", list.persons);
    println!("command                         median      best    to krr MB a second    memory");
    let first = seconds(commands);
    for Measured { name, runs, .. } in commands {
        let (median, best) = (median(runs), best(runs));
        let seconds = best.as_secs_f64();
        let (ratio, rate) = (seconds / first, megabytes / seconds);
        let memory = memory(runs) / 1_000_000;
        println!("{name:<28} {median:>9.2?} {best:>9.2?} {ratio:>9.2} {rate:>11.0} {memory:>6} MB");
    }
    Ok(())
}

/// Returns the seconds that the first command takes at best.
fn seconds(commands: &[Measured]) -> f64 {
    commands.first().map_or(0.0, |it| best(&it.runs).as_secs_f64())
}

#[allow(clippy::cast_precision_loss, reason = "a rate is an estimate")]
fn count(number: u64) -> f64 {
    number as f64
}

impl Measured {
    const fn new(name: &'static str, command: Command, rounds: usize) -> Self {
        Self { name, command, rounds, runs: Vec::new() }
    }
}

/// Returns the number, delivery, fallback and language of each row of a table, after their names.
fn rows(file: &Path) -> Result<impl Iterator<Item = Result<[String; 4]>> + use<>> {
    let mut lines = BufReader::new(File::open(file)?).lines();
    let header = lines.next().context("no header")??;
    let names: Vec<_> = header.split(',').map(str::to_owned).collect();
    let place = |name: &str| names.iter().position(|it| it == name).context("no such column");
    let columns = ["row", "delivery", "fallback", "language"];
    let places = columns.map(place).into_iter().collect::<Result<Vec<_>>>()?;
    let header = Ok(columns.map(str::to_owned));
    let rows = lines.map(move |line| {
        let line = line?;
        let cells: Vec<_> = line.split(',').collect();
        let cell = |at: usize| {
            let place = places.get(at).and_then(|place| cells.get(*place));
            place.map_or_else(String::new, |cell| (*cell).to_owned())
        };
        Ok([0, 1, 2, 3].map(cell))
    });
    Ok(std::iter::once(header).chain(rows))
}
