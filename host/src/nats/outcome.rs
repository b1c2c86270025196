//! What workers send back, before it is sealed.

use serde::{Deserialize, Serialize};

use super::error::Refusal;
use crate::screening::ScreenedRecords;

/// What has become of a batch.
#[derive(Serialize, Deserialize)]
pub(super) enum Outcome {
    /// It has been screened.
    Screened(ScreenedRecords),
    /// It is not tried again: a dead letter.
    Refused {
        /// The number of tries.
        tries: u64,
        /// The reason, of the last try.
        refusal: Refusal,
    },
}
