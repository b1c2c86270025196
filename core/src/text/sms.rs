//! How long a text is as an SMS (G4b), and which characters make it longer than it need be.

use alloc::vec::Vec;

use super::{Detail, Found, Part, placeholder};
use crate::Encoding;
use crate::search;

/// What a text takes as an SMS, once its placeholders are filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// How it is encoded.
    pub(crate) encoding: Encoding,
    /// Septets in GSM 7-bit, UTF-16 code units otherwise.
    pub(crate) units: u64,
    /// How many messages it is split into. An empty text is none, any other at least one.
    pub(crate) segments: u64,
    /// How many placeholders are filled in.
    pub(crate) placeholders: u64,
    /// How many messages it is split into at worst: long values, with letters that the small
    /// alphabet lacks.
    pub(crate) segments_at_most: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self {
            encoding: Encoding::Gsm7,
            units: 0,
            segments: 0,
            placeholders: 0,
            segments_at_most: 0,
        }
    }
}

/// How many characters a placeholder is taken to be filled in with: a name, a date and a time, a
/// case number.
const FILLED: u64 = 15;
/// … and at worst.
const FILLED_AT_WORST: u64 = 50;

/// How much goes into a message alone, and into each of several, in septets …
const GSM: [u64; 2] = [160, 153];
/// … and in UTF-16 code units.
const UCS: [u64; 2] = [70, 67];

/// What a text is made of.
enum Piece {
    Char(char),
    /// What a template fills in.
    Placeholder,
    /// What a template goes by, which nobody sees.
    Control,
}

/// What a text begins with, and its bytes.
fn piece(text: &str) -> Option<(Piece, usize)> {
    let c = text.chars().next()?;
    if matches!(c, '{' | '[' | '<' | '$' | '%' | '#' | '@')
        && let Some(end) = placeholder::end_at(text, 0)
    {
        let control = matches!(
            text.as_bytes(),
            [b'{', b'%', ..] | [b'{', b'{', b'#' | b'/' | b'!', ..] | [b'<', b'%', b' ' | b'#', ..]
        );
        return Some((if control { Piece::Control } else { Piece::Placeholder }, end));
    }
    Some((Piece::Char(c), c.len_utf8()))
}

/// Characters that cost one in either alphabet, and begin no placeholder.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'0'..=b'9' | b'.' | b',' | b'-' | b'\n')
}

/// Measures a text. Total and linear.
pub(crate) fn measure(text: &str) -> Size {
    // In the one alphabet, in the other, and in that at worst.
    let mut counters = [GSM, UCS, UCS].map(Counter::new);
    let (mut plain, mut placeholders) = (true, 0);
    let mut rest = text;
    loop {
        // Most of a text costs one wherever it stands.
        let run = rest.bytes().take_while(|byte| is_plain(*byte)).count();
        rest = search::from(rest, run);
        let mut counts = [run as u64; 3];
        let piece = piece(rest);
        if let Some((Piece::Placeholder, _)) = piece {
            placeholders += 1;
            for (count, filled) in counts.iter_mut().zip([FILLED, FILLED, FILLED_AT_WORST]) {
                *count += filled;
            }
        }
        for (counter, count) in counters.iter_mut().zip(counts) {
            counter.fill(count);
        }
        let Some((piece, len)) = piece else { break };
        rest = search::from(rest, len);
        if let Piece::Char(c) = piece {
            let (cost, wide) = (septets(c), c.len_utf16() as u64);
            plain &= cost.is_some();
            for (counter, cost) in counters.iter_mut().zip([cost.unwrap_or_default(), wide, wide]) {
                counter.add(cost);
            }
        }
    }
    let [gsm, ucs, worst] = counters;
    let (encoding, counter) = if plain { (Encoding::Gsm7, gsm) } else { (Encoding::Ucs2, ucs) };
    let segments = counter.segments();
    Size {
        encoding,
        units: counter.units,
        segments,
        placeholders,
        segments_at_most: if placeholders == 0 { segments } else { worst.segments() },
    }
}

/// Adds the characters that the SMS alphabet lacks, with what says the same, if the text then takes
/// fewer messages; gives how many it then takes.
pub(crate) fn find_costly(text: &str, size: Size, out: &mut Vec<Found>) -> u64 {
    if size.encoding == Encoding::Gsm7 {
        return size.segments;
    }
    let mut plain = Counter::new(GSM);
    let mut rest = text;
    while let Some((piece, mut len)) = piece(rest) {
        let at = text.len() - rest.len();
        let replaced = if let Piece::Char(_) = piece { plain_for(rest) } else { None };
        match (piece, replaced) {
            (Piece::Placeholder, _) => plain.fill(FILLED),
            (Piece::Control, _) => {}
            (_, Some((replaced, with))) => {
                len = replaced;
                with.chars().for_each(|c| plain.add(septets(c).unwrap_or_default()));
                let range = at..at + len;
                let (part, replacement, detail) = (Part::Body, Some(with), Detail::None);
                out.push(Found { part, range, replacement, detail });
            }
            (Piece::Char(c), None) => {
                let Some(cost) = septets(c) else {
                    // Something has no replacement, so the alphabet stays the large one.
                    out.clear();
                    return size.segments;
                };
                plain.add(cost);
            }
        }
        rest = search::from(rest, len);
    }
    let segments = plain.segments();
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

/// Counts messages while characters come in; none is split between two.
struct Counter {
    /// How much one message alone has room for, and each of several.
    room: [u64; 2],
    units: u64,
    segments: u64,
    /// What the last message still has room for.
    left: u64,
}

impl Counter {
    const fn new(room: [u64; 2]) -> Self {
        Self { room, units: 0, segments: 0, left: 0 }
    }

    /// Adds a character.
    fn add(&mut self, cost: u64) {
        // What does not fit is left over.
        if cost > self.left {
            self.left = 0;
        }
        self.fill(cost);
    }

    /// Adds so many characters that cost one each.
    const fn fill(&mut self, count: u64) {
        let [_, each] = self.room;
        self.units += count;
        let more = count.saturating_sub(self.left).div_ceil(each);
        self.segments += more;
        self.left = self.left + more * each - count;
    }

    /// One message alone has more room than each of several.
    const fn segments(&self) -> u64 {
        let [single, _] = self.room;
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
            ("{}".into(), Gsm7, 4, 1),
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
            let size = measure(&text);
            assert_eq!((size.encoding, size.units, size.segments), (encoding, units, segments));
            assert_eq!((size.placeholders, size.segments_at_most), (0, segments), "{text}");
        }
    }

    #[test]
    fn placeholders_are_counted_as_filled_in() {
        let cases = [
            ("Hei {{navn}}!".into(), Gsm7, 20, 1, 1, 1),
            ("Hei {navn}, møt {dato} kl. %s.".into(), Gsm7, 61, 1, 3, 3),
            ("{% if x %}Hei{% endif %} {{#a}}«{{/a}}".into(), Ucs2, 5, 1, 0, 1),
            (format!("{} $navn$", "a".repeat(144)), Gsm7, 160, 1, 1, 3),
            (format!("{} $navn$", "a".repeat(145)), Gsm7, 161, 2, 1, 3),
        ];
        for (text, encoding, units, segments, placeholders, segments_at_most) in cases {
            let expected = Size { encoding, units, segments, placeholders, segments_at_most };
            assert_eq!(measure(&text), expected, "{text}");
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
