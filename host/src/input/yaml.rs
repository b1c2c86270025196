//! YAML 1.2 with the core schema, without what makes one value stand for many.

use std::ops::Range;

use krr_policy::Value;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::located::{DEPTH, Mistake, Places, Tree, field, item};

/// Reads a slice of the file that begins at `base`.
pub(super) fn read(text: &str, base: usize) -> Result<Tree, Mistake> {
    let places = Places::new(base);
    printable(text, &places)?;
    let index = CharIndex::new(text);
    let mut reader = Reader { events: Parser::new_from_str(text), index, text, places, before: 0 };
    let value = reader.document()?;
    Ok(Tree { value, places: reader.places })
}

/// The parser takes a NUL for the end of the file, and lets other control characters through that
/// YAML does not allow.
fn printable(text: &str, places: &Places) -> Result<(), Mistake> {
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let Some((at, control)) = text.char_indices().find(|(_, c)| odd(*c)) else {
        return Ok(());
    };
    let code = u32::from(control);
    let message = format!("control character U+{code:04X} is not allowed in YAML");
    Err(Mistake::new("syntax", places.in_file(at..at + control.len_utf8()), message)
        .help(format!("write it as `\\u{code:04x}` in a text in `\"`")))
}

struct Reader<'a> {
    events: Parser<'a, StrInput<'a>>,
    index: CharIndex,
    text: &'a str,
    places: Places,
    /// Where the event before this one ended.
    before: usize,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Value, Mistake> {
        let mut value = Value::Null;
        let mut seen = false;
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(value),
                Event::DocumentStart(_) if seen => {
                    return Err(self
                        .mistake(range, "a second document in the same file")
                        .help("give one dispatch a file"));
                }
                Event::DocumentStart(_) => {
                    seen = true;
                    let first = self.next()?;
                    value = self.value(first, "", None, 0)?;
                }
                _ => {}
            }
        }
    }

    fn value(
        &mut self,
        (event, range): (Event<'a>, Range<usize>),
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<Value, Mistake> {
        if depth > DEPTH {
            return Err(Mistake::too_deep(self.places.in_file(range)));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.plain(anchor, tag.is_some(), &range)?;
                self.places.note(path, key, range)?;
                Ok(if style == ScalarStyle::Plain { resolve(&text) } else { text_of(&text) })
            }
            Event::SequenceStart(anchor, tag) => {
                self.plain(anchor, tag.is_some(), &range)?;
                self.places.note(path, key, range)?;
                self.list(path, depth)
            }
            Event::MappingStart(anchor, tag) => {
                self.plain(anchor, tag.is_some(), &range)?;
                self.places.note(path, key, range)?;
                self.map(path, depth)
            }
            Event::Alias(_) => Err(self
                .mistake(range, "aliases are not supported")
                .help("write the value out where it is used")),
            _ => Err(self.mistake(range, "a value is missing here")),
        }
    }

    fn list(&mut self, path: &str, depth: usize) -> Result<Value, Mistake> {
        let mut items = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd) {
                return Ok(Value::List(items));
            }
            items.push(self.value(next, &item(path, items.len()), None, depth + 1)?);
        }
    }

    fn map(&mut self, path: &str, depth: usize) -> Result<Value, Mistake> {
        let mut fields = Vec::new();
        loop {
            let (event, key) = self.next()?;
            let name = match event {
                Event::MappingEnd => return Ok(Value::Map(fields)),
                Event::Scalar(name, _, anchor, tag) => {
                    self.plain(anchor, tag.is_some(), &key)?;
                    name
                }
                Event::Alias(_) => return Err(self.mistake(key, "aliases are not supported")),
                _ => return Err(self.mistake(key, "the name of a field must be text")),
            };
            let path = field(path, &name);
            if self.places.get(&path).is_some() {
                return Err(Mistake::twice(self.places.in_file(key), path));
            }
            let next = self.next()?;
            let value = self.value(next, &path, Some(key), depth + 1)?;
            fields.push((name.into_owned(), value));
        }
    }

    /// Refuses anchors, which let a short document stand for an enormous one, and tags.
    fn plain(&self, anchor: usize, tagged: bool, range: &Range<usize>) -> Result<(), Mistake> {
        if anchor > 0 {
            return Err(self
                .mistake(range.clone(), "anchors are not supported")
                .help("write the value out where it is used"));
        }
        if tagged {
            return Err(self
                .mistake(range.clone(), "tags are not supported")
                .help("remove the tag; a text that looks like a number goes in quotes"));
        }
        Ok(())
    }

    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Mistake> {
        match self.events.next_event() {
            Some(Ok((event, span))) => {
                let range = self.range(span);
                let range = match &event {
                    Event::Scalar(_, style, ..) => self.scalar(*style, range),
                    _ => range,
                };
                self.before = range.end;
                Ok((event, range))
            }
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Ok((Event::StreamEnd, self.text.len()..self.text.len())),
        }
    }

    fn range(&self, span: Span) -> Range<usize> {
        self.index.byte(self.text, span.start.index())..self.index.byte(self.text, span.end.index())
    }

    /// A scalar as it is written: the parser leaves the header of a block out, and takes what
    /// follows a closing quote on the same line in.
    fn scalar(&self, style: ScalarStyle, range: Range<usize>) -> Range<usize> {
        let written = self.text.get(range.clone()).unwrap_or_default();
        match style {
            ScalarStyle::Plain => range,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                range.start..range.start + quoted(written).unwrap_or(written.len())
            }
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let between = self.text.get(self.before..range.start).unwrap_or_default();
                match between.find(['|', '>']) {
                    Some(header) => self.before + header..range.end,
                    None => range,
                }
            }
        }
    }

    fn mistake(&self, range: Range<usize>, message: &str) -> Mistake {
        Mistake::new("syntax", self.places.in_file(range), message)
    }

    fn syntax(&self, error: &ScanError) -> Mistake {
        let at = self.index.byte(self.text, error.marker().index());
        let message = error.info().trim_end_matches('.');
        if message.contains("recursion limit") {
            return Mistake::too_deep(self.places.in_file(at..at));
        }
        let mistake = self.mistake(at..at, message);
        if self.text.get(..at).is_some_and(|before| before.ends_with('\t')) {
            return mistake.help("indent with spaces");
        }
        mistake
    }
}

