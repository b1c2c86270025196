//! Grants: what a client signs to get a token (RFC 7523).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use zeroize::Zeroizing;

use super::key::{Key, KeyName};

/// How long a grant is good. 120 seconds are allowed; the clocks may differ by ten.
const LIFETIME: Duration = Duration::from_secs(100);

/// Makes grants, of which none is used twice.
pub(super) struct Grants {
    pub(super) key: Key,
    pub(super) issuer: String,
    pub(super) client_id: String,
    /// The scopes, with spaces between.
    pub(super) scopes: String,
    /// The organisation number of the body that has delegated its access.
    pub(super) consumer: Option<String>,
}

/// The header: the service refuses what it does not know.
#[derive(Serialize)]
struct Header<'g> {
    alg: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kid: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    x5c: Option<&'g [String]>,
}

/// The claims: the service refuses what it does not know.
#[derive(Serialize)]
struct Claims<'g> {
    aud: &'g str,
    iss: &'g str,
    scope: &'g str,
    iat: u64,
    exp: u64,
    jti: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    consumer_org: Option<&'g str>,
}

impl Grants {
    /// Makes a new grant; `None` if the system gives no random bytes.
    pub(super) fn grant(&self) -> Option<Zeroizing<String>> {
        let (kid, x5c) = match &self.key.name {
            KeyName::Id(id) => (Some(id.as_str()), None),
            KeyName::Certificates(certificates) => (None, Some(certificates.as_slice())),
        };
        let header = Header { alg: "RS256", kid, x5c };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut unique = [0; 16];
        getrandom::fill(&mut unique).ok()?;
        let claims = Claims {
            aud: &self.issuer,
            iss: &self.client_id,
            scope: &self.scopes,
            iat: now.as_secs(),
            exp: (now + LIFETIME).as_secs(),
            jti: URL_SAFE_NO_PAD.encode(unique),
            consumer_org: self.consumer.as_deref(),
        };
        let signed = format!("{}.{}", encoded(&header)?, encoded(&claims)?);
        let signature = self.key.sign(&signed)?;
        Some(Zeroizing::new(format!("{signed}.{signature}")))
    }
}

fn encoded(part: &impl Serialize) -> Option<String> {
    serde_json::to_vec(part).ok().map(|json| URL_SAFE_NO_PAD.encode(json))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn parts(grant: &str) -> [Value; 2] {
        let parts: Vec<_> = grant.split('.').collect();
        assert_eq!(parts.len(), 3);
        let decoded = |part: &str| URL_SAFE_NO_PAD.decode(part).unwrap();
        [0, 1].map(|at| serde_json::from_slice(&decoded(parts[at])).unwrap())
    }

    fn grants(jwk: &Value, consumer: Option<&str>) -> Grants {
        Grants {
            key: Key::of_jwk(&jwk.to_string()).unwrap(),
            issuer: "https://test.maskinporten.no/".to_owned(),
            client_id: "client".to_owned(),
            scopes: "a b".to_owned(),
            consumer: consumer.map(str::to_owned),
        }
    }

    #[test]
    fn a_grant_has_what_is_documented_and_nothing_else() {
        let mut jwk: Value =
            serde_json::from_str(include_str!("../../tests/register/key.json")).unwrap();
        let grants_with_id = grants(&jwk, None);
        let [header, claims] = parts(&grants_with_id.grant().unwrap());
        assert_eq!(header, json!({ "alg": "RS256", "kid": "test-key" }));
        let names: Vec<_> = claims.as_object().unwrap().keys().collect();
        assert_eq!(names, ["aud", "iss", "scope", "iat", "exp", "jti"]);
        assert_eq!(claims["exp"].as_u64().unwrap() - claims["iat"].as_u64().unwrap(), 100);
        let [_, again] = parts(&grants_with_id.grant().unwrap());
        assert_ne!(claims["jti"], again["jti"]);
        // A certificate in place of an identifier: the header has the chain as a list.
        let fields = jwk.as_object_mut().unwrap();
        fields.remove("kid");
        fields.insert("x5c".to_owned(), json!(["MIIC"]));
        let [header, claims] = parts(&grants(&jwk, Some("910753614")).grant().unwrap());
        assert_eq!(header, json!({ "alg": "RS256", "x5c": ["MIIC"] }));
        assert_eq!(claims["consumer_org"], "910753614");
    }
}
