//! Check digits of eleven-digit numbers: those of people and of bank accounts (modulus 11).

/// The weights of the first check digit of an identity number.
pub(super) const WEIGHTS_1: [u32; 11] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
/// The weights of the last check digit of an identity number or an account number.
pub(super) const WEIGHTS_2: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Returns the digits of a number, if there are eleven.
pub(super) fn eleven_digits(number: &str) -> Option<[u32; 11]> {
    let mut digits = [0; 11];
    let mut count = 0;
    for byte in number.bytes().filter(u8::is_ascii_digit) {
        *digits.get_mut(count)? = u32::from(byte - b'0');
        count += 1;
    }
    (count == 11).then_some(digits)
}

/// Returns the weighted sum of the digits, modulo 11.
pub(super) fn weighted_sum(digits: &[u32; 11], weights: &[u32; 11]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
}

/// Returns whether the last of eleven digits checks the others.
pub(super) fn has_valid_last_digit(number: &str) -> bool {
    eleven_digits(number).is_some_and(|digits| weighted_sum(&digits, &WEIGHTS_2) == 0)
}
