//! Look-alikes of the link to the page where people update their details (B6).
//!
//! An exact detection: a link is altered only if it aims at that page or imitates its host, and does
//! not lead there. A link that leads there and is not written as it should be is another signal,
//! [`untidy_link`](super::untidy_link). Any other link is somebody else's.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::{AnalysedPart, Analysis};
use crate::text::confusables::skeleton;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::folding::is_word_char;
use crate::text::markup::Role;
use crate::text::matches::{Detected, Match};
use crate::text::punycode::{decode_host, decode_percents};
use crate::text::strings::{slice, tail};
use crate::text::url::{UrlParts, is_shortener, is_within};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::AlteredLink,
    title: Localized {
        nb: "Ligner på lenken til registeret",
        nn: "Liknar på lenkja til registeret",
        en: "Resembles the register's link",
    },
    requires: &[],
    phrases: &[],
    detect,
};

const OFFICIAL: &str = "https://www.norge.no/nb/oppdater-kontaktinformasjon";
const OFFICIAL_NN: &str = "https://www.norge.no/nn/oppdater-kontaktinformasjon";
/// The skeletons of the page's names in Norwegian and in English (`digital-citizen/…`). Pages of others
/// may well have the last part of the English one.
const PAGES: [&str; 2] =
    ["oppdater-kontaktinformasjon", "digitai-citizen/update-your-contact-information"];
const HOST: &str = "norge.no";
/// The greatest distance, in bytes, between a disclosure and a short link that belongs to it.
const NEARBY: usize = 60;
/// The greatest length, in bytes, of a text that is shown for a link. What is longer is no link to a reader.
const LONGEST_SHOWN: usize = 200;
/// The most words beside a link that is shown for another.
const MOST_WORDS_AROUND: usize = 2;

/// The relation of a link to the official one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The page itself, as it should be written.
    Official,
    /// The page itself, written otherwise.
    Untidy,
    /// Aims at the page or imitates its host, and is something else.
    Altered,
    /// Any other link.
    Other,
}

impl Verdict {
    /// Returns whether the link leads to the official page.
    const fn is_official(self) -> bool {
        matches!(self, Self::Official | Self::Untidy)
    }
}

fn detect(analysis: &Analysis<'_>) -> Detected {
    matches(analysis, Verdict::Altered).into_iter().collect()
}

/// Returns the altered or the untidy links, with the official link as their replacement.
pub(super) fn matches(analysis: &Analysis<'_>, wanted: Verdict) -> Vec<Match> {
    let read: Vec<_> = analysis.read_parts().filter(|it| it.document.role == Role::Read).collect();
    let mut matches = Vec::new();
    for document in analysis.documents_with_links() {
        let text = read.iter().find(|it| it.document.part == document.part).copied();
        for link in &document.links {
            let mut verdict = judge(document, link);
            if verdict == Verdict::Other && is_made_altered(text, document, link) {
                verdict = Verdict::Altered;
            }
            if verdict == wanted {
                let replacement = Some(official_for(document.slice(link.clone())));
                matches.push(Match { replacement, ..Match::new(document, link) });
            }
        }
    }
    matches
}

/// Returns whether the text around a link of some document makes it one that imitates the official link: it is shown
/// as that, or it is a short link beside a disclosure in the text that everybody reads.
fn is_made_altered(
    read: Option<&AnalysedPart<'_>>,
    document: &Document<'_>,
    link: &Range<usize>,
) -> bool {
    let host = UrlParts::parse(document.slice(link.clone())).host;
    let (text, shown) = match (&document.role, read) {
        (Role::LinkTarget { shown }, Some(AnalysedPart { document: text, .. })) => {
            (text, Some(text.position_of(shown.start)..text.position_of(shown.end)))
        }
        _ => (document, shown_in_markdown(document, link)),
    };
    if shown.as_ref().is_some_and(|shown| promises_official(text, shown, host)) {
        return true;
    }
    let is_in_text = matches!(document.role, Role::Read | Role::LinkTarget { .. });
    let place = shown.as_ref().unwrap_or(link);
    is_in_text && is_shortener(host) && read.is_some_and(|read| is_near_disclosure(read, place))
}

/// Returns whether the text that is shown for a link to some host promises another: the official link, or hardly more
/// than a link to the official host.
fn promises_official(text: &Document<'_>, shown: &Range<usize>, host: &str) -> bool {
    if shown.len() > LONGEST_SHOWN {
        return false;
    }
    let first = text.links.partition_point(|link| link.start < shown.start);
    let mut links = text.links.iter().skip(first).take_while(|link| link.end <= shown.end);
    let leads_elsewhere = is_known(host) && !is_within(host, HOST);
    links.any(|link| {
        judge(text, link).is_official()
            || leads_elsewhere
                && is_within(UrlParts::parse(text.slice(link.clone())).host, HOST)
                && is_shown_alone(text, link, shown)
    })
}

