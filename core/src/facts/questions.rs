//! The questions that ask for facts, and the answers that can lead to permit.

use alloc::borrow::ToOwned as _;

use crate::contract::{
    AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, FactEntry, Language,
    LegalBasisKind, Locale, PurposeKind, SenderKind,
};
use crate::fact::{BASIS_ANCHORED, Fact, channel_bit};
use crate::rule::Shown;
use crate::wording::{Text, text};

/// A fact of the dispatch, as it is asked for.
pub(crate) struct Question {
    /// Where the answer goes.
    pub(crate) path: &'static str,
    /// The question.
    pub(crate) text: Text,
}

impl Question {
    /// The question in one language, for the catalogue.
    pub(crate) fn entry(&self, locale: Locale) -> FactEntry {
        FactEntry {
            fact: self.path.to_owned(),
            question: self.text.get(locale).to_owned(),
            values: values(self.path).iter().map(|value| (*value).to_owned()).collect(),
        }
    }
}

/// The answers to choose between, if they are few; only the catalogue shows them.
fn values(path: &str) -> &'static [&'static str] {
    match path {
        "sender.kind" => SenderKind::NAMES,
        "purpose.kind" => PurposeKind::NAMES,
        "purpose.basis" => LegalBasisKind::NAMES,
        "message.language" => Language::NAMES,
        "message.importance.to_recipient"
        | "message.importance.to_sender"
        | "message.sensitive"
        | "message.urgent"
        | "audience.reservation_checked"
        | "audience.includes_reserved"
        | "assessment.published_elsewhere_considered"
        | "assessment.use_reported" => &["true", "false"],
        "audience.kind" => AudienceKind::NAMES,
        "audience.limited_by" => AudienceLimit::NAMES,
        "audience.address_source" => AddressSource::NAMES,
        "channels.use" => Channel::NAMES,
        "channels.mode" => ChannelMode::NAMES,
        _ => &[],
    }
}

/// The question that asks for the fact at this path.
pub(crate) fn ask(path: &str, locale: Locale) -> &'static str {
    ALL.iter().find(|q| q.path == path).map_or("", |q| q.text.get(locale))
}

/// The answers to a missing fact that can lead to permit, most common first, as the value and as
/// the sender sees it. None for what only the text itself can answer.
pub(crate) const fn answers(fact: Fact) -> &'static [(u8, Shown)] {
    const YES: u8 = 2;
    const NO: u8 = 1;
    match fact {
        Fact::SenderKind => {
            const {
                let kind = SenderKind::PublicBody;
                &[(kind as u8 + 1, Shown::Name(kind.as_str()))]
            }
        }
        Fact::Purpose => {
            const {
                let (service, notice) = (PurposeKind::ServiceMessage, PurposeKind::DecisionNotice);
                &[
                    (service as u8 + 1, Shown::Name(service.as_str())),
                    (notice as u8 + 1, Shown::Name(notice.as_str())),
                ]
            }
        }
        Fact::AudienceKind => {
            const {
                let kind = AudienceKind::Citizens;
                &[(kind as u8 + 1, Shown::Name(kind.as_str()))]
            }
        }
        Fact::AddressSource => {
            const {
                let source = AddressSource::Register;
                &[(source as u8 + 1, Shown::Name(source.as_str()))]
            }
        }
        Fact::Channels => {
            const {
                &[
                    (channel_bit(Channel::Sms), Shown::Channels),
                    (channel_bit(Channel::Email), Shown::Channels),
                    (channel_bit(Channel::DigitalMail), Shown::Channels),
                ]
            }
        }
        Fact::ChannelMode => {
            const {
                let mode = ChannelMode::Fallback;
                &[(mode as u8 + 1, Shown::Name(mode.as_str()))]
            }
        }
        Fact::LegalBasis => &[(BASIS_ANCHORED, Shown::Blank)],
        Fact::SenderIsDirectorate => &[(NO, Shown::Blank)],
        Fact::ReachesUnaffected => &[(NO, Shown::Affected)],
        Fact::Limited | Fact::Documented => &[(YES, Shown::Blank)],
        Fact::ImportantToRecipient
        | Fact::ImportantToSender
        | Fact::ReservationChecked
        | Fact::ElsewhereConsidered
        | Fact::UseReported => &[(YES, Shown::Flag(true))],
        Fact::Sensitive | Fact::Urgent | Fact::IncludesReserved => &[(NO, Shown::Flag(false))],
        _ => &[],
    }
}

