//! The arguments of `krr screen`.

use std::path::PathBuf;

use krr_host::screening::RecipientFormat;
use krr_policy::Date;

use crate::commands::nats_server::ServerArgs;
use crate::output::screening_summary::SummaryFormat;
use crate::value_parser::one_of;

/// Arguments of `krr screen`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File with the dispatch
    pub(super) dispatch: PathBuf,
    /// File with the register's answers; `-` reads standard input
    #[arg(required_unless_present = "from_register", conflicts_with = "from_register")]
    pub(super) recipients: Option<PathBuf>,
    /// Ask the register about the identity numbers in a file, one on each line; without a file or with `-`, in
    /// standard input. Results have the number of the line. The client is that of `MASKINPORTEN_CLIENT_ID`,
    /// `MASKINPORTEN_CLIENT_JWK` and `MASKINPORTEN_ISSUER`; docs/screening.md has all the variables
    #[arg(
        long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-",
        hide = cfg!(not(feature = "register"))
    )]
    pub(super) from_register: Option<PathBuf>,
    #[cfg(feature = "register")]
    #[command(flatten)]
    pub(super) register: RegisterArgs,
    #[command(flatten)]
    pub(super) nats: NatsArgs,
    /// Format of the answers; overrides the file extension
    #[arg(
        long, value_parser = one_of(RecipientFormat::ALL, RecipientFormat::as_str),
        conflicts_with = "from_register"
    )]
    pub(super) input_format: Option<RecipientFormat>,
    /// File with the settings of the agency, which fill in what the dispatch does not give
    #[arg(long, value_name = "FILE")]
    pub(super) agency: Option<PathBuf>,
    /// File with the identity numbers that were asked for, one on each line: who is missing from the answers
    /// comes out as not answered, and who was not asked for is rejected
    #[arg(long, value_name = "FILE", conflicts_with = "from_register")]
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
    /// File for the results, one row for each recipient, as NDJSON; as CSV or Parquet if it ends in .csv or .parquet
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Field or column with your own key of a recipient, which goes into the results
    #[arg(long, value_name = "FIELD", conflicts_with = "from_register")]
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

/// Arguments of screening on several machines.
#[derive(clap::Args)]
#[cfg_attr(not(feature = "nats"), allow(dead_code, reason = "another build reads it"))]
pub(super) struct NatsArgs {
    /// Have the list screened by `krr worker` on any machines, by way of the NATS server at this address, such as
    /// `tls://nats.example.no:4222`. What travels is encrypted
    #[arg(
        long, value_name = "URL", requires = "run_key", conflicts_with = "from_register",
        hide = cfg!(not(feature = "nats"))
    )]
    pub(super) nats: Option<String>,
    /// File for the key of this run, which the workers need. It is removed at the end
    #[arg(long, value_name = "FILE", requires = "nats", hide = cfg!(not(feature = "nats")))]
    pub(super) run_key: Option<PathBuf>,
    /// Seconds in which no worker screens anything before the run fails
    #[arg(
        long, value_name = "SECONDS", requires = "nats", default_value = "60",
        value_parser = clap::value_parser!(u64).range(1..=1800), hide = cfg!(not(feature = "nats"))
    )]
    pub(super) nats_timeout: u64,
    #[command(flatten)]
    pub(super) server: ServerArgs,
}

/// Arguments of a lookup in the register.
#[cfg(feature = "register")]
#[derive(clap::Args)]
pub(super) struct RegisterArgs {
    /// Organisation number of the body that has delegated its access to the register to you
    #[arg(long, value_name = "NUMBER", requires = "from_register", value_parser = parse_organisation)]
    pub(super) on_behalf_of: Option<String>,
    /// Calls to the register at the same time, at most
    #[arg(
        long, value_name = "NUMBER", requires = "from_register", default_value = "2",
        value_parser = clap::value_parser!(u8).range(1..=16)
    )]
    pub(super) register_calls: u8,
    /// Seconds that a call may take
    #[arg(
        long, value_name = "SECONDS", requires = "from_register", default_value = "30",
        value_parser = clap::value_parser!(u64).range(1..=600)
    )]
    pub(super) register_timeout: u64,
}

#[cfg(feature = "register")]
fn parse_organisation(text: &str) -> Result<String, String> {
    const WEIGHTS: [u32; 9] = [3, 2, 7, 6, 5, 4, 3, 2, 1];
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let is_number = text.len() == WEIGHTS.len() && digits.len() == WEIGHTS.len();
    let is_valid = is_number && sum.is_multiple_of(11);
    is_valid
        .then(|| text.to_owned())
        .ok_or_else(|| "give an organisation number of nine digits".into())
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

    #[cfg(feature = "register")]
    #[test]
    fn an_organisation_number_has_a_check_digit() {
        for text in ["910753614", "984661185", "922020175"] {
            assert_eq!(parse_organisation(text).as_deref(), Ok(text));
        }
        for text in ["", "910753615", "91075361", "9107536144", "91075361x", "910 753 614"] {
            assert!(parse_organisation(text).is_err(), "{text}");
        }
    }

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
