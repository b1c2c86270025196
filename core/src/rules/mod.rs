//! The rules, one file for each numbered guideline, one for the register, one for good practice,
//! and one for messages in several languages.
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
mod several_languages;
pub(crate) mod statements;

use crate::contract::Locale;
pub(crate) use rule::{FixAction, Literal, Outcome, PlanChange, Rule, RuleExample, SuggestedEdit};

/// Every rule, in the order of the catalogue.
pub(crate) const ALL: &[Rule] = &[
    register::UNKNOWN_ADDRESS_SOURCE,
    register::SOURCE_GIVEN_TWICE,
    register::CONTRADICTORY_COUNTS,
    register::CONTRADICTORY_HISTORY,
    register::BUSINESS_AUDIENCE,
    register::UNDIVIDED_AUDIENCE,
    guideline_1::NOT_A_PUBLIC_BODY,
    guideline_1::PRIVATE_BODY_WITH_DUTY,
    guideline_1::UNNAMED_AUTHORITY,
    guideline_1::COMPANY_AS_PUBLIC_BODY,
    guideline_1::OUTSIDE_PUBLIC_AUTHORITY,
    guideline_1::PRIVATE_PURPOSE,
    guideline_1::PROMOTIONAL_TEXT,
    guideline_1::PRIVATE_LAW_TEXT,
    guideline_1::UNANCHORED_PURPOSE,
    guideline_1::UNINFORMATIVE_CITATION,
    guideline_1::UNEXPLAINED_BASIS,
    guideline_2::UNIMPORTANT_MESSAGE,
    guideline_2::SELF_SERVING_MESSAGE,
    guideline_2::UNDELIMITED_AUDIENCE,
    guideline_2::EVERYONE_CONCERNED,
    guideline_2::IRRELEVANT_RECIPIENTS,
    guideline_2::IRRELEVANT_AND_UNIMPORTANT,
    guideline_2::MOSTLY_IRRELEVANT,
    guideline_3::UNDOCUMENTED_ASSESSMENT,
    guideline_3::DOCUMENT_AFTERWARDS,
    guideline_3::OTHER_TYPE_OF_ASSESSMENT,
    guideline_4::FREQUENT_CONTACT,
    guideline_4::UNIMPORTANT_AND_FREQUENT,
    guideline_4::REPEATED_MESSAGES,
    guideline_4::UNSUITABLE_CHANNEL,
    guideline_4::SENSITIVE_WORDING,
    guideline_4::NAMED_THIRD_PERSON,
    guideline_4::OVERSIZED_SMS,
    guideline_4::SLOW_CHANNEL,
    guideline_4::SLOW_INFORMATION,
    guideline_4::DOUBLE_NOTIFICATION,
    guideline_4::ELSEWHERE_UNCONSIDERED,
    guideline_5::UNREPORTED_USE,
    guideline_5::UNREPORTED_DUTY,
    guideline_6::MISSING_DISCLOSURE,
    guideline_6::UNDISCLOSED_DETAILS,
    guideline_6::WRONG_REGISTER_NAME,
    guideline_6::DIRECTORATE_VISIBLE,
    guideline_6::DIRECTORATE_MENTIONED,
    guideline_6::ALTERED_REGISTER_LINK,
    guideline_6::UNTIDY_REGISTER_LINK,
    register::UNDECLARED_LEGAL_EFFECT_RULE,
    register::REGISTER_NOT_USED,
    register::RESERVATION_UNCHECKED,
    register::RESERVED_RECIPIENTS,
    register::UNNOTIFIED_LETTER,
    register::UNANNOUNCED_DECISION,
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
    several_languages::DIFFERENT_PLACEHOLDERS,
    several_languages::DIFFERENT_LINKS,
    several_languages::DIFFERENT_FIGURES,
    several_languages::MISSING_LANGUAGE,
];

/// Returns the title of a rule by its identifier.
pub(crate) fn title(id: &str, locale: Locale) -> Option<&'static str> {
    ALL.iter().find(|rule| rule.id == id).map(|rule| rule.title.get(locale))
}

const _: () = assert!(ALL.len() <= 128, "a set of rules is 128 bits");

const _: () = {
    let mut rules = ALL;
    while let [rule, rest @ ..] = rules {
        assert!(rule.is_about_a_fact_it_reads(), "a finding points at a field that the rule reads");
        assert!(rule.is_consistent(), "the effect of a rule follows from modality and detection");
        rules = rest;
    }
};
