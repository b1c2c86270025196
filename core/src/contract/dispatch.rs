//! The dispatch: the input of the engine.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::names::names;

/// A planned dispatch (*utsendelse*): the engine's only input.
///
/// Every field may be left out. A fact that is left out is unknown, never assumed: the report asks
/// for it. In the default dispatch nothing is given.
///
/// ```
/// use krr_policy::{Dispatch, Purpose, PurposeKind};
///
/// let dispatch = Dispatch {
///     purpose: Purpose { kind: Some(PurposeKind::Reminder), ..Purpose::default() },
///     ..Dispatch::default()
/// };
/// assert!(dispatch.sender.kind.is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Dispatch {
    /// The sender.
    pub sender: Sender,
    /// The purpose and its legal basis.
    pub purpose: Purpose,
    /// The message.
    pub message: Message,
    /// The audience.
    pub audience: Audience,
    /// The channels.
    pub channels: Channels,
    /// Earlier dispatches to the audience.
    pub history: History,
    /// The sender's own assessment of the dispatch.
    pub assessment: Assessment,
}

/// The sender.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Sender {
    /// The name that recipients know the sender by.
    pub name: Option<String>,
    /// Nine digits, as in the Central Coordinating Register for Legal Entities.
    pub organisation_number: Option<String>,
    /// The capacity in which the sender sends (G1).
    pub kind: Option<SenderKind>,
    /// For a delegated body: the public body that it acts for, or the act under which it decides.
    pub on_behalf_of: Option<String>,
}

names! {
    /// The capacity in which a body sends. The register is for the exercise of public authority, so
    /// the task counts, not the owner (G1).
    SenderKind {
        /// A public body (*offentlig organ*), or a body that sends on its behalf and in its name.
        PublicBody = "public_body",
        /// A private body or a publicly owned company that carries out this task for the public: it
        /// acts for a public body, or makes decisions under the Public Administration Act.
        DelegatedBody = "delegated_body",
        /// Any other body.
        PrivateBody = "private_body",
    }
}

/// The purpose and its legal basis.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Purpose {
    /// The kind of purpose. It decides whether the use is mandatory or voluntary (P1, P2, P4).
    pub kind: Option<PurposeKind>,
    /// The sources that anchor the purpose in the body's public mission (G1b, G1c). An empty list
    /// means that there are none. Only voluntary use needs them: a notice of a decision or an
    /// important letter is itself a duty.
    pub basis: Option<Vec<LegalBasis>>,
    /// For a notice of a decision or an important letter: the first notice, or the repeat after a
    /// week.
    pub notice: Option<NoticeKind>,
}

names! {
    /// The first or second notice of the same decision or letter.
    NoticeKind {
        /// The first notice.
        First = "first",
        /// The repeat, when the letter has not been opened within a week.
        Repeat = "repeat",
    }
}

names! {
    /// The kind of purpose of a dispatch.
    PurposeKind {
        /// An individual decision or an advance notice of one: the letter, or the notice of it (P2,
        /// K8).
        DecisionNotice = "decision_notice",
        /// Anything else that matters to the recipient's rights, duties or case: the letter, or the
        /// notice of it (P2, K3).
        ImportantLetter = "important_letter",
        /// Reminder of an appointment or a deadline (K4).
        Reminder = "reminder",
        /// Service message: water shut off, road closed, and the like (K4).
        ServiceMessage = "service_message",
        /// Message about a case, which does not affect its outcome (P4).
        CaseHandling = "case_handling",
        /// General information from the body (P4).
        Information = "information",
        /// A survey, or an invitation to one (P4).
        Survey = "survey",
        /// Marketing (G1a).
        Marketing = "marketing",
        /// Business purposes (G1a).
        Commercial = "commercial",
        /// Other purposes under private law: sale of property, letting, employment (G1a).
        PrivateLaw = "private_law",
    }
}

/// A source that anchors a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// The kind of source.
    pub kind: LegalBasisKind,
    /// The citation: an act and its section, a letter and its date.
    #[serde(default)]
    pub citation: Option<String>,
    /// The reason why this source anchors the purpose; required for the kind `other` (G1c).
    #[serde(default)]
    pub explanation: Option<String>,
}

