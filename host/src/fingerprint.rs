//! Fingerprints of findings, by which a finding is recognized after its file was changed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use krr_host::input::Located;
use krr_policy::{Finding, Report};
use sha2::{Digest as _, Sha256};

/// Returns the fingerprint of each finding of a report, in order: a digest in hexadecimal of the rule,
/// of what identifies the dispatch, of the fact and of the words, without where they are. Findings that
/// are equal in that are numbered.
pub(crate) fn fingerprints(located: &dyn Located, report: &Report) -> Vec<String> {
    let identity = portable(&located.identity());
    let mut counts: BTreeMap<[u8; 32], u64> = BTreeMap::new();
    let fingerprint = |finding: &Finding| {
        let digest = digest(located, &identity, finding);
        let count = counts.entry(digest).or_default();
        *count += 1;
        hexadecimal(
            &Sha256::new().chain_update(digest).chain_update(count.to_be_bytes()).finalize(),
        )
    };
    report.findings.iter().map(fingerprint).collect()
}

/// Returns the bytes in hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn digest(located: &dyn Located, identity: &str, finding: &Finding) -> [u8; 32] {
    let words = finding.spans.first().map(|span| span.text(&located.dispatch().message));
    let words: Vec<_> = words.unwrap_or_default().split_whitespace().collect();
    let fact = finding.fact.as_deref().unwrap_or_default();
    let mut digest = Sha256::new();
    for part in [finding.rule.as_str(), identity, fact, &words.join(" ")] {
        // The length keeps the parts apart.
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

/// Returns the identity as it is on every system, however its file was named on the command line.
fn portable(identity: &str) -> String {
    let identity = identity.replace('\\', "/");
    identity.strip_prefix("./").map(str::to_owned).unwrap_or(identity)
}

#[cfg(test)]
mod tests {
    use krr_host::Engine;
    use krr_host::input::{self, LocatedDispatch};
    use krr_policy::Locale;

    use super::*;

    const TEXT: &str =
        "---\nchannels: { use: [sms] }\n---\n\nHilsen  Digitaliseringsdirektoratet\n";

    fn read(name: &str, text: &str) -> LocatedDispatch {
        input::read(name, text.as_bytes(), None).remove(0).unwrap()
    }

    fn of(name: &str, text: &str) -> Vec<String> {
        let located = read(name, text);
        let report = Engine::embedded().unwrap().check(located.dispatch(), Locale::En).unwrap();
        fingerprints(&located, &report)
    }

    #[test]
    fn they_are_digests_and_all_different() {
        let mut all = of("a.md", TEXT);
        assert!(all.len() > 1);
        assert!(all.iter().all(|it| it.len() == 64 && it.bytes().all(|b| b.is_ascii_hexdigit())));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn they_stay_while_other_things_change() {
        let expected = of("a.md", TEXT);
        for (name, file, text) in [
            ("more lines before", "a.md", TEXT.replace("\n\nH", "\n\n\n\nHei!\n\nH")),
            ("other white space", "a.md", TEXT.replace("  ", "\n")),
            ("line ends", "a.md", TEXT.replace('\n', "\r\n")),
            ("the same file, otherwise named", "./a.md", TEXT.to_owned()),
            ("the separator of another system", ".\\a.md", TEXT.to_owned()),
        ] {
            assert_eq!(of(file, &text), expected, "{name}");
        }
        assert_ne!(of("b.md", TEXT), expected);
    }

    #[test]
    fn equal_findings_are_numbered() {
        let located = read("a.md", TEXT);
        let engine = Engine::embedded().unwrap();
        let mut report = engine.check(located.dispatch(), Locale::En).unwrap();
        let first = report.findings[0].clone();
        let once = fingerprints(&located, &report);
        report.findings.push(first);
        let twice = fingerprints(&located, &report);
        assert_eq!(once, twice[..once.len()]);
        assert!(!once.contains(twice.last().unwrap()));
    }
}
