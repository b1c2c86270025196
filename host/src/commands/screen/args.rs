//! The arguments of `krr screen`.

use std::path::PathBuf;

use krr_host::screening::RecipientFormat;
use krr_policy::Date;

use crate::output::screening_summary::SummaryFormat;
use crate::value_parser::one_of;

/// Arguments of `krr screen`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File with the dispatch
    pub(super) dispatch: PathBuf,
    /// File with the register's answers; `-` reads standard input
    pub(super) recipients: PathBuf,
    /// Format of the answers; overrides the file extension
    #[arg(long, value_parser = one_of(RecipientFormat::ALL, RecipientFormat::as_str))]
    pub(super) input_format: Option<RecipientFormat>,
    /// File with the settings of the agency, which fill in what the dispatch does not give
    #[arg(long, value_name = "FILE")]
    pub(super) agency: Option<PathBuf>,
    /// File with the identity numbers that were asked for, one on each line: who is missing from the answers
    /// comes out as not answered, and who was not asked for is rejected
    #[arg(long, value_name = "FILE")]
    pub(super) asked: Option<PathBuf>,
    /// File with the identity numbers of those with a protected address, to be handled by hand
    #[arg(long, value_name = "FILE")]
    pub(super) protected: Option<PathBuf>,
    /// File with the identity numbers of the deceased, to be handled by hand
    #[arg(long, value_name = "FILE")]
    pub(super) deceased: Option<PathBuf>,
    /// Day of the sending, as 2026-11-29, by which details are fresh or old [default: today, in UTC]
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub(super) date: Option<SendingDate>,
    /// File for the results, one row for each recipient, as NDJSON or, if it ends in .csv, as CSV
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Field or column with your own key of a recipient, which goes into the results
    #[arg(long, value_name = "FIELD")]
    pub(super) key: Option<String>,
    /// Put identity numbers into the results
    #[arg(long, requires = "output")]
    pub(super) with_ids: bool,
    /// File for the rows that cannot be read: number, line, offset and reason
    #[arg(long, value_name = "FILE")]
    pub(super) rejects: Option<PathBuf>,
    /// File for the summary as a page of HTML, with bars, for reading and filing
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
    /// Share of rows that may be rejected, such as 1%, before the run fails
    #[arg(long, value_name = "PERCENT", default_value = "0%", value_parser = parse_share)]
    pub(super) max_rejected: Share,
    /// Send to those who share an address once, or to each; a decision or an important letter goes to each
    #[arg(long, value_enum, default_value = "once")]
    pub(super) shared_addresses: SharedAddressMode,
    /// Price of one SMS part in kroner
    #[arg(long, value_name = "KRONER", value_parser = parse_price)]
    pub(super) price: Option<f64>,
    /// Format of the summary
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: SummaryFormat,
}

/// How those who share an address are sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum SharedAddressMode {
    /// The first in the order of the list
    Once,
    /// Each of them
    Each,
}

/// The day of the sending.
#[derive(Debug, Clone, Copy)]
pub(super) struct SendingDate(pub(super) Date);

fn parse_date(text: &str) -> Result<SendingDate, String> {
    const LENGTH: usize = "2026-11-29".len();
    let date = Date::of_timestamp(text).filter(|_| text.len() == LENGTH);
    date.map(SendingDate).ok_or_else(|| "give a date such as 2026-11-29".to_owned())
}

/// A share, in hundredths of a percent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share(u64);

impl Share {
    const WHOLE: u64 = 100 * 100;

    /// Returns whether a part is at most this share of a whole.
    pub(super) fn allows(self, part: u64, whole: u64) -> bool {
        u128::from(part) * u128::from(Self::WHOLE) <= u128::from(whole) * u128::from(self.0)
    }

    /// Returns the percentage.
    pub(super) fn percent(self) -> String {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        if hundredths == 0 { whole.to_string() } else { format!("{whole}.{hundredths:02}") }
    }
}

fn parse_share(text: &str) -> Result<Share, String> {
    let parse = || {
        let number = text.strip_suffix('%')?.trim();
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(decimals) || decimals.len() > 2 {
            return None;
        }
        let hundredths: u64 = format!("{decimals:0<2}").parse().ok()?;
        let share = whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(hundredths)?;
        (share <= Share::WHOLE).then_some(Share(share))
    };
    parse().ok_or_else(|| "give a percentage from 0% to 100%, such as 1% or 0.5%".to_owned())
}

fn parse_price(text: &str) -> Result<f64, String> {
    let price = text.parse().ok().filter(|price: &f64| price.is_finite() && *price >= 0.0);
    price.ok_or_else(|| "give a price in kroner such as 0.35".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_exact() {
        for (text, percent) in [("1%", "1"), ("0%", "0"), ("0.5%", "0.50"), ("100%", "100")] {
            assert_eq!(parse_share(text).unwrap().percent(), percent);
        }
        for text in ["1", "%", "101%", "-1%", "1.234%", "a%", "1e2%", "100.01%"] {
            assert!(parse_share(text).is_err(), "{text}");
        }
        let share = parse_share("1%").unwrap();
        assert!(share.allows(0, 0) && share.allows(1, 100) && !share.allows(2, 199));
        assert!(!parse_share("0%").unwrap().allows(1, 1_000_000));
    }
}