names! {
    /// A kind of source that anchors a purpose (G1c).
    LegalBasisKind {
        /// An act (*lov*).
        Law = "law",
        /// A regulation (*forskrift*).
        Regulation = "regulation",
        /// A letter of allocation (*tildelingsbrev*).
        AllocationLetter = "allocation_letter",
        /// A white paper (*stortingsmelding*).
        WhitePaper = "white_paper",
        /// A decision by an elected assembly, such as a municipal council.
        CouncilDecision = "council_decision",
        /// Another source, which must be explained.
        Other = "other",
    }
}

/// The message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Message {
    /// The language of the message, as a language tag such as `nb`, `nn`, `en`, `se`, `sma` or `uk`.
    /// The disclosure is given in it if there is one. A text in a language that the engine cannot
    /// analyse is left alone.
    #[serde(deserialize_with = "super::language_tag::deserialize")]
    pub language: Option<String>,
    /// Further languages that the same text is in, as language tags.
    #[serde(deserialize_with = "super::language_tag::deserialize_list")]
    pub other_languages: Option<Vec<String>>,
    /// The subject line, where the channel has one.
    pub subject: Option<String>,
    /// The text as the recipient gets it, in every channel without a text of its own in this language. It
    /// may have placeholders.
    pub body: Option<String>,
    /// Texts of their own for some channels: a short notice by SMS, the letter in the mailbox; or the
    /// message in further languages.
    pub texts: Option<Vec<ChannelText>>,
    /// The greatest length of what placeholders are filled in with, in characters, by the name inside
    /// the placeholder's signs: `navn` for `{{ navn }}`. Those without a name are numbered from `0` in the
    /// order of their text, as is `{0}`. At most 1000 names, with lengths from 1 to 10 000. One that is not
    /// named is taken to have 50 characters at most.
    pub placeholders: BTreeMap<String, u64>,
    /// The importance of the message (G2a).
    pub importance: Importance,
    /// True if somebody who sees the message could learn something private or confidential about the
    /// recipient (G4b).
    pub sensitive: Option<bool>,
    /// True if the recipient needs the message within a few hours (G4b).
    pub urgent: Option<bool>,
}

impl Message {
    /// Returns the paths of the texts that are given: `message.subject`, `message.body`, and those of
    /// texts of their own such as `message.texts[0].body`.
    #[must_use]
    pub fn text_paths(&self) -> Vec<String> {
        let own = self.texts.iter().flatten().enumerate().flat_map(|(position, text)| {
            let path = |field| Self::path_of_text(Some(position), field);
            [(path("subject"), &text.subject), (path("body"), &text.body)]
        });
        let path = |field| Self::path_of_text(None, field);
        let shared = [(path("subject"), &self.subject), (path("body"), &self.body)];
        shared
            .into_iter()
            .chain(own)
            .filter_map(|(path, text)| text.as_ref().map(|_| path))
            .collect()
    }

    /// Returns the path of a field of the text that channels share, or of a text of its own.
    pub(crate) fn path_of_text(own: Option<usize>, field: &str) -> String {
        match own {
            Some(position) => format!("message.texts[{position}].{field}"),
            None => format!("message.{field}"),
        }
    }

    /// Returns the position of the text of its own that a path is of, if it is of one, and the field;
    /// `None` if the path is not of the message. The reverse of [`path_of_text`](Self::path_of_text).
    pub(crate) fn text_of_path(path: &str) -> Option<(Option<usize>, &str)> {
        let path = path.strip_prefix("message.")?;
        let Some(own) = path.strip_prefix("texts[") else { return Some((None, path)) };
        let (position, field) = own.split_once("].")?;
        Some((Some(position.parse().ok()?), field))
    }

    /// Returns the text at one of [`text_paths`](Self::text_paths).
    ///
    /// ```
    /// use krr_policy::Message;
    ///
    /// let message = Message { body: Some("Hei".into()), ..Message::default() };
    /// assert_eq!(message.text_at("message.body"), Some("Hei"));
    /// assert_eq!(message.text_at("message.texts[0].body"), None);
    /// ```
    #[must_use]
    pub fn text_at(&self, path: &str) -> Option<&str> {
        let text = match Self::text_of_path(path)? {
            (None, "subject") => &self.subject,
            (None, "body") => &self.body,
            (Some(position), "subject") => &self.texts.as_ref()?.get(position)?.subject,
            (Some(position), "body") => &self.texts.as_ref()?.get(position)?.body,
            _ => return None,
        };
        text.as_deref()
    }

