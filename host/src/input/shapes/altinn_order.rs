//! Altinn 3 Notifications: the older order, with a list of recipients.

use krr_policy::Channel;

use super::draft::{Draft, Notice};
use super::node::Node;
use super::problem::ShapeProblem;
use super::recipients::{RECIPIENT, Recipient};
use super::schema::{Field, Kind, optional, required};
use super::schemes;
use super::shape::Shape;
use crate::input::inference::UnjudgedReason;
use crate::input::syntax_error::SyntaxError;

pub(super) const SHAPE: Shape = Shape {
    name: "altinn-order",
    title: "Altinn Notifications (`recipients`)",
    is_it: |root| {
        // Any one of them may be found in other files.
        let is_map = |name| root.get(name).is_some_and(|it: Node<'_>| it.is_map());
        let is_list = |name| root.get(name).is_some_and(|it: Node<'_>| it.is_list());
        let marks = [
            is_map("emailTemplate"),
            is_map("smsTemplate"),
            is_list("recipients"),
            root.has("notificationChannel"),
        ];
        marks.into_iter().filter(|is_there| *is_there).count() >= 2
    },
    fields: ORDER,
    read,
};

const ORDER: &[Field] = &[
    required("notificationChannel", schemes::ALTINN),
    required("recipients", Kind::List(&Kind::Fields(RECIPIENT))),
    optional(
        "emailTemplate",
        Kind::Fields(&[
            optional("fromAddress", Kind::Hidden),
            required("subject", Kind::Text),
            required("body", Kind::Text),
            optional("contentType", schemes::CONTENT_TYPE),
        ]),
    ),
    optional(
        "smsTemplate",
        Kind::Fields(&[optional("senderNumber", Kind::Hidden), required("body", Kind::Text)]),
    ),
    optional("ignoreReservation", Kind::Flag),
    optional("resourceId", Kind::Hidden),
    optional("resourceAction", Kind::Hidden),
    optional("conditionEndpoint", Kind::Hidden),
    optional("requestedSendTime", Kind::Hidden),
    optional("sendingTimePolicy", Kind::Hidden),
    optional("sendersReference", Kind::Hidden),
];

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    let mut draft = Draft::new(root, None)?;
    let recipients = root.get("recipients");
    let items: Vec<_> = recipients.iter().flat_map(Node::items).collect();
    if let Some(recipients) = &recipients {
        draft.recipients(items.iter().map(Recipient::of_fields), recipients)?;
    }
    draft.reserved(&items)?;
    draft.ignore_reservation(root.get("ignoreReservation"))?;
    let Some(channel) = root.get("notificationChannel") else { return Ok(vec![draft]) };
    let plan = schemes::altinn(channel.name(schemes::ALTINN).unwrap_or_default());
    draft.plan(&plan, &channel)?;
    let mut notices = Vec::new();
    for channel in &plan.channels {
        let name = if *channel == Channel::Sms { "smsTemplate" } else { "emailTemplate" };
        let Some(template) = root.get(name) else {
            return Err(root.error(ShapeProblem::MissingField(name)));
        };
        notices.push(Notice {
            channels: vec![*channel],
            subject: template.get("subject"),
            body: template.get("body"),
            ..Notice::default()
        });
    }
    draft.texts(&notices)?;
    for (channel, template) in [(Channel::Email, "emailTemplate"), (Channel::Sms, "smsTemplate")] {
        if !plan.channels.contains(&channel) {
            draft.leave(root.at(&[template, "body"]), UnjudgedReason::NotSent);
        }
    }
    Ok(vec![draft])
}
