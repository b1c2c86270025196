//! The rules, one file for each numbered guideline, one for the register, one for good practice.
//!
//! Adding a rule is adding a constant to one of the files and to the list below.

mod guideline_1;
mod guideline_2;
mod guideline_3;
mod guideline_4;
mod guideline_5;
mod guideline_6;
mod practice;
mod register;

pub(crate) use crate::rule::{Entry, Rule};

/// What the files of this folder share.
mod prelude {
    pub(super) use crate::condition::{
        address_source, audience, basis, flag, mandatory, mode, purpose, sender, uses, voluntary,
    };
    pub(super) use crate::contract::{
        AddressSource, AudienceKind, Channel, ChannelMode, Detection, Modality, SenderKind,
    };
    pub(super) use crate::fact::Fact;
    pub(super) use crate::rule::Literal::{Count, Flag, Names, Source, Text};
    pub(super) use crate::rule::{Entry, Rule, Step, fails, passes};
    pub(super) use crate::text::Signal;
    pub(super) use crate::wording::{says, text};
}

macro_rules! tables {
    ($($file:ident::$rule:ident,)*) => {
        /// Every rule, in the order of the catalogue.
        pub(crate) const ALL: &[Rule] = &[$($file::$rule.rule,)*];

        /// Every rule with what the catalogue shows of it.
        pub(crate) const CATALOGUE: &[&Entry] = &[$(&$file::$rule,)*];
    };
}

tables! {
    register::NOT_A_PUBLIC_BODY,
    register::UNKNOWN_ADDRESS_SOURCE,
    register::BUSINESS_AUDIENCE,
    guideline_1::PRIVATE_PURPOSE,
    guideline_1::PROMOTIONAL_TEXT,
    guideline_1::UNANCHORED_PURPOSE,
    guideline_1::UNEXPLAINED_BASIS,
    guideline_2::UNIMPORTANT_MESSAGE,
    guideline_2::UNDELIMITED_AUDIENCE,
    guideline_2::IRRELEVANT_RECIPIENTS,
    guideline_3::UNDOCUMENTED_ASSESSMENT,
    guideline_4::FREQUENT_CONTACT,
    guideline_4::UNSUITABLE_CHANNEL,
    guideline_4::SENSITIVE_WORDING,
    guideline_4::OVERSIZED_SMS,
    guideline_4::SLOW_CHANNEL,
    guideline_4::DOUBLE_NOTIFICATION,
    guideline_4::ELSEWHERE_UNCONSIDERED,
    guideline_5::UNREPORTED_USE,
    guideline_6::MISSING_DISCLOSURE,
    guideline_6::WRONG_REGISTER_NAME,
    guideline_6::DIRECTORATE_VISIBLE,
    guideline_6::ALTERED_REGISTER_LINK,
    register::RESERVATION_UNCHECKED,
    register::RESERVED_RECIPIENTS,
    register::NOTICE_WITHOUT_LOCATION,
    practice::IDENTITY_NUMBER_IN_TEXT,
    practice::ACCOUNT_NUMBER_IN_TEXT,
    practice::NAME_WITH_CASE,
    practice::LINK_IN_SMS,
    practice::UNIDENTIFIED_SENDER,
    practice::SMS_SEGMENTS,
    practice::COSTLY_CHARACTERS,
    practice::OTHER_LANGUAGE,
    practice::HARD_TO_READ,
    practice::HEAVY_WORDS,
    practice::SHORTENED_LINK,
    practice::PREMIUM_NUMBER,
}
