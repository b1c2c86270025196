//! Bank account numbers (B1). Whether it is the recipient's or the sender's own is not to be seen, so
//! it is advice.

use alloc::vec::Vec;

use super::identity_number::{self, classify_bytes};
use super::phrase::is_one_of;
use super::words::{Kind, Text};
use super::{Found, add};

/// What stands before eleven digits in a row that are an account.
const ACCOUNTS: &str =
    "konto|kontoen|kontonr|kontonummer|kontonummeret|bankkonto|bankkontoen|kto|account";
/// How many tokens before them.
const BEFORE: usize = 3;

/// Adds the account numbers in a text, in order: eleven digits whose last checks the others, written in
/// groups of four, two and five, or called an account.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    let bytes = text.clean().as_bytes();
    for (at, token) in text.tokens.iter().enumerate() {
        if token.kind != Kind::Number {
            continue;
        }
        let rest = bytes.get(token.start..).unwrap_or_default();
        let length = match (token.end - token.start, grouped(rest)) {
            (4, true) => 13,
            (11, _) if is_called(text, at) => 11,
            _ => continue,
        };
        let number = rest.get(..length).unwrap_or_default();
        let person = length == 11 && classify_bytes(number).is_some();
        if identity_number::is_checked(number) && !person {
            add(text, token.start..token.start + length, out);
        }
    }
}

/// Whether a text begins with digits in groups of four, two and five, and no more.
fn grouped(text: &[u8]) -> bool {
    let sign = |at: usize, sign: u8| text.get(at) == Some(&sign);
    let digits = |mut places: core::ops::Range<usize>| {
        places.all(|at| text.get(at).is_some_and(u8::is_ascii_digit))
    };
    let apart = |by: u8| sign(4, by) && sign(7, by);
    (apart(b'.') || apart(b' ')) && digits(5..7) && digits(8..13) && !digits(13..14)
}

fn is_called(text: &Text<'_>, at: usize) -> bool {
    (1..=BEFORE)
        .filter_map(|back| at.checked_sub(back))
        .any(|at| is_one_of(text.word(at), ACCOUNTS))
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
