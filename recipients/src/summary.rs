//! The counts of a screening, in words: what every summary of them says.

mod figures;
mod notes;
mod share;
pub mod words;

pub use self::figures::Figures;
pub use self::share::{WHOLE, bar_length, percent};
