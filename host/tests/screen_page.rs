//! Acceptance tests of the page of HTML that `krr screen` writes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed unwrap fails the test"
)]

mod support;

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use serde_json::{Value, json};
use support::recipients::{DATE, OLD, answer, changed, dispatch, identity, person};
use support::{Folder, Output, assert_no_failures};

/// What is put in every text, and must stay text.
const HOSTILE: &str = "</title></style></table>'\"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u{202e}";

/// Returns persons with every outcome: two who share a number, and one with fields that nothing reads.
fn persons() -> Vec<Value> {
    // A field that is named by an identity number, as some proxies would.
    let private = format!("/{}", identity(900));
    let mobile = "/kontaktinformasjon/mobiltelefonnummer";
    vec![
        person(&identity(1)),
        changed(&identity(2), &[("/reservasjon", json!("JA")), ("/sertifikat", json!("planted"))]),
        changed(&identity(3), &[("/kontaktinformasjon/mobiltelefonnummer_oppdatert", json!(OLD))]),
        changed(
            &identity(4),
            &[("/status", json!("SLETTET")), ("/kontaktinformasjon", Value::Null)],
        ),
        changed(&identity(5), &[("/reservasjon", Value::Null)]),
        changed(&identity(6), &[(mobile, json!("41234567"))]),
        changed(&identity(7), &[(mobile, json!("0047 412 34 567")), (&private, json!(1))]),
        json!({ "personidentifikator": identity(8), "reservasjon": "JA" }),
    ]
}

/// Screens a list with a page.
fn screen(folder: &Folder, further: &[&str]) -> (Output, String) {
    let args = ["screen", "d.md", "list.json", "--date", DATE, "--html", "page.html"];
    let output = folder.krr(&[&args[..], further].concat());
    let page = folder.files().remove("page.html").unwrap_or_default();
    (output, String::from_utf8(page).unwrap())
}

fn folder(purpose: &str, channels: &str) -> Folder {
    Folder::new()
        .with_file("d.md", dispatch(purpose, channels))
        .with_file("list.json", answer(&persons()))
}

/// What a page consists of, as a browser reads it.
#[derive(Default)]
struct Parsed {
    /// The elements with their attributes.
    elements: Vec<(String, Vec<(String, String)>)>,
    /// The texts, those of cells apart.
    text: String,
    /// The tables, with their rows of cells.
    tables: Vec<Vec<Vec<String>>>,
    /// Elements that have begun and not ended.
    open: Vec<String>,
    problems: Vec<String>,
}

#[derive(Default)]
struct Sink(RefCell<Parsed>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut parsed = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return parsed.start(&tag),
            Token::TagToken(tag) => parsed.end(&tag, line),
            Token::CharacterTokens(text) => parsed.add(&text),
            Token::ParseError(error) => parsed.problems.push(format!("line {line}: {error}")),
            Token::CommentToken(_) | Token::NullCharacterToken => {
                parsed.problems.push(format!("line {line}: a comment or a null character"));
            }
            Token::DoctypeToken(_) | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }
}

