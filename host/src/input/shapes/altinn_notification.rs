//! Altinn 3 Notifications: the order chain, with one recipient and reminders.

use krr_policy::Channel;

use super::draft::{Draft, Notice};
use super::node::Node;
use super::problem::ShapeProblem;
use super::recipients::Recipient;
use super::schema::{Field, Kind, optional, required};
use super::schemes;
use super::shape::Shape;
use crate::input::inference::UnjudgedReason;
use crate::input::syntax_error::SyntaxError;

pub(super) const SHAPE: Shape = Shape {
    name: "altinn-notification",
    title: "Altinn Notifications",
    is_it: |root| {
        let has_recipient = |it: &Node<'_>| RECIPIENTS.iter().any(|name| it.has(name));
        let is_order = root.get("recipient").is_some_and(|it| has_recipient(&it));
        // The name of the recipient may be misspelt.
        let is_marked = root.has("idempotencyId");
        is_order || is_marked && (root.has("recipient") || root.fields().iter().any(has_recipient))
    },
    fields: ORDER,
    read,
};

const RECIPIENTS: &[&str] = &[
    "recipientEmail",
    "recipientSms",
    "recipientPerson",
    "recipientOrganization",
    "recipientExternalIdentity",
];
const TIMES: &[&str] = &["delayDays", "requestedSendTime"];

const ORDER: &[Field] = &[
    required("idempotencyId", Kind::Hidden),
    optional("sendersReference", Kind::Hidden),
    optional("requestedSendTime", Kind::Hidden),
    optional("conditionEndpoint", Kind::Hidden),
    optional("dialogportenAssociation", Kind::Opaque),
    required("recipient", Kind::Fields(RECIPIENT)),
    optional("reminders", Kind::List(&Kind::Fields(REMINDER))),
];
const REMINDER: &[Field] = &[
    optional("delayDays", Kind::Count),
    optional("requestedSendTime", Kind::Hidden),
    optional("sendersReference", Kind::Hidden),
    optional("conditionEndpoint", Kind::Hidden),
    required("recipient", Kind::Fields(RECIPIENT)),
];
const RECIPIENT: &[Field] = &[
    optional(
        "recipientEmail",
        Kind::Fields(&[
            required("emailAddress", Kind::Hidden),
            required("emailSettings", EMAIL_SETTINGS),
        ]),
    ),
    optional(
        "recipientSms",
        Kind::Fields(&[
            required("phoneNumber", Kind::Hidden),
            required("smsSettings", SMS_SETTINGS),
        ]),
    ),
    optional("recipientPerson", Kind::Fields(&looked_up("nationalIdentityNumber"))),
    optional("recipientOrganization", Kind::Fields(&looked_up("orgNumber"))),
    optional("recipientExternalIdentity", Kind::Fields(&looked_up("externalIdentity"))),
];
const EMAIL_SETTINGS: Kind = Kind::Fields(&[
    optional("senderEmailAddress", Kind::Hidden),
    required("subject", Kind::Text),
    required("body", Kind::Text),
    optional("contentType", schemes::CONTENT_TYPE),
    optional("sendingTimePolicy", Kind::Hidden),
]);
const SMS_SETTINGS: Kind = Kind::Fields(&[
    optional("sender", Kind::Hidden),
    required("body", Kind::Text),
    optional("sendingTimePolicy", Kind::Hidden),
]);

/// Returns the fields of a recipient whose address the service looks up.
const fn looked_up(identifier: &'static str) -> [Field; 8] {
    [
        required(identifier, Kind::Hidden),
        optional("channelSchema", schemes::ALTINN),
        optional("ignoreReservation", Kind::Flag),
        optional("useStaleContactInformation", Kind::Flag),
        optional("resourceId", Kind::Hidden),
        optional("resourceAction", Kind::Hidden),
        optional("emailSettings", EMAIL_SETTINGS),
        optional("smsSettings", SMS_SETTINGS),
    ]
}

/// What Altinn uses if the order selects no scheme.
const DEFAULT_SCHEME: &str = "EmailPreferred";

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    let mut drafts = vec![notice(root, None)?];
    for reminder in root.get("reminders").iter().flat_map(Node::items) {
        let times: Vec<_> = TIMES.iter().filter(|name| reminder.get(name).is_some()).collect();
        if times.len() > 1 {
            return Err(reminder.error(ShapeProblem::NotOneOf(TIMES)));
        }
        let mut draft = notice(&reminder, Some(reminder.path().to_owned()))?;
        draft.repeat(&reminder)?;
        drafts.push(draft);
    }
    Ok(drafts)
}

/// Returns the dispatch of an order, or of a reminder.
fn notice(order: &Node<'_>, part: Option<String>) -> Result<Draft, SyntaxError> {
    let mut draft = Draft::new(order, part)?;
    let Some(parent) = order.get("recipient") else { return Ok(draft) };
    let given: Vec<_> = RECIPIENTS.iter().filter_map(|name| parent.get(name)).collect();
    let [recipient] = given.as_slice() else {
        return Err(parent.error(ShapeProblem::NotOneOf(RECIPIENTS)));
    };
    let kind = if parent.has("recipientPerson") {
        Recipient::Person
    } else if parent.has("recipientOrganization") {
        Recipient::Organisation
    } else {
        Recipient::Address
    };
    draft.recipients([kind], recipient)?;
    let scheme = recipient.get("channelSchema");
    let name = match &scheme {
        _ if parent.has("recipientEmail") => "Email",
        _ if parent.has("recipientSms") => "Sms",
        Some(scheme) => scheme.name(schemes::ALTINN).unwrap_or(DEFAULT_SCHEME),
        None => DEFAULT_SCHEME,
    };
    let plan = schemes::altinn(name);
    draft.plan(&plan, scheme.as_ref().unwrap_or(recipient))?;
    let mut notices = Vec::new();
    for channel in &plan.channels {
        let settings_name = if *channel == Channel::Sms { "smsSettings" } else { "emailSettings" };
        let Some(settings) = recipient.get(settings_name) else {
            return Err(recipient.error(ShapeProblem::MissingField(settings_name)));
        };
        notices.push(Notice {
            channels: vec![*channel],
            subject: settings.get("subject"),
            body: settings.get("body"),
            ..Notice::default()
        });
    }
    draft.texts(&notices)?;
    for (channel, settings) in [(Channel::Email, "emailSettings"), (Channel::Sms, "smsSettings")] {
        if !plan.channels.contains(&channel) {
            draft.leave(recipient.at(&[settings, "body"]), UnjudgedReason::NotSent);
        }
    }
    draft.ignore_reservation(recipient.get("ignoreReservation"))?;
    let is_stale_used = recipient.get("useStaleContactInformation").filter(Node::is_true);
    draft.leave(is_stale_used, UnjudgedReason::NoFact);
    Ok(draft)
}
