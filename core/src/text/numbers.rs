//! What is written with digits, and which kind of number it is.

use alloc::vec::Vec;

use super::phrase::is_one_of;
use super::words::{Kind, Text, Token};
use super::{Detail, Found, account_number, add, found, identity_number, telephone};
use crate::search;

/// How numbers are written in groups: `0` is any digit, other signs are themselves.
const SHAPES: &str = "000000 00000|000000-00000|0000.00.00000|0000 00 00000|000 00 000|00 00 00 00";
/// How many tokens before a number may tell what it is.
const BEFORE: usize = 3;

/// A number in a text that is not part of a word or a link.
pub(super) struct Number<'t> {
    /// The number as it is written: all its digits in a row, or in one of the shapes.
    pub(super) written: &'t str,
    text: &'t Text<'t>,
    at: usize,
}

impl Number<'_> {
    /// Whether one of some words, written as `a|b`, stands shortly before it.
    pub(super) fn is_called(&self, words: &str) -> bool {
        (self.at.saturating_sub(BEFORE)..self.at).any(|at| is_one_of(self.text.word(at), words))
    }
}

/// Adds the identity numbers, the account numbers and the premium telephone numbers in a text, each
/// in order. No digit belongs to two numbers.
pub(super) fn find(
    text: &Text<'_>,
    identities: &mut Vec<Found>,
    accounts: &mut Vec<Found>,
    premium: &mut Vec<Found>,
) {
    let mut start = 0;
    loop {
        let rest = search::from(text.clean(), start).as_bytes();
        let Some(next) = rest.iter().position(u8::is_ascii_digit) else { return };
        start += next;
        let rest = rest.get(next..).unwrap_or_default();
        let mut length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        // Most numbers have no groups.
        if rest.get(length + 1).is_some_and(u8::is_ascii_digit) {
            let mut shapes = SHAPES.as_bytes().split(|byte| *byte == b'|');
            length = shapes.find(|shape| fits(rest, shape)).map_or(length, <[u8]>::len);
        }
        let place = start..start + length;
        start += length;
        let written = text.slice(place.clone());
        if let Some(kind) = identity_number::classify(written) {
            identities.push(Found { detail: Detail::Number(kind), ..found(text, place) });
            continue;
        }
        let at = text.tokens.partition_point(|token| token.bytes().start < place.start);
        let alone = |it: &Token| it.bytes().start == place.start && it.kind == Kind::Number;
        if !text.tokens.get(at).is_some_and(alone) {
            continue;
        }
        let number = Number { written, text, at };
        if account_number::is_one(&number) {
            add(text, place, accounts);
        } else if telephone::is_premium(&number) {
            add(text, place, premium);
        }
    }
}

/// Whether a text begins with a number of a shape.
fn fits(text: &[u8], shape: &[u8]) -> bool {
    let same = |(byte, sign): (&u8, &u8)| byte == sign || *sign == b'0' && byte.is_ascii_digit();
    text.len() >= shape.len()
        && text.iter().zip(shape).all(same)
        && !text.get(shape.len()).is_some_and(u8::is_ascii_digit)
}
