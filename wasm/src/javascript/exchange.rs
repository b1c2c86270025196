//! What crosses between JavaScript and the engine: JSON texts, one way and the other.

use alloc::string::String;

use krr_policy::{InputError, Value};

use super::reader;
use super::writer::{Write, write_fields};

/// What an argument says, understood by a function. The dispatch itself has no name in the path.
pub(super) fn take<T>(
    json: &str,
    argument: Option<&str>,
    understand: fn(&Value) -> Result<T, InputError>,
) -> Result<T, InputError> {
    // What cannot be read is nothing, and refused wherever something is needed.
    let tree = reader::read(json).unwrap_or(Value::Null);
    understand(&tree).map_err(|error| match argument {
        Some(argument) => error.under(argument),
        None => error,
    })
}

/// What came of a call: `{"ok": …}` or `{"error": …}`.
pub(super) fn answer<T: Write>(result: &Result<T, InputError>) -> String {
    // Most reports fit; room for more is found.
    let mut json = String::with_capacity(4096);
    let field: (&str, &dyn Write) = match result {
        Ok(value) => ("ok", value),
        Err(error) => ("error", error),
    };
    write_fields(&mut json, &[field]);
    json
}
