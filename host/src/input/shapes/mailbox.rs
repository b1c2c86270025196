//! What digital post to citizens has in common: a letter in the mailbox, and the supplier's notices of it.

use krr_policy::{Channel, ChannelMode, Localized, Value};

use super::draft::{Draft, Notice, Plan};
use super::node::Node;
use super::recipients::Recipient;
use crate::input::syntax_error::SyntaxError;

const MAILBOX: Localized = Localized {
    nb: "brevet går til den digitale postkassen, og leverandøren varsler i kanalene under `varsler`",
    nn: "brevet går til den digitale postkassa, og leverandøren varslar i kanalane under `varsler`",
    en: "the letter goes to the digital mailbox, and the supplier notifies by the channels under `varsler`",
};

/// Returns the dispatch of a letter to the digital mailbox of a person, with the notices of it. The
/// letter itself is a document, which is not in the file.
pub(super) fn draft<'a>(
    root: &Node<'a>,
    digital: &Node<'a>,
    letter: Notice<'a>,
    notices: Vec<Notice<'a>>,
) -> Result<Draft, SyntaxError> {
    let mut draft = Draft::new(root, None)?;
    let recipient = digital.get("mottaker");
    draft.recipients([Recipient::Person], recipient.as_ref().unwrap_or(digital))?;
    let given = digital.get("varsler");
    let at = given.as_ref().unwrap_or(digital);
    let letter = Notice { channels: vec![Channel::DigitalMail], ..letter };
    let is_notified = !notices.is_empty();
    let notices: Vec<_> = std::iter::once(letter).chain(notices).collect();
    let plan = Plan {
        channels: notices.iter().flat_map(|notice| notice.channels.clone()).collect(),
        mode: is_notified.then_some(ChannelMode::All),
        because: MAILBOX,
    };
    draft.plan(&plan, at)?;
    draft.infer("channels.mailbox_notice", Value::Flag(is_notified), at, MAILBOX)?;
    draft.texts(&notices)?;
    Ok(draft)
}
