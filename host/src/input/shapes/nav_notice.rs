//! What Nav's notices have in common: the recipient, the channels and their texts.

use krr_policy::Channel;

use super::draft::{Draft, Notice};
use super::node::Node;
use super::recipients::Recipient;
use super::schemes;
use crate::input::syntax_error::SyntaxError;

/// Returns the dispatch of a notice to the person with an identifier, by the settings for SMS and e-mail.
/// A text that they do not give is Nav's own, which is not known.
pub(super) fn draft(
    root: &Node<'_>,
    recipient: Option<&Node<'_>>,
    settings: &Node<'_>,
) -> Result<Draft, SyntaxError> {
    let mut draft = Draft::new(root, None)?;
    draft.recipients([Recipient::Person], recipient.unwrap_or(root))?;
    let preferred = settings.get("prefererteKanaler");
    let names: Vec<_> =
        preferred.iter().flat_map(Node::items).filter_map(|item| item.name(schemes::NAV)).collect();
    let plan = schemes::nav(&names);
    draft.plan(&plan, preferred.as_ref().unwrap_or(settings))?;
    let notice = |channel: &Channel| match channel {
        Channel::Sms => Notice {
            channels: vec![*channel],
            body: settings.get("smsVarslingstekst"),
            ..Notice::default()
        },
        _ => Notice {
            channels: vec![*channel],
            subject: settings.get("epostVarslingstittel"),
            body: settings.get("epostVarslingstekst"),
            ..Notice::default()
        },
    };
    draft.texts(&plan.channels.iter().map(notice).collect::<Vec<_>>())?;
    Ok(draft)
}
