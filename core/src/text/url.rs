//! Links: where they begin and end in a text, and their parts.
//!
//! Anything that looks like a link to a reader counts as one, since advice against links in notices is about
//! both.

use core::ops::Range;

use crate::text::folding::{is_uppercase_letter, is_word_char};
use crate::text::normalize::Normalized;
use crate::text::strings::{prefix_len, slice, tail};

/// The longest domain name, in bytes.
const LONGEST_DOMAIN: usize = 253;

/// Services that hide where a link leads.
const SHORTENERS: &[&str] = &[
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "kort.no",
    "kortlink.dk",
    "kortlink.no",
    "lnkd.in",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "s.no",
    "short.io",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
];

/// Top-level domains that make a bare word a link. None is a word that often follows a full stop
/// without a space, apart from those that Norwegian senders use.
const TOP_LEVEL_DOMAINS: &[&str] = &[
    "ai", "app", "biz", "cc", "club", "cn", "co", "com", "de", "dev", "dk", "edu", "es", "eu",
    "fi", "fr", "gd", "gl", "gov", "gy", "info", "io", "link", "ly", "net", "nl", "no", "nu",
    "online", "org", "page", "pl", "ru", "se", "shop", "site", "store", "uk", "web", "xyz",
];

/// The parts of a link; absent ones are empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct UrlParts<'a> {
    pub(super) scheme: &'a str,
    pub(super) user: &'a str,
    pub(super) host: &'a str,
    pub(super) port: &'a str,
    /// Path, query and fragment, with the character that begins them.
    pub(super) path: &'a str,
}

impl<'a> UrlParts<'a> {
    /// Splits a link as a browser does: a backslash counts as a slash, and those before the host do not.
    pub(super) fn parse(link: &'a str) -> Self {
        let (scheme, rest) = match link.split_once(':') {
            Some((scheme @ ("http" | "https"), rest)) => (scheme, rest),
            _ => link.split_once("://").unwrap_or(("", link)),
        };
        let rest = rest.trim_start_matches(['/', '\\']);
        let path_start = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(path_start).unwrap_or((rest, ""));
        let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        let (host, port) = host.split_once(':').unwrap_or((host, ""));
        Self { scheme, user, host, port, path }
    }
}

/// A position before which no link begins.
pub(super) struct NoLinkBefore(pub(super) usize);

/// Returns whether a host is a domain or below it.
pub(super) fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// Returns whether a host is that of a link shortener.
pub(super) fn is_shortener(host: &str) -> bool {
    SHORTENERS.binary_search(&host).is_ok()
}

/// Returns the end of the link that starts at a position.
pub(super) fn link_end(normalized: &Normalized<'_>, at: usize) -> Result<usize, NoLinkBefore> {
    let text = normalized.text();
    let rest = tail(text, at);
    let run = prefix_len(rest, is_host_char);
    let (name, after) = rest.split_at_checked(run).unwrap_or((rest, ""));
    if let Some(address) = after.strip_prefix("://")
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        let start = text.len() - address.len();
        let end = url_end(text, start);
        if end > start {
            return Ok(end);
        }
    }
    let no_link = Err(NoLinkBefore(at + run.max(1)));
    // Most words are only words.
    if !name.contains(['.', '@']) {
        return no_link;
    }
    let host = name.trim_end_matches(['.', '-', '_', '+', '@']);
    let end = at + host.len();
    let is_www = host.starts_with("www.") && host.len() > 4 && !host.contains('@');
    if is_www || is_bare_link(normalized, host, end) {
        return Ok(end_after_host(text, end));
    }
    no_link
}

/// Returns the end of the rest of a URL that starts at a position, without the punctuation of the
/// sentence.
pub(super) fn url_end(text: &str, at: usize) -> usize {
    let rest = tail(text, at);
    let url = slice(rest, 0..prefix_len(rest, is_url_char));
    let has_placeholder = url.contains('{');
    let is_outside = |c: char| ends_sentence(c) || c == '}' && !has_placeholder;
    at + url.trim_end_matches(is_outside).len()
}

