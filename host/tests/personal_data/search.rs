//! A search for values of persons, in every form in which a program may write them.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use memchr::memmem;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The values that are searched for.
pub(crate) struct Search {
    needles: Vec<Needle>,
}

/// A value in one form.
struct Needle {
    value: String,
    form: &'static str,
    bytes: Vec<u8>,
    text: Text,
}

/// What is searched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    /// The bytes as they are.
    Exact,
    /// The bytes in lower case.
    LowerCase,
    /// The bytes without what stands between digits.
    Squeezed,
}

impl Search {
    /// Begins a search for values.
    pub(crate) fn new(values: &[&str]) -> Self {
        let needles = values.iter().flat_map(|value| {
            let texts = forms(value).into_iter();
            texts.map(|(form, text, bytes)| Needle {
                value: (*value).to_owned(),
                form,
                bytes,
                text,
            })
        });
        Self { needles: needles.collect() }
    }

    /// Returns what is found in bytes: the values, and the forms that they are in.
    pub(crate) fn find(&self, bytes: &[u8]) -> Vec<String> {
        let lower_case = bytes.to_ascii_lowercase();
        let squeezed = squeezed(bytes);
        let found = self.needles.iter().filter(|needle| {
            let text = match needle.text {
                Text::Exact => bytes,
                Text::LowerCase => &lower_case,
                Text::Squeezed => &squeezed,
            };
            memmem::find(text, &needle.bytes).is_some()
        });
        found.map(|needle| format!("{} in {}", needle.value, needle.form)).collect()
    }

    /// Returns what is found in files, with their names, and in the names themselves.
    pub(crate) fn find_in_files(&self, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
        let found = files.iter().flat_map(|(name, content)| {
            let found = self.find(content).into_iter().chain(self.find(name.as_bytes()));
            found.map(move |it| format!("{name}: {it}"))
        });
        found.collect()
    }
}

/// Returns the forms of a value: their names, what is to be searched for them, and their bytes.
fn forms(value: &str) -> Vec<(&'static str, Text, Vec<u8>)> {
    let lower_case = value.to_lowercase();
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        lower_case.encode_utf16().flat_map(to_bytes).collect()
    };
    let percent_encoded = utf8_percent_encode(&lower_case, NON_ALPHANUMERIC).to_string();
    let digits = |byte: u8| [byte >> 4, byte & 15].map(|it| b"0123456789abcdef"[usize::from(it)]);
    let hexadecimal: Vec<u8> = lower_case.bytes().flat_map(digits).collect();
    let mut forms = vec![
        ("plain text", Text::LowerCase, lower_case.clone().into_bytes()),
        ("UTF-16, little-endian", Text::LowerCase, utf16(u16::to_le_bytes)),
        ("UTF-16, big-endian", Text::LowerCase, utf16(u16::to_be_bytes)),
        ("percent-encoding", Text::LowerCase, percent_encoded.to_lowercase().into_bytes()),
        ("hexadecimal digits", Text::LowerCase, hexadecimal),
    ];
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        forms.push(("separated digits", Text::Squeezed, value.as_bytes().to_vec()));
    }
    for alignment in 0..3 {
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let encoded = engine.encode([&vec![0; alignment], value.as_bytes()].concat());
            // What comes before and after has a part in the characters at both ends.
            let inner = encoded.get((alignment * 4).div_ceil(3)..encoded.len() - 1).unwrap();
            forms.push(("base64", Text::Exact, inner.as_bytes().to_vec()));
        }
    }
    forms
}

/// Returns bytes without the characters that stand between the digits of numbers that people write.
fn squeezed(bytes: &[u8]) -> Vec<u8> {
    let is_kept = |byte: &u8| !b" .,-'_\xc2\xa0".contains(byte);
    bytes.iter().copied().filter(is_kept).collect()
}

#[test]
fn a_value_is_found_in_every_form() {
    let search = Search::new(&["11887197158", "Kari.Plantet+1@hemmelig.example"]);
    let text = |text: &str| text.as_bytes().to_vec();
    for (form, bytes) in [
        ("plain text", text("\"id\":\"11887197158\"")),
        ("plain text", text("<KARI.PLANTET+1@HEMMELIG.EXAMPLE>")),
        (
            "UTF-16, little-endian",
            "x11887197158".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        ("UTF-16, big-endian", "11887197158".encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("percent-encoding", text("?a=kari%2Eplantet%2B1%40hemmelig%2Eexample")),
        ("hexadecimal digits", text("3131383837313937313538")),
        ("separated digits", text("118871 97158")),
        ("separated digits", text("11\u{a0}887\u{a0}197\u{a0}158")),
        ("base64", text(&STANDARD_NO_PAD.encode("11887197158"))),
        ("base64", text(&URL_SAFE_NO_PAD.encode("{\"personidentifikator\":\"11887197158\"}"))),
        ("base64", text(&STANDARD_NO_PAD.encode("a:Kari.Plantet+1@hemmelig.example,"))),
        ("base64", text(&STANDARD_NO_PAD.encode("ab:Kari.Plantet+1@hemmelig.example,"))),
    ] {
        let found = search.find(&bytes);
        assert!(found.iter().any(|it| it.ends_with(form)), "{form}: {found:?}");
    }
    for other in ["", "11887197159", "1188719715", "2026-11-29", "kari@hemmelig.example"] {
        assert_eq!(search.find(other.as_bytes()), [""; 0], "{other}");
    }
}
