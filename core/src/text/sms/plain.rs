//! Replacements for characters that the GSM alphabet lacks, which make a text take more messages.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Encoding;
use crate::text::sms::alphabet::septets;
use crate::text::sms::pieces::{Lengths, Piece, Pieces};
use crate::text::sms::{Capacity, Counter, Size};
use crate::text::template::Construct;

/// A text with its costly characters replaced.
#[derive(Debug, Default)]
pub(in crate::text) struct PlainVersion {
    /// The number of messages that it takes.
    pub(in crate::text) segments: u64,
    /// The byte ranges that are replaced, and with what; none unless that saves messages.
    pub(in crate::text) replacements: Vec<(Range<usize>, &'static str)>,
}

/// Replaces the characters that the GSM alphabet lacks, if the text then takes fewer messages.
pub(in crate::text) fn without_costly_characters(
    text: &str,
    constructs: &[Construct],
    lengths: &Lengths,
    size: Size,
) -> PlainVersion {
    let unchanged = PlainVersion { segments: size.segments, replacements: Vec::new() };
    if size.encoding == Encoding::Gsm7 {
        return unchanged;
    }
    let mut counter = Counter::new(Capacity::GSM);
    let mut replacements = Vec::new();
    let mut pieces = Pieces::new(text, constructs, lengths);
    loop {
        let (at, rest) = (pieces.at, pieces.rest());
        let Some(piece) = pieces.next_piece() else { break };
        match piece {
            Piece::Placeholder(value) => counter.add_single_units(value.usual),
            Piece::Directive => {}
            Piece::Char(c) => {
                if let Some((replaced, replacement)) = replacement_for(rest) {
                    replacements.push((at..at + replaced, replacement));
                    replacement.chars().filter_map(septets).for_each(|cost| counter.add(cost));
                    pieces.at = at + replaced;
                } else if let Some(cost) = septets(c) {
                    counter.add(cost);
                } else {
                    // One character without a replacement keeps the whole text in UCS-2.
                    return unchanged;
                }
            }
        }
    }
    let segments = counter.segments();
    if segments < size.segments { PlainVersion { segments, replacements } } else { unchanged }
}

/// Returns what replaces the character that a text starts with, if the GSM alphabet lacks it, and the
/// number of bytes that are replaced.
fn replacement_for(text: &str) -> Option<(usize, &'static str)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    // A letter and a combining mark.
    let composed = match (first, chars.next()) {
        ('a', Some('\u{30a}')) => Some("å"),
        ('A', Some('\u{30a}')) => Some("Å"),
        ('a', Some('\u{308}')) => Some("ä"),
        ('o', Some('\u{308}')) => Some("ö"),
        ('u', Some('\u{308}')) => Some("ü"),
        ('e', Some('\u{301}')) => Some("é"),
        _ => None,
    };
    if let Some(composed) = composed {
        return Some((first.len_utf8() + '\u{30a}'.len_utf8(), composed));
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

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::text::sms::measure;

    #[test]
    fn costly_characters_are_replaced_where_that_helps() {
        let long = "a".repeat(70);
        let cases: &[(String, &[&str], u64)] = &[
            (format!("«{long}» …"), &["\"", "\"", "..."], 1),
            (format!("{long} pa\u{30a}\u{a0}–\u{200b}"), &["å", " ", "-", ""], 1),
            // It fits as it is; a letter or an emoji without a replacement.
            ("«kort»".into(), &[], 1),
            (format!("«{long}» č"), &[], 2),
            (format!("«{long}» 😀"), &[], 2),
            (long, &[], 1),
        ];
        for (text, replacements, segments) in cases {
            let none = Lengths::new();
            let plain = without_costly_characters(text, &[], &none, measure(text, &[], &none));
            assert_eq!(plain.segments, *segments, "{text}");
            let texts: Vec<_> = plain.replacements.iter().map(|(_, text)| *text).collect();
            assert_eq!(texts, *replacements, "{text}");
        }
    }
}
