//! The key of the client, by which grants are signed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::rsa::{KeyPair, KeyPairComponents, PublicKeyComponents};
use ring::signature::RSA_PKCS1_SHA256;
use serde::Deserialize;
use zeroize::Zeroizing;

/// The private key of a client, with the name by which the service knows it.
pub(super) struct Key {
    pair: KeyPair,
    pub(super) name: KeyName,
}

/// How a service knows a key.
pub(super) enum KeyName {
    /// By the identifier under which it is registered.
    Id(String),
    /// By the certificate of the organisation, with its chain.
    Certificates(Vec<String>),
}

/// What is wrong with a key. Nothing of the key is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyProblem {
    /// It is not JSON, or a field has another type than it can have.
    NotAKey,
    /// It is a key of another kind than RSA.
    NotRsa,
    /// A field is missing.
    Missing(&'static str),
    /// A field is not in base64url.
    NotBase64(&'static str),
    /// The numbers are no key, or it is too short.
    Rejected(String),
}

#[derive(Deserialize)]
struct Jwk<'k> {
    kty: &'k str,
    kid: Option<String>,
    x5c: Option<Vec<String>>,
    n: Option<&'k str>,
    e: Option<&'k str>,
    d: Option<&'k str>,
    p: Option<&'k str>,
    q: Option<&'k str>,
    dp: Option<&'k str>,
    dq: Option<&'k str>,
    qi: Option<&'k str>,
}

impl Key {
    /// Parses a private key as a JWK.
    pub(super) fn of_jwk(text: &str) -> Result<Self, KeyProblem> {
        let jwk: Jwk<'_> = serde_json::from_str(text).map_err(|_| KeyProblem::NotAKey)?;
        if jwk.kty != "RSA" {
            return Err(KeyProblem::NotRsa);
        }
        let components = KeyPairComponents {
            public_key: PublicKeyComponents { n: number("n", jwk.n)?, e: number("e", jwk.e)? },
            d: number("d", jwk.d)?,
            p: number("p", jwk.p)?,
            q: number("q", jwk.q)?,
            dP: number("dp", jwk.dp)?,
            dQ: number("dq", jwk.dq)?,
            qInv: number("qi", jwk.qi)?,
        };
        let pair = KeyPair::from_components(&components)
            .map_err(|rejected| KeyProblem::Rejected(rejected.to_string()))?;
        let kid = jwk.kid.filter(|it| !it.is_empty()).map(KeyName::Id);
        let certificates = jwk.x5c.filter(|it| !it.is_empty()).map(KeyName::Certificates);
        let name = kid.or(certificates).ok_or(KeyProblem::Missing("kid"))?;
        Ok(Self { pair, name })
    }

    /// Signs a text by RS256. Returns the signature in base64url; `None` if the system gives no random bytes.
    pub(super) fn sign(&self, text: &str) -> Option<String> {
        let mut signature = vec![0; self.pair.public().modulus_len()];
        let random = SystemRandom::new();
        self.pair.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut signature).ok()?;
        Some(URL_SAFE_NO_PAD.encode(signature))
    }
}

/// A number without the zeros before it, which some write.
struct Number(Zeroizing<Vec<u8>>);

impl AsRef<[u8]> for Number {
    fn as_ref(&self) -> &[u8] {
        let zeros = self.0.iter().take_while(|byte| **byte == 0).count();
        self.0.get(zeros..).unwrap_or_default()
    }
}

fn number(name: &'static str, text: Option<&str>) -> Result<Number, KeyProblem> {
    let text = text.ok_or(KeyProblem::Missing(name))?;
    let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='));
    bytes.map(|bytes| Number(Zeroizing::new(bytes))).map_err(|_| KeyProblem::NotBase64(name))
}
