//! The GSM 7-bit alphabet (GSM 03.38).

/// Returns the septets that a character takes, if the alphabet has it.
pub(super) const fn septets(c: char) -> Option<u64> {
    match c {
        // The extension table: an escape and a character.
        '\u{c}' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' => Some(2),
        '`' => None,
        '\n' | '\r' | ' '..='~' => Some(1),
        _ if is_basic(c) => Some(1),
        _ => None,
    }
}

/// Returns whether the basic table has a character beyond ASCII.
const fn is_basic(c: char) -> bool {
    matches!(
        c,
        'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' | 'ä' | 'ö' | 'ü' | 'ñ' | 'Ä' | 'Ö' | 'Ü' | 'Ñ' | 'ß'
    ) || matches!(
        c,
        'é' | 'É' | 'à' | 'è' | 'ì' | 'ò' | 'ù' | 'Ç' | '£' | '¥' | '¤' | '§' | '¡' | '¿'
    ) || matches!(c, 'Δ' | 'Φ' | 'Γ' | 'Λ' | 'Ω' | 'Π' | 'Ψ' | 'Σ' | 'Θ' | 'Ξ')
}
