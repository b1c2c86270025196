//! Look-alikes of the link to the page where people update their details (G6c).
//!
//! An exact detection: a link counts as altered only when it aims at that page, or at its host,
//! and does not lead there safely. Any other link is somebody else's.

use alloc::vec::Vec;
use core::ops::Range;

use super::clean::is_word_char;
use super::link::{self, Link, Parts};
use super::phrase::is_one_of;
use super::words::Text;
use super::{Detail, Found, homoglyph};
use crate::search;

const OFFICIAL: &str = "https://www.norge.no/nb/oppdater-kontaktinformasjon";
const OFFICIAL_NN: &str = "https://www.norge.no/nn/oppdater-kontaktinformasjon";
const OFFICIAL_EN: &str = "https://www.norge.no/en/oppdater-kontaktinformasjon";
/// The page's own name, which looks like itself.
const PAGE: &str = "oppdater-kontaktinformasjon";
const HOST: &str = "norge.no";

/// How far from a disclosure, in bytes, a shortened link still stands beside it.
const BESIDE: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// The page itself, as it should be written.
    Official,
    /// Aims at the page or its host, and is something else.
    Altered,
    /// Another link.
    Other,
}

/// Adds the altered links in a text, each with the official link as its replacement. `disclosures` are the
/// sentences, in the clean text, that a shortened link may stand beside.
pub(super) fn find(text: &Text<'_>, disclosures: &[Range<usize>], out: &mut Vec<Found>) {
    let mut verdicts = Vec::with_capacity(text.links.len());
    for link in &text.links {
        verdicts.push(judge(text, *link));
    }
    for (nth, (link, verdict)) in text.links.iter().zip(&verdicts).enumerate() {
        let altered = match verdict {
            Verdict::Altered => true,
            Verdict::Official => false,
            Verdict::Other => {
                shows_official(text, &verdicts, nth) || is_short_beside(text, *link, disclosures)
            }
        };
        if altered {
            let range = text.given(&(link.start..link.end));
            let replacement = Some(official_for(text.slice(link.start..link.end)));
            out.push(Found { part: text.part, range, replacement, detail: Detail::None });
        }
    }
}

/// The official link in the language that the altered one points to.
fn official_for(link: &str) -> &'static str {
    match () {
        () if search::has(link, "/nn/") => OFFICIAL_NN,
        () if search::has(link, "/en/") => OFFICIAL_EN,
        () => OFFICIAL,
    }
}

fn judge(text: &Text<'_>, link: Link) -> Verdict {
    let parts = link::parts(text.slice(link.start..link.end));
    let host = search::trim_end(parts.host, |c| c == '.');
    if host.is_empty() || !search::all(host, |c| !matches!(c, '{' | '$' | '%')) {
        return Verdict::Other;
    }
    if host == HOST || host == "www.norge.no" {
        // What is invisible or not ASCII in the text as given has been cleaned away here.
        let as_written = text.raw(&(link.start..link.end)).is_ascii();
        return match (aims_at_page(parts.path), as_written && is_plain(parts)) {
            (true, true) => Verdict::Official,
            (true, false) => Verdict::Altered,
            (false, _) => Verdict::Other,
        };
    }
    // What stands before the @ is shown first in a link; in an e-mail address it is just a name.
    let poses = !parts.scheme.is_empty() && search::has(&homoglyph::skeleton(parts.user), HOST);
    let altered = poses || aims_at_page(parts.path) || imitates(host);
    if altered { Verdict::Altered } else { Verdict::Other }
}

fn is_plain(parts: Parts<'_>) -> bool {
    parts.user.is_empty() && parts.port.is_empty() && matches!(parts.scheme, "" | "https")
}

/// Whether a path, or an address passed on in it, has the page as one of its steps.
fn aims_at_page(path: &str) -> bool {
    if path.len() < PAGE.len() {
        return false;
    }
    let path = homoglyph::skeleton(path);
    stands_in(&path, PAGE, |before, after| {
        let joined = |c| is_word_char(c) || c == '-';
        let apart = !before.chars().next_back().is_some_and(joined) || before.ends_with("%2f");
        apart && !search::starts(after, joined)
    })
}