/// Returns whether a disclosure is near a byte range.
fn is_near_disclosure(text: &AnalysedPart<'_>, range: &Range<usize>) -> bool {
    // The first disclosure that does not end long before it.
    let first = text.disclosures.partition_point(|it| it.range.end + NEARBY < range.start);
    text.disclosures.get(first).is_some_and(|it| it.range.start <= range.end + NEARBY)
}

/// Returns the text that Markdown shows for a link: `[shown](link)`.
fn shown_in_markdown(text: &Document<'_>, link: &Range<usize>) -> Option<Range<usize>> {
    let before = slice(text.text(), 0..link.start);
    let before = tail(before, before.floor_char_boundary(link.start.saturating_sub(LONGEST_SHOWN)));
    let shown = before.strip_suffix("](").or_else(|| before.strip_suffix("](<"))?;
    let length = shown.len() - shown.rfind('[')? - 1;
    let end = link.start - (before.len() - shown.len());
    Some(end - length..end)
}

/// Returns whether a link is all that is shown, apart from a few words such as *on* or *go to*.
fn is_shown_alone(text: &Document<'_>, link: &Range<usize>, shown: &Range<usize>) -> bool {
    let words = |range: Range<usize>| {
        text.text().get(range).map_or(0, |it: &str| it.split_whitespace().count())
    };
    words(shown.start..link.start) + words(link.end..shown.end) <= MOST_WORDS_AROUND
}

/// Returns whether a host is written out, and is no placeholder.
fn is_known(host: &str) -> bool {
    !host.is_empty() && !host.contains(['{', '$', '%'])
}

/// Returns the official link in the language of another. The English page is not confirmed.
fn official_for(link: &str) -> &'static str {
    if link.contains("/nn/") { OFFICIAL_NN } else { OFFICIAL }
}

fn judge(document: &Document<'_>, link: &Range<usize>) -> Verdict {
    let parts = UrlParts::parse(document.slice(link.clone()));
    let host = decode_percents(parts.host.trim_end_matches('.'));
    let host = host.as_ref();
    if !is_known(host) {
        return Verdict::Other;
    }
    if host == HOST || host == "www.norge.no" {
        // Invisible and foreign characters of the source are normalized here.
        let written = document.source_text(link);
        let leads_there = written.is_ascii() && parts.user.is_empty();
        let has_foreign_letter =
            UrlParts::parse(written).host.contains(|c: char| !c.is_ascii() && is_word_char(c));
        return match aims_at_page(parts.path) {
            _ if has_foreign_letter => Verdict::Altered,
            false => Verdict::Other,
            true if !leads_there => Verdict::Altered,
            true if host != HOST && is_tidy(parts, document) => Verdict::Official,
            true => Verdict::Untidy,
        };
    }
    // A link shows what is before the @ first; in an e-mail address it is only a name. What follows one that
    // does not end the host looks like the host.
    let has_official_user = !parts.scheme.is_empty() && skeleton(parts.user).contains(HOST);
    let has_official_tail =
        parts.path.contains("@norge.no") || parts.path.contains("@www.norge.no");
    let is_altered =
        has_official_user || has_official_tail || aims_at_page(parts.path) || is_imitation(host);
    if is_altered { Verdict::Altered } else { Verdict::Other }
}

/// Returns whether a link is written as it should be: encrypted and without a port. Without a scheme, it
/// leads there only in text.
fn is_tidy(parts: UrlParts<'_>, document: &Document<'_>) -> bool {
    let is_text = !matches!(document.role, Role::LinkTarget { .. });
    parts.port.is_empty() && (parts.scheme == "https" || is_text && parts.scheme.is_empty())
}

/// Returns whether a path, or an address that it passes on, has the page as one of its segments.
fn aims_at_page(path: &str) -> bool {
    if PAGES.iter().all(|page| path.len() < page.len()) {
        return false;
    }
    let path = skeleton(path);
    let is_name_char = |c| is_word_char(c) || c == '-';
    let is_segment = |(at, page): (usize, &str)| {
        let (before, after) = around(&path, at, page.len());
        (!before.ends_with(is_name_char) || before.ends_with("%2f"))
            && !after.starts_with(is_name_char)
    };
    PAGES.iter().any(|page| path.match_indices(page).any(is_segment))
}

/// Returns whether a host imitates the official one.
fn is_imitation(host: &str) -> bool {
    if is_within(host, HOST) {
        return false;
    }
    let host = skeleton(&decode_host(host));
    let has_official_labels = host.match_indices(HOST).any(|(at, name)| {
        let (before, after) = around(&host, at, name.len());
        (before.is_empty() || before.ends_with('.'))
            && (after.is_empty() || after.starts_with(['.', '-']))
    });
    has_official_labels || host.split('.').any(is_imitating_label)
}

