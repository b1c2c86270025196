//! Times in headers, and how far the clock here is from that of a service.

use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

/// Parses a time of a header, such as `Sun, 29 Nov 2026 20:21:18 GMT`.
fn parse(text: &str) -> Option<OffsetDateTime> {
    // Headers name the zone, which the format writes in digits.
    let text = text.trim().strip_suffix("GMT").map(|time| format!("{time}+0000"))?;
    OffsetDateTime::parse(&text, &Rfc2822).ok()
}

/// Returns the seconds by which the clock here is ahead of a service's, of which it is a `Date` header.
pub(super) fn seconds_ahead(date: &str) -> Option<i64> {
    // Headers have whole seconds.
    parse(date).map(|it| OffsetDateTime::now_utc().unix_timestamp() - it.unix_timestamp())
}

/// Returns how long a `Retry-After` header asks to wait: seconds, or a time.
pub(super) fn wait_asked_for(retry_after: &str) -> Option<Duration> {
    let text = retry_after.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let left = parse(text)? - OffsetDateTime::now_utc();
    Some(Duration::try_from(left).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_seconds_or_times() {
        assert_eq!(wait_asked_for(" 7 "), Some(Duration::from_secs(7)));
        assert_eq!(wait_asked_for("Sun, 29 Nov 2020 20:21:18 GMT"), Some(Duration::ZERO));
        assert!(wait_asked_for("Sun, 29 Nov 2099 20:21:18 GMT").unwrap() > Duration::from_mins(1));
        for text in ["", "-1", "soon", "1.5", "99999999999999999999999"] {
            assert_eq!(wait_asked_for(text), None, "{text}");
        }
        assert!(seconds_ahead("Sun, 29 Nov 2020 20:21:18 GMT").unwrap() > 0);
        assert_eq!(seconds_ahead("yesterday"), None);
    }
}