/// Whether a host passes itself off as the official one.
fn imitates(host: &str) -> bool {
    if link::is_within(host, HOST) {
        return false;
    }
    let seen = homoglyph::skeleton(&homoglyph::decode_host(host));
    let posing = stands_in(&seen, HOST, |before, after| {
        matches!(before.as_bytes(), [] | [.., b'.'])
            && matches!(after.as_bytes(), [] | [b'.' | b'-', ..])
    });
    posing || seen.as_bytes().split(|byte| *byte == b'.').any(is_posing_label)
}

/// Whether a name stands somewhere in a text with the right things before and after.
fn stands_in(text: &str, name: &str, right: fn(&str, &str) -> bool) -> bool {
    let mut start = 0;
    while let Some(at) = text.get(start..).and_then(|rest| search::find(rest, name)) {
        start += at + name.len();
        let before = text.get(..start - name.len()).unwrap_or_default();
        if right(before, search::from(text, start)) {
            return true;
        }
    }
    false
}

/// `norge-no`, `www-norge`, `wwwnorge` and the like, as a label of a domain.
fn is_posing_label(label: &[u8]) -> bool {
    let mut name = label.strip_prefix(b"www").unwrap_or(label);
    while let (true, [b'-', rest @ ..]) = (name.len() < label.len(), name) {
        name = rest;
    }
    match name.strip_prefix(b"norge") {
        Some(b"") => name.len() < label.len(),
        Some(b"no" | b"-no") => true,
        Some(more) => more.starts_with(b"-no-"),
        None => false,
    }
}

/// Whether mark-up shows the official link for this one: `<a href="this">official</a>` or
/// `[official](this)`.
fn shows_official(text: &Text<'_>, verdicts: &[Verdict], nth: usize) -> bool {
    let between = |first: usize, second: usize| {
        let (first, second) = (text.links.get(first)?, text.links.get(second)?);
        Some(text.slice(first.end..second.start))
    };
    let is_official = |nth: usize| verdicts.get(nth) == Some(&Verdict::Official);
    let html = || {
        let one_tag = |gap: &str| gap.bytes().filter(|byte| *byte == b'>').count() == 1;
        between(nth, nth + 1).is_some_and(|gap| one_tag(gap) && !search::has(gap, "<"))
    };
    let markdown = |before| between(before, nth).is_some_and(|gap| gap == "](");
    (is_official(nth + 1) && html())
        || nth.checked_sub(1).is_some_and(|before| is_official(before) && markdown(before))
}

