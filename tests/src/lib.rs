//! The table of cases on which all runtimes must agree.
//!
//! A case is a dispatch with a name. The cases are the samples, each sample without each of its
//! facts, the examples of every rule, mailings that people have judged, texts that programs tend to
//! misread, texts that are hostile or hard to count, and placeholders of given lengths. The expected reports are those of the native engine: every other runtime must return the same bytes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a panic fails the test that uses the table"
)]

pub mod added_text;
pub mod readings;

use std::fs;
use std::path::{Path, PathBuf};

use krr_policy::{
    Catalogue, Channel, ChannelMode, Decision, DetailState, Dispatch, Locale, PackedRecipient,
    PurposeKind, Recipient, RegisterStatus, Value, parse, rules,
};

/// A dispatch for which every runtime must return the same report.
#[derive(Debug, Clone)]
pub struct Case {
    /// The origin of the dispatch.
    pub name: String,
    /// The dispatch.
    pub dispatch: Dispatch,
}

/// Returns the whole table.
#[must_use]
pub fn cases() -> Vec<Case> {
    let samples = samples();
    let reduced: Vec<Case> = samples.iter().flat_map(without_each_fact).collect();
    let judged = judged().into_iter().map(|it| it.case).collect();
    let ordinary = ordinary().into_iter().map(|it| it.case).collect();
    let readings = readings::readings().into_iter().map(|it| it.case).collect();
    [samples, reduced, examples(), judged, ordinary, readings, texts(), placeholders()].concat()
}

/// A dispatch and recipients whom every runtime must screen alike.
#[derive(Debug, Clone)]
pub struct ScreeningCase {
    /// The plan.
    pub name: String,
    /// The dispatch.
    pub dispatch: Dispatch,
    /// The recipients.
    pub recipients: Vec<Recipient>,
}

/// Returns plans of every purpose and several lists of channels, with recipients spread evenly over all patterns
/// of the 22 bits of facts, the same as if the register had answered that they are active, and all details of some
/// who have not reserved.
#[must_use]
pub fn screening_cases() -> Vec<ScreeningCase> {
    const STEP: usize = 7919;
    let patterns = (0..1_u32 << 22).step_by(STEP).map(PackedRecipient::from_bits);
    let recipients: Vec<Recipient> = patterns
        .map(Recipient::from)
        .flat_map(|it| {
            let status = Some(RegisterStatus::Active);
            [it, Recipient { answered: Some(true), status, care: None, ..it }]
        })
        .chain(without_reservation())
        .collect();
    let lists: [&[Channel]; 5] = [
        &[],
        &[Channel::Sms],
        &[Channel::Sms, Channel::Email],
        &[Channel::DigitalMail, Channel::Email, Channel::Sms],
        &[Channel::WebPage, Channel::Email, Channel::DigitalMail],
    ];
    let mut cases = Vec::new();
    for purpose in std::iter::once(None).chain(PurposeKind::ALL.iter().copied().map(Some)) {
        for channels in lists {
            for (mode, notice) in [(ChannelMode::Fallback, true), (ChannelMode::All, false)] {
                let mut dispatch = Dispatch::default();
                dispatch.purpose.kind = purpose;
                dispatch.channels.use_ = Some(channels.to_vec());
                dispatch.channels.mode = Some(mode);
                dispatch.channels.mailbox_notice = Some(notice);
                let name = format!("{purpose:?} by {channels:?}, {mode}");
                cases.push(ScreeningCase { name, dispatch, recipients: recipients.clone() });
            }
        }
    }
    cases
}

/// Returns active recipients who have not reserved, with every combination of details, of whether they can be
/// notified, and of whether SMS may fail.
fn without_reservation() -> impl Iterator<Item = Recipient> {
    let details = || DetailState::ALL.iter().copied().map(Some);
    let yes_or_no = || [Some(true), Some(false)].into_iter();
    details().flat_map(move |email| {
        details().flat_map(move |mobile| {
            yes_or_no().flat_map(move |can_be_notified| {
                yes_or_no().map(move |sms_may_fail| Recipient {
                    answered: Some(true),
                    status: Some(RegisterStatus::Active),
                    reserved: Some(false),
                    can_be_notified,
                    email,
                    mobile,
                    mailbox: Some(false),
                    sms_may_fail,
                    address_used: Some(false),
                    ..Recipient::default()
                })
            })
        })
    })
}

/// A mailing that an adviser has judged.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The mailing.
    pub case: Case,
    /// The decisions that the adviser accepts.
    pub right: Vec<Decision>,
}

