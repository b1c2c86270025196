//! The text as it is compared: small letters, without characters that nobody sees.
//!
//! Folding covers the Latin alphabet with the letters of Norwegian and the Sámi languages; the
//! tables of the standard library would cost more bytes than all the rest of this folder.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::homoglyph::taken_for;
use super::phrase;
use super::scan::tag_end;
use crate::compose::compose;
use crate::search;

/// A message text made comparable, with the way back to the text as it was given.
#[derive(Debug)]
pub(super) struct Clean<'a> {
    raw: &'a str,
    text: String,
    cuts: Vec<Cut>,
}

/// From `at` on, `shift` bytes more have been left out.
#[derive(Debug)]
struct Cut {
    at: usize,
    shift: usize,
    /// Whether what was left out belongs to the character before it.
    belongs_before: bool,
}

impl<'a> Clean<'a> {
    /// Cleans a text. Linear, and never longer than what it is given.
    pub(super) fn new(raw: &'a str) -> Self {
        let mut clean = Self { raw, text: String::with_capacity(raw.len()), cuts: Vec::new() };
        let gaps = gaps(raw);
        let mut gaps = gaps.iter();
        let mut gap = gaps.next();
        let mut rest = raw;
        while let Some(c) = rest.chars().next() {
            let at = raw.len() - rest.len();
            if gap == Some(&at) {
                gap = gaps.next();
                clean.leave_out(1);
                rest = search::from(rest, 1);
                continue;
            }
            // No further than to the next gap, so that nothing is looked at twice.
            let room = gap.map_or(rest.len(), |gap| gap - at);
            let next = rest.as_bytes().get(..room).unwrap_or_default();
            let plain = next.iter().position(|byte| !is_plain(*byte)).unwrap_or(room);
            if let Some((ascii, after)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
                let before = clean.text.len();
                clean.text.push_str(ascii);
                if let Some(added) = clean.text.get_mut(before..) {
                    added.make_ascii_lowercase();
                }
                rest = after;
                continue;
            }
            let left_out = match c {
                '<' => inline_tag(rest),
                '=' => soft_break(rest),
                _ => 0,
            };
            let (c, len) = if c == '&' { entity(rest) } else { (c, c.len_utf8()) };
            if left_out > 0 {
                clean.leave_out(left_out);
            } else {
                clean.push(c, len);
            }
            rest = search::from(rest, left_out.max(len));
        }
        clean
    }

    /// Passes over some bytes that nobody sees.
    fn leave_out(&mut self, len: usize) {
        self.push('\u{ad}', len);
    }

    /// The comparable text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A range of the comparable text as a range of the text as given; always on characters.
    pub(super) fn given(&self, range: &Range<usize>) -> Range<usize> {
        range.start + self.left_out(range.start, true)..range.end + self.left_out(range.end, false)
    }

    /// What has been left out before a place, with what is left out there: all of it, or as much as
    /// belongs to the character before.
    fn left_out(&self, at: usize, all: bool) -> usize {
        let cuts = self
            .cuts
            .partition_point(|cut| cut.at < at || (cut.at == at && (all || cut.belongs_before)));
        self.shift(cuts)
    }

    /// The text as given at a range of the comparable text.
    pub(super) fn raw(&self, range: &Range<usize>) -> &'a str {
        self.raw.get(self.given(range)).unwrap_or_default()
    }

    /// What has been left out by the first `cuts` cuts.
    fn shift(&self, cuts: usize) -> usize {
        cuts.checked_sub(1).and_then(|last| self.cuts.get(last)).map_or(0, |cut| cut.shift)
    }

    /// Takes in one character that was written with `len` bytes.
    fn push(&mut self, c: char, len: usize) {
        let before = self.text.len();
        if is_mark_above(c) {
            self.compose(c);
        } else if !is_invisible(c) {
            self.text.push(fold(c));
        }
        let kept = self.text.len() - before;
        if kept == len {
            return;
        }
        let (at, cut) = (self.text.len(), len - kept);
        let belongs = (kept > 0 || is_mark_above(c)) && at > 0;
        let shift = self.shift(self.cuts.len()) + cut;
        match self.cuts.last_mut() {
            Some(last) if last.at == at && (!last.belongs_before || belongs) => last.shift = shift,
            _ => self.cuts.push(Cut { at, shift, belongs_before: belongs }),
        }
    }

    /// Joins a combining mark with the letter before it where Norwegian has such a letter;
    /// elsewhere the mark is dropped.
    fn compose(&mut self, mark: char) {
        let joined = match (self.text.chars().next_back(), mark) {
            (Some('a'), '\u{30a}') => 'å',
            (Some('a'), '\u{308}') => 'ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('u'), '\u{308}') => 'ü',
            (Some('e'), '\u{301}') => 'é',
            _ => return,
        };
        // Something invisible in between has its own cut here, which must not move.
        if self.cuts.last().is_none_or(|cut| cut.at < self.text.len()) {
            self.text.pop();
            self.text.push(joined);
        }
    }
}

