//! Extraction of facts that depend on more than one field of the dispatch.

use super::fact::BasisStrength;
use crate::contract::{Assessment, Audience, Dispatch, History, LegalBasis, LegalBasisKind};
use crate::text::is_blank;

/// Returns the text unless it is blank.
pub(crate) fn non_blank(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.chars().all(is_blank))
}

/// Returns how firmly the declared sources anchor the purpose: the firmest of them counts.
pub(super) fn basis_strength(dispatch: &Dispatch) -> Option<BasisStrength> {
    let sources = dispatch.purpose.basis.as_deref()?;
    let is_other = |basis: &LegalBasis| basis.kind == LegalBasisKind::Other;
    let anchors = |basis: &LegalBasis| {
        let evidence = if is_other(basis) { &basis.explanation } else { &basis.citation };
        non_blank(evidence.as_deref()).is_some()
    };
    Some(if sources.is_empty() {
        BasisStrength::None
    } else if sources.iter().any(anchors) {
        BasisStrength::Anchored
    } else if sources.iter().any(is_other) {
        BasisStrength::Unexplained
    } else {
        BasisStrength::Uncited
    })
}

/// Returns whether some recipients are not affected.
pub(super) fn reaches_unaffected(audience: &Audience) -> Option<bool> {
    Some(audience.affected? < audience.recipients?)
}

/// Returns whether the audience was sent something during the last 30 days. A week without
/// dispatches says nothing about the rest of the month.
pub(super) fn sent_recently(history: &History) -> Option<bool> {
    match (history.sent_last_7_days, history.sent_last_30_days) {
        (Some(0) | None, None) => None,
        (week, month) => Some(week.is_some_and(|n| n > 0) || month.is_some_and(|n| n > 0)),
    }
}

/// Returns whether an assessment is filed. A reference is evidence, and counts for more than a
/// declaration.
pub(super) fn is_documented(assessment: &Assessment) -> Option<bool> {
    let reference = non_blank(assessment.reference.as_deref());
    let earlier = non_blank(assessment.same_type_as.as_deref());
    if reference.or(earlier).is_some() { Some(true) } else { assessment.documented }
}

/// Returns whether the sender is the directorate that runs the register, by name or number.
pub(super) fn sender_is_directorate(dispatch: &Dispatch) -> Option<bool> {
    const NAMES: [&str; 4] =
        ["Digitaliseringsdirektoratet", "Digdir", "Norwegian Digitalisation Agency", "991825827"];
    let name = non_blank(dispatch.sender.name.as_deref());
    let number = non_blank(dispatch.sender.organisation_number.as_deref());
    let is_directorate =
        |given: &str| NAMES.iter().any(|name| normalized_chars(name).eq(normalized_chars(given)));
    let first = name.or(number)?;
    Some(is_directorate(first) || number.is_some_and(is_directorate))
}

/// Returns the characters that names are compared by: without spaces, in lower case.
fn normalized_chars(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !is_blank(*c)).map(|c| c.to_ascii_lowercase())
}
