//! Links and what looks like one: every system that advises against links in notices counts both.

use alloc::vec::Vec;

use super::clean::{Clean, is_word_char};
use super::phrase::is_one_of;
use super::words::{Text, fold_differs};
use super::{Found, found};
use crate::search;

/// Services that hide where a link leads.
pub(super) const SHORTENERS: &str = "bit.ly|t.co|tinyurl.com|goo.gl|ow.ly|is.gd|buff.ly|rebrand.ly|cutt.ly|lnkd.in|t.ly|\
    shorturl.at|rb.gy|tiny.cc|s.no|bitly.com|short.io|kort.no|kortlink.no|kortlink.dk";

/// Top-level domains that make a bare word a link. None is a word that often follows a full stop
/// without a space, apart from those that Norwegian senders use.
const TOP_LEVEL: &str = "no|com|org|net|eu|info|io|dk|se|gov|edu|fi|uk|co|de|nl|fr|es|pl|nu|app|dev|link|online|shop|\
    store|club|site|ly|gl|gd|cc|ru|cn|biz|xyz|gy|ai|page|web";

/// A link, by its bytes in the clean text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A link taken apart; what is absent is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub(super) scheme: &'a str,
    pub(super) user: &'a str,
    pub(super) host: &'a str,
    pub(super) port: &'a str,
    /// Path, query and fragment, with the sign that begins them.
    pub(super) path: &'a str,
}

/// Adds every link in a text, in order, and those that hide where they lead.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>, short: &mut Vec<Found>) {
    for link in &text.links {
        let place = found(text, link.start..link.end);
        if is_one_of(parts(text.slice(link.start..link.end)).host, SHORTENERS) {
            short.push(place.clone());
        }
        out.push(place);
    }
}

/// Takes a link apart as a browser does: a backslash counts as a slash.
pub(super) fn parts(link: &str) -> Parts<'_> {
    let (scheme, rest) = search::split_once(link, "://").unwrap_or(("", link));
    let stop = search::span(rest, |c| !matches!(c, '/' | '?' | '#' | '\\'));
    let (authority, path) = rest.split_at_checked(stop).unwrap_or((rest, ""));
    let (user, host) = search::rsplit_once(authority, "@").unwrap_or(("", authority));
    let (host, port) = search::split_once(host, ":").unwrap_or((host, ""));
    Parts { scheme, user, host, port, path }
}

/// Whether a host is a domain or below it.
pub(super) fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// Whether a placeholder is named after a link: `{{lenke}}`, `${bookingUrl}`.
pub(super) fn is_named_link(placeholder: &str) -> bool {
    let name = search::trim_end(placeholder, |c| !c.is_ascii_alphanumeric());
    ["link", "url", "lenke", "lenka", "lenkje", "lenkja"].iter().any(|end| name.ends_with(end))
}

/// Where a link that starts at `at` ends; otherwise how far no link starts.
pub(super) fn at(clean: &Clean<'_>, at: usize) -> Result<usize, usize> {
    let text = clean.text();
    let rest = search::from(text, at);
    let run = search::span(rest, is_host_char);
    let (name, after) = rest.split_at_checked(run).unwrap_or((rest, ""));
    let scheme = after.starts_with("://") && search::all(name, |c| c.is_ascii_alphanumeric());
    if scheme && url_end(text, at + run + 3) > at + run + 3 {
        return Ok(url_end(text, at + run + 3));
    }
    // Most words are only words.
    if search::all(name, |c| !matches!(c, '.' | '@')) {
        return Err(at + run.max(1));
    }
    let host = search::trim_end(name, |c| matches!(c, '.' | '-' | '_' | '+' | '@'));
    let end = at + host.len();
    if host.starts_with("www.") && host.len() > 4 && !search::has(host, "@")
        || is_bare_link(clean, host, end)
    {
        return Ok(url_end_after_host(text, end));
    }
    Err(at + run.max(1))
}

/// The end of the part of a URL that starts at `at`, without the punctuation of the sentence.
pub(super) fn url_end(text: &str, at: usize) -> usize {
    let rest = search::from(text, at);
    let url = rest.get(..search::span(rest, is_url_char)).unwrap_or_default();
    let ends: search::Kind =
        if search::has(url, "{") { ends_sentence } else { |c| ends_sentence(c) || c == '}' };
    at + search::trim_end(url, ends).len()
}

/// Punctuation that belongs to the sentence where a URL ends with it.
fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '|')
}

/// A port, path, query or fragment follows a host directly; anything else does not belong to it.
fn url_end_after_host(text: &str, end: usize) -> usize {
    let after = search::from(text, end);
    let goes_on = match after.as_bytes() {
        [b':', port, ..] => port.is_ascii_digit(),
        [first, ..] => matches!(first, b'/' | b'?' | b'#'),
        [] => false,
    };
    if goes_on { url_end(text, end).max(end) } else { end }
}

