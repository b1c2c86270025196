//! Altinn 3 Correspondence: the notices of a message in the inbox.

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
    name: "altinn-correspondence",
    title: "Altinn Correspondence",
    is_it: |root| {
        let is_one = |it: Node<'_>| {
            ["notification", "resourceId", "content"].iter().any(|name| it.has(name))
        };
        root.get("correspondence").is_some_and(is_one)
    },
    fields: &[
        required("correspondence", Kind::Fields(CORRESPONDENCE)),
        optional("recipients", Kind::List(&Kind::Hidden)),
        optional("existingAttachments", Kind::Opaque),
        optional("idempotentKey", Kind::Hidden),
    ],
    read,
};

const CORRESPONDENCE: &[Field] = &[
    optional("resourceId", Kind::Hidden),
    optional("sender", Kind::Hidden),
    optional("sendersReference", Kind::Hidden),
    optional("messageSender", Kind::Hidden),
    optional(
        "content",
        Kind::Fields(&[
            optional("language", Kind::Plain),
            optional("messageTitle", Kind::Hidden),
            optional("messageSummary", Kind::Hidden),
            optional("messageBody", Kind::Hidden),
            optional("attachments", Kind::Opaque),
        ]),
    ),
    optional("requestedPublishTime", Kind::Hidden),
    optional("allowSystemDeleteAfter", Kind::Hidden),
    optional("dueDateTime", Kind::Hidden),
    optional("externalReferences", Kind::Opaque),
    optional("propertyList", Kind::Opaque),
    optional("replyOptions", Kind::Opaque),
    optional("notification", Kind::Fields(NOTIFICATION)),
    optional("ignoreReservation", Kind::Flag),
    optional("published", Kind::Hidden),
    optional("isConfirmationNeeded", Kind::Flag),
    optional("isConfidential", Kind::Flag),
];
const TEMPLATES: Kind = Kind::Numbered(&["CustomMessage", "GenericAltinnMessage"]);
const NOTIFICATION: &[Field] = &[
    required("notificationTemplate", TEMPLATES),
    optional("notificationChannel", schemes::ALTINN),
    optional("emailSubject", Kind::Text),
    optional("emailBody", Kind::Text),
    optional("emailContentType", schemes::CONTENT_TYPE),
    optional("smsBody", Kind::Text),
    optional("sendReminder", Kind::Flag),
    optional("reminderNotificationChannel", schemes::ALTINN),
    optional("reminderEmailSubject", Kind::Text),
    optional("reminderEmailBody", Kind::Text),
    optional("reminderEmailContentType", schemes::CONTENT_TYPE),
    optional("reminderSmsBody", Kind::Text),
    optional("sendersReference", Kind::Hidden),
    optional("requestedSendTime", Kind::Hidden),
    optional("customRecipient", Kind::Fields(RECIPIENT)),
    optional("customRecipients", Kind::List(&Kind::Fields(RECIPIENT))),
    optional("customNotificationRecipients", Kind::List(&Kind::Fields(OVERRIDE))),
    optional("overrideRegisteredContactInformation", Kind::Flag),
];
const OVERRIDE: &[Field] = &[
    optional("recipientToOverride", Kind::Hidden),
    optional("recipients", Kind::List(&Kind::Fields(RECIPIENT))),
];

/// The names of the fields of a notice.
struct Names {
    channel: &'static str,
    subject: &'static str,
    email: &'static str,
    sms: &'static str,
}

const FIRST: Names = Names {
    channel: "notificationChannel",
    subject: "emailSubject",
    email: "emailBody",
    sms: "smsBody",
};
const REMINDER: Names = Names {
    channel: "reminderNotificationChannel",
    subject: "reminderEmailSubject",
    email: "reminderEmailBody",
    sms: "reminderSmsBody",
};

/// What Altinn uses if the correspondence selects no channel: the first of them.
const DEFAULT_SCHEME: &str = "Email";

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    let Some(correspondence) = root.get("correspondence") else { return Ok(Vec::new()) };
    let Some(notification) = correspondence.get("notification") else {
        return Err(correspondence.error(ShapeProblem::NoNotice));
    };
    let mut first = notice(root, &notification, &FIRST, None)?;
    for name in ["messageTitle", "messageSummary", "messageBody"] {
        first.leave(correspondence.at(&["content", name]), UnjudgedReason::AfterLogIn);
    }
    let reminder = notification.get("sendReminder").filter(Node::is_true);
    let Some(reminder) = reminder else {
        for name in [REMINDER.subject, REMINDER.email, REMINDER.sms] {
            first.leave(notification.get(name), UnjudgedReason::NotSent);
        }
        return Ok(vec![first]);
    };
    let part = Some(reminder.path().to_owned());
    let mut second = notice(root, &notification, &REMINDER, part)?;
    second.repeat(&reminder)?;
    Ok(vec![first, second])
}

