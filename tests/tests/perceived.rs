//! Hidden text never counts, and seen text always does: every labelled message and every example of a rule
//! about the text, in each form of mark-up that hides or shows it.

#![allow(clippy::unwrap_used, reason = "a panic fails the test")]

use std::collections::BTreeSet;

use krr_conformance::{cases, messages};
use krr_policy::{Dispatch, Locale, Signal, explain};

/// Mark-up around a text.
type Form = (&'static str, &'static str);

/// Forms that hide what stands in them from every recipient.
const HIDDEN: &[Form] = &[
    ("<!-- ", " -->"),
    ("<span hidden>", "</span>"),
    ("<div hidden=\"\">", "</div>"),
    ("<span style=\"display:none\">", "</span>"),
    ("<div style='DISPLAY : none !important'>", "</div>"),
    ("<p style=\"color:#333;display:none;\">", "</p>"),
    ("<span style=\"visibility:hidden\">", "</span>"),
    ("<span style=\"font-size:0\">", "</span>"),
    ("<span style=\"font-size:0px;line-height:0\">", "</span>"),
    ("<span style=\"opacity:0\">", "</span>"),
    ("<div style=\"max-height:0;overflow:hidden\">", "</div>"),
    ("<span style=\"color:transparent\">", "</span>"),
    ("<div hidden><div><p>", "</p></div></div>"),
    ("<p style=\"font:0/0 a\">", "</p>"),
    ("<p style=\"font-size:1px\">", "</p>"),
    ("<p style=\"filter:opacity(0)\">", "</p>"),
    ("<p style=\"content-visibility:hidden\">", "</p>"),
    ("<p style=\"color:#0000\">", "</p>"),
    ("<p style=\"color:#fff;background:#ffffff\">", "</p>"),
    ("<div style=\"background-color:white\"><p style=\"color:rgb(255, 255, 255)\">", "</p></div>"),
    ("<table><td bgcolor=\"#ffffff\"><font color=\"#fff\">", "</font></table>"),
    ("<style>.x{display:none}</style><p class=\"a x\">", "</p>"),
    ("<STYLE>p.x { display : none !important }</STYLE><p class='x'>", "</p>"),
    ("<style>/* a */ #y, .z{visibility:hidden}</style><p id=y>", "</p>"),
    ("<style media=all>.x{font-size:0}</style><p class=x>", "</p>"),
    ("<style>.x{color:#fff;background:#fff}</style><p class=x>", "</p>"),
    (
        "<mjml><mj-style>.x{display:none}</mj-style><mj-body><mj-text css-class=\"x\">",
        "</mj-text></mj-body></mjml>",
    ),
    ("<svg><metadata>", "</metadata></svg>"),
    ("<math><annotation>", "</annotation></math>"),
    ("<style>", "</style>"),
    ("<script>var tekst = `", "`;</script>"),
    ("<template>", "</template>"),
    ("<input type=hidden value=\"", "\">"),
    ("<meta name=description content=\"", "\">"),
    ("<img data-note=\"", "\">"),
    ("<iframe>", "</iframe>"),
    ("{{!-- ", " --}}"),
    ("{# ", " #}"),
    ("<#-- ", " -->"),
    ("<%-- ", " --%>"),
    ("@* ", " *@"),
];

/// Forms that show what stands in them to every recipient.
const SHOWN: &[Form] = &[
    ("", ""),
    ("<p>", "</p>"),
    ("<html><head><style>p{color:red}</style></head><body><p>", "</p></body></html>"),
    ("<table><tr><td>", "</td></tr></table>"),
    ("<ul><li>", "</ul>"),
    ("<h1>", "</h1>"),
    ("<div style=\"display:none;display:block\">", "</div>"),
    ("<div style=\"font-size:0\"><p style=\"font-size:14px\">", "</p></div>"),
    ("<div style=\"visibility:hidden\"><p style=\"visibility:visible\">", "</p></div>"),
    ("<div style=\"max-height:0\">", "</div>"),
    ("<style>.x{display:none}</style><p class=\"y\">", "</p>"),
    ("<style>.x{display:none}.x:hover{color:red}</style><p class=\"x2\">", "</p>"),
    ("<style>@media print{.x{display:none}}</style><p class=x>", "</p>"),
    ("<style>td{font-size:0}</style><table><td><p style=\"font-size:14px\">", "</p></table>"),
    ("<div style=\"color:#fff;background:#003366\">", "</div>"),
    ("<table><td bgcolor=\"#000\"><font color=\"#fff\">", "</font></table>"),
    ("<div style=\"background:#fff\"><p style=\"color:#000\">", "</p></div>"),
    ("<div style=\"color:#fff;background:#fff\"><p style=\"color:#333\">", "</p></div>"),
    ("<p hidden>x<p>", "</p>"),
    ("<div><span hidden>x</div>", ""),
    ("<textarea>", "</textarea>"),
    ("<button>", "</button>"),
    ("<title>", "</title>"),
    ("<mjml><mj-body><mj-text>", "</mj-text></mj-body></mjml>"),
    ("<!--[if !mso]><!-->", "<!--<![endif]-->"),
    ("<!-- x --!>", ""),
    ("<!-->", ""),
    ("<img alt=\"", "\">"),
    ("{% if nynorsk %}", "{% endif %}"),
    ("<#if (a > 3)>", "</#if>"),
    ("{{#if a}}", "{{/if}}"),
    ("<c:if test=\"${a}\">", "</c:if>"),
];

