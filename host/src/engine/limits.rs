//! Resource limits of a call.

use krr_policy::{Dispatch, PackedRecipient};
use wasmtime::ResourceLimiter;

use super::error::EngineError;

/// Resource limits of one call. A call that exceeds a limit fails with an error.
///
/// There is no limit on time: the cost of a call grows linearly with its input, so the limit on the
/// input bounds the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Maximum size of the dispatches in one call, in bytes: some hundreds each, plus their texts
    /// and lists.
    pub input: usize,
    /// Maximum memory of an instance, in bytes.
    pub memory: usize,
    /// Approximate maximum size of the output of a call, in bytes.
    pub output: usize,
}

impl Default for Limits {
    /// Returns limits far above the needs of the largest file that can be read.
    fn default() -> Self {
        Self { input: 64 << 20, memory: 512 << 20, output: 64 << 20 }
    }
}

impl Limits {
    /// Returns an error if the dispatches together are larger than the limit on the input.
    pub(super) fn check_input_size(&self, dispatches: &[Dispatch]) -> Result<(), EngineError> {
        let size: usize = dispatches.iter().map(size_in_bytes).sum();
        self.check_size(size)
    }

    /// Returns an error if a dispatch with its recipients is larger than the limit on the input.
    pub(super) fn check_recipients(
        &self,
        dispatch: &Dispatch,
        recipients: &[PackedRecipient],
    ) -> Result<(), EngineError> {
        self.check_size(size_in_bytes(dispatch) + size_of_val(recipients))
    }

    fn check_size(&self, size: usize) -> Result<(), EngineError> {
        if size > self.input { Err(EngineError::TooLarge(self.input)) } else { Ok(()) }
    }
}

/// Returns the size of a dispatch with its texts and lists, in bytes.
fn size_in_bytes(dispatch: &Dispatch) -> usize {
    let Dispatch { sender, purpose, message, audience, channels, assessment, history: _ } =
        dispatch;
    let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    let texts = [
        &sender.name,
        &sender.organisation_number,
        &message.subject,
        &message.body,
        &assessment.reference,
        &assessment.same_type_as,
    ];
    let basis = purpose.basis.iter().flatten();
    let basis = basis.map(|basis| 1 + length(&basis.citation) + length(&basis.explanation));
    let justifications =
        assessment.justifications.iter().map(|(rule, reason)| rule.len() + reason.len());
    let placeholders = message.placeholders.keys().map(|name| name.len() + size_of::<u64>());
    size_of_val(dispatch)
        + texts.map(length).iter().sum::<usize>()
        + basis.sum::<usize>()
        + justifications.sum::<usize>()
        + placeholders.sum::<usize>()
        + audience.limited_by.as_ref().map_or(0, Vec::len)
        + channels.use_.as_ref().map_or(0, Vec::len)
}

/// A resource limiter that denies memory above the limit and remembers it, so that the trap that
/// follows can be explained.
pub(super) struct MemoryLimiter {
    limit: usize,
    was_exceeded: bool,
}

impl MemoryLimiter {
    /// Creates a limiter of this many bytes.
    pub(super) const fn new(limit: usize) -> Self {
        Self { limit, was_exceeded: false }
    }

    /// Converts the error of a call.
    pub(super) fn engine_error(&self, error: &wasmtime::Error) -> EngineError {
        if self.was_exceeded {
            EngineError::OutOfMemory(self.limit)
        } else {
            EngineError::Failed(error.root_cause().to_string())
        }
    }
}

impl ResourceLimiter for MemoryLimiter {
    fn memory_growing(
        &mut self,
        _current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        self.was_exceeded |= desired > self.limit;
        Ok(desired <= self.limit)
    }

    fn table_growing(
        &mut self,
        _current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        const MAX_ELEMENTS: usize = 100_000;
        Ok(desired <= MAX_ELEMENTS)
    }
}
