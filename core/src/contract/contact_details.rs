//! E-mail addresses and mobile numbers as senders compare them: one writing for one address.

use alloc::borrow::ToOwned as _;
use alloc::string::String;

/// The prefixes of countries where an SMS from Norway may not arrive: Spain, Thailand, Finland.
const SMS_MAY_FAIL: &[&str] = &["+34", "+66", "+358"];

/// The country code of Norway.
const NORWAY: &str = "+47";

/// Returns an e-mail address without white space around it and in lower case, or `None` if it is none: one
/// `@` with text on both sides, no white space, at most 254 bytes.
///
/// ```
/// use krr_policy::normalize_email;
///
/// assert_eq!(normalize_email(" Kari@Example.NO ").as_deref(), Some("kari@example.no"));
/// assert_eq!(normalize_email("kari"), None);
/// ```
#[must_use]
pub fn normalize_email(text: &str) -> Option<String> {
    const MAX_LENGTH: usize = 254;
    let text = text.trim();
    let (name, host) = text.split_once('@')?;
    let is_address = !name.is_empty()
        && !host.is_empty()
        && !host.contains('@')
        && text.len() <= MAX_LENGTH
        && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    is_address.then(|| text.to_lowercase())
}

/// Returns a mobile number in the form of E.164, or `None` if it is none. Eight digits are a Norwegian number;
/// Norwegian mobile numbers begin with 4 or 9.
///
/// ```
/// use krr_policy::normalize_mobile;
///
/// assert_eq!(normalize_mobile("0047 412 34 567").as_deref(), Some("+4741234567"));
/// assert_eq!(normalize_mobile("41 23-45_67").as_deref(), Some("+4741234567"));
/// assert_eq!(normalize_mobile("+46 70 123 45 67").as_deref(), Some("+46701234567"));
/// assert_eq!(normalize_mobile("22 33 44 55"), None);
/// ```
#[must_use]
pub fn normalize_mobile(text: &str) -> Option<String> {
    const DIGITS_IN_NORWAY: usize = 8;
    let mut digits = String::with_capacity(text.len());
    let text = text.trim();
    let (is_international, text) =
        text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '_' | '\u{a0}' => {}
            _ => return None,
        }
    }
    let number = if is_international {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if digits.len() == DIGITS_IN_NORWAY {
        format!("47{digits}")
    } else {
        return None;
    };
    let number = format!("+{number}");
    let is_mobile = match number.strip_prefix(NORWAY) {
        Some(national) => national.len() == DIGITS_IN_NORWAY && national.starts_with(['4', '9']),
        // A country code, which begins with no zero, and at most 15 digits in all.
        None => matches!(number.len(), 8..=16) && !number.starts_with("+0"),
    };
    is_mobile.then_some(number)
}

/// Returns whether an SMS to a number in the form of E.164 may fail to arrive, so that e-mail is better.
///
/// ```
/// use krr_policy::sms_may_fail;
///
/// assert!(sms_may_fail("+358401234567"));
/// assert!(!sms_may_fail("+4741234567"));
/// ```
#[must_use]
pub fn sms_may_fail(number: &str) -> bool {
    SMS_MAY_FAIL.iter().any(|prefix| number.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_writing() {
        for (text, number) in [
            ("41234567", Some("+4741234567")),
            ("91234567", Some("+4791234567")),
            ("+47 91 23 45 67", Some("+4791234567")),
            ("00 47 912 34 567", Some("+4791234567")),
            ("91\u{a0}23\u{a0}45\u{a0}67", Some("+4791234567")),
            ("+358 40 123 4567", Some("+358401234567")),
            ("0066812345678", Some("+66812345678")),
            ("+34612345678", Some("+34612345678")),
            ("21234567", None),
            ("+4721234567", None),
            ("+479123456", None),
            ("+47912345678", None),
            ("4791234567", None),
            ("9123456", None),
            ("+0123456789", None),
            ("+12", None),
            ("+12345678901234567", None),
            ("ni ni ni", None),
            ("91234567 (mor)", None),
            ("", None),
        ] {
            assert_eq!(normalize_mobile(text).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn addresses_have_one_writing() {
        for (text, address) in [
            ("kari@example.no", Some("kari@example.no")),
            ("\tKARI@EXAMPLE.NO\n", Some("kari@example.no")),
            ("ÅSE@EXAMPLE.NO", Some("åse@example.no")),
            ("", None),
            ("@example.no", None),
            ("kari@", None),
            ("kari@a@b.no", None),
            ("kari nordmann@example.no", None),
        ] {
            assert_eq!(normalize_email(text).as_deref(), address, "{text}");
        }
        assert_eq!(normalize_email(&format!("{}@a.no", "a".repeat(300))), None);
    }
}
