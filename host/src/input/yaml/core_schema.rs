//! The core schema of YAML 1.2: the types of plain scalars.

use krr_policy::Value;

use crate::input::located::number_value;

/// Resolves a plain scalar.
pub(crate) fn resolve_plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Flag(true),
        "false" | "False" | "FALSE" => Value::Flag(false),
        ".nan" | ".NaN" | ".NAN" => Value::Number(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Value::Number(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Value::Number(f64::NEG_INFINITY),
        _ => radix_number(text)
            .or_else(|| is_decimal(text).then(|| number_value(text)))
            .unwrap_or_else(|| Value::Text(text.to_owned())),
    }
}

/// Parses an octal or hexadecimal number.
fn radix_number(text: &str) -> Option<Value> {
    let (digits, radix) = match (text.strip_prefix("0x"), text.strip_prefix("0o")) {
        (Some(digits), _) => (digits, 16),
        (_, Some(digits)) => (digits, 8),
        _ => return None,
    };
    let is_unsigned = !digits.starts_with('+');
    is_unsigned.then(|| u64::from_str_radix(digits, radix).ok().map(Value::Count)).flatten()
}

/// Returns whether a text is a decimal number:
/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
fn is_decimal(text: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_have_the_types_of_the_core_schema() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (scalar, expected) in [
            ("", Value::Null),
            ("~", Value::Null),
            ("True", Value::Flag(true)),
            ("yes", text("yes")),
            ("012", Value::Count(12)),
            ("0x1F", Value::Count(31)),
            ("0o17", Value::Count(15)),
            ("0x+1", text("0x+1")),
            ("-1.5e3", Value::Number(-1500.0)),
            (".5", Value::Number(0.5)),
            ("1.2.3", text("1.2.3")),
            ("1e", text("1e")),
            ("-.inf", Value::Number(f64::NEG_INFINITY)),
        ] {
            assert_eq!(resolve_plain(scalar), expected, "{scalar:?}");
        }
    }
}
