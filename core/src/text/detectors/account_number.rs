//! Bank account numbers (B1). The text does not tell whether an account is the recipient's or the
//! sender's own, so it is advice.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::{AnalysedPart, Analysis};
use crate::text::check_digits::has_valid_last_digit;
use crate::text::detector::Detector;
use crate::text::detectors::identity_number;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::numbers::Number;
use crate::text::template::Meaning;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::AccountNumber,
    title: Localized { nb: "Kontonummer", nn: "Kontonummer", en: "Account numbers" },
    requires: &[],
    phrases: &[],
    detect,
};

/// The length of an account number in groups of four, two and five digits.
const GROUPED: usize = 13;

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.parts().flat_map(matches).collect()
}

/// Returns the account numbers in a part, in order.
fn matches(part: &AnalysedPart<'_>) -> Vec<Match> {
    let accounts = part.numbers.iter().filter(|number| is_account(number, &part.document));
    let accounts = accounts.map(|number| Match::new(&part.document, &number.range));
    accounts.chain(Match::of_placeholders(&part.document, Meaning::AccountNumber)).collect()
}

/// Returns whether a number is that of an account: its last digit checks the others, and it is in
/// groups or called an account.
fn is_account(number: &Number, document: &Document<'_>) -> bool {
    let written = number.written(document);
    number.token.is_some()
        && has_valid_last_digit(written)
        && !identity_number::is_only_of_person(written)
        && (written.len() == GROUPED || number.is_preceded_by(document, is_account_word))
}

fn is_account_word(word: &str) -> bool {
    matches!(
        word,
        "konto"
            | "kontoen"
            | "kontonr"
            | "kontonummer"
            | "kontonummeret"
            | "bankkonto"
            | "bankkontoen"
            | "kto"
            | "account"
    )
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn accounts_have_a_valid_check_digit_and_are_grouped_or_called_so() {
        assert_matches(
            Signal::AccountNumber,
            &[
                ("Utbetalt til konto 1234.56.78903.", &["1234.56.78903"]),
                ("Konto: 1234 56 78903", &["1234 56 78903"]),
                ("kontonummer 12345678903", &["12345678903"]),
                ("account number is 12345678903.", &["12345678903"]),
                ("Utbetalt til {{kontonummer}}.", &["{{kontonummer}}"]),
                // The last digit does not check the others, or the text does not call it an account.
                ("Konto 1234.56.78904", &[]),
                ("KID 12345678903", &[]),
                ("Ring 1234 56 789 03", &[]),
                ("1234.56.789031", &[]),
                ("", &[]),
            ],
        );
    }
}
