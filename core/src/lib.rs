//! Decides whether a planned dispatch (*utsendelse*) to people whose addresses come from Norway's
//! Contact and Reservation Register (KRR) fits the register's published guidelines.
//!
//! A [`Dispatch`] goes in: the message, its audience, its channels, and the sender's assessment. A
//! [`Report`] comes out: a [`Decision`], the [`Finding`]s it rests on, each citing a statement of the
//! guidelines, the smallest sets of edits that would make the dispatch fit, and the disclosure that
//! tells citizens where their address comes from.
//!
//! ```
//! use krr_policy::{Channel, ChannelMode, Decision, Dispatch, Locale, check};
//!
//! let mut dispatch = Dispatch::default();
//! dispatch.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
//! dispatch.channels.mode = Some(ChannelMode::All);
//!
//! let report = check(&dispatch, Locale::En);
//! assert_eq!(report.decision, Decision::Review);
//!
//! let twice = report.findings.iter().find(|f| f.rule == "double-notification").unwrap();
//! assert_eq!(twice.statement, "G4c");
//! assert_eq!(twice.message, "The same recipient gets both an SMS and an email.");
//! ```
//!
//! # How a decision is reached
//!
//! 1. [`parse`] reads a tree of values as a dispatch. It is the only step that can fail.
//! 2. The text is analysed once. The signals it gives become facts, beside the declared ones.
//! 3. Every rule is evaluated on the facts of its conditions: not applicable, satisfied, unknown or
//!    violated. Rules do not see each other.
//! 4. The strictest finding decides.
//!
//! A fact that is not given is neither yes nor no, and never makes a decision milder. A heuristic
//! asks, and never denies. Both are proven by walking every combination of facts.
//!
//! A [`Recipient`] is screened by a table of its own: [`screen`] decides in which channel each may be reached.
//!
//! The crate is `no_std`: it has no clock, no files and no environment.
//!
//! # Features
//!
//! - `engine` (default): the rules, the text analysis and the wording. Without it the crate is
//!   only the contract, for hosts that run the engine as WebAssembly.
//! - `tools`: JSON Schemas of the contract and the fingerprint of the rules, for the project's own
//!   commands.

#![no_std]

#[macro_use]
extern crate alloc;
#[cfg(test)]
extern crate std;

mod contract;

pub use contract::*;

#[cfg(feature = "engine")]
mod catalogue;
#[cfg(feature = "engine")]
mod engine;
#[cfg(feature = "engine")]
mod facts;
#[cfg(feature = "engine")]
mod localized;
#[cfg(feature = "engine")]
mod rules;
#[cfg(feature = "engine")]
mod screening;
#[cfg(feature = "engine")]
mod text;

#[cfg(feature = "engine")]
pub use {
    catalogue::{labels, rules},
    engine::{check, disclose, explain, version},
    screening::{named, screen},
};

#[cfg(feature = "tools")]
pub use {catalogue::fingerprint, text::training};
