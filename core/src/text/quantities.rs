//! Amounts, dates, times and other numbers, in a form that does not depend on the language.
//!
//! A date is its day, its month and its year, each by itself, since *1.–5. mars* is *March 1–5*. A time is
//! that of a clock with 24 hours, without minutes on the hour.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Language;
use crate::text::document::Document;
use crate::text::numbers::Number;
use crate::text::strings::{slice, tail};
use crate::text::tokens::TokenKind;

/// A number of a text.
#[derive(Debug)]
pub(super) struct Quantity {
    /// The values that it may have: digits with a point, or the number of a month after `m`.
    pub(super) values: Vec<String>,
    /// The byte range.
    pub(super) range: Range<usize>,
    /// True if it is written in words.
    pub(super) is_in_words: bool,
}

/// Names of months by the first three letters: Norwegian, English.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "jan"],
    &["februar", "february", "feb"],
    &["mars", "march", "mar"],
    &["april", "apr"],
    &["mai", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["desember", "december", "des", "dec"],
];
/// Numbers in words, from zero.
const NORWEGIAN: [&[&str]; 13] = [
    &["null"],
    &["én", "éin", "ett", "eitt", "første", "fyrste"],
    &["to", "begge"],
    &["tre", "tredje"],
    &["fire", "fjerde"],
    &["fem"],
    &["seks"],
    &["sju", "syv"],
    &["åtte"],
    &["ni"],
    &["ti"],
    &["elleve"],
    &["tolv"],
];
const ENGLISH: [&[&str]; 13] = [
    &["zero"],
    &["one", "first", "once"],
    &["two", "both", "twice", "second"],
    &["three", "third"],
    &["four", "fourth"],
    &["five"],
    &["six"],
    &["seven"],
    &["eight"],
    &["nine"],
    &["ten"],
    &["eleven"],
    &["twelve", "noon", "midday"],
];
/// The country code of Norway, which is left out at home.
const COUNTRY_CODE: &str = "47";
/// The digits of a telephone number.
const TELEPHONE_DIGITS: usize = 8;
/// The joints between the two ends of a period.
const TO: &[&str] = &["-", "–", "—", "to", "and", "until", "till"];

/// Returns the numbers of a document, of which those in digits are known. Linear.
pub(super) fn quantities(
    document: &Document<'_>,
    numbers: &[Number],
    language: Option<Language>,
) -> Vec<Quantity> {
    let mut reader = Reader { document, quantities: Vec::new(), end: 0, hour: None };
    for number in numbers {
        reader.read(number);
    }
    let mut quantities = reader.quantities;
    let words = if language == Some(Language::En) { &ENGLISH } else { &NORWEGIAN };
    for (at, token) in document.tokens.iter().enumerate() {
        let word = document.word(at);
        let month = position(&MONTHS, word).filter(|_| is_in_date(document, at));
        let value = month.map(|month| month_value(month + 1));
        let in_words = || position(words, word).map(|number| number.to_string());
        let is_in_words = value.is_none();
        if let Some(value) = value.or_else(in_words) {
            quantities.push(Quantity { values: vec![value], range: token.bytes(), is_in_words });
        }
    }
    quantities
}

/// Returns the row that a word is in.
fn position(rows: &[&[&str]], word: &str) -> Option<usize> {
    rows.iter().position(|words| words.contains(&word))
}

fn month_value(month: usize) -> String {
    format!("m{month}")
}

/// Returns whether a month stands beside a number: *may* is a word of its own.
fn is_in_date(document: &Document<'_>, at: usize) -> bool {
    let is_number = |at: usize| document.token_text(at).starts_with(|c: char| c.is_ascii_digit());
    let before = |back: usize| at.checked_sub(back);
    let is_joint = before(1).is_some_and(|at| matches!(document.token_text(at), "." | "of"));
    is_number(at + 1)
        || before(1).is_some_and(is_number)
        || is_joint && before(2).is_some_and(is_number)
}

/// A reader of the numbers of a document, in order.
struct Reader<'d> {
    document: &'d Document<'d>,
    quantities: Vec<Quantity>,
    /// The end of the last number.
    end: usize,
    /// The last number, if it may be the hour that a period begins with: its position and the hour.
    hour: Option<(usize, u32)>,
}

