//! Lists of synthetic persons as the register answers.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};

/// The format of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// One answer of the register.
    Answer,
    /// A person on each line.
    Lines,
}

/// Writes a list of persons. The identity numbers are synthetic, with 80 added to the month; no e-mail address or
/// mobile number is anybody's but by chance. The same list always has the same persons.
pub(crate) fn write(
    file: &Path,
    persons: u64,
    format: Format,
    with_unread_fields: bool,
) -> Result<()> {
    let out = File::create(file).with_context(|| file.display().to_string())?;
    let mut out = BufWriter::with_capacity(1 << 20, out);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut identities = (0..).filter_map(identity);
    let [begin, separator, end] = match format {
        Format::Answer => ["{\"personer\":[", ",", "]}\n"],
        Format::Lines => ["", "\n", "\n"],
    };
    write!(out, "{begin}")?;
    for number in 0..persons {
        let identity = identities.next().context("there are no more identity numbers")?;
        let person = Person::random(number, identity, &mut random);
        let separator = if number > 0 { separator } else { "" };
        write!(out, "{separator}{}", person.json(with_unread_fields))?;
    }
    write!(out, "{end}")?;
    Ok(out.flush()?)
}

/// Returns a synthetic identity number, or `None` for one whose check digits cannot be written.
fn identity(number: u64) -> Option<String> {
    const FIRST: [u64; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    const SECOND: [u64; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let (day, rest) = (number % 28 + 1, number / 28);
    let (month, rest) = (rest % 12 + 81, rest / 12);
    let (year, individual) = (rest % 100, rest / 100 % 1000);
    let mut digits: Vec<u64> = Vec::with_capacity(11);
    for (part, width) in [(day, 2), (month, 2), (year, 2), (individual, 3)] {
        digits.extend((0..width).rev().map(|place| part / 10_u64.pow(place) % 10));
    }
    for weights in [&FIRST[..], &SECOND[..]] {
        let sum: u64 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
        let check = (11 - sum % 11) % 11;
        digits.push(Some(check).filter(|check| *check < 10)?);
    }
    Some(digits.iter().map(u64::to_string).collect())
}

/// Fields that nothing reads.
const UNREAD_FIELDS: &str = ",\"navn\":\"Ola Nordmann\",\"adresse\":{\"gate\":\"Storgata 1\",\"postnummer\":\"0001\"},\
    \"kilde\":\"KRR\",\"versjon\":3,\"sist_endret\":\"2026-06-29T10:14:52+02\"";

/// The numbers of xorshift.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Returns true in so many of a hundred cases.
    fn percent(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }

    fn timestamp(&mut self) -> String {
        let year = if self.percent(80) { 2026 } else { 2016 + self.next() % 10 };
        let (month, day) = (self.next() % 11 + 1, self.next() % 28 + 1);
        let (hour, minute) = (self.next() % 24, self.next() % 60);
        let end = if self.percent(70) { "27+02" } else { "15.768Z" };
        format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{end}")
    }
}

/// A synthetic person.
struct Person {
    identity: String,
    reserved: &'static str,
    status: &'static str,
    can_be_notified: &'static str,
    email: Option<[String; 3]>,
    mobile: Option<[String; 3]>,
    mailbox: Option<String>,
    language: Option<&'static str>,
}

impl Person {
    fn random(number: u64, identity: String, random: &mut Random) -> Self {
        let is_active = random.percent(96);
        // One in twenty has the address of an earlier person.
        let same_as = |random: &mut Random| {
            if random.percent(5) { random.next() % (number + 1) } else { number }
        };
        let detail = |address: fn(u64) -> String, random: &mut Random| {
            let has = is_active && random.percent(90);
            has.then(|| [address(same_as(random)), random.timestamp(), random.timestamp()])
        };
        let email = detail(|number| format!("innbygger{number}@example.no"), random);
        let mobile = detail(
            |number| match number % 100 {
                0 => format!("+35840{:07}", number % 10_000_000),
                _ => format!("+479{:07}", number % 10_000_000),
            },
            random,
        );
        let can_be_notified = email.is_some() || mobile.is_some();
        Self {
            identity,
            reserved: if random.percent(4) { "JA" } else { "NEI" },
            status: if is_active { "AKTIV" } else { "SLETTET" },
            can_be_notified: if can_be_notified { "KAN_VARSLES" } else { "KAN_IKKE_VARSLES" },
            email,
            mobile,
            mailbox: random.percent(50).then(|| format!("innbygger.{number}#1A2B")),
            language: random.percent(10).then(|| if random.percent(50) { "nn" } else { "nb" }),
        }
    }

    fn json(&self, with_unread_fields: bool) -> String {
        let detail = |name: &str, detail: &Option<[String; 3]>| {
            let detail = detail.as_ref().map(|[address, updated, verified]| {
                format!(
                    "\"{name}\":\"{address}\",\"{name}_oppdatert\":\"{updated}\",\
                     \"{name}_sist_verifisert\":\"{verified}\""
                )
            });
            detail.unwrap_or_default()
        };
        let details =
            [detail("epostadresse", &self.email), detail("mobiltelefonnummer", &self.mobile)];
        let details: Vec<_> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
        let mailbox = self.mailbox.as_ref().map(|address| {
            format!(
                ",\"digital_post\":{{\"postkasseadresse\":\"{address}\",\
                 \"postkasseleverandoeradresse\":\"984661185\"}}"
            )
        });
        let language = self.language.map(|language| format!(",\"spraak\":\"{language}\""));
        let unread = if with_unread_fields { UNREAD_FIELDS } else { "" };
        format!(
            "{{\"personidentifikator\":\"{}\",\"reservasjon\":\"{}\",\"status\":\"{}\",\
             \"varslingsstatus\":\"{}\",\"kontaktinformasjon\":{{{}}}{}{}{unread}}}",
            self.identity,
            self.reserved,
            self.status,
            self.can_be_notified,
            details.join(","),
            mailbox.unwrap_or_default(),
            language.unwrap_or_default()
        )
    }
}
