//! Texts of kinds that programs tend to misread, with what has to be found in each.

use krr_policy::{Decision, Dispatch, Locale, TextEdit, rules};
use serde_json::Value;

use crate::{Case, changed, judged_records};

/// A text of a kind that programs tend to misread.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The kind.
    pub kind: String,
    /// The baseline dispatch with the text.
    pub case: Case,
    /// The right decision.
    pub decision: Decision,
    /// The rules with a finding, in the order of the alphabet.
    pub findings: Vec<String>,
    /// What else has to be so, if anything.
    pub more: More,
}

/// What has to be so beside the findings.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct More {
    /// The body after all fixes; the same body if there must be none.
    pub fixed: Option<String>,
    /// The rules with a finding after all fixes.
    pub fixed_findings: Option<Vec<String>>,
    /// The number of SMS parts.
    pub segments: Option<u64>,
    /// The number of placeholders.
    pub placeholders: Option<u64>,
}

/// Returns the texts: changes to the baseline dispatch.
#[must_use]
pub fn readings() -> Vec<Reading> {
    let baseline = serde_json::to_value(rules(Locale::En).baseline).expect("a dispatch is JSON");
    let reading = |line: Value| {
        let kind = line["kind"].as_str().unwrap_or_default().to_owned();
        let mut case = changed(&baseline, &line["name"], &line["changes"]);
        case.name = format!("{kind}: {}", case.name);
        let decision = serde_json::from_value(line["decision"].clone());
        let findings = serde_json::from_value(line["findings"].clone());
        Reading {
            kind,
            case,
            decision: decision.expect("decisions are named"),
            findings: findings.expect("findings are rules"),
            more: serde_json::from_value(line).expect("a record has these fields"),
        }
    };
    judged_records("readings.jsonl").into_iter().map(reading).collect()
}

/// Returns a dispatch with the edits of a fix made.
#[must_use]
pub fn edited(dispatch: &Dispatch, edits: &[TextEdit]) -> Dispatch {
    let mut dispatch = dispatch.clone();
    let mut edits = edits.to_vec();
    // From the end, so that the spans before an edit stay valid.
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    for TextEdit { span, replacement } in edits {
        let text = dispatch.message.text_at_mut(&span.fact).expect("a span is in a text");
        let at = |offset| usize::try_from(offset).expect("a text fits in memory");
        text.replace_range(at(span.start)..at(span.end), &replacement);
    }
    dispatch
}
