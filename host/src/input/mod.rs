//! Parsing of dispatches from files: the only step that can fail.
//!
//! Every format is parsed into a [`Value`](krr_policy::Value) with the location of each part in the
//! file, so that findings and errors can be shown at their line.

mod diagnostic;
mod edit;
mod format;
mod front_matter;
mod inference;
mod json;
mod layers;
mod limits;
mod located;
mod located_dispatch;
mod markdown;
mod other_content;
mod place;
mod private;
mod problem;
mod read;
mod rewrite;
mod sections;
mod shapes;
mod source_map;
mod source_text;
mod suppression;
mod syntax_error;
mod toml;
mod yaml;

pub use self::diagnostic::Diagnostic;
pub use self::edit::{DispatchEdits, edited_file};
pub use self::format::InputFormat;
pub use self::inference::{Inference, Unjudged, UnjudgedReason};
pub use self::limits::MAX_BYTES;
pub use self::located_dispatch::LocatedDispatch;
pub use self::other_content::{OtherContent, other_content};
pub use self::place::{Located, Place, Replacement};
pub use self::private::{MASK, mask_private};
pub use self::problem::{Hint, Problem, ReadError, WriteError};
pub use self::read::{read, shown};
pub use self::shapes::ShapeName;
pub use self::source_text::{LineColumn, SourceText};

pub(crate) use self::front_matter::{body_range, split as split_front_matter};
pub(crate) use self::json::syntax_error as json_syntax_error;
pub(crate) use self::layers::{merge, merged};
pub(crate) use self::limits::MAX_DEPTH;
pub(crate) use self::located::{LocatedValue, Location, Locations};
pub(crate) use self::read::parse_data;
pub(crate) use self::rewrite::escape_all;
pub(crate) use self::source_map::{Segment, SourceMap};
pub(crate) use self::source_text::decode;
pub(crate) use self::suppression::MARK as SUPPRESSION_MARK;
pub(crate) use self::syntax_error::SyntaxError;
pub(crate) use self::yaml::{YamlEvents, resolve_plain};