/// Whether a character is part of a word: a letter of any script, or a digit.
pub(super) const fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{24f}' if c != '×' && c != '÷')
        || matches!(c, '\u{250}'..='\u{2af}' | '\u{370}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}')
        || matches!(c, '\u{3040}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}')
}

/// Folds case, and variants of one sign, to the character that is compared.
pub(super) fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{de}' => next(c, 0x20),
        '\u{178}' => 'ÿ',
        // In this block capitals and small letters alternate; twice the parity changes.
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' if c as u32 % 2 == 1 => next(c, 1),
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => c,
        '\u{100}'..='\u{177}' if (c as u32).is_multiple_of(2) => next(c, 1),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{2028}' | '\u{2029}' => '\n',
        // Letters of other scripts that look like one of ours.
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => taken_for(next(c, 0x20)),
        '\u{400}'..='\u{40f}' => taken_for(next(c, 0x50)),
        '\u{3b1}'..='\u{3c9}' | '\u{430}'..='\u{45f}' | '\u{501}' => taken_for(c),
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => ascii.to_ascii_lowercase(),
            None => c,
        },
        _ => c,
    }
}

const fn next(c: char, by: u32) -> char {
    match char::from_u32(c as u32 + by) {
        Some(folded) => folded,
        None => c,
    }
}

/// Characters that take no room: soft hyphens, joiners, direction marks, variation selectors.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(c, '\u{e0000}'..='\u{e01ef}')
}

/// Characters that say nothing: what takes no room, and spaces of every kind.
pub(crate) fn is_blank(c: char) -> bool {
    is_invisible(c) || fold(c).is_ascii_whitespace()
}

const fn is_mark_above(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// ASCII that stands for itself.
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'&' | b'<' | b'=')
}

/// The spaces between letters that stand apart, as in `r a b a t t`: where each is.
fn gaps(raw: &str) -> Vec<usize> {
    let (mut gaps, mut at, mut letters) = (Vec::new(), 0, 0);
    for piece in raw.as_bytes().split(|byte| *byte == b' ') {
        let is_letter = |nth: usize| {
            piece.get(nth).is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        };
        let length = if piece.first().is_some_and(u8::is_ascii) { 1 } else { 2 };
        // The last letter may have a sign behind it.
        if is_letter(0) && !is_letter(length) {
            letters += 1;
            if letters > 1 {
                gaps.push(at - 1);
            }
        }
        if !is_letter(0) || piece.len() > length {
            // A few letters apart are nothing strange.
            let kept = if letters < FEWEST_APART { letters.max(1) - 1 } else { 0 };
            gaps.truncate(gaps.len() - kept);
            letters = 0;
        }
        at += piece.len() + 1;
    }
    if letters < FEWEST_APART {
        gaps.truncate(gaps.len() - (letters.max(1) - 1));
    }
    gaps
}

/// How many letters standing apart are read as a word.
const FEWEST_APART: usize = 4;

/// The length of a tag within a word or a line, which a text starts with; zero for any other.
fn inline_tag(text: &str) -> usize {
    let Some(length) = tag_end(text) else { return 0 };
    let name = search::trim_start(text, |c| matches!(c, '<' | '/'));
    let name = name.get(..search::span(name, |c| c.is_ascii_alphanumeric())).unwrap_or_default();
    if phrase::is_one_of(&name.to_ascii_lowercase(), INLINE) { length } else { 0 }
}

/// Mark-up that a word may go through.
const INLINE: &str = "b|i|u|s|em|strong|span|font|small|big|mark|wbr|sup|sub";

/// The length of a line's end that was only put there for transport, which a text starts with.
fn soft_break(text: &str) -> usize {
    match text.as_bytes() {
        [b'=', b'\n', ..] => 2,
        [b'=', b'\r', b'\n', ..] => 3,
        _ => 0,
    }
}

