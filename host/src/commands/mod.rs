//! The commands of the program: one file for each.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod component;
pub(crate) mod diff;
pub(crate) mod disclose;
pub(crate) mod init;
pub(crate) mod man;
mod nats_server;
pub(crate) mod new;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod screen;
pub(crate) mod templates;
pub(crate) mod test;
pub(crate) mod version;
pub(crate) mod worker;