/// Returns whether a character at the end of a URL belongs to the sentence.
const fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '|')
}

/// Returns the end of a link whose host ends at a position: a port, path, query or fragment follows
/// the host directly.
fn end_after_host(text: &str, end: usize) -> usize {
    let goes_on = match tail(text, end).as_bytes() {
        [b':', port, ..] => port.is_ascii_digit(),
        [first, ..] => matches!(first, b'/' | b'?' | b'#'),
        [] => false,
    };
    if goes_on { url_end(text, end).max(end) } else { end }
}

/// Returns whether a word that ends at a position is an e-mail address or a domain without `www.`.
fn is_bare_link(normalized: &Normalized<'_>, word: &str, end: usize) -> bool {
    let (user, domain) = word.rsplit_once('@').unwrap_or(("", word));
    let Some((below, top)) = domain.rsplit_once('.') else {
        return false;
    };
    if !is_well_formed(domain) {
        return false;
    }
    if !user.is_empty() {
        return top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    }
    let label = below.rsplit_once('.').map_or(below, |(_, label)| label);
    let has_letter = label.bytes().any(|byte| !byte.is_ascii_digit());
    let is_long_enough = match label.len() {
        0 => false,
        1 => matches!(top, "co" | "com" | "ly") && has_letter,
        2 => has_letter,
        _ => true,
    };
    let is_known = TOP_LEVEL_DOMAINS.binary_search(&top).is_ok()
        || is_shortener(domain)
        || top.starts_with("xn--");
    is_known && is_long_enough && !begins_sentence(normalized, end - top.len()..end)
}

fn is_well_formed(domain: &str) -> bool {
    domain.len() <= LONGEST_DOMAIN
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !domain.contains("..")
        && !domain.contains(['_', '+'])
}

/// Returns whether a top-level domain is the first word of a sentence, as in `ferdig.Se vedlegg`: one
/// capital before a lower-case letter.
fn begins_sentence(normalized: &Normalized<'_>, top: Range<usize>) -> bool {
    let mut letters = normalized.source_text(&top).chars();
    letters.next().is_some_and(is_uppercase_letter)
        && !letters.next().is_some_and(is_uppercase_letter)
}

/// Returns whether a character may be part of a host name or an e-mail address.
const fn is_host_char(c: char) -> bool {
    is_word_char(c) || matches!(c, '.' | '-' | '_' | '+' | '@')
}

const fn is_url_char(c: char) -> bool {
    is_word_char(c)
        || matches!(c, '!' | '#'..='\'' | '*'..='/' | ':' | ';' | '=' | '?' | '@' | '\\' | '_' | '{'..='~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(SHORTENERS.is_sorted() && TOP_LEVEL_DOMAINS.is_sorted());
    }

    #[test]
    fn links_are_split_as_a_browser_does() {
        let parts = UrlParts::parse("https://user:pw@www.norge.no:443/nb?x#y");
        let expected = UrlParts {
            scheme: "https",
            user: "user:pw",
            host: "www.norge.no",
            port: "443",
            path: "/nb?x#y",
        };
        assert_eq!(parts, expected);
        assert_eq!(UrlParts::parse("nav.no").host, "nav.no");
        assert_eq!(UrlParts::parse("https://a.no\\@b.no/").host, "a.no");
        for link in ["//a.no/b", "\\\\a.no", "https:a.no", "https:/a.no", "https:///a.no"] {
            assert_eq!(UrlParts::parse(link).host, "a.no", "{link}");
        }
    }

    #[test]
    fn a_host_is_within_its_own_domain_only() {
        assert!(is_within("www.digdir.no", "digdir.no") && is_within("digdir.no", "digdir.no"));
        assert!(!is_within("xdigdir.no", "digdir.no") && !is_within("digdir.no.x", "digdir.no"));
    }
}