impl Parsed {
    fn of(page: &str) -> Self {
        let tokenizer = Tokenizer::new(
            Sink::default(),
            TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() },
        );
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(page));
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let mut parsed = tokenizer.sink.0.into_inner();
        let open = std::mem::take(&mut parsed.open);
        parsed.problems.extend(open.into_iter().map(|name| format!("{name} does not end")));
        parsed
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.to_string();
        let attributes = tag.attrs.iter();
        let attributes =
            attributes.map(|it| (it.name.local.to_string(), it.value.to_string())).collect();
        match name.as_str() {
            "table" => self.tables.push(Vec::new()),
            "tr" => self.tables.last_mut().unwrap().push(Vec::new()),
            "th" | "td" => {
                self.tables.last_mut().unwrap().last_mut().unwrap().push(String::new());
            }
            _ => {}
        }
        self.elements.push((name.clone(), attributes));
        if name == "meta" {
            return TokenSinkResult::Continue;
        }
        self.open.push(name.clone());
        match name.as_str() {
            "title" => TokenSinkResult::RawData(Rcdata),
            "style" => TokenSinkResult::RawData(Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }

    fn end(&mut self, tag: &Tag, line: u64) {
        let begun = self.open.pop().unwrap_or_default();
        if begun != *tag.name {
            self.problems.push(format!("line {line}: {} ends within {begun}", &*tag.name));
        }
    }

    fn add(&mut self, text: &str) {
        if self.open.iter().any(|name| name == "style") {
            return;
        }
        self.text.push_str(text);
        if self.open.iter().any(|name| name == "th" || name == "td")
            && let Some(cell) = self.tables.last_mut().and_then(|rows| rows.last_mut()?.last_mut())
        {
            cell.push_str(text);
        }
    }

    /// Returns the counts of a table, and the count of its last row if that is their sum.
    fn counts(&self, table: usize) -> Vec<u64> {
        let rows = self.tables[table].iter().skip(1);
        rows.map(|row| row[1].replace(['\u{a0}', ','], "").parse().unwrap()).collect()
    }
}

/// The purposes and channels whose pages the tests look at.
const PLANS: [(&str, &str); 4] = [
    ("decision_notice", "{ use: [sms] }"),
    ("reminder", "{ use: [email, sms], mode: fallback }"),
    ("information", "{ use: [sms] }"),
    ("important_letter", "{ use: [digital_mail, sms], mode: all }"),
];