/// Forms that show what stands in them to some recipients.
const SHOWN_TO_SOME: &[Form] = &[
    ("<style>@media (max-width:600px){.x{display:none}}</style><p class=x>", "</p>"),
    ("<style>.b .x{display:none}</style><p class=x>", "</p>"),
    ("<style>.x{display:none}.y{display:block}</style><p class=\"x y\">", "</p>"),
    ("<p aria-hidden=\"true\">", "</p>"),
    ("<p inert>", "</p>"),
    ("<svg><desc>", "</desc></svg>"),
    ("<map><area alt=\"", "\"></map>"),
    ("<span title=\"", "\">x</span>"),
    ("<a href=\"#\" aria-label=\"", "\">x</a>"),
    ("<!--[if mso]><p>", "</p><![endif]-->"),
    ("<noscript>", "</noscript>"),
    ("<mj-preview>", "</mj-preview>"),
    ("<span style=\"mso-hide:all\">", "</span>"),
    ("<p style=\"position:absolute;left:-9999px\">", "</p>"),
    ("<input type=submit value=\"", "\">"),
];

/// Signals of wording that the recipients should be told, or that somebody should not have written.
const WANTED: &[Signal] = &[Signal::Disclosure, Signal::SenderNamed, Signal::WhereToRead];
const UNWANTED: &[Signal] = &[
    Signal::Promotional,
    Signal::WrongRegister,
    Signal::Directorate,
    Signal::DirectorateAsSource,
    Signal::AlteredLink,
    Signal::SensitiveSubject,
    Signal::IdentityNumber,
    Signal::OutsideAuthority,
];

/// Returns the texts, each once, that mark-up does not change the meaning of.
fn texts() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for file in ["held_out.jsonl", "disclosures.jsonl", "privacy.jsonl"] {
        texts.extend(messages(file).iter().map(|it| it["text"].as_str().unwrap().to_owned()));
    }
    texts.extend(cases().into_iter().filter_map(|case| case.dispatch.message.body));
    let has_mark_up =
        |text: &String| text.contains(['<', '>', '{', '`', '"', '#', '@', '*', '%', '$', '\\']);
    texts.retain(|text| !has_mark_up(text) && !text.contains("--") && text.len() < 2_000);
    texts
}

/// Returns the signals that the wording of a body gives. The characters of a source are another matter:
/// all of it is sent.
fn signals(body: &str) -> BTreeSet<String> {
    let mut dispatch = Dispatch::default();
    dispatch.message.body = Some(body.to_owned());
    dispatch.sender.name = Some("Nordvik kommune".to_owned());
    let found = explain(&dispatch, Locale::En).signals.into_iter();
    let found = found.filter(|entry| entry.found && entry.signal != Signal::CostlyCharacters);
    found.map(|entry| entry.signal.to_string()).collect()
}

/// Returns the signals of a list among those found.
fn among(found: &BTreeSet<String>, signals: &[Signal]) -> BTreeSet<String> {
    let names: BTreeSet<String> = signals.iter().map(ToString::to_string).collect();
    found.intersection(&names).cloned().collect()
}

#[test]
fn hidden_text_never_counts() {
    let hosts =
        ["<p>Vannet i Storgata blir stengt onsdag.", "Vannet i Storgata blir stengt onsdag. "];
    let (mut tried, mut changed) = (0, Vec::new());
    for host in hosts {
        let plain = signals(host);
        for text in texts() {
            for (before, after) in HIDDEN {
                let body = format!("{host}{before}{text}{after}");
                let found = signals(&body);
                if found != plain {
                    changed.push(format!("{plain:?} {found:?}\n{body}"));
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 20_000, "{tried}");
    assert!(changed.is_empty(), "{} of {tried}:\n{}", changed.len(), first(&changed));
}

#[test]
fn seen_text_always_counts() {
    let (mut tried, mut changed) = (0, Vec::new());
    for text in texts() {
        let plain = signals(&text);
        let unwanted = among(&plain, UNWANTED);
        for (before, after) in SHOWN {
            let body = format!("{before}{text}{after}");
            let mut found = signals(&body);
            if found.contains(&Signal::DirectorateAsSource.to_string()) {
                // As a picture beside a disclosure it is more than a mention.
                found.insert(Signal::Directorate.to_string());
            }
            let is_kept = among(&plain, WANTED).is_subset(&found) && unwanted.is_subset(&found);
            if !is_kept {
                changed.push(format!("{plain:?} {found:?}\n{body}"));
            }
            tried += 1;
        }
        for (before, after) in SHOWN_TO_SOME {
            let body = format!("{before}{text}{after}");
            let found = signals(&body);
            if !unwanted.is_subset(&found) || !among(&found, WANTED).is_empty() {
                changed.push(format!("shown to some: {plain:?} {found:?}\n{body}"));
            }
            tried += 1;
        }
    }
    assert!(tried > 10_000, "{tried}");
    assert!(changed.is_empty(), "{} of {tried}:\n{}", changed.len(), first(&changed));
}

/// Returns the first of many failures.
fn first(failures: &[String]) -> String {
    failures.iter().take(12).cloned().collect::<Vec<_>>().join("\n\n")
}
