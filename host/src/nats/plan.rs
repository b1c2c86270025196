//! What workers have to know of a run before they take batches.

use krr_policy::{Catalogue, Date, Dispatch};
use serde::{Deserialize, Serialize};

use crate::screening::{Hasher, Reading};

/// What is the same for all batches of a run.
pub struct Plan {
    /// The dispatch.
    pub dispatch: Dispatch,
    /// The day of the sending.
    pub date: Date,
    /// The field with the sender's own key.
    pub key: Option<String>,
    /// True if identity numbers are kept for the result.
    pub with_identities: bool,
    /// The hasher of the run, so that addresses can be compared that different workers have read.
    pub hasher: Hasher,
    /// The version of the program and of the rules: others may decide otherwise.
    pub version: String,
}

/// A plan as it travels. Its version comes first: the rest may be of another shape in another one.
#[derive(Serialize, Deserialize)]
pub(super) struct PlanMessage {
    pub(super) version: String,
    plan: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Fields {
    dispatch: Dispatch,
    date: String,
    key: Option<String>,
    with_identities: bool,
    hasher: [u8; Hasher::KEY_LENGTH],
}

impl Plan {
    /// Returns the version of this program and its rules.
    #[must_use]
    pub fn version(catalogue: &Catalogue) -> String {
        format!("{} {}", env!("CARGO_PKG_VERSION"), catalogue.version.rules)
    }

    /// Returns how records are read.
    pub(super) fn reading(&self) -> Reading<'_> {
        Reading {
            today: self.date,
            hasher: self.hasher,
            key: self.key.as_deref(),
            with_identities: self.with_identities,
        }
    }

    pub(super) fn to_message(&self) -> Result<PlanMessage, serde_json::Error> {
        let fields = Fields {
            dispatch: self.dispatch.clone(),
            date: self.date.to_string(),
            key: self.key.clone(),
            with_identities: self.with_identities,
            hasher: self.hasher.key(),
        };
        Ok(PlanMessage { version: self.version.clone(), plan: serde_json::to_vec(&fields)? })
    }

    /// Reads a plan of the same version.
    pub(super) fn of_message(message: PlanMessage) -> Option<Self> {
        let PlanMessage { version, plan } = message;
        let fields: Fields = serde_json::from_slice(&plan).ok()?;
        let Fields { dispatch, date, key, with_identities, hasher } = fields;
        let (date, hasher) = (Date::of_timestamp(&date)?, Hasher::new(&hasher));
        Some(Self { dispatch, date, key, with_identities, hasher, version })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_arrives_as_it_was_sent() {
        let mut dispatch = Dispatch::default();
        dispatch.audience.recipients = Some(7);
        let plan = Plan {
            dispatch,
            date: Date::LAST,
            key: Some("sak".to_owned()),
            with_identities: true,
            hasher: Hasher::new(&[7; Hasher::KEY_LENGTH]),
            version: "1".to_owned(),
        };
        let read = Plan::of_message(plan.to_message().unwrap()).unwrap();
        assert_eq!(read.dispatch, plan.dispatch);
        assert_eq!((read.date, read.key, read.with_identities), (plan.date, plan.key, true));
        assert_eq!((read.hasher.key(), read.version), (plan.hasher.key(), plan.version));
    }
}
