//! The contract: the types that go in and come out, the same on every runtime.
//!
//! [`Dispatch`] goes in and [`Report`] comes out; [`Explanation`] shows the signals of the text, and
//! [`Catalogue`] describes the rules. [`Recipient`] and [`Screening`] are of the single recipient. In JSON, YAML, TOML and JavaScript the fields and values have
//! the names given here in `snake_case`; the WIT file has the same names in `kebab-case`. A field
//! that is absent or null is *not given*, which is neither yes nor no.

mod answers;
mod catalogue;
mod contact_details;
mod deserialize;
mod dispatch;
mod error;
mod error_text;
mod explanation;
mod freshness;
mod language_tag;
mod localized;
mod names;
mod nearest;
mod placeholders;
mod recipient;
mod report;
mod rule_ids;
mod screening;
mod value;
mod wit;
mod wit_types;

pub use answers::{ANSWERS, answer_label};
#[cfg(feature = "engine")]
pub(crate) use answers::{CHANNELS, LANGUAGES};
pub use catalogue::*;
pub use contact_details::{normalize_email, normalize_mobile, sms_may_fail};
pub use deserialize::{parse, require_rule};
pub use dispatch::*;
pub use error::{ExpectedType, FoundType, InputError, InputProblem, Suggestion};
pub use error_text::did_you_mean;
pub use explanation::*;
pub use freshness::Date;
#[cfg(feature = "engine")]
pub(crate) use language_tag::is_same_language;
pub use localized::{Localized, grouped};
pub use nearest::nearest_name;
pub use placeholders::{MAX_PLACEHOLDER_LENGTH, MAX_PLACEHOLDERS};
pub use recipient::{Care, DetailState, PackedRecipient, Recipient, RegisterStatus};
#[cfg(feature = "engine")]
pub(crate) use recipient::{Field, NO, YES};
pub use report::*;
pub use screening::{Delivery, LetterNotice, PackedScreening, Screening};
pub use value::{MAX_COUNT, Value};