fn is_short_beside(text: &Text<'_>, link: Link, disclosures: &[Range<usize>]) -> bool {
    // The first that is not long before it.
    let next = disclosures.partition_point(|place| place.end + BESIDE < link.start);
    let beside = disclosures.get(next).is_some_and(|place| place.start <= link.end + BESIDE);
    let host = || link::parts(text.slice(link.start..link.end)).host;
    beside && is_one_of(host(), link::SHORTENERS)
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read_text};
    use super::*;

    #[test]
    fn the_page_looks_like_itself() {
        assert_eq!(homoglyph::skeleton(PAGE), PAGE);
    }

    #[test]
    fn altered_links_are_found() {
        let cases = [
            "http://www.norge.no/nb/oppdater-kontaktinformasjon",
            "http://norge.no/oppdater-kontaktinformasjon",
            "https://www.norge.no:8443/nb/oppdater-kontaktinformasjon",
            "https://nav@www.norge.no/nb/oppdater-kontaktinformasjon",
            "https://www.n0rge.no/nb/oppdater-kontaktinformasjon",
            "https://n0rge.no",
            "https://norge-no.com/x",
            "https://norge.no.evil.com/",
            "https://www.norge.no.evil.com/nb/oppdater-kontaktinformasjon",
            "https://norge.no-oppdater.com/",
            "https://www-norge.no/nb",
            "https://norqe.no/",
            "www.norqe.no",
            "https://nørge.no",
            "https://www.nоrge.no/nb/oppdater-kontaktinformasjon",
            "https://xn--nrge-gra.no/",
            "https://xn--nrge-55d.no/",
            "https://xn--abc-2na.no/nb/oppdater-kontaktinformasjon",
            "https://www.norge.no@evil.com/",
            "https://www.norge.no:443@evil.com/x",
            "https://evil.com\\@www.norge.no/nb/oppdater-kontaktinformasjon",
            "https://evil.com/nn/oppdater-kontaktinformasjon",
            "https://evil.com/?u=https%3A%2F%2Fwww.norge.no%2Fen%2Foppdater-kontaktinformasjon",
            "norge.no.evil.com/oppdater-kontaktinformasjon",
            "https://www.norge.com/nb/oppdater-kontaktinformasjon",
            "https://www.nor\u{200b}ge.no/nb/oppdater-kontaktinformasjon",
            "https://wwwnorge.no/",
        ];
        for link in cases {
            let body = format!("Oppdater her: {link}. Hilsen oss");
            let found = read_text(None, &body, None).of(Signal::AlteredLink).to_vec();
            let places: Vec<_> =
                found.iter().map(|place| body.get(place.range.clone()).unwrap_or("?")).collect();
            assert_eq!(places, [link]);
            assert!(found.iter().all(|place| {
                place.replacement.is_some_and(|new| new.starts_with(OFFICIAL.split_at(21).0))
            }));
        }
    }

    #[test]
    fn other_links_are_not() {
        let cases = [
            "https://www.norge.no/nb/oppdater-kontaktinformasjon",
            "https://www.norge.no/nn/oppdater-kontaktinformasjon/",
            "https://www.norge.no/en/oppdater-kontaktinformasjon#epost",
            "https://www.norge.no/oppdater-kontaktinformasjon",
            "https://www.norge.no/nb/digital-borger/oppdater-kontaktinformasjon",
            "https://www.norge.no/digital-borger/oppdater-kontaktinformasjon/",
            "https://norge.no/nb/oppdater-kontaktinformasjon",
            "norge.no/oppdater-kontaktinformasjon",
            "www.norge.no/nb/oppdater-kontaktinformasjon",
            "HTTPS://WWW.NORGE.NO/nb/oppdater-kontaktinformasjon",
            "https://www.norge.no/nb/reservasjon",
            "http://www.norge.no",
            "https://test.norge.no/x",
            "https://www.nav.no/min-side",
            "https://nordvik.kommune.no/kontaktinformasjon",
            "https://nordvik.kommune.no/oppdater-kontaktinformasjon-for-bedrifter",
            "https://fagforbundet-norge.no",
            "https://norge-nord.no",
            "https://visitnorway.no",
            "https://sorge.no",
            "post@norge.no",
            "avisa.norge.no@eksempel.com",
            "https://www.norge.no/nb/oppdater-kontaktinformasjon?fra=brev",
            "{{baseUrl}}/oppdater-kontaktinformasjon",
            "https://{host}/oppdater-kontaktinformasjon",
            "https://bit.ly/abc",
            "https://xn--brnehage-54a.no/",
            "https://digital-norge.no",
            "https://norges-bank.no",
        ];
        for link in cases {
            let body = format!("Oppdater her: {link}. Hilsen oss");
            let found = read_text(None, &body, None).of(Signal::AlteredLink).to_vec();
            assert!(found.is_empty(), "{link}: {found:?}");
        }
    }

    #[test]
    fn what_stands_around_a_link_counts() {
        let disclosed = "Adressen er hentet fra kontakt- og reservasjonsregisteret.";
        let cases = [
            (format!("{disclosed} Endre: bit.ly/abc"), 1),
            (format!("{disclosed} {} bit.ly/abc", "x".repeat(80)), 0),
            ("<a href=\"https://evil.com/\">https://www.norge.no/nb/oppdater-kontaktinformasjon</a>".into(), 1),
            ("[www.norge.no/oppdater-kontaktinformasjon](https://evil.com/x)".into(), 1),
            ("<a href=\"https://nav.no/\">nav</a> https://www.norge.no/nb/oppdater-kontaktinformasjon".into(), 0),
        ];
        for (body, count) in cases {
            assert_eq!(read_text(None, &body, None).of(Signal::AlteredLink).len(), count, "{body}");
        }
        let replaced = read_text(None, "http://norge.no/nn/oppdater-kontaktinformasjon", None)
            .of(Signal::AlteredLink)
            .to_vec();
        assert_eq!(replaced.first().and_then(|place| place.replacement), Some(OFFICIAL_NN));
    }
}
