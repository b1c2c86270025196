//! Message templates in the files of a project, as agencies keep them in repositories.
//!
//! A [`Project`] has the settings (`krr.toml`) of a folder and those above and below it. [`Templates`]
//! are its files, read; they give the messages, what is left out, and what is suppressed. Readers find
//! the texts in a format and know nothing of the settings; selection goes by the settings and knows
//! nothing of the formats.

mod collection;
mod config;
mod date;
mod facts;
mod file;
mod filled;
mod message;
mod pattern;
pub(crate) mod problem;
mod project;
mod propose;
mod readers;
mod selection;
mod settings;
mod suppression;
mod walk;

pub use self::collection::{FileChange, MessageEdits, Templates};
pub use self::date::Date;
pub use self::filled::FilledDispatch;
pub use self::message::{MessageVersion, TemplateMessage};
pub use self::problem::TemplateProblem;
pub use self::project::{Project, SETTINGS_FILE};
pub use self::propose::{Proposal, ProposedSelector, ProposedSet, propose};
pub use self::readers::{SkipReason, TemplateFormat};
pub use self::selection::{LeftOut, LeftOutReason, first_words};
pub use self::settings::{Cost, Expectation, Gate, Part};
pub use self::suppression::TemplateSuppression;
