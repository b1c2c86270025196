//! The size of a text as an SMS (G4b).

pub(super) mod alphabet;
pub(super) mod plain;

use crate::contract::Encoding;
use crate::text::sms::alphabet::septets;
use crate::text::strings::tail;
use crate::text::template::{Construct, ConstructKind};

/// The number of characters that a placeholder is taken to be filled in with: a name, a date and a
/// time, a case number.
const FILLED: u64 = 15;
/// The same at worst.
const FILLED_AT_WORST: u64 = 50;

/// The size of a text as an SMS, once its placeholders are filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// The encoding.
    pub(crate) encoding: Encoding,
    /// Septets in GSM 7-bit, UTF-16 code units otherwise.
    pub(crate) units: u64,
    /// The number of messages. An empty text takes none, any other at least one.
    pub(crate) segments: u64,
    /// The number of placeholders that are filled in.
    pub(crate) placeholders: u64,
    /// The number of messages at worst: long values, with letters that the GSM alphabet lacks.
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

/// Measures a text with its constructs of template languages. Total and linear.
pub(super) fn measure(text: &str, constructs: &[Construct]) -> Size {
    let (mut gsm, mut ucs) = (Counter::new(Capacity::GSM), Counter::new(Capacity::UCS));
    let mut ucs_at_worst = ucs;
    let (mut is_gsm, mut placeholders) = (true, 0);
    let mut pieces = Pieces { text, at: 0, constructs };
    loop {
        // Most of a text takes one unit a character in either alphabet.
        let run = pieces.take_plain();
        for counter in [&mut gsm, &mut ucs, &mut ucs_at_worst] {
            counter.add_single_units(run as u64);
        }
        let Some(piece) = pieces.next_piece() else { break };
        match piece {
            Piece::Char(c) => {
                let (cost, wide) = (septets(c), c.len_utf16() as u64);
                is_gsm &= cost.is_some();
                gsm.add(cost.unwrap_or_default());
                ucs.add(wide);
                ucs_at_worst.add(wide);
            }
            Piece::Placeholder => {
                placeholders += 1;
                gsm.add_single_units(FILLED);
                ucs.add_single_units(FILLED);
                ucs_at_worst.add_single_units(FILLED_AT_WORST);
            }
            Piece::Directive => {}
        }
    }
    let (encoding, counter) = if is_gsm { (Encoding::Gsm7, gsm) } else { (Encoding::Ucs2, ucs) };
    let segments = counter.segments();
    Size {
        encoding,
        units: counter.units,
        segments,
        placeholders,
        segments_at_most: if placeholders == 0 { segments } else { ucs_at_worst.segments() },
    }
}

/// A piece of a template.
#[derive(Debug, Clone, Copy)]
enum Piece {
    Char(char),
    /// A placeholder for a value.
    Placeholder,
    /// A placeholder that leaves no text behind.
    Directive,
}

/// The pieces of a template that are not read yet.
struct Pieces<'t> {
    text: &'t str,
    at: usize,
    constructs: &'t [Construct],
}

impl<'t> Pieces<'t> {
    fn rest(&self) -> &'t str {
        tail(self.text, self.at)
    }

    /// Takes the characters, up to the next construct, that take one unit each, and returns their number.
    fn take_plain(&mut self) -> usize {
        let end = self.constructs.first().map_or(self.text.len(), |it| it.range.start);
        let bytes = self.rest().bytes().take(end.saturating_sub(self.at));
        let run = bytes.take_while(|byte| is_plain(*byte)).count();
        self.at += run;
        run
    }

    /// Takes the next piece.
    fn next_piece(&mut self) -> Option<Piece> {
        if let Some((Construct { range, kind }, others)) =
            self.constructs.split_first().filter(|(it, _)| it.range.start == self.at)
        {
            (self.at, self.constructs) = (range.end, others);
            return Some(match kind {
                ConstructKind::Placeholder => Piece::Placeholder,
                ConstructKind::Directive => Piece::Directive,
            });
        }
        // A line break is one character in a message, however a file has it.
        let is_crlf = self.rest().starts_with("\r\n");
        let c = if is_crlf { '\n' } else { self.rest().chars().next()? };
        self.at += c.len_utf8() + usize::from(is_crlf);
        Some(Piece::Char(c))
    }
}

/// Returns whether a character takes one unit in either alphabet and starts no placeholder.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'0'..=b'9' | b'.' | b',' | b'-' | b'\n')
}

/// The units that fit in messages of an encoding.
#[derive(Debug, Clone, Copy)]
struct Capacity {
    /// In a message alone.
    single: u64,
    /// In each of several messages.
    each: u64,
}

impl Capacity {
    /// In septets.
    const GSM: Self = Self { single: 160, each: 153 };
    /// In UTF-16 code units.
    const UCS: Self = Self { single: 70, each: 67 };
}

/// Counts messages while characters are added; no character is split between two messages.
#[derive(Debug, Clone, Copy)]
struct Counter {
    capacity: Capacity,
    units: u64,
    /// The number of messages if there are several.
    segments: u64,
    /// The units that still fit in the last message.
    left: u64,
}

impl Counter {
    const fn new(capacity: Capacity) -> Self {
        Self { capacity, units: 0, segments: 0, left: 0 }
    }

    /// Adds a character.
    fn add(&mut self, cost: u64) {
        // Units in which the character does not fit stay unused.
        if cost > self.left {
            self.left = 0;
        }
        self.add_single_units(cost);
    }

    /// Adds characters of one unit each.
    fn add_single_units(&mut self, count: u64) {
        let each = self.capacity.each;
        self.units += count;
        let more = count.saturating_sub(self.left).div_ceil(each);
        self.segments += more;
        self.left = self.left + more * each - count;
    }

    /// Returns the number of messages.
    const fn segments(&self) -> u64 {
        match self.units {
            0 => 0,
            units if units <= self.capacity.single => 1,
            _ => self.segments,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::text::template::constructs;
    use Encoding::{Gsm7, Ucs2};

    #[test]
    fn sizes_are_those_of_the_standard() {
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
            ("a\nb".into(), Gsm7, 3, 1),
            ("a\r\nb".into(), Gsm7, 3, 1),
            ("a\rb".into(), Gsm7, 3, 1),
            ("a\r\r\n\nb".into(), Gsm7, 5, 1),
            (format!("{}\r\n", "a".repeat(159)), Gsm7, 160, 1),
            (format!("–{}\r\n", "a".repeat(68)), Ucs2, 70, 1),
        ];
        for (text, encoding, units, segments) in cases {
            let size = measure(&text, &constructs(&text));
            assert_eq!((size.encoding, size.units, size.segments), (encoding, units, segments));
            assert_eq!((size.placeholders, size.segments_at_most), (0, segments), "{text}");
        }
    }

    #[test]
    fn placeholders_count_as_filled_in() {
        let cases = [
            ("Hei {{navn}}!".into(), Gsm7, 20, 1, 1, 1),
            ("Hei {navn}, møt {dato} kl. %s.".into(), Gsm7, 61, 1, 3, 3),
            ("{% if x %}Hei{% endif %} {{#a}}«{{/a}}".into(), Ucs2, 5, 1, 0, 1),
            (format!("{} $navn$", "a".repeat(144)), Gsm7, 160, 1, 1, 3),
            (format!("{} $navn$", "a".repeat(145)), Gsm7, 161, 2, 1, 3),
        ];
        for (text, encoding, units, segments, placeholders, segments_at_most) in cases {
            let expected = Size { encoding, units, segments, placeholders, segments_at_most };
            assert_eq!(measure(&text, &constructs(&text)), expected, "{text}");
        }
    }
}
