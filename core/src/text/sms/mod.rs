//! The size of a text as an SMS (G4b).

pub(super) mod alphabet;
mod pieces;
pub(super) mod plain;

use crate::contract::Encoding;
use crate::text::sms::alphabet::septets;
use crate::text::sms::pieces::{Piece, Pieces};
use crate::text::template::Construct;

pub(super) use self::pieces::Lengths;

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

/// Measures a text with its constructs of template languages, and the greatest lengths that are given of
/// its placeholders. Total, and linear in the text.
pub(super) fn measure(text: &str, constructs: &[Construct], lengths: &Lengths) -> Size {
    let (mut gsm, mut ucs) = (Counter::new(Capacity::GSM), Counter::new(Capacity::UCS));
    let mut ucs_at_worst = ucs;
    let (mut is_gsm, mut placeholders) = (true, 0);
    let mut pieces = Pieces::new(text, constructs, lengths);
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
            Piece::Placeholder(value) => {
                placeholders += 1;
                gsm.add_single_units(value.usual);
                ucs.add_single_units(value.usual);
                ucs_at_worst.add_single_units(value.at_worst);
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
            let size = measure(&text, &constructs(&text), &Lengths::new());
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
            assert_eq!(measure(&text, &constructs(&text), &Lengths::new()), expected, "{text}");
        }
    }

    /// Texts around placeholders: with room left, at the brink of one more message, and with characters
    /// that take two units in either alphabet.
    fn templates() -> [String; 6] {
        [
            "{{navn}}".into(),
            "Hei {{ navn }}, {{dato}} kl. {{navn}}.".into(),
            format!("{}{{{{navn}}}}", "a".repeat(60)),
            format!("{}{{{{navn}}}}{}", "€".repeat(70), "€".repeat(9)),
            format!("{}{{{{navn}}}}{}", "😀".repeat(33), "😀".repeat(40)),
            format!("«{}{{{{navn}}}}» {{{{dato}}}}", "a".repeat(150)),
        ]
    }

    fn measured(text: &str, lengths: &[(&str, u64)]) -> Size {
        let lengths = lengths.iter().map(|(name, length)| ((*name).into(), *length)).collect();
        measure(text, &constructs(text), &lengths)
    }

    /// Exhausts the lengths that are given and the values of up to that length in letters of either
    /// alphabet: none takes more messages than are counted.
    #[test]
    fn no_value_of_at_most_the_given_length_takes_more_messages() {
        for template in templates() {
            for longest in 1..=170 {
                let size = measured(&template, &[("navn", longest), ("dato", longest)]);
                let mut most = 0;
                for length in 0..=longest {
                    for letter in ["a", "€", "č"] {
                        let value = letter.repeat(usize::try_from(length).unwrap());
                        let values = ["{{navn}}", "{{ navn }}", "{{dato}}"];
                        let filled = values.iter().fold(template.clone(), |text, placeholder| {
                            text.replace(placeholder, &value)
                        });
                        most = most.max(measure(&filled, &[], &Lengths::new()).segments);
                    }
                }
                assert_eq!(size.segments_at_most, most, "{template} {longest}");
                assert!(size.segments <= most, "{template} {longest}");
            }
        }
    }

    /// A length changes only what it states: that of the named placeholder, and a smaller one never makes
    /// the text longer.
    #[test]
    fn a_length_that_is_given_is_compared_with_50() {
        for template in templates() {
            let not_given = measured(&template, &[]);
            assert_eq!(measured(&template, &[("nav", 1), ("navnet", 200), ("", 3)]), not_given);
            assert_eq!(measured(&template, &[("navn", 50)]), not_given, "{template}");
            let mut before = measured(&template, &[("navn", 1)]);
            for longest in 2..=400 {
                let size = measured(&template, &[("navn", longest)]);
                assert!(before.units <= size.units && before.segments <= size.segments);
                assert!(before.segments_at_most <= size.segments_at_most, "{template} {longest}");
                if longest >= 15 {
                    // Only the worst case is longer than usual.
                    assert_eq!((size.units, size.segments), (not_given.units, not_given.segments));
                }
                before = size;
            }
        }
    }

    #[test]
    fn lengths_are_by_the_names_of_placeholders() {
        for (text, lengths, units, segments_at_most) in [
            ("%s %s %1$s", [("0", 5), ("1", 7)].as_slice(), 21, 1),
            ("{0} {1}", &[("0", 5), ("1", 1)], 7, 1),
            ("{{ user.name }} {{user}}", &[("user.name", 70)], 31, 2),
            ("{{ user.name }} {{user}}", &[("user", 2)], 18, 1),
            // What a caller of the component gives is not checked beforehand.
            ("$navn$", &[("navn", u64::MAX)], 15, 150),
            ("$navn$", &[("navn", 0)], 0, 0),
        ] {
            let size = measured(text, lengths);
            assert_eq!((size.units, size.segments_at_most), (units, segments_at_most), "{text}");
        }
    }
}
