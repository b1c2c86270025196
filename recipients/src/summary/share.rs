//! Shares of a whole.

use krr_policy::Locale;

/// The tenths of a percent in a whole.
pub const WHOLE: u64 = 1000;

/// The length of a bar for a share that is not nothing, at least, so that it is seen.
const SHORTEST_BAR: u64 = 5;

/// Returns the length of the bar for a share, of which a whole is [`WHOLE`] long.
#[must_use]
pub fn bar_length(count: u64, all: u64) -> u64 {
    match tenths(count, all) {
        0 => 0,
        tenths => tenths.max(SHORTEST_BAR),
    }
}

/// Returns a share in tenths of a percent; what is not all is not shown as all, nor what is something as nothing.
fn tenths(count: u64, all: u64) -> u64 {
    let (count, all) = (u128::from(count), u128::from(all.max(1)));
    let exact = count * u128::from(WHOLE);
    let rounded = u64::try_from((exact + all / 2) / all).unwrap_or(WHOLE);
    match count {
        0 => 0,
        count if count >= all => WHOLE,
        _ => rounded.clamp(1, WHOLE - 1),
    }
}

/// Returns a share in percent with one decimal.
#[must_use]
pub fn percent(count: u64, all: u64, locale: Locale) -> String {
    let tenths = tenths(count, all);
    let separator = if locale == Locale::En { '.' } else { ',' };
    format!("{}{separator}{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_all() {
        let shares = [(0, 10, "0,0"), (10, 10, "100,0"), (1, 3, "33,3"), (2, 3, "66,7")];
        for (count, all, expected) in shares {
            assert_eq!(percent(count, all, Locale::Nb), expected);
        }
        assert_eq!(percent(1, 1_000_000, Locale::En), "0.1");
        assert_eq!(percent(999_999, 1_000_000, Locale::En), "99.9");
        assert_eq!(percent(0, 0, Locale::En), "0.0");
    }

    #[test]
    fn what_is_not_nothing_is_seen() {
        let bars = [(0, 10), (0, 0), (1, 1_000_000), (1, 100), (1, 3), (10, 10)];
        assert_eq!(bars.map(|(count, all)| bar_length(count, all)), [0, 0, 5, 10, 333, 1000]);
    }
}
