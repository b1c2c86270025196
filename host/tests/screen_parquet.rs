//! Lists and results of `krr screen` in Apache Parquet. The tables are written by `parquet/write.py`.

#![cfg(feature = "parquet")]
#![allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod support;

use std::fs::File;

use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use serde_json::Value;
use support::recipients::{DATE, dispatch};
use support::{Folder, Output};

const DUCKDB: &[u8] = include_bytes!("parquet/duckdb.parquet");
const GROUPS: &[u8] = include_bytes!("parquet/groups.parquet");
/// The five persons, by other programs.
const FIVE: [(&str, &[u8]); 4] = [
    ("duckdb.parquet", DUCKDB),
    ("polars.parquet", include_bytes!("parquet/polars.parquet")),
    ("pyarrow.parquet", include_bytes!("parquet/pyarrow.parquet")),
    ("groups", GROUPS),
];

fn folder() -> Folder {
    Folder::new().with_file("d.md", dispatch("decision_notice", "{ use: [sms] }"))
}

fn screen(folder: &Folder, list: &str, further: &[&str]) -> Output {
    folder.krr(&[&["screen", "d.md", list, "--date", DATE][..], further].concat())
}

fn rows(folder: &Folder, file: &str) -> Vec<Value> {
    let bytes = folder.files().remove(file).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Returns the cells of a table that are not empty.
fn table(folder: &Folder, file: &str) -> Vec<Vec<(String, String)>> {
    let reader = SerializedFileReader::new(File::open(folder.path(file)).unwrap()).unwrap();
    let rows = reader.get_row_iter(None).unwrap().map(|row| {
        let cells = row.unwrap();
        let cells = cells.get_column_iter().filter_map(|(name, cell)| {
            let cell = match cell {
                Field::Null => return None,
                Field::Str(text) => text.clone(),
                other => other.to_string(),
            };
            Some((name.clone(), cell))
        });
        cells.collect()
    });
    rows.collect()
}

#[test]
fn tables_of_other_programs_are_read_as_any_list() {
    for (name, bytes) in FIVE {
        let folder = folder().with_file(name, bytes);
        let output = screen(&folder, name, &["--key", "saksnummer", "--output", "out.ndjson"]);
        assert!(output.stderr.is_empty(), "{name}: {}", output.stderr);
        let rows = rows(&folder, "out.ndjson");
        let column = |column: &str| -> Vec<_> {
            rows.iter().map(|row| row.get(column).and_then(Value::as_str).unwrap()).collect()
        };
        assert_eq!(column("delivery"), ["sms", "paper", "paper", "paper", "paper"], "{name}");
        assert_eq!(column("statement"), ["K3", "K3", "K3", "K10", "P3"], "{name}");
        assert_eq!(column("key"), ["101", "102", "103", "104", "105"], "{name}");
        assert_eq!(column("language"), ["nb"; 5], "{name}");
        assert!(output.stdout.contains("digital_post.postkasseleverandoeradresse"), "{name}");
    }
}

#[test]
fn a_table_has_the_results_and_rejected_rows_that_lines_have() {
    let list = "personidentifikator,reservasjon,sak\n90000000001,NEI,a\n1,NEI,b\n90000000002,JA,\n";
    let folder = folder().with_file("list.csv", list);
    let further = ["--max-rejected", "50%", "--with-ids", "--key", "sak"];
    for extension in ["ndjson", "parquet"] {
        let files = [format!("out.{extension}"), format!("rejects.{extension}")];
        let [output, rejects] = files.each_ref().map(String::as_str);
        let files = ["--output", output, "--rejects", rejects];
        let output = screen(&folder, "list.csv", &[&files[..], &further].concat());
        assert!(output.stderr.is_empty(), "{}", output.stderr);
    }
    for name in ["out", "rejects"] {
        let lines: Vec<Vec<_>> = rows(&folder, &format!("{name}.ndjson"))
            .iter()
            .map(|row| {
                let cells = row.as_object().unwrap().iter().filter(|(_, cell)| !cell.is_null());
                let text =
                    |cell: &Value| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned);
                cells.map(|(name, cell)| (name.clone(), text(cell))).collect()
            })
            .collect();
        assert!(!lines.is_empty());
        assert_eq!(table(&folder, &format!("{name}.parquet")), lines, "{name}");
    }
}

#[test]
fn a_table_without_results_has_its_columns() {
    let folder = folder().with_file("list.ndjson", "");
    screen(&folder, "list.ndjson", &["--output", "out.parquet"]);
    let reader =
        SerializedFileReader::new(File::open(folder.path("out.parquet")).unwrap()).unwrap();
    let schema = reader.metadata().file_metadata().schema();
    assert_eq!((schema.get_fields().len(), reader.num_row_groups()), (9, 0));
}

#[test]
fn what_cannot_be_read_is_an_error_with_the_remedy() {
    // The library asserts what stands here.
    let mut asserted = GROUPS.to_vec();
    *asserted.get_mut(1619).unwrap() ^= 0xff;
    let truncated = DUCKDB.get(..DUCKDB.len() / 2).unwrap();
    let cases = [
        (
            "list.parquet",
            &include_bytes!("parquet/list.parquet")[..],
            "column `status` has to have texts",
        ),
        (
            "decimals.parquet",
            include_bytes!("parquet/decimals.parquet"),
            "column `personidentifikator` has to have texts",
        ),
        (
            "gzip.parquet",
            include_bytes!("parquet/gzip.parquet"),
            "compressed by Snappy or Zstandard",
        ),
        ("truncated.parquet", truncated, "write it again"),
        ("asserted.parquet", &asserted, "write it again"),
        ("empty.parquet", b"", "too early"),
        ("text.parquet", b"personidentifikator\n90000000001\n", "write it again"),
    ];
    for (name, bytes, expected) in cases {
        let folder = folder().with_file(name, bytes);
        let output = screen(&folder, name, &["--locale", "en", "--output", "out.ndjson"]);
        assert_eq!(output.code, 3, "{name}: {}", output.stderr);
        assert!(output.stderr.contains(expected), "{name}: {}", output.stderr);
        assert!(!folder.files().contains_key("out.ndjson"), "{name}");
    }
    let folder = folder().with_file("list.parquet", DUCKDB);
    let output = folder.krr_with_stdin(&["screen", "d.md", "-", "--locale", "en"], DUCKDB);
    assert_eq!(output.code, 3);
    assert!(output.stderr.contains("Parquet is not read here"), "{}", output.stderr);
}
