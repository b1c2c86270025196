//! What the engine says of a dispatch, with the settings of the agency.

use krr_host::input::Located;
use krr_host::{Engine, EngineError};
use krr_policy::{Catalogue, Explanation, Locale, Report, TextEdit};

use crate::agency::Agency;
use crate::fix::compatible_edits;

/// Evaluates dispatches, on as many threads as call it.
pub(crate) struct Evaluator {
    pub(crate) engine: Engine,
    pub(crate) agency: Agency,
    pub(crate) locale: Locale,
    /// Whether the detected signals are wanted.
    pub(crate) explain: bool,
}

/// What the engine says of a dispatch, and the detected signals if they are wanted.
pub(crate) type Evaluation = Result<(Report, Option<Explanation>), EngineError>;

impl Evaluator {
    /// Loads the engine, without settings of an agency.
    pub(crate) fn new(locale: Locale) -> Result<Self, EngineError> {
        let (engine, agency) = (Engine::embedded()?, Agency::default());
        Ok(Self { engine, agency, locale, explain: false })
    }

    /// Evaluates a dispatch.
    pub(crate) fn evaluate(&self, located: &dyn Located) -> Evaluation {
        let dispatch = &*self.agency.fill(located.dispatch());
        let explanation = self.explain.then(|| self.engine.explain(dispatch, self.locale));
        let report = self.engine.check(dispatch, self.locale)?;
        Ok((report, explanation.transpose()?))
    }

    /// Returns the edits that fix what can be fixed in a dispatch at once.
    pub(crate) fn edits(&self, located: &dyn Located) -> Result<Vec<TextEdit>, EngineError> {
        let report = self.engine.check(&self.agency.fill(located.dispatch()), self.locale)?;
        Ok(compatible_edits(report.findings.iter()))
    }

    /// Returns the description of the rules.
    pub(crate) fn catalogue(&self) -> Result<Catalogue, EngineError> {
        self.engine.rules(self.locale)
    }
}
