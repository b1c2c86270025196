//! Looking up persons in the Contact and Reservation Register.
//!
//! [`Settings`] come from the environment, [`Client`] asks. It gets a token from Maskinporten with a signed grant,
//! asks about at most [`MAX_PERSONS`] in a call, and tries again where that is safe: a lookup changes nothing, and
//! each try for a token has a grant of its own. What is answered is returned as it came and kept nowhere. No error
//! has anything of a person, of a key or of a token in it.

mod address;
mod authorities;
mod client;
mod clock;
mod error;
mod grant;
mod http;
mod key;
mod refusal;
mod retry;
mod scopes;
mod secret_bytes;
mod settings;
mod tokens;

pub use self::client::{Client, MAX_PERSONS};
pub use self::error::{Problem, RegisterError, Service};
pub use self::key::KeyProblem;
pub use self::refusal::Refusal;
pub use self::secret_bytes::SecretBytes;
pub use self::settings::{Options, SettingError, Settings};