/// Whether a word is a domain name without `www.`, or an e-mail address; `end` is where it ends.
fn is_bare_link(clean: &Clean<'_>, word: &str, end: usize) -> bool {
    let (user, domain) = search::rsplit_once(word, "@").unwrap_or(("", word));
    let Some((below, top)) = search::rsplit_once(domain, ".") else {
        return false;
    };
    let label = search::rsplit_once(below, ".").map_or(below, |(_, label)| label);
    let well_formed = domain.len() <= 253
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !search::has(domain, "..")
        && search::all(domain, |c| !matches!(c, '_' | '+'));
    if !user.is_empty() {
        return well_formed && top.len() > 1 && search::all(top, |c| c.is_ascii_alphabetic());
    }
    let digits = search::all(label, |c| c.is_ascii_digit());
    let long_enough = match label.len() {
        0 => false,
        1 => is_one_of(top, "co|com|ly") && !digits,
        2 => !digits,
        _ => true,
    };
    let known =
        is_one_of(top, TOP_LEVEL) || is_one_of(domain, SHORTENERS) || top.starts_with("xn--");
    known && long_enough && well_formed && !begins_sentence(clean, end - top.len()..end)
}

/// `ferdig.Se vedlegg` is two sentences and not a link: one capital after a small letter.
fn begins_sentence(clean: &Clean<'_>, top: core::ops::Range<usize>) -> bool {
    let mut letters = clean.raw(&top).chars();
    letters.next().is_some_and(fold_differs) && !letters.next().is_some_and(fold_differs)
}

/// Characters of a host name or an e-mail address.
fn is_host_char(c: char) -> bool {
    is_word_char(c) || matches!(c, '.' | '-' | '_' | '+' | '@')
}

fn is_url_char(c: char) -> bool {
    is_word_char(c)
        || matches!(c, '!' | '#'..='\'' | '*'..='/' | ':' | ';' | '=' | '?' | '@' | '\\' | '_' | '{'..='~')
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read_text};
    use super::*;

    #[test]
    fn links_are_found() {
        let cases: &[(&str, &[&str])] = &[
            ("Se https://www.nav.no/dagpenger.", &["https://www.nav.no/dagpenger"]),
            ("(http://x.no/a?b=c#d)", &["http://x.no/a?b=c#d"]),
            ("www.oslo.kommune.no, takk", &["www.oslo.kommune.no"]),
            ("Logg inn på nav.no!", &["nav.no"]),
            ("NAV.NO eller eInnsyn.no:", &["NAV.NO", "eInnsyn.no"]),
            ("post@nordvik.kommune.no.", &["post@nordvik.kommune.no"]),
            (
                "bit.ly/3xyz og t.co/a1 og tinyurl.com/b",
                &["bit.ly/3xyz", "t.co/a1", "tinyurl.com/b"],
            ),
            ("1881.no", &["1881.no"]),
            ("<a href=\"https://x.no/1\">her</a>", &["https://x.no/1"]),
            ("<a class='k' href='mailto:a@x.no'>a@x.no</a>", &["a@x.no", "a@x.no"]),
            ("<https://x.no/2> [tekst](https://x.no/3)", &["https://x.no/2", "https://x.no/3"]),
            ("**https://x.no/4**", &["https://x.no/4"]),
            (
                "Bruk {{lenke}} eller ${bookingUrl} eller {baseUrl}/side",
                &["{{lenke}}", "${bookingUrl}", "{baseUrl}/side"],
            ),
            ("https://x.no/{{id}}/{0}?", &["https://x.no/{{id}}/{0}"]),
            ("nav.no/min-side?x=1, og mer", &["nav.no/min-side?x=1"]),
            ("localhost ftp://filer.no/x", &["ftp://filer.no/x"]),
            ("blåbær.no", &["blåbær.no"]),
            ("www.nav.no:8080/x", &["www.nav.no:8080/x"]),
        ];
        for (body, expected) in cases {
            let signals = read_text(None, body, None);
            let places: Vec<_> = signals
                .of(Signal::Link)
                .iter()
                .map(|place| body.get(place.range.clone()).unwrap_or("?"))
                .collect();
            assert_eq!(places, *expected, "{body}");
        }
    }

    #[test]
    fn other_text_is_no_link() {
        let cases = [
            "kl.10.00",
            "f.eks.",
            "nr.3",
            "2.no",
            "§ 8.no",
            "01.02.2026",
            "1.200,-",
            "skjema.pdf",
            "Ferdig.Se vedlegg",
            "bl.a. og m.m.",
            "NAV",
            "@navn",
            "a@b",
            "http://",
            "www.",
            "navn{{navn}}",
            "{{navn}}",
            "dvs.no",
            "e.l.",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\">",
            "<img src=\"https://x.no/bilde.png\">",
            "...",
            "3.com",
            "versjon 2.0.1",
            "og/eller",
            "kr:-",
            "12:30",
            "24/7",
            "Hei.\nNo kan du",
        ];
        for body in cases {
            let found = read_text(None, body, None).of(Signal::Link).to_vec();
            // Abbreviations of three letters cannot be told from short domains.
            assert_eq!(found.is_empty(), body != "dvs.no", "{body}: {found:?}");
        }
    }

    #[test]
    fn links_are_taken_apart() {
        let taken = parts("https://user:pw@www.norge.no:443/nb?x#y");
        let expected = Parts {
            scheme: "https",
            user: "user:pw",
            host: "www.norge.no",
            port: "443",
            path: "/nb?x#y",
        };
        assert_eq!(taken, expected);
        assert_eq!(parts("nav.no").host, "nav.no");
        assert_eq!(parts("https://a.no\\@b.no/").host, "a.no");
        assert!(is_within("www.digdir.no", "digdir.no") && is_within("digdir.no", "digdir.no"));
        assert!(!is_within("xdigdir.no", "digdir.no") && !is_within("digdir.no.x", "digdir.no"));
    }
}