/// Returns the judged mailings: changes to the baseline dispatch, null for a field that is not given.
#[must_use]
pub fn judged() -> Vec<Judged> {
    let baseline = serde_json::to_value(rules(Locale::En).baseline).expect("a dispatch is JSON");
    let mailing = |line: serde_json::Value| Judged {
        case: changed(&baseline, &line["name"], &line["changes"]),
        right: serde_json::from_value(line["right"].clone()).expect("decisions are named"),
    };
    judged_records("mailings.jsonl").into_iter().map(mailing).collect()
}

/// A mailing that an adviser would let pass.
#[derive(Debug, Clone)]
pub struct Ordinary {
    /// The mailing, with the settings of the agency.
    pub case: Case,
    /// The number of answers given beside the text, its language and channels, and the settings.
    pub answers: usize,
}

/// Returns ordinary mailings: the settings of an agency, and the answers to what is then asked.
#[must_use]
pub fn ordinary() -> Vec<Ordinary> {
    let agency = serde_json::json!({
        "sender": { "kind": "public_body" },
        "audience": {
            "kind": "citizens", "address_source": "register", "reservation_checked": true
        },
        "assessment": { "use_reported": true }
    });
    let is_text = |path: &str| {
        let texts = ["sender.name", "message.body", "message.subject", "message.texts"];
        texts.contains(&path) || path.contains("language") || path == "channels.use"
    };
    let mailing = |line: serde_json::Value| {
        let answers = line["answers"].as_object().expect("answers are fields");
        let given = answers.iter().filter(|(path, value)| !is_text(path) && !value.is_null());
        Ordinary { answers: given.count(), case: changed(&agency, &line["name"], &line["answers"]) }
    };
    judged_records("ordinary.jsonl").into_iter().map(mailing).collect()
}

/// Returns a dispatch with some fields changed, by their paths.
fn changed(
    dispatch_before: &serde_json::Value,
    name: &serde_json::Value,
    changes: &serde_json::Value,
) -> Case {
    let mut json = dispatch_before.clone();
    for (path, value) in changes.as_object().expect("changes are fields") {
        let mut field = &mut json;
        for name in path.split('.') {
            field = &mut field[name];
        }
        field.clone_from(value);
    }
    Case { name: name.as_str().unwrap_or_default().to_owned(), dispatch: dispatch(&json) }
}

/// Returns the judged records in a file.
fn judged_records(file: &str) -> Vec<serde_json::Value> {
    records(&Path::new(env!("CARGO_MANIFEST_DIR")).join("judged").join(file))
}

/// Returns the records in a file, one on each line.
fn records(file: &Path) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(file).expect("a file can be read");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is a record")).collect()
}

/// Returns the folder of the samples.
#[must_use]
pub fn samples_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// Returns the samples, sorted by file name.
#[must_use]
pub fn samples() -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(samples_folder())
        .expect("the samples are in this crate")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    files.iter().map(|file| sample(file)).collect()
}

/// Returns the labelled messages in a file of `texts`, or in every file of a folder there.
#[must_use]
pub fn messages(path: &str) -> Vec<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(path);
    let mut files = vec![path.clone()];
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("the folder can be read");
        files = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
        files.sort();
    }
    files.iter().flat_map(|file| records(file)).collect()
}

fn sample(file: &Path) -> Case {
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    let bytes = fs::read(file).expect("a sample can be read");
    let located = krr_host::input::read(&name, &bytes, None).pop().expect("a file has a dispatch");
    let located = located.expect("a sample is a dispatch");
    Case { dispatch: located.dispatch().clone(), name }
}

/// Returns the examples of every rule in the catalogue.
fn examples() -> Vec<Case> {
    let Catalogue { baseline, rules, .. } = rules(Locale::En);
    let baseline = serde_json::to_value(baseline).expect("a dispatch is JSON");
    let mut cases = Vec::new();
    for rule in rules {
        for (number, example) in (1..).zip(&rule.examples) {
            let value = |value: &str| -> serde_json::Value {
                serde_json::from_str(value).expect("a value is JSON")
            };
            let changes = example.changes.iter();
            let changes =
                changes.map(|change| (change.fact.clone(), value(&change.value))).collect();
            let name = format!("{}, example {number}", rule.id).into();
            cases.push(changed(&baseline, &name, &serde_json::Value::Object(changes)));
        }
    }
    cases
}

