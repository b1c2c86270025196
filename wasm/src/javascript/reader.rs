//! JSON read: as little of it as the package writes.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use krr_policy::Value;

/// The tree of values that a text says, as the package writes it: without spaces. None when it does
/// not say one.
pub(super) fn read(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text };
    reader.value().filter(|_| reader.rest.is_empty())
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn value(&mut self) -> Option<Value> {
        Some(match self.rest.as_bytes().first()? {
            b'{' => {
                let mut fields = Vec::new();
                self.items("{", "}", &mut |reader| {
                    let name = reader.string()?;
                    reader.pass(":").then_some(())?;
                    fields.push((name, reader.value()?));
                    Some(())
                })?;
                Value::Map(fields)
            }
            b'[' => {
                let mut items = Vec::new();
                self.items("[", "]", &mut |reader| {
                    items.push(reader.value()?);
                    Some(())
                })?;
                Value::List(items)
            }
            b'"' => Value::Text(self.string()?),
            _ => self.word()?,
        })
    }

    /// Passes what stands next, if it is this.
    fn pass(&mut self, next: &str) -> bool {
        let after = self.rest.strip_prefix(next);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    /// Passes so many bytes, and gives them.
    fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    /// Passes everything up to one of these bytes, all of them ASCII, and gives it.
    fn until(&mut self, ends: &[u8]) -> Option<&'a str> {
        let mut at = 0;
        for byte in self.rest.as_bytes() {
            if ends.contains(byte) {
                break;
            }
            at += 1;
        }
        self.take(at)
    }

    fn items(
        &mut self,
        open: &str,
        close: &str,
        item: &mut dyn FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        if self.pass(open) && self.pass(close) {
            return Some(());
        }
        loop {
            item(self)?;
            if !self.pass(",") {
                return self.pass(close).then_some(());
            }
        }
    }

    /// Null, yes, no, or a number.
    fn word(&mut self) -> Option<Value> {
        Some(match self.until(b",]}")? {
            "null" => Value::Null,
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            "" => return None,
            digits => number(digits, 10).map_or(Value::Number(f64::NAN), Value::Count),
        })
    }

    fn string(&mut self) -> Option<String> {
        self.pass("\"").then_some(())?;
        let mut string = self.until(b"\"\\")?.to_owned();
        while self.pass("\\") {
            string.push(match self.take(1)? {
                "b" => '\u{8}',
                "f" => '\u{c}',
                "n" => '\n',
                "r" => '\r',
                "t" => '\t',
                // Escaped are control characters, and halves of a character without their other.
                "u" => number(self.take(4)?, 16)
                    .and_then(|code| char::from_u32(code.try_into().ok()?))
                    .unwrap_or(char::REPLACEMENT_CHARACTER),
                quoted => quoted.chars().next()?,
            });
            string.push_str(self.until(b"\"\\")?);
        }
        self.pass("\"").then_some(string)
    }
}

/// The whole number that digits say, if they do.
fn number(digits: &str, radix: u32) -> Option<u64> {
    let mut number = 0_u64;
    for digit in digits.chars() {
        let digit = digit.to_digit(radix)?;
        // A checked multiplication takes more room than all of this; neither radix needs more than
        // four bits.
        if number >> 60 > 0 {
            return None;
        }
        number = number * u64::from(radix) + u64::from(digit);
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_serde_json_reads() {
        for text in [
            "null",
            "true",
            "[]",
            "{}",
            "[{},[],false]",
            r#"{"a":1,"b":{"c":[9007199254740993,0]}}"#,
            r#""\"\\ \b\f\n\r\t \u001f æ 😀""#,
            r#"{"æ\n":"","":null}"#,
        ] {
            let expected: Value = serde_json::from_str(text).unwrap();
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn half_a_character_is_a_replacement() {
        assert_eq!(read(r#""\ud83d""#), Some(Value::Text("\u{fffd}".into())));
    }

    #[test]
    fn numbers_that_are_never_right_are_no_counts() {
        for text in ["-1", "1.5", "1e+21", "NaN", "-Infinity", "18446744073709551616"] {
            assert!(matches!(read(text), Some(Value::Number(_))), "{text}");
        }
    }

    #[test]
    fn what_does_not_say_a_value_is_none() {
        for text in ["", "{", "[", "[1", "[1,", "[1[2]]", r#"{"a"}"#, r#"{"a":}"#, r#""a"#] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(r#""\u00""#), None);
        assert_eq!(read("[]]"), None);
        assert_eq!(read("[,]"), None);
    }
}
