//! The result of a check, and how it decides the exit code.

use std::collections::BTreeMap;

use krr_host::input::Place;
use krr_host::templates::Cost;
use krr_policy::{Decision, Effect, Explanation, Finding, Report, Status};

use crate::exit::Exit;

/// The result of checking one dispatch, or one message of templates.
pub(crate) struct CheckResult {
    pub(crate) report: Report,
    /// The detected signals, if requested.
    pub(crate) explanation: Option<Explanation>,
    pub(crate) gate: Gate,
    /// The findings that are suppressed, by their position in the report.
    pub(crate) suppressions: BTreeMap<usize, Suppression>,
    /// True if advice counts as review.
    pub(crate) strict: bool,
    /// What the project says that an SMS costs.
    pub(crate) cost: Cost,
}

/// What decides the exit code.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Gate {
    /// The decision: what is checked is a dispatch, or is to be treated as one.
    #[default]
    Decision,
    /// What is wrong in a template. What only the sending can answer is listed and decides nothing.
    Template,
}

/// The suppression of a finding.
#[derive(Debug, Clone)]
pub(crate) struct Suppression {
    pub(crate) kind: SuppressionKind,
    /// The reason that is given for it.
    pub(crate) reason: Option<String>,
    /// The place at which it is given.
    pub(crate) place: Option<Place>,
}

/// The kind of a suppression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SuppressionKind {
    /// A comment beside the text.
    Comment,
    /// The settings of the project.
    Settings,
    /// The baseline: the finding was there before.
    Baseline,
}

impl SuppressionKind {
    /// Returns the name of the kind, stable across versions.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Settings => "settings",
            Self::Baseline => "baseline",
        }
    }
}

impl CheckResult {
    /// Creates the result for a dispatch.
    pub(crate) fn new(report: Report) -> Self {
        let suppressions = BTreeMap::new();
        let (explanation, gate, cost) = (None, Gate::Decision, Cost::default());
        Self { report, explanation, gate, suppressions, strict: false, cost }
    }

    /// Returns the exit code: that of the strictest finding that is not suppressed, among those that
    /// the gate lets decide.
    pub(crate) fn exit(&self) -> Exit {
        if self.gate == Gate::Decision && self.suppressions.is_empty() && !self.strict {
            return self.report.decision.into();
        }
        let effects = self.deciding().map(|finding| finding.effect);
        let effect = effects.max().unwrap_or(Effect::Recorded);
        match effect {
            Effect::Deny => Exit::Deny,
            Effect::Review => Exit::Review,
            Effect::Advice if self.strict => Exit::Review,
            Effect::Advice | Effect::Recorded => Exit::Success,
        }
    }

    /// Returns the findings that are not suppressed.
    pub(crate) fn active(&self) -> impl Iterator<Item = &Finding> {
        let findings = self.report.findings.iter().enumerate();
        findings
            .filter(|(index, _)| !self.suppressions.contains_key(index))
            .map(|(_, finding)| finding)
    }

    /// Returns the findings that are not suppressed and that the gate lets decide.
    pub(crate) fn deciding(&self) -> impl Iterator<Item = &Finding> {
        self.active().filter(|finding| self.decides(finding))
    }

    /// Returns the decision that the exit code stands for.
    pub(crate) fn gated_decision(&self) -> Decision {
        match self.exit() {
            Exit::Deny => Decision::Deny,
            Exit::Review => Decision::Review,
            _ if self.report.decision == Decision::NotApplicable => Decision::NotApplicable,
            _ => Decision::Permit,
        }
    }

    /// Returns whether a finding may decide the exit code.
    pub(crate) fn decides(&self, finding: &Finding) -> bool {
        self.gate == Gate::Decision || !is_question(finding)
    }
}

/// Returns whether a finding only asks for facts that are missing.
pub(crate) fn is_question(finding: &Finding) -> bool {
    finding.status == Status::Unknown && !finding.missing.is_empty() && finding.spans.is_empty()
}
