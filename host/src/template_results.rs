//! The results for messages of templates.

use krr_host::EngineError;
use krr_host::templates::{Gate as ProjectGate, Project, TemplateSuppression, Templates};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::check_result::{CheckResult, Gate, Suppression, SuppressionKind};
use crate::evaluator::Evaluator;

/// Returns the results for the messages at these positions, in their order, evaluated on all cores.
pub(crate) fn evaluate(
    evaluator: &Evaluator,
    project: &Project,
    templates: &mut Templates<'_>,
    positions: &[usize],
) -> Vec<Result<CheckResult, EngineError>> {
    let gate = match project.gate() {
        ProjectGate::Template => Gate::Template,
        ProjectGate::Review => Gate::Decision,
    };
    let cost = project.cost();
    let messages = templates.messages();
    let evaluations: Vec<_> = positions
        .par_iter()
        .filter_map(|position| Some((*position, evaluator.evaluate(messages.get(*position)?))))
        .collect();
    let mut result = |(position, evaluation)| {
        let (report, explanation) = evaluation?;
        templates.match_placeholders(position, &report);
        let suppressed = templates.suppress(position, &report).into_iter();
        let suppressions = suppressed.map(|(index, it)| (index, it.into())).collect();
        Ok(CheckResult { report, explanation, gate, suppressions, strict: false, cost })
    };
    evaluations.into_iter().map(&mut result).collect()
}

impl From<TemplateSuppression> for Suppression {
    fn from(suppression: TemplateSuppression) -> Self {
        let is_comment = suppression.is_comment;
        let kind = if is_comment { SuppressionKind::Comment } else { SuppressionKind::Settings };
        Self { kind, reason: Some(suppression.reason), place: Some(suppression.place) }
    }
}
