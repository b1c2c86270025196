//! Bank account numbers (B1). Whether it is the recipient's or the sender's own is not to be seen, so
//! it is advice.

use super::identity_number::is_checked;
use super::number::Number;

/// How long it is in groups.
const GROUPED: usize = 13;
/// What stands before eleven digits in a row that are an account.
const ACCOUNTS: &str =
    "konto|kontoen|kontonr|kontonummer|kontonummeret|bankkonto|bankkontoen|kto|account";
/// Whether it is an account number: eleven digits whose last checks the others, written in groups of
/// four, two and five, or called an account.
pub(super) fn is_one(number: &Number<'_>) -> bool {
    is_checked(number.written) && (number.written.len() == GROUPED || number.is_called(ACCOUNTS))
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, words_of};

    #[test]
    fn accounts_are_found() {
        let cases: &[(&str, &[&str])] = &[
            ("Utbetalt til konto 1234.56.78903.", &["1234.56.78903"]),
            ("Konto: 1234 56 78903", &["1234 56 78903"]),
            ("kontonummer 12345678903", &["12345678903"]),
            ("account number is 12345678903.", &["12345678903"]),
            // The last digit does not check the others, or nobody says that it is an account.
            ("Konto 1234.56.78904", &[]),
            ("KID 12345678903", &[]),
            ("Ring 1234 56 789 03", &[]),
            ("1234.56.789031", &[]),
            ("", &[]),
        ];
        for (body, expected) in cases {
            assert_eq!(words_of(Signal::AccountNumber, body), *expected, "{body}");
        }
    }
}