#[test]
fn the_page_is_whole_and_has_nothing_from_elsewhere() {
    let mut failures = Vec::new();
    for (purpose, channels) in PLANS {
        for locale in ["nb", "nn", "en"] {
            let (output, page) = screen(&folder(purpose, channels), &["--locale", locale]);
            let parsed = Parsed::of(&page);
            let mut fail = |what: String| failures.push(format!("{purpose} {locale}: {what}"));
            parsed.problems.iter().for_each(|it| fail(it.clone()));
            if page.is_empty() || !output.stderr.is_empty() {
                fail(output.stderr.clone());
            }
            if parsed.elements[0] != ("html".into(), vec![("lang".into(), locale.into())]) {
                fail("no language".to_owned());
            }
            let mut ids = Vec::new();
            for (element, attributes) in &parsed.elements {
                if ["script", "link", "img", "iframe", "form"].contains(&element.as_str()) {
                    fail(format!("has {element}"));
                }
                for (name, value) in attributes {
                    let leads_away = name == "href" && !value.starts_with('#');
                    if leads_away
                        || name.starts_with("on")
                        || ["src", "style"].contains(&name.as_str())
                    {
                        fail(format!("{element} has {name}={value}"));
                    }
                    if name == "id" {
                        ids.push(value.clone());
                    }
                }
            }
            // Every link and every name of a part leads to one place.
            for (_, attributes) in &parsed.elements {
                for (name, value) in attributes {
                    let target = value.trim_start_matches('#');
                    let is_reference = ["href", "aria-labelledby"].contains(&name.as_str());
                    if is_reference && ids.iter().filter(|id| *id == target).count() != 1 {
                        fail(format!("{name}={value} leads nowhere, or to several places"));
                    }
                }
            }
            let headings = parsed.elements.iter().filter(|(name, _)| name == "h1").count();
            if headings != 1 || page.contains("url(") || page.contains("@import") {
                fail("not one heading, or an address in the style sheet".to_owned());
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn the_figures_add_up_and_are_those_of_the_results() {
    for (purpose, channels) in PLANS {
        let folder = folder(purpose, channels);
        let (output, page) = screen(&folder, &["--format", "json", "--locale", "en"]);
        let summary: Value = serde_json::from_str(&output.stdout).unwrap();
        let parsed = Parsed::of(&page);
        let named = |list: &str| -> Vec<u64> {
            let list = summary[list].as_array().unwrap().iter();
            list.map(|it| it["recipients"].as_u64().unwrap()).filter(|it| *it > 0).collect()
        };
        let mut reasons = named("reasons");
        reasons.sort_by(|a, b| b.cmp(a));
        for (table, mut expected) in [(0, named("deliveries")), (1, reasons)] {
            let all = summary["recipients"].as_u64().unwrap();
            assert_eq!(expected.iter().sum::<u64>(), all, "{purpose}");
            expected.push(all);
            assert_eq!(parsed.counts(table), expected, "{purpose}");
        }
        // The statement of each reason is cited, and explained below.
        for reason in summary["reasons"].as_array().unwrap() {
            let [statement, id] = ["statement", "reason"].map(|it| reason[it].as_str().unwrap());
            assert!(parsed.text.contains(&format!("{statement} · {id}")), "{statement} {id}");
            assert!(page.contains(&format!("id=\"statement-{statement}\"")), "{statement}");
        }
        // The lengths of the bars are the shares beside them.
        let part = ("class".to_owned(), "part".to_owned());
        let mut bars = parsed.elements.iter().filter(|(_, it)| it.first() == Some(&part));
        let rows = parsed.tables.iter().flat_map(|rows| rows.iter().skip(1));
        for row in rows.filter(|row| row[0] != "In all") {
            let (_, attributes) = bars.next().unwrap();
            let share = row[2].replace(['.', '%', '\u{a0}'], "").trim_start_matches('0').to_owned();
            assert_eq!(attributes[1], ("width".into(), share), "{row:?}");
        }
        assert!(bars.next().is_none());
    }
}

#[test]
fn texts_of_the_dispatch_stay_texts_and_nothing_of_a_person_is_shown() {
    let quoted = serde_json::to_string(HOSTILE).unwrap();
    let hostile = dispatch("reminder", "{ use: [sms] }")
        .replace("name: Nordvik kommune", &format!("name: {quoted}"))
        .replace("  language: nb\n", &format!("  language: nb\n  subject: {quoted}\n"))
        .replace("reference: 2026/1234", "reference: Sak 11887197158, kari@example.no, 41234567");
    let folder = folder("reminder", "{ use: [sms] }").with_file("d.md", hostile);
    for locale in ["nb", "nn", "en"] {
        let (output, page) = screen(&folder, &["--locale", locale]);
        assert!(page.contains("&lt;script&gt;"), "{}", output.stderr);
        let parsed = Parsed::of(&page);
        assert_no_failures(&parsed.problems);
        let shown = HOSTILE.replace('\u{202e}', "\u{fffd}");
        assert!(parsed.text.matches(&shown).count() >= 2, "{}", parsed.text);
        assert!(!parsed.elements.iter().any(|(name, _)| name == "script" || name == "img"));
        for private in ["11887197158", "example.no", "41234567", "planted", &identity(900)] {
            assert!(!page.contains(private), "{locale}: {private}");
        }
    }
}

#[test]
fn fields_that_nothing_reads_are_named() {
    let folder = folder("reminder", "{ use: [sms] }");
    for (locale, sentence) in [
        (
            "nb",
            "Disse feltene leses ikke: postkasseleverandoeradresse, sertifikat, felt med navn som ikke vises.",
        ),
        (
            "nn",
            "Desse felta blir ikkje lesne: postkasseleverandoeradresse, sertifikat, felt med namn som ikkje blir viste.",
        ),
        (
            "en",
            "These fields are not read: postkasseleverandoeradresse, sertifikat, fields whose names are not shown.",
        ),
    ] {
        let (output, page) = screen(&folder, &["--locale", locale]);
        assert!(Parsed::of(&page).text.contains(sentence), "{page}");
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&output.stdout).contains(sentence), "{}", output.stdout);
    }
    let (output, _) = screen(&folder, &["--format", "json"]);
    let summary: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(summary["unread_fields"], json!(["postkasseleverandoeradresse", "sertifikat"]));
    assert_eq!(summary["other_unread_fields"], true);
}

#[test]
fn a_run_that_failed_says_so_on_its_page() {
    let list = format!("{}\n{{}}\n", person(&identity(1)));
    let folder = folder("reminder", "{ use: [sms] }").with_file("list.json", list);
    let (output, page) = screen(&folder, &["--locale", "en"]);
    assert_eq!(output.code, 3);
    let text = Parsed::of(&page).text;
    assert!(text.contains("1 of 2 rows could not be read, more than 0 %"), "{text}");
    assert!(text.contains("Rows that could not be read, and are left out: 1."), "{text}");
    let (output, page) = screen(&folder, &["--locale", "en", "--max-rejected", "50%"]);
    assert!(!page.contains("class=\"stopped\"") && output.code != 3, "{}", output.stderr);
}

/// Two without identity number, a person again, and a wrong value: on the page, in the text and in JSON.
#[test]
fn rows_that_are_left_out_are_counted_by_reason() {
    let good = person(&identity(1)).to_string();
    let wrong = changed(&identity(2), &[("/reservasjon", json!(true))]).to_string();
    let list = [good.as_str(), "{}", &good, &wrong, "{}"].join("\n");
    let folder = folder("reminder", "{ use: [sms] }").with_file("list.json", list);
    let reasons = [
        ("`personidentifikator` is missing", 2),
        (r#"`reservasjon` has to be one of "JA", "NEI""#, 1),
        ("the person is earlier in the file", 1),
    ];
    let share = ["--max-rejected", "80%", "--locale", "en"];
    let (output, page) = screen(&folder, &share);
    let table = Parsed::of(&page).tables.into_iter().find(|table| table[0][1] == "Rows").unwrap();
    let rows: Vec<_> = table.iter().map(|row| row[..2].join(": ").to_lowercase()).collect();
    let mut expected = vec!["reason: rows".to_owned()];
    expected.extend(reasons.map(|(reason, count)| format!("{reason}: {count}").to_lowercase()));
    expected.push("in all: 4".to_owned());
    assert_eq!(rows, expected);
    let words = output.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for (reason, count) in reasons {
        let sentence = format!("Reason for {count} of them: {reason}.");
        assert!(words.contains(&sentence), "{}", output.stdout);
    }
    let (output, _) = screen(&folder, &[&share[..], &["--format", "json"]].concat());
    let summary: Value = serde_json::from_str(&output.stdout).unwrap();
    let reasons = reasons.map(|(reason, rows)| json!({ "reason": reason, "rows": rows }));
    assert_eq!((&summary["rejected"], &summary["rejects"]), (&json!(4), &json!(reasons)));
}

#[test]
fn two_outputs_do_not_share_a_file() {
    let folder = folder("reminder", "{ use: [sms] }");
    for option in ["--output", "--rejects"] {
        let (output, page) = screen(&folder, &[option, "./x/../page.html", "--locale", "en"]);
        assert_eq!((output.code, page.as_str()), (3, ""), "{}", output.stderr);
        assert!(output.stderr.contains("both write to `page.html`"), "{}", output.stderr);
    }
    let (output, _) = screen(&folder, &["--html", "nowhere/page.html"]);
    assert_eq!(output.code, 3, "given twice");
    let args = ["screen", "d.md", "list.json", "--html", "nowhere/page.html"];
    assert_eq!(folder.krr(&args).code, 3);
}

#[test]
fn the_page_is_as_it_was() {
    let folder = folder("decision_notice", "{ use: [digital_mail, sms], mode: fallback }");
    let (_, page) = screen(&folder, &["--price", "0.35", "--locale", "nb"]);
    let (before, after) = page.split_once("<style>").unwrap();
    let (_, after) = after.split_once("</style>").unwrap();
    let page = format!("{before}<style></style>{after}");
    let (start, end) = page.rsplit_once("<p>krr ").unwrap();
    let (_, end) = end.split_once("</p>").unwrap();
    insta::assert_snapshot!("page", format!("{start}<p>krr</p>{end}"));
}
