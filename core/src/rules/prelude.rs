//! Everything that the files of rules use.

pub(super) use super::figures;
pub(super) use super::rule::Literal::{Count, Flag, LegalBasis, Names, Repeated, Text};
pub(super) use super::rule::{FixAction, FixTemplate, Rule, SuggestedEdit, fails, passes};
pub(super) use crate::contract::{
    AddressSource, AudienceKind, Channel, ChannelMode, Detection, Modality, SenderKind, Signal,
};
pub(super) use crate::facts::{
    BasisStrength, Declared, Fact, FactValue, PRIVATE_PURPOSES, SmsFact, address_source, audience,
    basis, flag, found, mandatory, mode, purpose, sender, sms, uses, voluntary,
};
pub(super) use crate::localized::Localized;