impl Reader<'_> {
    /// Reads a number, unless it is part of the one before, or within a word or a link.
    fn read(&mut self, number: &Number) {
        let Range { start, end } = number.range;
        let document = self.document;
        let token = document.tokens.partition_point(|token| token.bytes().start < start);
        let is_number = document.tokens.get(token).is_some_and(|token| {
            token.bytes().start == start
                && matches!(token.kind, TokenKind::Number | TokenKind::Word)
        });
        let written = number.written(document);
        if start < self.end || !is_number {
            return;
        }
        let text = document.text();
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        let is_abroad = digits.starts_with(COUNTRY_CODE) && slice(text, 0..start).ends_with('+');
        if let Some((number, end)) =
            telephone_number(text, start + COUNTRY_CODE.len()).filter(|_| is_abroad)
        {
            self.push(number, start..end);
        } else if digits.len() < written.len() {
            self.push(digits, start..end);
        } else if let Some(date) = Date::read(text, &number.range) {
            self.push(date.day, start..date.end);
            self.push(month_value(date.month), start..date.end);
            self.push(date.year, start..date.end);
        } else {
            self.amount_or_time(digits, start);
        }
    }

    /// Reads a number with its thousands, its decimals or minutes, and its half of the day.
    fn amount_or_time(&mut self, mut digits: String, start: usize) {
        const GROUP: usize = 3;
        let text = self.document.text();
        let mut end = start + digits.len();
        if digits.len() <= GROUP {
            while let Some(group) = digits_after(text, end, &[" ", ",", "."], GROUP..GROUP + 1) {
                digits.push_str(slice(text, group.clone()));
                end = group.end;
            }
        }
        let mut value = without_zeros(&digits);
        let fraction = digits_after(text, end, &[",", ".", ":"], 1..GROUP);
        if let Some(fraction) = fraction {
            end = fraction.end;
            let decimals = slice(text, fraction).trim_end_matches('0');
            if !decimals.is_empty() {
                value = [&value, ".", decimals].concat();
            }
        }
        let hour = value.split('.').next().and_then(|hour| hour.parse().ok());
        let before = self.hour.take().filter(|_| self.is_joined_to(start));
        let hour = hour.filter(|hour: &u32| *hour <= 12);
        match hour.zip(half_of_day(tail(text, end))) {
            Some((hour, half)) => {
                // *2–4 pm* is in the afternoon throughout, *9–2 pm* is not.
                if let Some((at, first)) = before.filter(|(_, first)| first % 12 <= hour % 12)
                    && let Some(quantity) = self.quantities.get_mut(at)
                {
                    for value in &mut quantity.values {
                        *value = in_half(value, first, half);
                    }
                }
                value = in_half(&value, hour, half);
            }
            None => self.hour = hour.map(|hour| (self.quantities.len(), hour)),
        }
        let date = short_date(slice(text, start..end)).filter(|_| tail(text, end).starts_with('.'));
        self.push(value, start..end);
        if let Some(quantity) = self.quantities.last_mut() {
            quantity.values.extend(date.into_iter().flatten());
        }
    }

    /// Returns whether the last number and one that starts at a position are the ends of a period.
    fn is_joined_to(&self, start: usize) -> bool {
        let between = self.document.text().get(self.end..start);
        between.is_some_and(|between| TO.contains(&between.trim()))
    }

    fn push(&mut self, value: String, range: Range<usize>) {
        self.end = range.end;
        self.quantities.push(Quantity { values: vec![value], range, is_in_words: false });
    }
}

/// A date in digits.
struct Date {
    day: String,
    month: usize,
    year: String,
    end: usize,
}

impl Date {
    /// Reads a date that begins with some digits: `1.3.2026`, `01/03/26` or `2026-03-01`.
    fn read(text: &str, first: &Range<usize>) -> Option<Self> {
        let separator = text.get(first.end..first.end + 1)?;
        let second = digits_after(text, first.end, &[separator], 1..3)?;
        let third = digits_after(text, second.end, &[separator], 1..5)?;
        let [one, two, three] = [first, &second, &third].map(|range| slice(text, range.clone()));
        let (day, month, year) = match (separator, one.len(), three.len()) {
            ("-", 4, 1 | 2) => (three, two, one.to_owned()),
            ("." | "/", 1 | 2, 2) => (one, two, ["20", three].concat()),
            ("." | "/", 1 | 2, 4) => (one, two, three.to_owned()),
            _ => return None,
        };
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        Some(Self { day: without_zeros(day), month, year, end: third.end })
    }
}

/// Returns the day and the month of a date without a year, as in `1.3.`, which may be another number too.
fn short_date(written: &str) -> Option<[String; 2]> {
    let (day, month) = written.split_once('.')?;
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some([without_zeros(day), month_value(month)])
}

/// Half of a day.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// Returns the half of the day that is written at the start of a text.
fn half_of_day(text: &str) -> Option<Half> {
    let text = text.trim_start();
    let is = |marks: [&str; 2]| {
        let rest = marks.iter().find_map(|mark| text.strip_prefix(mark));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if is(["am", "a.m"]) {
        Some(Half::Morning)
    } else {
        is(["pm", "p.m"]).then_some(Half::Afternoon)
    }
}

/// Returns a time of a clock with 12 hours as one of 24.
fn in_half(value: &str, hour: u32, half: Half) -> String {
    let minutes = value.find('.').and_then(|point| value.get(point..)).unwrap_or_default();
    let hour = match half {
        Half::Morning => hour % 12,
        Half::Afternoon => hour % 12 + 12,
    };
    format!("{hour}{minutes}")
}

/// Returns the digits of a telephone number from a position on, and its end.
fn telephone_number(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = text.get(at..)?;
    let (mut digits, mut end) = (String::new(), at);
    for c in rest.chars().take_while(|c| c.is_ascii_digit() || *c == ' ') {
        end += c.len_utf8();
        if c != ' ' {
            digits.push(c);
        }
        if digits.len() == TELEPHONE_DIGITS {
            return Some((digits, end));
        }
    }
    None
}

/// Returns the digits that follow a separator at a position, if there are so many and no more.
fn digits_after(
    text: &str,
    at: usize,
    separators: &[&str],
    count: Range<usize>,
) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let separator = separators.iter().find(|it| rest.starts_with(**it))?;
    let start = at + separator.len();
    let digits = tail(text, start).bytes().take_while(u8::is_ascii_digit).count();
    count.contains(&digits).then_some(start..start + digits)
}

/// Returns a number without leading zeros.
fn without_zeros(digits: &str) -> String {
    let value = digits.trim_start_matches('0');
    if value.is_empty() { "0".to_owned() } else { value.to_owned() }
}