/// Returns a case without each of its facts, one case for each fact.
#[must_use]
pub fn without_each_fact(case: &Case) -> Vec<Case> {
    let json = serde_json::to_value(&case.dispatch).expect("a dispatch is JSON");
    let mut pointers = Vec::new();
    push_leaves(&mut pointers, &json, String::new());
    let without = |pointer: &String| {
        let mut json = json.clone();
        *json.pointer_mut(pointer).expect("the field exists") = serde_json::Value::Null;
        let name = format!("{} without {}", case.name, pointer.trim_start_matches('/'));
        Case { dispatch: dispatch(&json), name }
    };
    pointers.iter().map(without).collect()
}

/// Adds the JSON pointers of all values that are not objects or null.
fn push_leaves(pointers: &mut Vec<String>, json: &serde_json::Value, pointer: String) {
    match json {
        serde_json::Value::Null => {}
        serde_json::Value::Object(fields) if !pointer.ends_with("/justifications") => {
            for (name, field) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                push_leaves(pointers, field, format!("{pointer}/{name}"));
            }
        }
        _ => pointers.push(pointer),
    }
}

fn dispatch(json: &serde_json::Value) -> Dispatch {
    let value: Value = serde_json::from_value(json.clone()).expect("JSON is a value");
    parse(&value).expect("the value is a dispatch")
}

/// Returns the baseline dispatch with texts that are hostile or hard to count.
fn texts() -> Vec<Case> {
    let texts = [
        ("empty", String::new()),
        ("blank", " \t\r\n\u{a0}".to_owned()),
        ("nul and other control characters", "a\0b\u{1b}[31m\u{7f}\u{85}c".to_owned()),
        ("emoji and a directorate", "😀👨‍👩‍👧‍👦 spør Digdir 🇳🇴".to_owned()),
        ("combining characters", "e\u{301}".repeat(200)),
        ("a tower of combining characters", format!("a{}", "\u{301}".repeat(5_000))),
        ("zero-width characters", "D\u{200b}i\u{200c}g\u{200d}d\u{feff}i\u{ad}r".to_owned()),
        ("right to left", "\u{202e}ridgiD\u{202c} \u{2067}x\u{2069}".to_owned()),
        ("line ends of every kind", "a\r\nDigdir\rDigdir\n\nDigdir\u{2028}Digdir".to_owned()),
        ("no line end", "x".repeat(20_000)),
        ("only line ends", "\n".repeat(20_000)),
        ("digits", "02013299997".repeat(500)),
        ("dots", "a.".repeat(5_000)),
        ("slashes", "http://".repeat(3_000)),
        ("at signs", "a@b".repeat(5_000)),
        ("opened placeholders", "{{${%".repeat(3_000)),
        ("many names of the directorate", "Digdir ".repeat(500)),
        ("many links", "https://n0rge.no/oppdater-kontaktinformasjon ".repeat(200)),
        ("outside the basic plane", "𝔇𝔦𝔤𝔡𝔦𝔯 𐍈".repeat(100)),
        ("Sámi", "Gulahallandieđut leat viežžon oktavuohtaregisttaris. Ŋ Đ Š Ŧ".to_owned()),
    ];
    let baseline = rules(Locale::En).baseline;
    let case = |(name, text): (&str, String)| {
        let mut dispatch = baseline.clone();
        dispatch.message.subject = Some(text.chars().take(200).collect());
        dispatch.message.body = Some(text);
        Case { dispatch, name: format!("text: {name}") }
    };
    texts.into_iter().map(case).collect()
}

/// Returns the baseline dispatch with placeholders whose greatest lengths are given.
fn placeholders() -> Vec<Case> {
    let long = "a".repeat(120);
    let texts = [
        format!("Nordvik kommune: {long} {{{{ navn }}}} kl. {{kl}}."),
        format!("{long} %s og %s, «{{user.name}}» eller ((navn på skolen))"),
    ];
    let lengths: [&[(&str, u64)]; 6] = [
        &[],
        &[("navn", 1), ("kl", 5)],
        &[("navn", 50), ("1", 50)],
        &[("navn", 200), ("user.name", 200), ("navn på skolen", 7)],
        &[("0", 10_000), ("1", 10_000)],
        &[("navnet", 9), (" navn ", 9), ("æøå/~.[0]", 9)],
    ];
    let baseline = rules(Locale::En).baseline;
    let mut cases = Vec::new();
    for text in texts {
        for lengths in lengths {
            let mut dispatch = baseline.clone();
            dispatch.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
            dispatch.message.body = Some(text.clone());
            let given = lengths.iter().map(|(name, length)| ((*name).to_owned(), *length));
            dispatch.message.placeholders = given.collect();
            cases.push(Case { dispatch, name: format!("placeholders: {lengths:?} in {text}") });
        }
    }
    cases
}
