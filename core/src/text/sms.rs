//! How long a text is as an SMS (G4b).

use crate::Encoding;

/// What a text takes as an SMS, placeholders as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// How it is encoded.
    pub(crate) encoding: Encoding,
    /// Septets in GSM 7-bit, UTF-16 code units otherwise.
    pub(crate) units: u64,
    /// How many messages it is split into. An empty text is none, any other at least one.
    pub(crate) segments: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self { encoding: Encoding::Gsm7, units: 0, segments: 0 }
    }
}

/// Measures a text. Total and linear.
pub(crate) fn measure(text: &str) -> Size {
    let wide = |c: char| Some(if c.len_utf16() == 1 { 1 } else { 2 });
    split(text, Encoding::Gsm7, septets, [160, 153])
        .or_else(|| split(text, Encoding::Ucs2, wide, [70, 67]))
        .unwrap_or_default()
}

/// What a character costs in the alphabet of GSM 03.38, if it is there.
const fn septets(c: char) -> Option<u64> {
    match c {
        // The extension table: an escape and a character.
        '\u{c}' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' => Some(2),
        '`' => None,
        '\n' | '\r' | ' '..='~' => Some(1),
        _ if is_basic(c) => Some(1),
        _ => None,
    }
}

/// What the basic alphabet has beyond ASCII.
const fn is_basic(c: char) -> bool {
    matches!(
        c,
        'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' | 'ä' | 'ö' | 'ü' | 'ñ' | 'Ä' | 'Ö' | 'Ü' | 'Ñ' | 'ß'
    ) || matches!(
        c,
        'é' | 'É' | 'à' | 'è' | 'ì' | 'ò' | 'ù' | 'Ç' | '£' | '¥' | '¤' | '§' | '¡' | '¿'
    ) || matches!(c, 'Δ' | 'Φ' | 'Γ' | 'Λ' | 'Ω' | 'Π' | 'Ψ' | 'Σ' | 'Θ' | 'Ξ')
}

/// The size, if every character has a cost; none is split between two messages, of which one alone
/// has more room than each of several.
fn split(
    text: &str,
    encoding: Encoding,
    cost: fn(char) -> Option<u64>,
    [single, each]: [u64; 2],
) -> Option<Size> {
    let (mut units, mut segments, mut filled) = (0, 0, each);
    for c in text.chars() {
        let cost = cost(c)?;
        units += cost;
        filled += cost;
        if filled > each {
            segments += 1;
            filled = cost;
        }
    }
    Some(Size { encoding, units, segments: if units <= single { units.min(1) } else { segments } })
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use Encoding::{Gsm7, Ucs2};

    #[test]
    fn sizes() {
        let cases = [
            (String::new(), Gsm7, 0, 0),
            ("a".into(), Gsm7, 1, 1),
            ("a".repeat(160), Gsm7, 160, 1),
            ("a".repeat(161), Gsm7, 161, 2),
            ("a".repeat(306), Gsm7, 306, 2),
            ("a".repeat(307), Gsm7, 307, 3),
            ("æøåÆØÅé@£$¥Δ_".into(), Gsm7, 13, 1),
            ("{0}".into(), Gsm7, 5, 1),
            ("€".repeat(80), Gsm7, 160, 1),
            // Only 76 of them go into the first segment: 153 is odd.
            ("€".repeat(153), Gsm7, 306, 3),
            (format!("{}€{}", "a".repeat(152), "a".repeat(152)), Gsm7, 306, 3),
            ("`".into(), Ucs2, 1, 1),
            ("«x»".into(), Ucs2, 3, 1),
            ("–".repeat(70), Ucs2, 70, 1),
            ("–".repeat(71), Ucs2, 71, 2),
            ("–".repeat(134), Ucs2, 134, 2),
            ("–".repeat(135), Ucs2, 135, 3),
            ("😀".repeat(35), Ucs2, 70, 1),
            // Only 33 of them go into the first segment: 67 is odd.
            ("😀".repeat(67), Ucs2, 134, 3),
            ("č".into(), Ucs2, 1, 1),
            ("\u{c}".into(), Gsm7, 2, 1),
            ("\t".into(), Ucs2, 1, 1),
        ];
        for (text, encoding, units, segments) in cases {
            assert_eq!(measure(&text), Size { encoding, units, segments }, "{text}");
        }
    }
}
