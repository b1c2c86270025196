//! Hosts as a browser shows them: labels in Punycode (RFC 3492) and percent signs decoded.
//!
//! The decoder is our own: crates for internationalised domain names bring the tables of Unicode.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// The longest label of a domain name, in bytes.
const LONGEST_LABEL: usize = 63;

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// Decodes the labels of a host that are in Punycode, and leaves those that cannot be decoded.
pub(super) fn decode_host(host: &str) -> String {
    let labels: Vec<Cow<'_, str>> = host.split('.').map(decode_label).collect();
    labels.join(".")
}

/// Decodes the characters of a host that are written as `%2e` and the like; returns it as it is if a percent sign stands
/// for anything else, or for a byte that is not ASCII.
pub(super) fn decode_percents(host: &str) -> Cow<'_, str> {
    if !host.contains('%') {
        return Cow::Borrowed(host);
    }
    let mut parts = host.split('%');
    let mut decoded = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let Some(byte) = byte.filter(u8::is_ascii) else { return Cow::Borrowed(host) };
        decoded.push(char::from(byte.to_ascii_lowercase()));
        decoded.push_str(part.get(2..).unwrap_or_default());
    }
    Cow::Owned(decoded)
}

fn decode_label(label: &str) -> Cow<'_, str> {
    let encoded = label.strip_prefix("xn--").filter(|_| label.len() <= LONGEST_LABEL);
    encoded.and_then(decode).map_or(Cow::Borrowed(label), Cow::Owned)
}

/// Decodes Punycode without its prefix.
fn decode(encoded: &str) -> Option<String> {
    let (basic, extended) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut decoded: Vec<char> = basic.chars().collect();
    let (mut n, mut i, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    let mut digits = extended.bytes().peekable();
    while digits.peek().is_some() {
        let (start, mut weight, mut k) = (i, 1_u32, BASE);
        loop {
            let digit = digit_value(digits.next()?)?;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
        let length = u32::try_from(decoded.len()).ok()? + 1;
        bias = adapt(i - start, length, start == 0);
        n = n.checked_add(i / length)?;
        i %= length;
        decoded.insert(usize::try_from(i).ok()?, char::from_u32(n)?);
        i += 1;
    }
    Some(decoded.into_iter().collect())
}

fn digit_value(digit: u8) -> Option<u32> {
    match digit {
        b'a'..=b'z' => Some(u32::from(digit - b'a')),
        b'0'..=b'9' => Some(u32::from(digit - b'0') + 26),
        _ => None,
    }
}

/// Returns the next bias, as section 6.1 of the RFC has it.
fn adapt(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_decoded_where_they_can_be() {
        let cases = [
            ("xn--nrge-gra.no", "nørge.no"),
            ("xn--brnehage-54a.no", "børnehage.no"),
            ("xn--bcher-kva.example", "bücher.example"),
            ("xn--.no", ".no"),
            ("xn--a!.no", "xn--a!.no"),
            ("xn--99999999999.no", "xn--99999999999.no"),
            ("nav.no", "nav.no"),
            ("", ""),
        ];
        for (host, shown) in cases {
            assert_eq!(decode_host(host), shown, "{host}");
        }
    }
}
