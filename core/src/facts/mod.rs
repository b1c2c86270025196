//! Facts: a dispatch and its text reduced to a few values that rules read.
//!
//! Each fact takes one of a handful of values, or is not given. The space of everything that rules
//! can tell apart is therefore finite, and promises about all dispatches are proven by walking it.

mod condition;
mod extract;
mod fact;
mod table;
mod values;

pub(crate) use condition::{
    Condition, address_source, audience, basis, evaluate_all, facts_of, flag, found, mandatory,
    mode, purpose, sender, sms, uses, voluntary,
};
pub(crate) use extract::non_blank;
pub(crate) use fact::{
    BasisStrength, Declared, Fact, FactSet, FactValue, MANDATORY_PURPOSES, PRIVATE_PURPOSES,
    SmsFact, VOLUNTARY_PURPOSES,
};
pub(crate) use table::{Answer, EditValueSource, Question, question, questions};
pub(crate) use values::Facts;