    /// Returns the text at one of [`text_paths`](Self::text_paths), to change it.
    pub fn text_at_mut(&mut self, path: &str) -> Option<&mut String> {
        let text = match Self::text_of_path(path)? {
            (None, "subject") => &mut self.subject,
            (None, "body") => &mut self.body,
            (Some(position), "subject") => &mut self.texts.as_mut()?.get_mut(position)?.subject,
            (Some(position), "body") => &mut self.texts.as_mut()?.get_mut(position)?.body,
            _ => return None,
        };
        text.as_mut()
    }
}

/// A text of its own for some channels. In the digital mailbox it is the letter; by SMS or e-mail it is
/// the notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChannelText {
    /// The channels that carry the text.
    pub channels: Vec<Channel>,
    /// The language of the text; that of the message if it is not given.
    #[serde(deserialize_with = "super::language_tag::deserialize")]
    pub language: Option<String>,
    /// The subject line, where the channel has one.
    pub subject: Option<String>,
    /// The text as the recipient gets it. It may have placeholders.
    pub body: Option<String>,
    /// True if somebody who sees this text could learn something private or confidential about the
    /// recipient; that of the message if it is not given (G4b).
    pub sensitive: Option<bool>,
}

/// The importance of the message (G2a).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Importance {
    /// True if it is important to the recipient.
    pub to_recipient: Option<bool>,
    /// True if it is important to the sender that the recipient gets it.
    pub to_sender: Option<bool>,
}

names! {
    /// A language that the engine analyses texts in, or has a disclosure for.
    Language {
        /// Norwegian Bokmål.
        Nb = "nb",
        /// Norwegian Nynorsk.
        Nn = "nn",
        /// English.
        En = "en",
        /// Northern Sámi, by the code the register uses.
        Se = "se",
    }
}

/// The audience.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Audience {
    /// Citizens or businesses (K9).
    pub kind: Option<AudienceKind>,
    /// The number of recipients.
    pub recipients: Option<u64>,
    /// The number of recipients whom the message concerns (G2b, G2c): at most `recipients`.
    pub affected: Option<u64>,
    /// The ways in which the audience is limited to those affected (G2b). An empty list means that
    /// it is not limited.
    pub limited_by: Option<Vec<AudienceLimit>>,
    /// The source of the addresses. The guidelines apply to addresses from the register, and to every
    /// notice to citizens of a decision or an important letter (P2).
    pub address_source: Option<AddressSource>,
    /// The parts of an audience whose addresses come from several sources, such as households from
    /// this register and firms from theirs. They take the place of `kind` and `address_source`.
    pub parts: Option<Vec<AudiencePart>>,
    /// True if the message goes to one person at a time, from a case system.
    pub individually: Option<bool>,
    /// True if the party has asked to be notified at an address that is not the register's (P2).
    pub requested_by_party: Option<bool>,
    /// True if each recipient's reservation is looked up before the dispatch (P3).
    pub reservation_checked: Option<bool>,
    /// True if some recipients have reserved themselves (K3, K4).
    pub includes_reserved: Option<bool>,
}

/// A part of an audience with a source of addresses of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AudiencePart {
    /// Citizens or businesses (K9).
    pub kind: Option<AudienceKind>,
    /// The source of the addresses.
    pub address_source: Option<AddressSource>,
    /// The number of recipients. Those of all parts are as many as `audience.recipients`, if that is
    /// given.
    pub recipients: Option<u64>,
}

names! {
    /// The kind of recipients.
    AudienceKind {
        /// Citizens.
        Citizens = "citizens",
        /// Businesses and other organisations.
        Businesses = "businesses",
        /// Both.
        Mixed = "mixed",
    }
}

names! {
    /// A way of limiting an audience.
    AudienceLimit {
        /// By place: a street, a district, a municipality.
        Geography = "geography",
        /// By age, sex, household and the like.
        Demography = "demography",
        /// To the parties of a case, or those with an appointment.
        CaseParties = "case_parties",
        /// To those who use a given service.
        ServiceUsers = "service_users",
        /// In another way.
        Other = "other",
    }
}