/// Every question, in the order of the dispatch.
pub(crate) const ALL: &[Question] = &[
    Question {
        path: "sender.name",
        text: text!(
            "Hva heter avsenderen?",
            "Kva heiter avsendaren?",
            "What is the sender's name?"
        ),
    },
    Question {
        path: "sender.kind",
        text: text!(
            "Er avsenderen en offentlig virksomhet?",
            "Er avsendaren ei offentleg verksemd?",
            "Is the sender a public body?",
        ),
    },
    Question {
        path: "purpose.kind",
        text: text!(
            "Hva er formålet med utsendelsen?",
            "Kva er føremålet med utsendinga?",
            "What is the sending for?",
        ),
    },
    Question {
        path: "purpose.basis",
        text: text!(
            "Hva forankrer formålet: en lov, et tildelingsbrev eller en annen kilde?",
            "Kva forankrar føremålet: ei lov, eit tildelingsbrev eller ei anna kjelde?",
            "What anchors the purpose: an act, a letter of allocation or another source?",
        ),
    },
    Question {
        path: "message.language",
        text: text!(
            "Hvilket språk er meldingen på?",
            "Kva språk er meldinga på?",
            "Which language is the message in?",
        ),
    },
    Question {
        path: "message.subject",
        text: text!("Hva er emnet?", "Kva er emnet?", "What is the subject?"),
    },
    Question {
        path: "message.body",
        text: text!(
            "Hva er teksten i meldingen?",
            "Kva er teksten i meldinga?",
            "What is the text of the message?",
        ),
    },
    Question {
        path: "message.importance.to_recipient",
        text: text!(
            "Er det viktig for mottakeren å få meldingen?",
            "Er det viktig for mottakaren å få meldinga?",
            "Is the message important for the recipient to get?",
        ),
    },
    Question {
        path: "message.importance.to_sender",
        text: text!(
            "Er det viktig for virksomheten at mottakeren får meldingen?",
            "Er det viktig for verksemda at mottakaren får meldinga?",
            "Is it important for the sender that the recipient gets the message?",
        ),
    },
    Question {
        path: "message.sensitive",
        text: text!(
            "Har teksten sensitive eller taushetsbelagte opplysninger?",
            "Har teksten sensitive eller teiepliktige opplysningar?",
            "Does the text hold sensitive or confidential information?",
        ),
    },
    Question {
        path: "message.urgent",
        text: text!(
            "Må mottakeren handle i løpet av timer?",
            "Må mottakaren handle i løpet av timar?",
            "Must the recipient act within hours?",
        ),
    },
    Question {
        path: "audience.kind",
        text: text!("Hvem er mottakerne?", "Kven er mottakarane?", "Who are the recipients?"),
    },
    Question {
        path: "audience.recipients",
        text: text!(
            "Hvor mange skal ha meldingen?",
            "Kor mange skal ha meldinga?",
            "How many people does the message go to?",
        ),
    },
    Question {
        path: "audience.affected",
        text: text!(
            "Hvor mange av dem gjelder meldingen?",
            "Kor mange av dei gjeld meldinga?",
            "How many of them does the message concern?",
        ),
    },
    Question {
        path: "audience.limited_by",
        text: text!(
            "Hvordan er mottakergruppen avgrenset?",
            "Korleis er mottakargruppa avgrensa?",
            "How is the audience limited?",
        ),
    },
    Question {
        path: "audience.address_source",
        text: text!(
            "Hvor kommer adressene fra?",
            "Kvar kjem adressene frå?",
            "Where do the addresses come from?",
        ),
    },
    Question {
        path: "audience.reservation_checked",
        text: text!(
            "Blir reservasjon sjekket for hver mottaker?",
            "Blir reservasjon sjekka for kvar mottakar?",
            "Is each recipient's reservation checked?",
        ),
    },
    Question {
        path: "audience.includes_reserved",
        text: text!(
            "Er det mottakere som har reservert seg?",
            "Er det mottakarar som har reservert seg?",
            "Have any of the recipients reserved themselves?",
        ),
    },
    Question {
        path: "channels.use",
        text: text!(
            "Hvilke kanaler går meldingen i?",
            "Kva kanalar går meldinga i?",
            "Which channels does the message go by?",
        ),
    },
    Question {
        path: "channels.mode",
        text: text!(
            "Får alle meldingen i alle kanalene, eller er de neste bare i reserve?",
            "Får alle meldinga i alle kanalane, eller er dei neste berre i reserve?",
            "Does everyone get it by every channel, or are the later ones only a fallback?",
        ),
    },
    Question {
        path: "history.sent_last_7_days",
        text: text!(
            "Hvor mange utsendelser har gruppen fått siste 7 dager?",
            "Kor mange utsendingar har gruppa fått siste 7 dagar?",
            "How many sendings did the audience get in the last 7 days?",
        ),
    },
    Question {
        path: "history.sent_last_30_days",
        text: text!(
            "Hvor mange utsendelser har gruppen fått siste 30 dager?",
            "Kor mange utsendingar har gruppa fått siste 30 dagar?",
            "How many sendings did the audience get in the last 30 days?",
        ),
    },
    Question {
        path: "assessment.reference",
        text: text!(
            "Hvor er vurderingen arkivert?",
            "Kvar er vurderinga arkivert?",
            "Where is the assessment filed?",
        ),
    },
    Question {
        path: "assessment.published_elsewhere_considered",
        text: text!(
            "Er det vurdert om informasjonen heller kan publiseres et annet sted?",
            "Er det vurdert om informasjonen heller kan publiserast ein annan stad?",
            "Has it been considered whether the information could be published elsewhere instead?",
        ),
    },
    Question {
        path: "assessment.use_reported",
        text: text!(
            "Er denne bruken av registeret meldt til Digitaliseringsdirektoratet?",
            "Er denne bruken av registeret meld til Digitaliseringsdirektoratet?",
            "Has this use of the register been reported to the Norwegian Digitalisation Agency?",
        ),
    },
];
