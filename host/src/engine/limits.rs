//! What one call may use.

use krr_policy::Dispatch;
use wasmtime::ResourceLimiter;

use super::EngineError;

/// What one call may use. A call that passes a limit is refused or broken off with an error.
///
/// There is no limit on time: the component's cost grows linearly with its input, so the limit on
/// the input bounds the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// What the dispatches in one call may take together, in bytes: each some hundreds, and what its
    /// texts and lists hold.
    pub input: usize,
    /// Memory of the instance, in bytes.
    pub memory: usize,
    /// What one answer may hold, in bytes, roughly.
    pub output: usize,
}

impl Default for Limits {
    /// Far above what the largest accepted file needs.
    fn default() -> Self {
        Self { input: 64 << 20, memory: 512 << 20, output: 64 << 20 }
    }
}

impl Limits {
    /// Refuses dispatches that are too large together.
    pub(super) fn admit(&self, dispatches: &[Dispatch]) -> Result<(), EngineError> {
        let size: usize = dispatches.iter().map(size).sum();
        if size > self.input { Err(EngineError::TooLarge(self.input)) } else { Ok(()) }
    }
}

/// What a dispatch takes with its texts and lists, in bytes.
fn size(dispatch: &Dispatch) -> usize {
    let Dispatch { sender, purpose, message, audience, channels, assessment, history: _ } =
        dispatch;
    let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    let basis = purpose.basis.iter().flatten();
    let basis = basis.map(|basis| 1 + text(&basis.citation) + text(&basis.explanation));
    let reasons = assessment.justifications.iter().map(|(rule, reason)| rule.len() + reason.len());
    let texts = [
        &sender.name,
        &sender.organisation_number,
        &message.subject,
        &message.body,
        &assessment.reference,
        &assessment.same_type_as,
    ];
    size_of_val(dispatch)
        + texts.map(text).iter().sum::<usize>()
        + basis.sum::<usize>()
        + reasons.sum::<usize>()
        + audience.limited_by.as_ref().map_or(0, Vec::len)
        + channels.use_.as_ref().map_or(0, Vec::len)
}

/// Refuses memory past the limit, and remembers that it did.
pub(super) struct Meter {
    memory: usize,
    refused: bool,
}

impl Meter {
    pub(super) const fn new(limits: &Limits) -> Self {
        Self { memory: limits.memory, refused: false }
    }

    /// Why a call broke off.
    pub(super) fn explain(&self, cause: &wasmtime::Error, limits: &Limits) -> EngineError {
        if self.refused {
            EngineError::OutOfMemory(limits.memory)
        } else {
            EngineError::Failed(cause.root_cause().to_string())
        }
    }
}

impl ResourceLimiter for Meter {
    fn memory_growing(
        &mut self,
        _current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        self.refused |= desired > self.memory;
        Ok(desired <= self.memory)
    }

    fn table_growing(
        &mut self,
        _current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        const ENTRIES: usize = 100_000;
        Ok(desired <= ENTRIES)
    }
}