/// The character that a text starting with `&` begins with, and the bytes it is written with.
fn entity(text: &str) -> (char, usize) {
    let window = search::from(text, 1);
    let end = window.bytes().take(8).position(|byte| byte == b';');
    let Some(name) = end.and_then(|end| window.get(..end)) else {
        return ('&', 1);
    };
    let named = search::split_once(ENTITIES, &compose(&[";", name, "="]));
    let c = match named {
        Some((_, after)) => after.chars().next(),
        None => name.strip_prefix('#').and_then(numeric),
    };
    c.map_or(('&', 1), |c| (c, name.len() + 2))
}

/// The characters that are written by name, folded, each behind its name.
const ENTITIES: &str = ";nbsp= ;amp=&;shy=\u{ad};aring=å;Aring=å;oslash=ø;Oslash=ø;aelig=æ;AElig=æ;eacute=é;Eacute=é;\
    quot=\";apos=';laquo=«;raquo=»;ndash=–;euro=€;zwj=\u{ad};zwnj=\u{ad};hellip=…";

fn numeric(code: &str) -> Option<char> {
    let (digits, radix) = code.strip_prefix(['x', 'X']).map_or((code, 10), |hex| (hex, 16));
    let mut code = 0_u32;
    for digit in digits.chars() {
        code = code.checked_mul(radix)?.checked_add(digit.to_digit(radix)?)?;
    }
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is given, and how it is compared.
    const FOLDED: &[(&str, &str)] = &[
        ("", ""),
        ("ÆØÅ ÉÈÊ ÓÒÔ ÜÖÄ Á", "æøå éèê óòô üöä á"),
        ("ČĐŊŠŦŽ čđŋšŧž", "čđŋšŧž čđŋšŧž"),
        ("Ÿ ×÷ ß", "ÿ ×÷ ß"),
        ("kontakt\u{ad}register", "kontaktregister"),
        ("r\u{200b}a\u{2060}batt\u{feff}", "rabatt"),
        ("Fra\u{30a} sma\u{30a}", "frå små"),
        ("e\u{301}n x\u{301}", "én x"),
        ("h&oslash;yr &Aring;&nbsp;&amp; &#229; &#xE5; &ukjent; &", "høyr å & å å &ukjent; &"),
        ("e\u{2011}post", "e-post"),
        ("ＲＡＢＡＴＴ", "rabatt"),
        ("rаbаtt РАБ Ταβ", "rabatt paб tab"),
        ("R A B A T T! r a b dd x y z z y", "rabatt! r a b dd xyzzy"),
        ("a b c d", "abcd"),
        ("a b c dd å ø æ e.", "a b c dd åøæe."),
        ("ra<b>ba</b>tt <SPAN class=\"x\">ko</SPAN>de a<bb>b", "rabatt kode a<bb>b"),
        ("ra=\nbatt ko=\r\nde a = b", "rabatt kode a = b"),
        ("&laquo;x&raquo; &quot;&zwnj;y", "«x» \"y"),
    ];

    #[test]
    fn text_is_folded() {
        for (given, compared) in FOLDED {
            assert_eq!(Clean::new(given).text(), *compared, "{given}");
        }
    }

    #[test]
    fn every_range_leads_back_to_whole_characters() {
        let samples = [
            "a\u{200b}\u{30a}b",
            "\u{30a}a",
            "&#x1F600;a",
            "&shy;a&aring;",
            "a\u{30a}\u{ad}\u{308}b",
        ];
        for given in FOLDED.iter().map(|(given, _)| *given).chain(samples) {
            let clean = Clean::new(given);
            let mut places: Vec<usize> = clean.text().char_indices().map(|(at, _)| at).collect();
            places.push(clean.text().len());
            for (nth, start) in places.iter().enumerate() {
                for end in places.iter().skip(nth + 1) {
                    let range = clean.given(&(*start..*end));
                    assert!(
                        given.get(range.clone()).is_some_and(|text| !text.is_empty()),
                        "{given} {range:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_invisible_at_the_edge_is_left_outside() {
        let clean = Clean::new("x \u{200b}rabatt\u{200b} y");
        assert_eq!(clean.given(&(2..8)), 5..11);
        let composed = Clean::new("pa\u{30a} x");
        assert_eq!(composed.raw(&(0..3)), "pa\u{30a}");
    }
}
