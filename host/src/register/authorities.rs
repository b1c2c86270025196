//! The certificate authorities that services are trusted by.

use std::fs;
use std::path::Path;

use ureq::tls::{PemItem, RootCerts, parse_pem};

/// Returns the authorities in a file in PEM; `None` if it cannot be read, has none, or is broken.
pub(super) fn of_file(path: &Path) -> Option<RootCerts> {
    let pem = fs::read(path).ok()?;
    let mut authorities = Vec::new();
    for item in parse_pem(&pem) {
        if let PemItem::Certificate(authority) = item.ok()? {
            authorities.push(authority);
        }
    }
    (!authorities.is_empty()).then(|| authorities.into())
}
