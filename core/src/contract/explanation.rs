//! What a text gives away, and the words that do.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::names::names;
use super::report::{Span, Version};

names! {
    /// What a place in the text may be a sign of. Rules go by signals and by declared facts.
    Signal {
        /// Wording that reads like marketing (G1a); it counts if all of it together passes the bar. A
        /// heuristic.
        Promotional = "promotional",
        /// Sentences saying that the address comes from the register (G6a).
        Disclosure = "disclosure",
        /// Sentences saying that it comes from elsewhere, or naming the register wrongly (G6a). A
        /// heuristic.
        WrongRegister = "wrong_register",
        /// Names of the directorate (G6b). Exact.
        Directorate = "directorate",
        /// Look-alikes of the official link, which is the replacement (G6c). Exact.
        AlteredLink = "altered_link",
        /// Wording that tells where or how to read the decision or letter (K8). A heuristic.
        WhereToRead = "where_to_read",
        /// Wording that gives away something sensitive about the recipient (G4b). A heuristic.
        SensitiveSubject = "sensitive_subject",
        /// National identity numbers, those of foreigners and those made for testing (B1). Exact.
        IdentityNumber = "identity_number",
        /// Bank account numbers, whoever has them (B1). Exact.
        AccountNumber = "account_number",
        /// A person's full name in a sentence about a kind of case (B1). A heuristic.
        NameWithCase = "name_with_case",
        /// Links, e-mail addresses and words that look like links (B2).
        Link = "link",
        /// Links through services that hide where they lead (B6). Exact.
        ShortLink = "short_link",
        /// Telephone numbers that cost more than others (B6). Exact.
        PremiumNumber = "premium_number",
        /// The sender's name (B3).
        SenderNamed = "sender_named",
        /// Words of another language than the declared one (B5). A heuristic.
        OtherLanguage = "other_language",
        /// Sentences of more than 40 words, and the measure LIX of the whole body (B5).
        LongSentences = "long_sentences",
        /// Heavy words of official letters, with lighter ones (B5). Exact.
        HeavyWords = "heavy_words",
        /// Characters that the SMS alphabet lacks, with what says the same, where the body then
        /// takes fewer messages (B4). Exact.
        CostlyCharacters = "costly_characters",
    }
}

/// What a text gives away: every signal, found or not, and the words that speak for it.
///
/// It decides nothing. The same dispatch, locale and version always give the same explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Every signal once, in the order of [`Signal`].
    pub signals: Vec<SignalEntry>,
    /// What decided.
    pub version: Version,
}

/// One signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignalEntry {
    /// Which.
    pub signal: Signal,
    /// What is looked for, in a few words.
    pub title: String,
    /// Whether the text gives it.
    pub found: bool,
    /// The rules that go by it, by their identifiers.
    pub rules: Vec<String>,
    /// What was measured, where it is a matter of degree.
    pub measure: Option<Measure>,
    /// The places that speak for it, in order; at most 50. There may be some for a signal that is too
    /// weak to count.
    pub evidence: Vec<Evidence>,
}

/// A matter of degree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What was measured: for promotional wording hundredths of the bar, for sentences LIX.
    pub value: u64,
    /// From here on it counts.
    pub threshold: u64,
}

/// A place that speaks for a signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Where it stands.
    pub span: Span,
    /// What it is, where there are several kinds.
    pub note: Option<String>,
    /// What should stand there instead, where that can be said mechanically.
    pub replacement: Option<String>,
    /// For promotional wording: how many parts of the words speak for it.
    pub weight: Option<u64>,
}
