//! Extraction of facts that depend on more than one field of the dispatch.
//!
//! Where a fact follows from several fields, a field that is not given never gives a milder value than
//! any that it could be given.

use alloc::string::String;

use super::fact::{BasisStrength, EarlierType, FactValue, UNDECLARED_LEGAL_EFFECT};
use super::fact::{MANDATORY_PURPOSES, VOLUNTARY_PURPOSES};
use super::source::Source;
use super::wording::{cites_something, non_blank, says_something};
use crate::contract::{
    AddressSource, Assessment, Audience, AudienceKind, AudienceLimit, AudiencePart, Channel,
    ChannelMode, Channels, Dispatch, EarlierAssessment, History, LegalBasis, LegalBasisKind,
    PurposeKind, Signal,
};
use crate::text::is_blank;

/// Returns the purpose; contested while a voluntary one is contradicted by the text.
pub(super) fn purpose(source: &Source<'_>) -> FactValue {
    let Some(kind) = source.dispatch.purpose.kind else { return FactValue::UNKNOWN };
    let is_contested = VOLUNTARY_PURPOSES.contains(&kind) && settled_purpose(source).is_none();
    if is_contested { FactValue::CONTESTED } else { FactValue::variant(kind as u8) }
}

/// Returns the purpose unless the text contradicts it.
pub(super) fn settled_purpose(source: &Source<'_>) -> Option<PurposeKind> {
    let is_contradicted = source.signals.found(Signal::LegalEffect) == Some(true)
        && !is_justified(source.dispatch, UNDECLARED_LEGAL_EFFECT);
    let is_settled = |kind: &PurposeKind| !is_contradicted || !VOLUNTARY_PURPOSES.contains(kind);
    source.dispatch.purpose.kind.filter(is_settled)
}

/// Returns whether the sender has given a reason under a rule that says something.
pub(crate) fn is_justified(dispatch: &Dispatch, rule: &str) -> bool {
    let reason = dispatch.assessment.justifications.get(rule);
    reason.map(String::as_str).is_some_and(says_something)
}