/// Returns the dispatch of a notice.
fn notice(
    root: &Node<'_>,
    notification: &Node<'_>,
    names: &Names,
    part: Option<String>,
) -> Result<Draft, SyntaxError> {
    let mut draft = Draft::new(notification, part)?;
    recipients(&mut draft, root, notification)?;
    draft.ignore_reservation(root.at(&["correspondence", "ignoreReservation"]))?;
    let channel = notification.get(names.channel).or_else(|| notification.get(FIRST.channel));
    let scheme = channel.as_ref().and_then(|it| it.name(schemes::ALTINN));
    let plan = schemes::altinn(scheme.unwrap_or(DEFAULT_SCHEME));
    draft.plan(&plan, channel.as_ref().unwrap_or(notification))?;
    let template = notification.get("notificationTemplate").and_then(|it| it.name(TEMPLATES));
    let is_custom = template == Some("CustomMessage");
    let own = |name: &str| notification.get(name).filter(|_| is_custom);
    let of_channel = |channel: &Channel| match channel {
        Channel::Sms => {
            Notice { channels: vec![*channel], body: own(names.sms), ..Notice::default() }
        }
        _ => Notice {
            channels: vec![*channel],
            subject: own(names.subject),
            body: own(names.email),
            ..Notice::default()
        },
    };
    draft.texts(&plan.channels.iter().map(of_channel).collect::<Vec<_>>())?;
    let texts =
        [(Channel::Email, names.subject), (Channel::Email, names.email), (Channel::Sms, names.sms)];
    for (channel, name) in texts {
        if !is_custom {
            draft.leave(notification.get(name), UnjudgedReason::WithinOther);
        } else if !plan.channels.contains(&channel) {
            draft.leave(notification.get(name), UnjudgedReason::NotSent);
        }
    }
    Ok(draft)
}

/// Adds what the recipients imply: those of the correspondence unless they are overridden, and those of
/// the notice.
fn recipients(
    draft: &mut Draft,
    root: &Node<'_>,
    notification: &Node<'_>,
) -> Result<(), SyntaxError> {
    let overrides = notification.get("overrideRegisteredContactInformation");
    let is_overridden = overrides.is_some_and(|it| it.is_true());
    let registered = root.get("recipients").filter(|_| !is_overridden);
    let lists = notification.get("customNotificationRecipients");
    let lists = lists.iter().flat_map(Node::items).filter_map(|it| it.get("recipients"));
    let custom = notification.get("customRecipients").into_iter().chain(lists);
    let custom = custom.flat_map(|list| list.items()).chain(notification.get("customRecipient"));
    let custom: Vec<_> = custom.collect();
    let of_message = registered.iter().flat_map(Node::items).map(|it| of_identifier(it.text()));
    let of_notice = custom.iter().map(Recipient::of_fields);
    let at = registered.as_ref().or(custom.first()).unwrap_or(notification);
    draft.recipients(of_message.chain(of_notice), at)?;
    draft.reserved(&custom)
}

/// Returns how a recipient of a correspondence is given: as a URN, or by the number alone.
fn of_identifier(identifier: Option<&str>) -> Recipient {
    let Some(identifier) = identifier else { return Recipient::Unknown };
    let is_of = |length: usize| {
        identifier.len() == length && identifier.bytes().all(|byte| byte.is_ascii_digit())
    };
    let starts_with = |prefix| identifier.starts_with(prefix);
    if starts_with("urn:altinn:person:identifier-no:") || is_of(11) {
        Recipient::Person
    } else if starts_with("urn:altinn:organization:identifier-no:")
        || starts_with("0192:")
        || is_of(9)
    {
        Recipient::Organisation
    } else if starts_with("urn:altinn:person:") {
        // Somebody who has logged in without an identity number has given an address.
        Recipient::Address
    } else {
        Recipient::Unknown
    }
}
