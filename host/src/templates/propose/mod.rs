//! Proposes settings for a folder: sets of templates that between them find its messages.
//!
//! What tells a message is its name, the path of its file, its key, and that it is prose; never a rule.

mod file_patterns;
mod key;
mod keyed_file;
mod keyed_sets;
mod name;
mod noise;
mod path;
mod proposal;
mod prose;
mod search;
mod vocabulary;
mod whole_file;
mod whole_sets;

pub use self::proposal::{Proposal, ProposedSelector, ProposedSet};
pub use self::search::propose;