/// Returns how firmly the declared sources anchor the purpose: the firmest of them counts.
pub(super) fn basis_strength(dispatch: &Dispatch) -> Option<BasisStrength> {
    let sources = dispatch.purpose.basis.as_deref()?;
    let is_other = |basis: &LegalBasis| basis.kind == LegalBasisKind::Other;
    let anchors = |basis: &LegalBasis| {
        if is_other(basis) {
            basis.explanation.as_deref().is_some_and(says_something)
        } else {
            basis.citation.as_deref().is_some_and(cites_something)
        }
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

/// Returns whether everybody who can be reached by SMS is.
pub(super) fn sms_first(channels: &Channels) -> Option<bool> {
    let used = channels.use_.as_deref().filter(|used| !used.is_empty())?;
    if !used.contains(&Channel::Sms) {
        return Some(false);
    }
    let is_first = used.first() == Some(&Channel::Sms);
    match channels.mode {
        Some(ChannelMode::All) => Some(true),
        None if !is_first => None,
        _ => Some(is_first),
    }
}

/// Returns whether somebody notifies the recipient of a letter in the digital mailbox: the supplier of
/// the mailbox, or an SMS or e-mail of the dispatch.
pub(super) fn mailbox_notice(channels: &Channels) -> Option<bool> {
    let used = channels.use_.as_deref().unwrap_or_default();
    let by_dispatch = channels.mode == Some(ChannelMode::All)
        && used.iter().any(|channel| matches!(channel, Channel::Sms | Channel::Email));
    if by_dispatch { Some(true) } else { channels.mailbox_notice }
}

/// Returns whether the dispatch is a duty or urgent. It can wait unless it is said to be urgent.
pub(super) fn cannot_wait(dispatch: &Dispatch) -> Option<bool> {
    let kind = dispatch.purpose.kind?;
    Some(MANDATORY_PURPOSES.contains(&kind) || dispatch.message.urgent == Some(true))
}

/// Returns the addressees of a dispatch that the guidelines apply to.
pub(super) fn addressees(source: &Source<'_>) -> Addressees {
    Addressees::of(&source.dispatch.audience, settled_purpose(source))
}

/// The audience and the source of its addresses that the guidelines apply to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Addressees {
    pub(super) kind: Option<AudienceKind>,
    pub(super) source: Option<AddressSource>,
}

impl Addressees {
    /// Returns those of an audience, for a purpose if it is settled. Of an audience in parts, those
    /// parts count that concern the register; if none does, the first part stands for all.
    pub(super) fn of(audience: &Audience, purpose: Option<PurposeKind>) -> Self {
        let whole = Self { kind: audience.kind, source: audience.address_source };
        // Businesses whose addresses are not said to come from somewhere may be at their own.
        let of_part = |part: &AudiencePart| Self {
            kind: part
                .kind
                .filter(|kind| *kind != AudienceKind::Businesses || part.address_source.is_some()),
            source: part.address_source,
        };
        let parts = audience.parts.as_deref().unwrap_or_default();
        let concerned = parts
            .iter()
            .map(of_part)
            .filter(|part| part.concern_register(purpose))
            .reduce(Self::and);
        concerned.or_else(|| parts.first().map(of_part)).unwrap_or(whole)
    }

    /// Returns whether the register's guidelines apply: the addresses come from it or may do, or
    /// citizens may be notified of a decision or an important letter.
    pub(super) fn concern_register(self, purpose: Option<PurposeKind>) -> bool {
        let is_voluntary = purpose.is_some_and(|purpose| !MANDATORY_PURPOSES.contains(&purpose));
        let is_business = self.kind == Some(AudienceKind::Businesses);
        match self.source {
            None | Some(AddressSource::Register) => true,
            Some(AddressSource::Recipient) => !is_voluntary && !is_business,
            Some(AddressSource::Organisation) => !is_business,
        }
    }

    /// Returns the addressees of two parts together: what is not given in one is not given, and the
    /// stricter source counts.
    fn and(self, other: Self) -> Self {
        let kind = match (self.kind, other.kind) {
            (Some(one), Some(other)) if one == other => Some(one),
            (Some(_), Some(_)) => Some(AudienceKind::Businesses),
            _ => None,
        };
        let source = match (self.source, other.source) {
            (Some(one), Some(other)) => Some(one.max(other)),
            _ => None,
        };
        Self { kind, source }
    }
}

/// Returns whether both the parts of the audience and the audience as a whole have a source.
pub(super) fn is_source_given_twice(audience: &Audience) -> bool {
    let has_whole = audience.address_source.is_some()
        || audience.kind.is_some_and(|kind| kind != AudienceKind::Mixed);
    audience.parts.as_ref().is_some_and(|parts| !parts.is_empty()) && has_whole
}

/// Returns whether the message goes to one person, or to the parties of a case. It goes to a group
/// unless it is said not to.
pub(super) fn is_individual(audience: &Audience) -> Option<bool> {
    let limits = audience.limited_by.as_deref().unwrap_or_default();
    match audience.recipients {
        _ if limits.contains(&AudienceLimit::CaseParties) => Some(true),
        Some(recipients) => Some(recipients <= 1),
        None if audience.individually == Some(true) => Some(true),
        None => None,
    }
}

/// Returns whether some recipients are not affected. One person at a time is.
pub(super) fn reaches_unaffected(audience: &Audience) -> Option<bool> {
    match (audience.affected, audience.recipients) {
        (Some(affected), Some(recipients)) => Some(affected < recipients),
        (None, None) if audience.individually == Some(true) => Some(false),
        _ => None,
    }
}

/// Returns whether more recipients are unaffected than affected.
pub(super) fn is_mostly_unaffected(audience: &Audience) -> Option<bool> {
    match (audience.affected, audience.recipients) {
        (Some(affected), Some(recipients)) => Some(affected < recipients.saturating_sub(affected)),
        _ => reaches_unaffected(audience),
    }
}

/// Returns whether the audience was sent something during the last 30 days. A week without
/// dispatches says nothing about the rest of the month.
pub(super) fn sent_recently(history: &History) -> Option<bool> {
    match (history.sent_last_7_days, history.sent_last_30_days) {
        (Some(0) | None, None) => None,
        (week, month) => Some(week.is_some_and(|n| n > 0) || month.is_some_and(|n| n > 0)),
    }
}

/// Returns whether an assessment is filed, or given whole in words. A reference is evidence, and counts
/// for more than a declaration.
pub(super) fn is_documented(assessment: &Assessment) -> Option<bool> {
    let earlier = non_blank(assessment.same_type_as.as_deref());
    if is_filed(assessment) || earlier.is_some() { Some(true) } else { assessment.documented }
}

/// Returns whether there is an assessment of this dispatch itself.
fn is_filed(assessment: &Assessment) -> bool {
    non_blank(assessment.reference.as_deref()).is_some() || is_in_words(assessment)
}

/// Returns whether the assessment is given in words: the reasons, who made it, and when.
fn is_in_words(assessment: &Assessment) -> bool {
    let reasons = [&assessment.importance, &assessment.recipients, &assessment.channel];
    let signed = [&assessment.assessed_by, &assessment.date];
    reasons.iter().all(|reason| reason.as_deref().is_some_and(says_something))
        && signed.iter().all(|it| non_blank(it.as_deref()).is_some())
}

/// Returns how the dispatch compares with the earlier assessment that it rests on.
pub(super) fn earlier_type(dispatch: &Dispatch) -> EarlierType {
    let assessment = &dispatch.assessment;
    let rests_on_it = !is_filed(assessment)
        && (assessment.earlier.is_some()
            || non_blank(assessment.same_type_as.as_deref()).is_some());
    match &assessment.earlier {
        _ if !rests_on_it => EarlierType::None,
        None => EarlierType::Uncompared,
        Some(earlier) => {
            let compared = EARLIER_FACTS.map(|(_, is_same)| is_same(dispatch, earlier));
            if compared.contains(&Some(false)) {
                EarlierType::Other
            } else if compared.contains(&None) {
                EarlierType::Uncompared
            } else {
                EarlierType::Same
            }
        }
    }
}

/// Compares one fact of a dispatch with the earlier assessment; `None` if one of them lacks it.
type IsSame = fn(&Dispatch, &EarlierAssessment) -> Option<bool>;

/// The facts that make a dispatch one of the same type, by their paths.
pub(crate) const EARLIER_FACTS: [(&str, IsSame); 6] = [
    ("purpose.kind", |dispatch, earlier| Some(dispatch.purpose.kind? == earlier.purpose?)),
    ("purpose.basis", |dispatch, earlier| {
        // A duty needs no basis but itself.
        match (&dispatch.purpose.basis, &earlier.basis) {
            (None, None) => Some(true),
            (basis, earlier) => Some(is_within(basis.as_ref()?, earlier.as_ref()?, LegalBasis::eq)),
        }
    }),
    ("audience.kind", |dispatch, earlier| {
        let addressees = Addressees::of(&dispatch.audience, dispatch.purpose.kind);
        Some(addressees.kind? == earlier.audience?)
    }),
    ("audience.limited_by", |dispatch, earlier| {
        let (now, before) = (&dispatch.audience.limited_by, &earlier.limited_by);
        Some(is_within(before.as_ref()?, now.as_ref()?, AudienceLimit::eq))
    }),
    ("channels.use", |dispatch, earlier| {
        let (now, before) = (&dispatch.channels.use_, &earlier.channels);
        Some(is_within(now.as_ref()?, before.as_ref()?, Channel::eq))
    }),
    ("message.language", |dispatch, earlier| {
        let (now, before) = (&dispatch.message.language, &earlier.language);
        Some(now.as_ref()?.eq_ignore_ascii_case(before.as_ref()?))
    }),
];

/// Returns whether every item of a list is in another.
fn is_within<T>(items: &[T], others: &[T], eq: fn(&T, &T) -> bool) -> bool {
    items.iter().all(|item| others.iter().any(|other| eq(item, other)))
}

/// Returns whether publishing elsewhere has been considered: a conclusion in words says so.
pub(super) fn is_elsewhere_considered(assessment: &Assessment) -> Option<bool> {
    let conclusion = assessment.publishing.as_deref().is_some_and(says_something);
    if conclusion { Some(true) } else { assessment.published_elsewhere_considered }
}

/// Returns whether what a delegated body acts for is named; `None` if it is not given.
pub(super) fn is_authority_named(dispatch: &Dispatch) -> Option<bool> {
    let named = dispatch.sender.on_behalf_of.as_deref()?;
    Some(named.chars().filter(|c| c.is_alphanumeric()).count() > 2)
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

/// Returns whether the sender's name is that of a limited company or a cooperative.
pub(super) fn sender_is_company(dispatch: &Dispatch) -> Option<bool> {
    const FORMS: [&str; 8] = ["AS", "ASA", "A/S", "SA", "BA", "ANS", "DA", "Ltd"];
    let name = non_blank(dispatch.sender.name.as_deref())?;
    let words = name.split(is_blank).map(|word| word.trim_matches(|c| matches!(c, ',' | '.')));
    Some(words.skip(1).any(|word| FORMS.contains(&word)))
}

/// Returns the characters that names are compared by: without spaces, in lower case.
fn normalized_chars(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !is_blank(*c)).map(|c| c.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns every value of a field, the absent one first.
    fn each<T: Copy>(all: &'static [T]) -> impl Iterator<Item = Option<T>> {
        core::iter::once(None).chain(all.iter().copied().map(Some))
    }

    #[test]
    fn withholding_a_fact_never_keeps_the_guidelines_from_applying() {
        let concerned =
            |kind, source, purpose| Addressees { kind, source }.concern_register(purpose);
        for kind in each(AudienceKind::ALL) {
            for source in each(AddressSource::ALL) {
                for purpose in each(PurposeKind::ALL) {
                    if concerned(kind, source, purpose) {
                        assert!(
                            concerned(None, source, purpose),
                            "{kind:?} {source:?} {purpose:?}"
                        );
                        assert!(concerned(kind, None, purpose), "{kind:?} {source:?} {purpose:?}");
                        assert!(concerned(kind, source, None), "{kind:?} {source:?} {purpose:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_notice_to_citizens_always_concerns_the_register() {
        for purpose in MANDATORY_PURPOSES {
            for source in each(AddressSource::ALL) {
                let citizens = Addressees { kind: Some(AudienceKind::Citizens), source };
                assert!(citizens.concern_register(Some(*purpose)), "{purpose:?} {source:?}");
            }
        }
    }

    #[test]
    fn of_an_audience_in_parts_those_count_that_concern_the_register() {
        use AddressSource::{Organisation, Recipient, Register};
        use AudienceKind::{Businesses, Citizens};
        let part = |kind, source| AudiencePart {
            kind: Some(kind),
            address_source: Some(source),
            recipients: None,
        };
        let (households, firms) = (part(Citizens, Register), part(Businesses, Organisation));
        let cases: [(&[AudiencePart], _, _); 5] = [
            (&[households.clone(), firms.clone()], Some(Citizens), Some(Register)),
            (&[firms.clone(), firms.clone()], Some(Businesses), Some(Organisation)),
            (&[households.clone(), part(Businesses, Register)], Some(Businesses), Some(Register)),
            (&[households.clone(), AudiencePart::default()], None, None),
            (&[households.clone(), part(Citizens, Recipient)], Some(Citizens), Some(Register)),
        ];
        for (parts, kind, source) in cases {
            let audience = Audience { parts: Some(parts.to_vec()), ..Audience::default() };
            let found = Addressees::of(&audience, Some(PurposeKind::ServiceMessage));
            assert_eq!(found, Addressees { kind, source }, "{parts:?}");
        }
    }
}