/// How long the scalar in quotes is that a text begins with.
fn quoted(text: &str) -> Option<usize> {
    let double = text.starts_with('"');
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match (c, double) {
            ('\\', true) => drop(chars.next()),
            ('"', true) => return Some(at + 1),
            // Two in a row stand for one.
            ('\'', false) if chars.next_if(|(_, next)| *next == '\'').is_none() => {
                return Some(at + 1);
            }
            _ => {}
        }
    }
    None
}

fn text_of(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// What a plain scalar means in the core schema.
fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Flag(true),
        "false" | "False" | "FALSE" => Value::Flag(false),
        ".nan" | ".NaN" | ".NAN" => Value::Number(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Value::Number(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Value::Number(f64::NEG_INFINITY),
        _ => radix(text)
            .or_else(|| decimal(text).then(|| super::number(text)))
            .unwrap_or_else(|| text_of(text)),
    }
}

fn radix(text: &str) -> Option<Value> {
    let (digits, radix) = match (text.strip_prefix("0x"), text.strip_prefix("0o")) {
        (Some(digits), _) => (digits, 16),
        (_, Some(digits)) => (digits, 8),
        _ => return None,
    };
    let plain = !digits.starts_with('+');
    plain.then(|| u64::from_str_radix(digits, radix).ok().map(Value::Count)).flatten()
}

/// Whether a text is a decimal number: `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.map(|text| text.strip_prefix(['-', '+']).unwrap_or(text));
    digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && exponent.is_none_or(|text| !text.is_empty() && digits(text))
}

/// From characters, which the parser counts in, to bytes.
struct CharIndex {
    /// The byte at which every 64th character begins; empty when all characters are one byte.
    starts: Vec<usize>,
}

impl CharIndex {
    const STEP: usize = 64;

    fn new(text: &str) -> Self {
        let starts = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(Self::STEP).map(|(at, _)| at).collect()
        };
        Self { starts }
    }

    fn byte(&self, text: &str, character: usize) -> usize {
        if self.starts.is_empty() {
            return character.min(text.len());
        }
        let start = self.starts.get(character / Self::STEP).copied().unwrap_or(text.len());
        let rest = text.get(start..).unwrap_or_default();
        let beyond = rest.char_indices().nth(character % Self::STEP);
        beyond.map_or(text.len(), |(at, _)| start + at)
    }
}
