//! The explanation: the signals of the text with the matching words.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::names::names;
use super::report::{Span, Version};

names! {
    /// A signal: a property of the text that rules read. A heuristic signal may be wrong.
    Signal {
        /// Wording that reads like marketing (G1a), above a threshold. Heuristic.
        Promotional = "promotional",
        /// A sentence saying that the address comes from the register (G6a).
        Disclosure = "disclosure",
        /// A sentence saying that the address comes from another register, or that misnames the
        /// register (G6a). Heuristic.
        WrongRegister = "wrong_register",
        /// A name of the directorate that does not stand where the source is told (G6b). Exact.
        Directorate = "directorate",
        /// A look-alike of the official link, which is the replacement (B6). Exact.
        AlteredLink = "altered_link",
        /// Wording that says where or how to read the decision or letter (K8). Heuristic.
        WhereToRead = "where_to_read",
        /// Wording that reveals something sensitive about the recipient (G4b). Heuristic.
        SensitiveSubject = "sensitive_subject",
        /// A national identity number, a D-number, an NPID, an FH-number, or a synthetic one (B1). Exact.
        IdentityNumber = "identity_number",
        /// A bank account number (B1). Exact.
        AccountNumber = "account_number",
        /// A person's full name in a sentence about a kind of case (B1). Heuristic.
        NameWithCase = "name_with_case",
        /// A link, an e-mail address, or a word that looks like a link (B2).
        Link = "link",
        /// A link through a shortening service (B6). Exact.
        ShortLink = "short_link",
        /// A premium-rate telephone number (B6). Exact.
        PremiumNumber = "premium_number",
        /// The sender's name (B3).
        SenderNamed = "sender_named",
        /// Words of another language than the declared one (B5). Heuristic.
        OtherLanguage = "other_language",
        /// Sentences of more than 40 words, or a high readability index LIX of the body (B5).
        LongSentences = "long_sentences",
        /// Officialese, with plain words as replacements (B5). Exact.
        HeavyWords = "heavy_words",
        /// Characters outside the SMS alphabet, if replacing them saves segments (B4). Exact.
        CostlyCharacters = "costly_characters",
        /// Wording that announces a decision, an advance notice, a time limit for appeals or comments, an
        /// offer that lapses or the loss of a right (K3). Heuristic.
        LegalEffect = "legal_effect",
        /// Wording that says that a decision, an advance notice or an answer is there (K8). Heuristic.
        DecisionAnnounced = "decision_announced",
        /// Newsletters, events, fund-raising, volunteering and the like, which are no exercise of public
        /// authority (G1). Heuristic.
        OutsideAuthority = "outside_authority",
        /// Sale and letting of property and goods, and hiring, which are private agreements (G1a).
        /// Heuristic.
        PrivateAgreement = "private_agreement",
        /// A person other than the recipient whom the message is about (B1). Heuristic.
        ThirdPerson = "third_person",
        /// A name of the directorate where the source of the address is told (G6b). Exact.
        DirectorateAsSource = "directorate_as_source",
        /// The register's page by an untidy link; the tidy one is the replacement (G6c). Exact.
        UntidyLink = "untidy_link",
        /// Placeholders that the same message in another language has not, or has beside them (B7). Exact.
        DifferentPlaceholders = "different_placeholders",
        /// Links that the same message in another language has not, or has beside them (B7). Exact.
        DifferentLinks = "different_links",
        /// Amounts, dates, times and other numbers that the same message in another language has not, or has
        /// beside them (B7). Heuristic.
        DifferentFigures = "different_figures",
    }
}

/// The signals of a text with the matching words.
///
/// The same dispatch, locale and version always give the same explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Every signal, in the order of [`Signal`].
    pub signals: Vec<SignalEntry>,
    /// Versions of the guidelines, the engine and the rules.
    pub version: Version,
}

/// A signal of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignalEntry {
    /// The signal.
    pub signal: Signal,
    /// The title.
    pub title: String,
    /// True if the text gives the signal.
    pub found: bool,
    /// The identifiers of the rules that read it.
    pub rules: Vec<String>,
    /// The measure, if the signal has a threshold.
    pub measure: Option<Measure>,
    /// The matches, in order; at most 50. A signal below its threshold may have some.
    pub evidence: Vec<Evidence>,
}

/// A measure with its threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The value: percent of the threshold for what is learnt, LIX for sentences.
    pub value: u64,
    /// The threshold.
    pub threshold: u64,
}

/// A match of a signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The span.
    pub span: Span,
    /// The kind of match, if there are several.
    pub note: Option<String>,
    /// The replacement, if there is one.
    pub replacement: Option<String>,
    /// The weight of the words, for what is learnt.
    pub weight: Option<u64>,
}
