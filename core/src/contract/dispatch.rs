//! What goes in: one planned sending.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::names::names;

/// One planned sending (*utsendelse*): the engine's only input.
///
/// Every fact may be left out. A fact that is left out is unknown, never assumed: the report then
/// asks for it. The default dispatch has nothing given.
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
    /// Who sends.
    pub sender: Sender,
    /// What the sending is for, and what it rests on.
    pub purpose: Purpose,
    /// What is sent.
    pub message: Message,
    /// Whom it goes to.
    pub audience: Audience,
    /// How it goes out.
    pub channels: Channels,
    /// What this audience has already been sent.
    pub history: History,
    /// The sender's own assessment of the sending.
    pub assessment: Assessment,
}

/// Who sends.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Sender {
    /// The name that recipients know the sender by.
    pub name: Option<String>,
    /// Nine digits, as in the Central Coordinating Register for Legal Entities.
    pub organisation_number: Option<String>,
    /// Whether the sender is a public body (K1).
    pub kind: Option<SenderKind>,
}

names! {
    /// What kind of body sends.
    SenderKind {
        /// A public body (*offentlig virksomhet*), or somebody who sends on its behalf and in its name.
        PublicBody = "public_body",
        /// Anybody else.
        PrivateBody = "private_body",
    }
}

/// What the sending is for, and what it rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Purpose {
    /// The kind of purpose; decides whether the use is mandatory or voluntary (P1, P2, P4).
    pub kind: Option<PurposeKind>,
    /// What anchors the purpose in the body's public mission (G1b, G1c). An empty list says that
    /// nothing does; leaving it out says that nobody has answered.
    pub basis: Option<Vec<LegalBasis>>,
}

names! {
    /// What a sending is for.
    PurposeKind {
        /// Notice that an individual decision has been made, or an advance notice of one (P2, K8).
        DecisionNotice = "decision_notice",
        /// Notice of, or, a letter that it is specially important to receive (P2, K3).
        ImportantLetter = "important_letter",
        /// Reminder of an appointment or a deadline (K4).
        Reminder = "reminder",
        /// Service message: water shut off, road closed, and the like (K4).
        ServiceMessage = "service_message",
        /// Messages that belong to a case being handled (P4).
        CaseHandling = "case_handling",
        /// General information from the body (P4).
        Information = "information",
        /// A survey or an invitation to take part in one (P4).
        Survey = "survey",
        /// Marketing (G1a).
        Marketing = "marketing",
        /// Business purposes (G1a).
        Commercial = "commercial",
        /// Anything else under private law: sale of property, letting, employment (G1a).
        PrivateLaw = "private_law",
    }
}

/// One source that anchors a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// What kind of source it is.
    pub kind: LegalBasisKind,
    /// Where in which source: an act and its section, a letter and its date.
    #[serde(default)]
    pub citation: Option<String>,
    /// Why this source anchors the purpose; needed when the kind is `other` (G1c).
    #[serde(default)]
    pub explanation: Option<String>,
}

names! {
    /// The kinds of source that anchor a purpose (G1c).
    LegalBasisKind {
        /// An act (*lov*).
        Law = "law",
        /// A regulation (*forskrift*).
        Regulation = "regulation",
        /// A letter of allocation (*tildelingsbrev*).
        AllocationLetter = "allocation_letter",
        /// A white paper (*stortingsmelding*).
        WhitePaper = "white_paper",
        /// A decision by an elected assembly, as a municipal council.
        CouncilDecision = "council_decision",
        /// Another source, which has to be explained.
        Other = "other",
    }
}

/// What is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Message {
    /// The language of the message; the disclosure is given in it.
    pub language: Option<Language>,
    /// The subject line, where the channel has one.
    pub subject: Option<String>,
    /// The text itself, as the recipient gets it. Placeholders may stand in it.
    pub body: Option<String>,
    /// For whom it matters that the message arrives (G2a).
    pub importance: Importance,
    /// Whether the text holds sensitive or confidential personal information (G4b).
    pub sensitive: Option<bool>,
    /// Whether the recipient must act within hours (G4b).
    pub urgent: Option<bool>,
}

/// For whom it matters that the message arrives (G2a).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Importance {
    /// Important for the person to receive.
    pub to_recipient: Option<bool>,
    /// Important for the sender that the person receives it.
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

/// Whom it goes to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Audience {
    /// Citizens or businesses (K9).
    pub kind: Option<AudienceKind>,
    /// How many people it goes to.
    pub recipients: Option<u64>,
    /// How many of them the message concerns (G2b, G2c). More than `recipients` means all.
    pub affected: Option<u64>,
    /// How the audience is limited to those affected (G2b). An empty list says that it is not.
    pub limited_by: Option<Vec<AudienceLimit>>,
    /// Where the addresses come from. Only addresses from the register fall under its guidelines.
    pub address_source: Option<AddressSource>,
    /// Whether each recipient's reservation is looked up before sending (P3).
    pub reservation_checked: Option<bool>,
    /// Whether people who have reserved themselves are among the recipients (K3, K4).
    pub includes_reserved: Option<bool>,
}

names! {
    /// Who the recipients are.
    AudienceKind {
        /// People, as citizens.
        Citizens = "citizens",
        /// Businesses and other organisations.
        Businesses = "businesses",
        /// Both.
        Mixed = "mixed",
    }
}

names! {
    /// How an audience is limited.
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
    /// Where addresses come from.
    AddressSource {
        /// The Contact and Reservation Register, directly or through a common service.
        Register = "register",
        /// The recipient gave the address for this case.
        Recipient = "recipient",
        /// The organisation's own address, for an audience of organisations.
        Organisation = "organisation",
    }
}

/// How it goes out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Channels {
    /// The channels used. An empty list counts as not given.
    #[serde(rename = "use")]
    pub use_: Option<Vec<Channel>>,
    /// How several channels work together (G4c).
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
    /// How several channels work together.
    ChannelMode {
        /// Every recipient is reached in every channel.
        All = "all",
        /// The next channel is used only for those whom the one before cannot reach.
        Fallback = "fallback",
    }
}

/// What this audience has already been sent by this sender (G4a).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct History {
    /// Sendings to the same audience during the last 7 days.
    pub sent_last_7_days: Option<u64>,
    /// Sendings to the same audience during the last 30 days, those of the last 7 included.
    pub sent_last_30_days: Option<u64>,
}

/// The sender's own assessment of the sending (G3a).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Assessment {
    /// Whether the assessment is written down in the sender's own files (G3a).
    pub documented: Option<bool>,
    /// Where it is filed, as a case number. Stands for `documented: true`.
    pub reference: Option<String>,
    /// The reference of an earlier assessment that holds for this type of sending too (G3c).
    pub same_type_as: Option<String>,
    /// Whether publishing elsewhere, instead of sending, has been considered (G4d).
    pub published_elsewhere_considered: Option<bool>,
    /// Whether this kind of use has been reported to the directorate (G5a).
    pub use_reported: Option<bool>,
    /// Written reasons for departing from a *should*, or for what a reading of the wording asks,
    /// by the identifier of the rule.
    pub justifications: BTreeMap<String, String>,
}
