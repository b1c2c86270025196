//! JSON written: a report as one text, which the page parses faster than it could be built.

use alloc::string::String;
use alloc::vec::Vec;

use krr_policy::{EditValue, InputError, Texts};

/// What can be written as JSON.
pub(super) trait Write {
    /// Adds its JSON text.
    fn write(&self, out: &mut String);
}

macro_rules! write_shapes {
    (
        enums { $($enum:ident { $($variant:ident)* })* }
        records { $($record:ident { $($field:ident)* })* }
    ) => {
        $(impl Write for krr_policy::$enum {
            fn write(&self, out: &mut String) {
                self.as_str().write(out);
            }
        })*

        $(impl Write for krr_policy::$record {
            fn write(&self, out: &mut String) {
                let Self { $($field),* } = self;
                write_fields(out, &[$((stringify!($field), $field)),*]);
            }
        })*
    };
}

krr_policy::shapes!(write_shapes);

impl Write for EditValue {
    fn write(&self, out: &mut String) {
        match self {
            Self::Flag(flag) => flag.write(out),
            Self::Count(count) => count.write(out),
            Self::Text(text) => text.write(out),
            Self::Names(names) => names.write(out),
        }
    }
}

impl Write for InputError {
    fn write(&self, out: &mut String) {
        let code = self.code();
        let Self { message, path, help, .. } = self;
        let fields: [(&str, &dyn Write); 4] =
            [("code", &code), ("message", message), ("path", path), ("help", help)];
        write_fields(out, &fields);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, out: &mut String) {
        let mut joint = '[';
        for item in self {
            out.push(joint);
            item.write(out);
            joint = ',';
        }
        if joint == '[' {
            out.push(joint);
        }
        out.push(']');
    }
}

impl Write for Texts {
    fn write(&self, out: &mut String) {
        let mut fields: Vec<(&str, &dyn Write)> = Vec::with_capacity(self.len());
        for (key, text) in self {
            fields.push((key, text));
        }
        write_fields(out, &fields);
    }
}

impl Write for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Write for u64 {
    fn write(&self, out: &mut String) {
        if *self > 9 {
            (*self / 10).write(out);
        }
        out.extend(u32::try_from(*self % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
    }
}

impl Write for String {
    fn write(&self, out: &mut String) {
        self.as_str().write(out);
    }
}

impl Write for &str {
    fn write(&self, out: &mut String) {
        out.push('"');
        let mut rest = *self;
        loop {
            let (plain, after) = rest.split_at_checked(plain(rest)).unwrap_or_default();
            out.push_str(plain);
            let mut after = after.chars();
            let Some(special) = after.next() else { break };
            out.push('\\');
            match special {
                '"' | '\\' => out.push(special),
                '\n' => out.push('n'),
                _ => {
                    out.push_str("u00");
                    for half in [special as u32 >> 4, special as u32 & 15] {
                        out.push(char::from_digit(half, 16).unwrap_or_default());
                    }
                }
            }
            rest = after.as_str();
        }
        out.push('"');
    }
}

/// How many bytes stand before the first that has to be escaped. Those are ASCII, all of them.
fn plain(text: &str) -> usize {
    let mut plain = 0;
    for &byte in text.as_bytes() {
        if byte < b' ' || byte == b'"' || byte == b'\\' {
            break;
        }
        plain += 1;
    }
    plain
}

/// A record. A field that is a keyword in Rust has an underscore behind it there.
pub(super) fn write_fields(out: &mut String, fields: &[(&str, &dyn Write)]) {
    let mut joint = '{';
    for (name, value) in fields {
        out.push(joint);
        name.strip_suffix('_').unwrap_or(name).write(out);
        out.push(':');
        value.write(out);
        joint = ',';
    }
    if joint == '{' {
        out.push(joint);
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &dyn Write) -> String {
        let mut out = String::new();
        value.write(&mut out);
        out
    }

    #[test]
    fn what_is_written_is_what_serde_json_writes() {
        let every: String = ('\0'..='\u{ff}').chain(['😀', '\u{2028}']).collect();
        let back: String = serde_json::from_str(&written(&every)).unwrap();
        assert_eq!(back, every);
        for count in [0, 9, 10, 109, u64::MAX] {
            assert_eq!(written(&count), count.to_string());
        }
        let version = krr_policy::version();
        assert_eq!(written(&version), serde_json::to_string(&version).unwrap());
    }
}
