//! Facts: a dispatch and its text reduced to a few values that rules read.
//!
//! Each fact takes one of a handful of values, or is not given. The space of everything that rules
//! can tell apart is therefore finite, and promises about all dispatches are proven by walking it. A
//! message with texts of their own for some channels is reduced once for each text.

mod condition;
pub(crate) mod contradictions;
mod extract;
mod fact;
mod message_text;
mod questions;
mod source;
mod table;
mod values;
mod wording;

pub(crate) use condition::{
    Condition, address_source, audience, basis, carried_by, earlier, evaluate_all, facts_of, flag,
    found, mandatory, mode, purpose, sender, sent, sms, uses, voluntary,
};
pub(crate) use extract::{EARLIER_FACTS, is_justified};
pub(crate) use fact::{
    BasisStrength, Declared, EarlierType, Fact, FactSet, FactValue, MANDATORY_PURPOSES,
    PRIVATE_PURPOSES, SmsFact, UNDECLARED_LEGAL_EFFECT, VOLUNTARY_PURPOSES,
};
pub(crate) use message_text::{MessageText, used_channels};
pub(crate) use questions::{QUESTIONS, Question, field_name, question};
pub(crate) use source::Source;
pub(crate) use values::{Facts, concerns_register};
pub(crate) use wording::non_blank;