/// Returns the text before and after a match.
fn around(text: &str, at: usize, length: usize) -> (&str, &str) {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + length..).unwrap_or_default();
    (before, after)
}

/// Returns whether a label of a domain is `norge-no`, `www-norge`, `wwwnorge` or the like.
fn is_imitating_label(label: &str) -> bool {
    let name = match label.strip_prefix("www") {
        Some(name) => name.trim_start_matches('-'),
        None => label,
    };
    match name.strip_prefix("norge") {
        Some("") => name.len() < label.len(),
        Some("no" | "-no") => true,
        Some(more) => more.starts_with("-no-"),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::testing::{analyse_body, assert_found, cases, matched};
    use alloc::string::String;

    fn in_sentences(file: &str) -> Vec<(String, String)> {
        let links = cases(file).into_iter();
        links.map(|link| (format!("Oppdater her: {link}. Hilsen oss"), link)).collect()
    }

    #[test]
    fn the_pages_are_their_own_skeletons() {
        assert_eq!(PAGES.map(skeleton), PAGES);
    }

    #[test]
    fn imitations_are_altered_links() {
        let cases = in_sentences(include_str!("altered_link/altered.txt"));
        let is_wrong = |(body, link): &&(String, String)| {
            matched(Signal::AlteredLink, body) != [link.as_str()]
                || analyse_body(body).matches(Signal::AlteredLink).iter().any(|it| {
                    !it.replacement.is_some_and(|new| new.starts_with("https://www.norge.no/"))
                })
        };
        let wrong: Vec<_> = cases.iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_official_link_and_others_are_not_altered() {
        let cases = in_sentences(include_str!("altered_link/other.txt"));
        let bodies: Vec<_> = cases.into_iter().map(|(body, _)| body).collect();
        assert_found(Signal::AlteredLink, &bodies, false);
    }

    #[test]
    fn the_text_around_a_link_counts() {
        let disclosed = "Adressen er hentet fra kontakt- og reservasjonsregisteret.";
        let cases = [
            (format!("{disclosed} Endre: bit.ly/abc"), 1),
            (format!("{disclosed} {} bit.ly/abc", "x".repeat(80)), 0),
            ("<a href=\"https://evil.com/\">https://www.norge.no/nb/oppdater-kontaktinformasjon</a>".into(), 1),
            ("[www.norge.no/oppdater-kontaktinformasjon](https://evil.com/x)".into(), 1),
            ("<a href=\"https://evil.example/krr\">norge.no</a>".into(), 1),
            ("<a data-id=7\n href='https://evil.example/krr' >Gå til www.norge.no</a>".into(), 1),
            ("<a href=\"javascript:location='https://'+'evil'+'.example'\">www.norge.no</a>".into(), 1),
            ("<a href=\"data:text/html;base64,PGgxPg==\">norge.no</a>".into(), 1),
            ("<a href=\"//evil.example\">https://www.norge.no/nb/reservasjon</a>".into(), 1),
            ("Endre det på [norge.no](https://evil.example/reserver).".into(), 1),
            ("Endre det [på norge.no](<https://evil.example/reserver>).".into(), 1),
            ("<a href=\"{{lenke}}\">norge.no</a>".into(), 0),
            ("<a href=\"https://www.norge.no/nb/reservasjon\">norge.no</a>".into(), 0),
            ("<a href=\"https://nordvik.kommune.no/krr\">Hvordan du endrer adressen på norge.no</a>".into(), 0),
            ("<a href=\"mailto:post@norge.no\">post@norge.no</a>".into(), 0),
            ("[norge.no](https://www.norge.no/nb/reservasjon)".into(), 0),
            ("[a] norge.no (https://nordvik.kommune.no)".into(), 0),
            ("<a href=\"https://nav.no/\">nav</a> https://www.norge.no/nb/oppdater-kontaktinformasjon".into(), 0),
        ];
        let is_wrong = |(body, count): &(String, usize)| {
            analyse_body(body).matches(Signal::AlteredLink).len() != *count
        };
        let wrong: Vec<_> = cases.into_iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_replacement_is_in_the_language_of_the_link() {
        for (link, official) in [
            ("http://norge.no/nn/oppdater-kontaktinformasjon", OFFICIAL_NN),
            ("http://norge.no/en/oppdater-kontaktinformasjon", OFFICIAL),
            ("http://norge.no/oppdater-kontaktinformasjon", OFFICIAL),
        ] {
            let signals = analyse_body(link);
            let replacements: Vec<_> =
                signals.matches(Signal::UntidyLink).iter().map(|it| it.replacement).collect();
            assert_eq!(replacements, [Some(official)], "{link}");
        }
    }
}
