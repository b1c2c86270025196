//! The servers by TLS: whose certificates are trusted.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::stand_in::StandIn;
use super::{Ran, list, person, run};

/// A list of one who is reached, and one whom the register does not know.
const NUMBERS: [u64; 2] = [7, 8];

/// Returns the path of a certificate or key that `tls/make.sh` has made.
fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/register/tls").join(name)
}

/// Starts the servers with a certificate.
fn start(certificate: &str) -> StandIn {
    let certificate = CertificateDer::from_pem_file(fixture(certificate)).unwrap();
    let key = PrivateKeyDer::from_pem_file(fixture("key.pem")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    StandIn::start_with(Some(Arc::new(config)), &[], 0, Box::new(person))
}

/// Runs the program with a file of authorities.
fn run_with(stand_in: &StandIn, authorities: &Path) -> Ran {
    let authorities = authorities.display().to_string();
    run(stand_in, &list(&NUMBERS), &[], &[("SSL_CERT_FILE", &authorities)])
}

#[test]
fn the_authorities_of_a_file_are_trusted() {
    let stand_in = start("server.pem");
    let ran = run_with(&stand_in, &fixture("authority.pem"));
    assert!(ran.output.code < 3, "{}", ran.output.stderr);
    let deliveries: Vec<_> = ran.results.values().map(|row| row["delivery"].as_str()).collect();
    assert_eq!(deliveries, [Some("sms"), Some("paper")]);
    assert_eq!(stand_in.log().lookups.len(), 1);
}

#[test]
fn a_server_that_is_not_trusted_is_told_nothing() {
    for (certificate, authorities, reason) in [
        ("server.pem", None, "UnknownIssuer"),
        ("server.pem", Some("expired.pem"), "UnknownIssuer"),
        ("expired.pem", Some("authority.pem"), "certificate expired"),
        ("other-name.pem", Some("authority.pem"), "not valid for name"),
    ] {
        let stand_in = start(certificate);
        let ran = match authorities {
            Some(authorities) => run_with(&stand_in, &fixture(authorities)),
            None => run(&stand_in, &list(&NUMBERS), &[], &[]),
        };
        let message = format!("{certificate}, {authorities:?}: {}", ran.output.stderr);
        assert_eq!((ran.output.code, ran.results.len()), (4, 0), "{message}");
        assert!(ran.output.stderr.contains(reason), "{message}");
        assert!(ran.output.stderr.contains("the certificate of Maskinporten is not"), "{message}");
        assert!(ran.output.stderr.contains("`SSL_CERT_FILE`"), "{message}");
        let log = stand_in.log();
        assert!(log.grants.is_empty() && log.lookups.is_empty(), "{message}");
    }
}

#[test]
fn a_file_without_authorities_is_an_error_before_anything_is_called() {
    let stand_in = start("server.pem");
    for name in ["key.pem", "make.sh", "nowhere.pem", ""] {
        let ran = run_with(&stand_in, &fixture(name));
        assert_eq!(ran.output.code, 3, "{name}: {}", ran.output.stderr);
        let message = "`SSL_CERT_FILE` has to be a file with certificate authorities";
        assert!(ran.output.stderr.contains(message), "{name}: {}", ran.output.stderr);
    }
}
