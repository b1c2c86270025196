//! What a host looks like to a reader, whichever characters it is written with.

use alloc::borrow::ToOwned as _;
use alloc::string::String;

use crate::search;

/// Characters beyond ASCII that are taken for another, each list after that other.
const LOOKS_LIKE: &str = "aаɑαáàâäãå bвβ cсçć dԁđď eеεéèêëēėęě gɡĝğġģ hнһ iіιıíìîïł jјĵ kκкķ mм nпηñńņňŋ oоοøóòôöõōőօ pрρ \
    rгŕŗř sѕśšş tтτţťŧ uυ vνѵ xхχ yуýÿ zζ";

/// Longest label of a domain name.
const LONGEST_LABEL: usize = 63;

/// A text with every character replaced by the one it is taken for.
pub(super) fn skeleton(text: &str) -> String {
    let mut skeleton = String::with_capacity(text.len());
    for c in text.chars() {
        skeleton.push(seen(c));
    }
    skeleton
}

fn seen(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'l' | '|' => 'i',
        '3' => 'e',
        '9' | 'q' => 'g',
        _ if c.is_ascii() => c,
        _ => taken_for(c),
    }
}

pub(super) fn taken_for(c: char) -> char {
    let mut seen = ' ';
    for other in LOOKS_LIKE.chars() {
        if other == c {
            return seen;
        }
        if other.is_ascii() {
            seen = other;
        }
    }
    c
}

/// A host as a browser shows it, with labels in Punycode decoded.
pub(super) fn decode_host(host: &str) -> String {
    let (mut out, mut rest) = (String::new(), Some(host));
    while let Some(labels) = rest {
        let (label, others) = search::split_once(labels, ".")
            .map_or((labels, None), |(one, others)| (one, Some(others)));
        rest = others;
        match label.strip_prefix("xn--").filter(|_| label.len() <= LONGEST_LABEL).and_then(punycode)
        {
            Some(decoded) => out.push_str(&decoded),
            None => out.push_str(label),
        }
        out.push_str(if rest.is_some() { "." } else { "" });
    }
    out
}

/// Decodes a label as RFC 3492 says.
fn punycode(label: &str) -> Option<String> {
    let (basic, coded) = search::rsplit_once(label, "-").unwrap_or(("", label));
    let mut out = basic.to_owned();
    let mut count = u32::try_from(search::count(basic)).ok()?;
    let (mut n, mut at, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = coded.bytes();
    while digits.len() > 0 {
        let (start, mut weight, mut k) = (at, 1_u32, 36_u32);
        loop {
            let digit = match digits.next()? {
                letter @ b'a'..=b'z' => u32::from(letter - b'a'),
                digit @ b'0'..=b'9' => u32::from(digit - b'0') + 26,
                _ => return None,
            };
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            k += 36;
        }
        count += 1;
        bias = adapt(at - start, count, start == 0);
        n = n.checked_add(at / count)?;
        at %= count;
        let place = out.char_indices().nth(at as usize).map_or(out.len(), |(place, _)| place);
        let (before, after) = out.split_at_checked(place)?;
        let mut longer = before.to_owned();
        longer.push(char::from_u32(n)?);
        longer.push_str(after);
        out = longer;
        at += 1;
    }
    Some(out)
}

fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_seen_through() {
        for text in ["norge.no", "n0rge.no", "norqe.n0", "nоrgе.no", "пørgé.nο"] {
            assert_eq!(skeleton(text), "norge.no", "{text}");
        }
    }

    #[test]
    fn punycode_is_decoded() {
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
