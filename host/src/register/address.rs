//! Addresses of services.

use std::net::IpAddr;

use ureq::http::Uri;

/// The address of a service: by HTTPS, or by HTTP on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    url: String,
    is_loopback: bool,
}

impl Address {
    /// Parses an address; `None` if it is none, or not safe: then what is sent could be read on the way.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let url = text.trim().trim_end_matches('/');
        let uri: Uri = url.parse().ok()?;
        let has_more = uri.query().is_some() || url.contains(['#', '@']) || !url.is_ascii();
        let host = uri.host()?.trim_matches(['[', ']']);
        let is_loopback = host.eq_ignore_ascii_case("localhost")
            || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let is_safe = match uri.scheme_str()? {
            "https" => true,
            "http" => is_loopback,
            _ => false,
        };
        (is_safe && !has_more && !host.is_empty())
            .then(|| Self { url: url.to_owned(), is_loopback })
    }

    /// Returns the address of a path below this one.
    pub(super) fn join(&self, path: &str) -> Self {
        Self { url: format!("{}/{path}", self.url), is_loopback: self.is_loopback }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.url
    }

    /// Returns whether it is on this machine.
    pub(super) const fn is_loopback(&self) -> bool {
        self.is_loopback
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_is_an_address_except_on_this_machine() {
        for (text, expected) in [
            ("https://register.example.no/", "https://register.example.no"),
            (
                " https://register.example.no:8443/gateway/ ",
                "https://register.example.no:8443/gateway",
            ),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080/a", "http://[::1]:8080/a"),
            ("http://localhost:8080", "http://localhost:8080"),
        ] {
            assert_eq!(Address::parse(text).unwrap().as_str(), expected);
        }
        for text in [
            "",
            "register.example.no",
            "http://register.example.no",
            "http://127.0.0.1.example.no",
            "http://127.0.0.1@register.example.no",
            "http://localhost.example.no",
            "https://user:password@register.example.no",
            "https://register.example.no?a=b",
            "https://register.example.no#a",
            "https://",
            "ftp://register.example.no",
            "file:///etc/passwd",
            "https://register.example.no/æ",
        ] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
        let joined = Address::parse("https://register.example.no/a/").unwrap().join("rest/v2");
        assert_eq!(joined.as_str(), "https://register.example.no/a/rest/v2");
    }
}
