//! A JSON list that is written item by item.

use std::io::{self, Write};

use serde::Serialize;

/// The state of the list.
#[derive(Default)]
pub(super) struct JsonList {
    has_items: bool,
}

impl JsonList {
    /// Writes an item.
    pub(super) fn write(&mut self, out: &mut dyn Write, item: &impl Serialize) -> io::Result<()> {
        out.write_all(if self.has_items { b",\n  " } else { b"[\n  " })?;
        self.has_items = true;
        // Line breaks in strings are escaped, so every line break here is layout.
        out.write_all(serde_json::to_string_pretty(item)?.replace('\n', "\n  ").as_bytes())
    }

    /// Writes the end of the list.
    pub(super) fn finish(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.has_items { b"\n]\n" } else { b"[]\n" })
    }
}
