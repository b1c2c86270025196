//! The engine: checking a dispatch, explaining its text, searching for repairs.

mod analysed_text;
mod check;
mod disclosure;
mod evaluation;
mod explain;
mod fix;
mod obligations;
#[cfg(test)]
mod proof;
mod repair;
mod spans;
mod summary;
mod version;

pub use check::check;
pub use disclosure::disclose;
pub use explain::explain;
pub use version::version;

#[cfg(test)]
pub(crate) use check::facts;
