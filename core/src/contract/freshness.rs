//! The age of contact details: the rule of 18 months, by calendar dates.

use core::fmt;

use super::recipient::DetailState;

/// Details that have neither been updated nor confirmed in this many months are old.
const MAX_AGE_IN_MONTHS: u16 = 18;

/// A calendar date, in UTC where it is that of an instant.
///
/// ```
/// use krr_policy::Date;
///
/// let date = Date::new(2024, 8, 31).unwrap();
/// assert_eq!(date.months_later(18), Date::new(2026, 2, 28).unwrap());
/// assert_eq!(Date::new(2026, 2, 29), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The last date.
    pub const LAST: Self = Self { year: 9999, month: 12, day: 31 };

    /// Returns a date from the year 1 to 9999, or `None` if there is no such day.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year >= 1 && year <= 9999 && day >= 1 && day <= days_in_month(year, month) {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// Returns the date of a timestamp in UTC, or `None` if it is none. Read are RFC 3339, the register's form
    /// whose offset has no minutes, and a date alone.
    ///
    /// ```
    /// use krr_policy::Date;
    ///
    /// let date = Date::new(2023, 6, 29);
    /// assert_eq!(Date::of_timestamp("2023-06-29T10:14:52+02"), date);
    /// assert_eq!(Date::of_timestamp("2023-06-29T10:14:52.768Z"), date);
    /// assert_eq!(Date::of_timestamp("2023-06-30T01:00:00+02:00"), date);
    /// assert_eq!(Date::of_timestamp("29.06.2023"), None);
    /// ```
    #[must_use]
    pub fn of_timestamp(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text.as_bytes() };
        let year = reader.number(4)?;
        reader.expect(b"-")?;
        let month = reader.small_number()?;
        reader.expect(b"-")?;
        let date = Self::new(year, month, reader.small_number()?)?;
        if reader.rest.is_empty() {
            return Some(date);
        }
        reader.expect(b"Tt ")?;
        let (minute_of_day, offset) = reader.time()?;
        let minute_in_utc = minute_of_day - offset;
        Some(if minute_in_utc < 0 {
            date.day_before()?
        } else if minute_in_utc >= MINUTES_PER_DAY {
            date.day_after()?
        } else {
            date
        })
    }

    /// Returns the same day of the month some calendar months later, or the last day of that month if it is
    /// shorter, as legal time limits in months are counted.
    #[must_use]
    pub const fn months_later(self, months: u16) -> Self {
        let months = self.year as u32 * 12 + self.month as u32 - 1 + months as u32;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a year of at most 9999 and 65535 months later is below 2^16, and a month below 12"
        )]
        let (year, month) = ((months / 12) as u16, (months % 12) as u8 + 1);
        let last = days_in_month(year, month);
        Self { year, month, day: if self.day < last { self.day } else { last } }
    }

    const fn day_after(self) -> Option<Self> {
        let Self { year, month, day } = self;
        if day < days_in_month(year, month) {
            Self::new(year, month, day + 1)
        } else if month < 12 {
            Self::new(year, month + 1, 1)
        } else {
            Self::new(year + 1, 1, 1)
        }
    }

    const fn day_before(self) -> Option<Self> {
        let Self { year, month, day } = self;
        if day > 1 {
            Self::new(year, month, day - 1)
        } else if month > 1 {
            Self::new(year, month - 1, days_in_month(year, month - 1))
        } else {
            Self::new(year - 1, 12, 31)
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl DetailState {
    /// Returns the state of a contact detail that the register has, by the newest of the dates on which it was
    /// updated and verified. It is fresh up to and including the day that is 18 calendar months after it.
    ///
    /// A date that is absent is not old. Neither is one in the year 1, which some clients write for none, nor
    /// one after tomorrow, which is wrong: such dates do not count, and without any other the age is unknown.
    ///
    /// ```
    /// use krr_policy::{Date, DetailState};
    ///
    /// let today = Date::new(2026, 11, 29).unwrap();
    /// let (updated, verified) = (Date::new(2019, 1, 1), Date::new(2025, 5, 29));
    /// assert_eq!(DetailState::of_dates(updated, verified, today), DetailState::Fresh);
    /// assert_eq!(DetailState::of_dates(updated, None, today), DetailState::Old);
    /// assert_eq!(DetailState::of_dates(None, None, today), DetailState::Undated);
    /// ```
    #[must_use]
    pub fn of_dates(updated: Option<Date>, verified: Option<Date>, today: Date) -> Self {
        let counts = |date: &Date| {
            let is_after_tomorrow = today.day_after().is_some_and(|tomorrow| *date > tomorrow);
            date.year > 1 && !is_after_tomorrow
        };
        match updated.into_iter().chain(verified).filter(counts).max() {
            None => Self::Undated,
            Some(newest) if newest.months_later(MAX_AGE_IN_MONTHS) >= today => Self::Fresh,
            Some(_) => Self::Old,
        }
    }
}

const MINUTES_PER_HOUR: i32 = 60;
const MINUTES_PER_DAY: i32 = 24 * MINUTES_PER_HOUR;

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// Reads the parts of a timestamp.
struct Reader<'t> {
    rest: &'t [u8],
}

impl Reader<'_> {
    /// Reads a time of day with its offset, to the end, as minutes.
    fn time(&mut self) -> Option<(i32, i32)> {
        let hour = self.two_digits(23)?;
        self.expect(b":")?;
        let minute = self.two_digits(59)?;
        self.expect(b":")?;
        // A leap second.
        self.two_digits(60)?;
        if self.expect(b".,").is_some() {
            let digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            self.rest = self.rest.get(digits.max(1)..)?;
        }
        let offset = if self.expect(b"Zz").is_some() {
            0
        } else {
            let sign = if self.expect(b"+").is_some() {
                1
            } else {
                self.expect(b"-")?;
                -1
            };
            let hours = self.two_digits(23)?;
            let minutes = match self.rest {
                [] => 0,
                [b':', ..] => {
                    self.expect(b":")?;
                    self.two_digits(59)?
                }
                _ => self.two_digits(59)?,
            };
            sign * (hours * MINUTES_PER_HOUR + minutes)
        };
        self.rest.is_empty().then_some((hour * MINUTES_PER_HOUR + minute, offset))
    }

    fn two_digits(&mut self, max: u16) -> Option<i32> {
        self.number(2).filter(|number| *number <= max).map(i32::from)
    }

    fn small_number(&mut self) -> Option<u8> {
        self.number(2).and_then(|number| u8::try_from(number).ok())
    }

    /// Reads a number of exactly this many digits, at most four.
    fn number(&mut self, digits: usize) -> Option<u16> {
        let (number, rest) = self.rest.split_at_checked(digits)?;
        self.rest = rest;
        number.iter().try_fold(0, |number: u16, byte| {
            byte.is_ascii_digit().then(|| number * 10 + u16::from(byte - b'0'))
        })
    }

    /// Reads one of some bytes; reads nothing if another follows.
    fn expect(&mut self, bytes: &[u8]) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        if !bytes.contains(first) {
            return None;
        }
        self.rest = rest;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::of_timestamp(text).unwrap()
    }

    #[test]
    fn both_forms_of_timestamps_are_read() {
        for (text, day) in [
            ("2023-06-29T10:14:52+02", "2023-06-29"),
            ("2023-06-29T00:14:52+02", "2023-06-28"),
            ("2023-01-01T00:14:52+01", "2022-12-31"),
            ("2024-03-01T00:30:00+01", "2024-02-29"),
            ("2023-06-29T23:14:52-03", "2023-06-30"),
            ("2023-12-31T23:14:52-03", "2024-01-01"),
            ("2023-08-05T10:45:15.768Z", "2023-08-05"),
            ("2023-08-05T10:45:15Z", "2023-08-05"),
            ("2023-08-05t10:45:15z", "2023-08-05"),
            ("2023-08-05 10:45:15+02:00", "2023-08-05"),
            ("2023-08-05T01:45:15.1234567+0200", "2023-08-04"),
            ("2016-12-31T23:59:60Z", "2016-12-31"),
            ("0001-01-01T00:00:00Z", "0001-01-01"),
        ] {
            assert_eq!(date(text), date(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_timestamp_is_none() {
        for text in [
            "",
            "2023",
            "2023-06",
            "2023-6-29",
            "29.06.2023",
            "2023-13-01",
            "2023-02-29",
            "2023-00-01",
            "2023-01-00",
            "0000-01-01",
            "2023-06-29T",
            "2023-06-29T10:14",
            "2023-06-29T10:14:52",
            "2023-06-29T24:00:00Z",
            "2023-06-29T10:60:00Z",
            "2023-06-29T10:14:52+",
            "2023-06-29T10:14:52+2",
            "2023-06-29T10:14:52+02:",
            "2023-06-29T10:14:52+24",
            "2023-06-29T10:14:52.Z",
            "2023-06-29T10:14:52Zx",
            "2023-06-29x",
            " 2023-06-29",
            "٢٠٢٣-06-29",
            "0001-01-01T00:00:00+02",
        ] {
            assert_eq!(Date::of_timestamp(text), None, "{text}");
        }
    }

    #[test]
    fn months_end_on_the_same_day_or_the_last() {
        for (from, to) in [
            ("2025-05-29", "2026-11-29"),
            ("2024-08-31", "2026-02-28"),
            ("2022-08-31", "2024-02-29"),
            ("2022-08-29", "2024-02-29"),
            ("2024-12-31", "2026-06-30"),
            ("2024-06-30", "2025-12-30"),
            ("2024-07-01", "2026-01-01"),
        ] {
            assert_eq!(date(from).months_later(18), date(to), "{from}");
        }
    }

    /// Over every day of eight years, with leap years: a day is the one before the one after it, and 18 months
    /// never turn the order of two days.
    #[test]
    fn days_follow_each_other() {
        let mut day = date("2019-01-01");
        for _ in 0..8 * 365 {
            let next = day.day_after().unwrap();
            assert_eq!(next.day_before(), Some(day));
            assert!(next > day && next.months_later(18) >= day.months_later(18), "{day:?}");
            day = next;
        }
    }

    #[test]
    fn the_newest_date_decides_and_an_absent_one_is_not_old() {
        let today = date("2026-11-29");
        let state = |updated: &str, verified: &str| {
            let [updated, verified] = [updated, verified].map(Date::of_timestamp);
            DetailState::of_dates(updated, verified, today)
        };
        for (updated, verified, expected) in [
            ("2025-05-29", "", DetailState::Fresh),
            ("2025-05-28", "", DetailState::Old),
            ("", "2025-05-29", DetailState::Fresh),
            ("", "2025-05-28", DetailState::Old),
            ("2010-01-01", "2026-11-28", DetailState::Fresh),
            ("2026-11-28", "2010-01-01", DetailState::Fresh),
            ("2010-01-01", "2011-01-01", DetailState::Old),
            ("", "", DetailState::Undated),
            ("0001-01-01T00:00:00Z", "0001-01-01", DetailState::Undated),
            ("0001-01-01T00:00:00Z", "2010-01-01", DetailState::Old),
            ("2026-11-30", "", DetailState::Fresh),
            ("2026-12-01", "", DetailState::Undated),
            ("2026-12-01", "2010-01-01", DetailState::Old),
        ] {
            assert_eq!(state(updated, verified), expected, "{updated} {verified}");
        }
    }
}