names! {
    /// A source of addresses.
    AddressSource {
        /// The Contact and Reservation Register, directly or through a common service.
        Register = "register",
        /// The recipient, who gave the address for this case.
        Recipient = "recipient",
        /// The organisation's own address, for an audience of organisations.
        Organisation = "organisation",
    }
}

/// The channels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Channels {
    /// The channels used, in order. An empty list counts as not given.
    #[serde(rename = "use")]
    pub use_: Option<Vec<Channel>>,
    /// The mode in which several channels work together (G4c).
    pub mode: Option<ChannelMode>,
    /// For a letter in the digital mailbox: true if the supplier of the mailbox is instructed to notify
    /// the recipient of it (K3).
    pub mailbox_notice: Option<bool>,
    /// For a web page: the contact details of the person that it shows (G6a).
    pub shows: Option<Vec<ContactDetail>>,
}

names! {
    /// A contact detail from the register.
    ContactDetail {
        /// The e-mail address.
        EmailAddress = "email_address",
        /// The mobile number.
        MobileNumber = "mobile_number",
    }
}

names! {
    /// A way of reaching a person.
    Channel {
        /// Text message to the mobile number.
        Sms = "sms",
        /// E-mail to the e-mail address.
        Email = "email",
        /// Letter to the digital mailbox.
        DigitalMail = "digital_mail",
        /// A web page that shows the person's contact details.
        WebPage = "web_page",
    }
}

names! {
    /// A mode in which several channels work together.
    ChannelMode {
        /// Every recipient is reached in every channel.
        All = "all",
        /// The next channel is used only for those whom the one before cannot reach.
        Fallback = "fallback",
    }
}

/// Earlier dispatches of the sender to the audience (G4a).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct History {
    /// The number of dispatches during the last 7 days.
    pub sent_last_7_days: Option<u64>,
    /// The number of dispatches during the last 30 days, those of the last 7 included.
    pub sent_last_30_days: Option<u64>,
}

/// The sender's own assessment of the dispatch (G3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Assessment {
    /// True if the assessment is documented in the sender's own files (G3a).
    pub documented: Option<bool>,
    /// The reference under which it is filed, such as a case number. It implies `documented`.
    pub reference: Option<String>,
    /// Why the message is important, and to whom.
    pub importance: Option<String>,
    /// Why it goes to these recipients.
    pub recipients: Option<String>,
    /// Why it goes by these channels.
    pub channel: Option<String>,
    /// The conclusion on publishing the information instead of sending it, with the reason (G4d).
    pub publishing: Option<String>,
    /// The person who made the assessment.
    pub assessed_by: Option<String>,
    /// The person who approved it.
    pub approved_by: Option<String>,
    /// The date of the assessment, as `2026-11-28`.
    pub date: Option<String>,
    /// The reference of an earlier assessment for the same type of dispatch (G3c). Whether the type is
    /// the same is compared with the facts in `earlier`.
    pub same_type_as: Option<String>,
    /// The facts of the earlier assessment.
    pub earlier: Option<EarlierAssessment>,
    /// True if publishing the information elsewhere has been considered (G4d).
    pub published_elsewhere_considered: Option<bool>,
    /// True if this kind of use has been reported to the directorate (G5a).
    pub use_reported: Option<bool>,
    /// Written justifications for departing from a *should*, or for wording that a heuristic asks
    /// about, by the identifier of the rule. Any other identifier is an error where a dispatch is
    /// parsed.
    pub justifications: BTreeMap<String, String>,
}

/// The facts of an earlier assessment, which a dispatch of the same type shares (G3c).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct EarlierAssessment {
    /// The kind of purpose.
    pub purpose: Option<PurposeKind>,
    /// The sources that anchored the purpose.
    pub basis: Option<Vec<LegalBasis>>,
    /// The kind of recipients.
    pub audience: Option<AudienceKind>,
    /// The ways in which the audience was limited.
    pub limited_by: Option<Vec<AudienceLimit>>,
    /// The channels used.
    pub channels: Option<Vec<Channel>>,
    /// The language of the message, as a language tag.
    #[serde(deserialize_with = "super::language_tag::deserialize")]
    pub language: Option<String>,
}
