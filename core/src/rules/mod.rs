//! The rules, one file for each numbered guideline, one for the register, one for good practice.
//!
//! Adding a rule means adding a constant to one of the files and its name to [`ALL`].

mod figures;
mod good_practice;
mod guideline_1;
mod guideline_2;
mod guideline_3;
mod guideline_4;
mod guideline_5;
mod guideline_6;
mod prelude;
mod register;
mod rule;
pub(crate) mod statements;

pub(crate) use rule::{FactChange, FixAction, Literal, Outcome, Rule, RuleExample, SuggestedEdit};

/// Every rule, in the order of the catalogue.
pub(crate) const ALL: &[Rule] = &[
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
    good_practice::IDENTITY_NUMBER_IN_TEXT,
    good_practice::ACCOUNT_NUMBER_IN_TEXT,
    good_practice::NAME_WITH_CASE,
    good_practice::LINK_IN_SMS,
    good_practice::UNIDENTIFIED_SENDER,
    good_practice::SMS_SEGMENTS,
    good_practice::COSTLY_CHARACTERS,
    good_practice::OTHER_LANGUAGE,
    good_practice::HARD_TO_READ,
    good_practice::HEAVY_WORDS,
    good_practice::SHORTENED_LINK,
    good_practice::PREMIUM_NUMBER,
];

const _: () = assert!(ALL.len() <= 64, "a set of rules is 64 bits");

const _: () = {
    let mut rules = ALL;
    while let [rule, rest @ ..] = rules {
        assert!(rule.is_about_a_fact_it_reads(), "a finding points at a field that the rule reads");
        rules = rest;
    }
};
