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
    /// The kind of body (K1).
    pub kind: Option<SenderKind>,
}

names! {
    /// The kind of body that sends.
    SenderKind {
        /// A public body (*offentlig virksomhet*), or a body that sends on its behalf and in its name.
        PublicBody = "public_body",
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
    /// means that there are none.
    pub basis: Option<Vec<LegalBasis>>,
}

names! {
    /// The kind of purpose of a dispatch.
    PurposeKind {
        /// Notice of an individual decision, or advance notice of one (P2, K8).
        DecisionNotice = "decision_notice",
        /// A letter that it is specially important to receive, or notice of one (P2, K3).
        ImportantLetter = "important_letter",
        /// Reminder of an appointment or a deadline (K4).
        Reminder = "reminder",
        /// Service message: water shut off, road closed, and the like (K4).
        ServiceMessage = "service_message",
        /// Message in a case that is being handled (P4).
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
    /// The language of the message; the disclosure is given in it.
    pub language: Option<Language>,
    /// The subject line, where the channel has one.
    pub subject: Option<String>,
    /// The text as the recipient gets it. It may have placeholders.
    pub body: Option<String>,
    /// The importance of the message (G2a).
    pub importance: Importance,
    /// True if the text has sensitive or confidential personal information (G4b).
    pub sensitive: Option<bool>,
    /// True if the recipient must act within hours (G4b).
    pub urgent: Option<bool>,
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
    /// A language that messages are written in.
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
    /// The number of recipients whom the message concerns (G2b, G2c). More than `recipients` means
    /// all of them.
    pub affected: Option<u64>,
    /// The ways in which the audience is limited to those affected (G2b). An empty list means that
    /// it is not limited.
    pub limited_by: Option<Vec<AudienceLimit>>,
    /// The source of the addresses. The guidelines apply to addresses from the register.
    pub address_source: Option<AddressSource>,
    /// True if each recipient's reservation is looked up before the dispatch (P3).
    pub reservation_checked: Option<bool>,
    /// True if some recipients have reserved themselves (K3, K4).
    pub includes_reserved: Option<bool>,
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
    /// The channels used. An empty list counts as not given.
    #[serde(rename = "use")]
    pub use_: Option<Vec<Channel>>,
    /// The mode in which several channels work together (G4c).
    pub mode: Option<ChannelMode>,
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

/// The sender's own assessment of the dispatch (G3a).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Assessment {
    /// True if the assessment is documented in the sender's own files (G3a).
    pub documented: Option<bool>,
    /// The reference under which it is filed, such as a case number. It implies `documented`.
    pub reference: Option<String>,
    /// The reference of an earlier assessment for the same type of dispatch (G3c).
    pub same_type_as: Option<String>,
    /// True if publishing the information elsewhere has been considered (G4d).
    pub published_elsewhere_considered: Option<bool>,
    /// True if this kind of use has been reported to the directorate (G5a).
    pub use_reported: Option<bool>,
    /// Written justifications for departing from a *should*, or for wording that a heuristic asks
    /// about, by the identifier of the rule.
    pub justifications: BTreeMap<String, String>,
}
