//! Everything that the files of rules use.

pub(super) use super::figures;
pub(super) use super::rule::Literal::{
    Count, Fields, Flag, LegalBasis, List, Names, Repeated, Text,
};
pub(super) use super::rule::{
    FixAction, FixTemplate, PlanChange, Rule, SuggestedEdit, fails, part, passes, whole,
};
pub(super) use crate::contract::{
    AddressSource, AudienceKind, Channel, ChannelMode, Detection, Effect, Modality, PurposeKind,
    SenderKind, Signal,
};
pub(super) use crate::facts::{
    BasisStrength, Declared, EarlierType, Fact, PRIVATE_PURPOSES, SmsFact, UNDECLARED_LEGAL_EFFECT,
    address_source, audience, basis, carried_by, earlier, flag, found, mandatory, mode, purpose,
    sender, sent, sms, uses, voluntary,
};
pub(super) use crate::localized::Localized;
