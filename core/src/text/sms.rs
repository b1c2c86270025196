//! How long a text is as an SMS (G4b), and which characters make it longer than it need be.

use alloc::vec::Vec;

use super::{Found, Part};
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

/// How much goes into a message alone, and into each of several, in septets …
const GSM: [u64; 2] = [160, 153];
/// … and in UTF-16 code units.
const UCS: [u64; 2] = [70, 67];

/// Measures a text. Total and linear.
pub(crate) fn measure(text: &str) -> Size {
    let wide = |c: char| Some(if c.len_utf16() == 1 { 1 } else { 2 });
    split(text, Encoding::Gsm7, septets, GSM)
        .or_else(|| split(text, Encoding::Ucs2, wide, UCS))
        .unwrap_or_default()
}

/// Adds the characters that the SMS alphabet lacks, with what says the same, if the text then takes
/// fewer messages; gives how many it then takes.
pub(crate) fn find_costly(text: &str, size: Size, out: &mut Vec<Found>) -> u64 {
    if size.encoding == Encoding::Gsm7 {
        return size.segments;
    }
    let mut plain = Counter::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let (len, replacement) = match plain_for(rest) {
            Some((len, replacement)) => (len, Some(replacement)),
            None => (c.len_utf8(), None),
        };
        if let Some(replacement) = replacement {
            replacement.chars().for_each(|c| plain.add(septets(c).unwrap_or_default(), GSM));
            out.push(Found {
                part: Part::Body,
                range: at..at + len,
                replacement: Some(replacement),
            });
        } else if let Some(cost) = septets(c) {
            plain.add(cost, GSM);
        } else {
            // Something has no replacement, so the alphabet stays the large one.
            out.clear();
            return size.segments;
        }
        rest = rest.get(len..).unwrap_or_default();
    }
    let segments = plain.segments(GSM);
    if segments >= size.segments {
        out.clear();
    }
    segments.min(size.segments)
}

/// What the SMS alphabet has for what a text starts with, if that is not in it, and the bytes that
/// it stands for.
fn plain_for(text: &str) -> Option<(usize, &'static str)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    // A letter and its mark, written apart.
    let joined = match (first, chars.next()) {
        ('a', Some('\u{30a}')) => "å",
        ('A', Some('\u{30a}')) => "Å",
        ('a', Some('\u{308}')) => "ä",
        ('o', Some('\u{308}')) => "ö",
        ('u', Some('\u{308}')) => "ü",
        ('e', Some('\u{301}')) => "é",
        _ => "",
    };
    if !joined.is_empty() {
        return Some((first.len_utf8() + '\u{30a}'.len_utf8(), joined));
    }
    let replacement = match first {
        '«' | '»' | '“' | '”' | '„' => "\"",
        '‘' | '’' | '‚' | '´' | '`' => "'",
        '–' | '—' | '\u{2010}' | '\u{2011}' | '\u{2212}' | '•' | '·' => "-",
        '…' => "...",
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => " ",
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    };
    Some((first.len_utf8(), replacement))
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

/// The size, if every character has a cost. Of a message alone and each of several, this is how
/// much goes in.
fn split(
    text: &str,
    encoding: Encoding,
    cost: fn(char) -> Option<u64>,
    room: [u64; 2],
) -> Option<Size> {
    let mut counter = Counter::default();
    for c in text.chars() {
        counter.add(cost(c)?, room);
    }
    Some(Size { encoding, units: counter.units, segments: counter.segments(room) })
}

/// Counts messages while characters come in; none is split between two.
#[derive(Default)]
struct Counter {
    units: u64,
    segments: u64,
    /// What the last message still has room for.
    left: u64,
}

impl Counter {
    fn add(&mut self, cost: u64, [_, each]: [u64; 2]) {
        self.units += cost;
        if cost > self.left {
            self.segments += 1;
            self.left = each;
        }
        self.left -= cost;
    }

    /// One message alone has more room than each of several.
    const fn segments(&self, [single, _]: [u64; 2]) -> u64 {
        if self.units > single {
            self.segments
        } else if self.units > 0 {
            1
        } else {
            0
        }
    }
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

    #[test]
    fn what_costs_is_replaced_where_it_helps() {
        let long = "a".repeat(70);
        let cases: &[(String, &[&str], u64)] = &[
            (format!("«{long}» …"), &["\"", "\"", "..."], 1),
            (format!("{long} pa\u{30a}\u{a0}–\u{200b}"), &["å", " ", "-", ""], 1),
            // It fits as it is; a letter or a face has nothing that says the same.
            ("«kort»".into(), &[], 1),
            (format!("«{long}» č"), &[], 2),
            (format!("«{long}» 😀"), &[], 2),
            (long, &[], 1),
        ];
        for (text, replacements, segments) in cases {
            let mut found = Vec::new();
            let reached = find_costly(text, measure(text), &mut found);
            assert_eq!(reached, *segments, "{text}");
            let given: Vec<_> = found.iter().filter_map(|find| find.replacement).collect();
            assert_eq!(given, *replacements, "{text}");
        }
    }
}
