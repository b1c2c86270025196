//! The findings in SARIF.

use std::collections::BTreeMap;

use krr_host::input::{Located, Place, Replacement};
use krr_policy::{Catalogue, Finding, Fix, Status};
use serde_json::{Map, Value as Json, json};

use super::{location, rules};
use crate::check_result::{CheckResult, Gate, Suppression, SuppressionKind, is_question};
use crate::fingerprint::fingerprints;
use crate::output::findings::place_of;

/// Returns a result for each finding, also of those that are suppressed or recorded.
pub(super) fn results(
    catalogue: &Catalogue,
    located: &dyn Located,
    result: &CheckResult,
) -> Vec<Json> {
    let fingerprints = fingerprints(located, &result.report);
    let findings = result.report.findings.iter().zip(fingerprints).enumerate();
    let findings = findings.filter(|(_, (finding, _))| {
        // What only the sending can answer is no matter of the template.
        result.gate == Gate::Decision || !is_question(finding)
    });
    let findings = findings.map(|(index, (finding, fingerprint))| {
        let suppression = result.suppressions.get(&index);
        sarif_result(catalogue, located, finding, &fingerprint, suppression)
    });
    findings.collect()
}

fn sarif_result(
    catalogue: &Catalogue,
    located: &dyn Located,
    finding: &Finding,
    fingerprint: &str,
    suppression: Option<&Suppression>,
) -> Json {
    let place = place_of(located, finding).unwrap_or_else(|| located.start());
    let text = format!("{}\n{}", finding.message, finding.remedy);
    let mut result = Map::new();
    result.insert("ruleId".to_owned(), json!(finding.rule));
    let index = catalogue.rules.iter().position(|rule| rule.id == finding.rule);
    if let Some(index) = index {
        result.insert("ruleIndex".to_owned(), json!(index));
    }
    result.insert("level".to_owned(), json!(rules::level(finding.effect)));
    result.insert("message".to_owned(), json!({ "text": text }));
    result.insert("locations".to_owned(), json!([location::at(&place)]));
    let related = related_locations(located, finding);
    if !related.is_empty() {
        result.insert("relatedLocations".to_owned(), json!(related));
    }
    result.insert("partialFingerprints".to_owned(), json!({ "krrFinding/v1": fingerprint }));
    let fix = finding.fix.as_ref().and_then(|fix| sarif_fix(located, fix));
    if let Some(fix) = fix {
        result.insert("fixes".to_owned(), json!([fix]));
    }
    let suppressions: Vec<_> =
        suppression.map(sarif_suppression).into_iter().chain(justification(finding)).collect();
    if !suppressions.is_empty() {
        result.insert("suppressions".to_owned(), json!(suppressions));
    }
    Json::Object(result)
}

/// Returns the spans after the first.
fn related_locations(located: &dyn Located, finding: &Finding) -> Vec<Json> {
    let spans = finding.spans.iter().enumerate().skip(1);
    let locations = spans.map(|(id, span)| {
        let mut location = location::at(&located.span(span));
        if let Some(location) = location.as_object_mut() {
            location.insert("id".to_owned(), json!(id));
        }
        location
    });
    locations.collect()
}

/// Returns a fix with its replacements by file, or `None` if it cannot be applied in the files.
fn sarif_fix(located: &dyn Located, fix: &Fix) -> Option<Json> {
    let replacements = located.replacements(&fix.edits).filter(|it| !it.is_empty())?;
    let mut by_file: BTreeMap<&str, Vec<Json>> = BTreeMap::new();
    for Replacement { place, content } in &replacements {
        let replacement = json!({
            "deletedRegion": location::region(place),
            "insertedContent": { "text": content },
        });
        by_file.entry(Place::file(place)).or_default().push(replacement);
    }
    let changes = by_file.into_iter().map(|(file, replacements)| {
        json!({ "artifactLocation": location::artifact(file), "replacements": replacements })
    });
    let changes: Vec<_> = changes.collect();
    Some(json!({ "description": { "text": fix.title }, "artifactChanges": changes }))
}

fn sarif_suppression(suppression: &Suppression) -> Json {
    let kind = match suppression.kind {
        SuppressionKind::Comment => "inSource",
        SuppressionKind::Settings | SuppressionKind::Baseline => "external",
    };
    let mut object = json!({ "kind": kind, "status": "accepted" });
    if let Some(object) = object.as_object_mut() {
        if let Some(reason) = &suppression.reason {
            object.insert("justification".to_owned(), json!(reason));
        }
        if let Some(place) = &suppression.place {
            object.insert("location".to_owned(), location::at(place));
        }
    }
    object
}

/// Returns the sender's written reason, which settles a finding, as a suppression.
fn justification(finding: &Finding) -> Option<Json> {
    let reason = finding.reason.as_ref().filter(|_| finding.status == Status::Justified)?;
    Some(json!({ "kind": "inSource", "status": "accepted", "justification": reason }))
}
