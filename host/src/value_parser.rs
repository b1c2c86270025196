//! Value parsers for command line arguments.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Returns a parser for the values of an enum of the contract by their names.
pub(crate) fn one_of<T: Copy + Send + Sync + 'static>(
    values: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(values.iter().map(|value| name(*value))).try_map(move |text| {
        values.iter().copied().find(|value| name(*value) == text).ok_or("unknown value")
    })
}
