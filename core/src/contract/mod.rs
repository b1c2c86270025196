//! The contract: the types that go in and come out, the same on every runtime.
//!
//! [`Dispatch`] goes in and [`Report`] comes out; [`Explanation`] shows the signals of the text, and
//! [`Catalogue`] describes the rules. In JSON, YAML, TOML and JavaScript the fields and values have
//! the names given here in `snake_case`; the WIT file has the same names in `kebab-case`. A field
//! that is absent or null is *not given*, which is neither yes nor no.

mod catalogue;
mod deserialize;
mod dispatch;
mod error;
mod explanation;
mod language_tag;
mod names;
mod nearest;
mod report;
mod value;
mod wit;
mod wit_types;

pub use catalogue::*;
pub use deserialize::parse;
pub use dispatch::*;
pub use error::InputError;
pub use explanation::*;
pub use nearest::nearest_name;
pub use report::*;
pub use value::{MAX_COUNT, Value};
