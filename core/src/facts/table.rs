//! The table of declared facts: a row for each, with where it is declared, the questions that ask
//! for it, the answers that could lead to permit, and how it is extracted.

use super::extract;
use super::fact::{BasisStrength, Declared, Fact, FactValue};
use crate::contract::{
    AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, Dispatch, Language,
    LegalBasisKind, Locale, PurposeKind, SenderKind,
};
use crate::localized::Localized;
use crate::text::detector;

/// All there is to know of one declared fact.
pub(crate) struct FactRow {
    /// The fact.
    pub(crate) fact: Declared,
    /// The questions that ask for it, each with the path that the answer goes to.
    pub(crate) questions: &'static [Question],
    /// The answers that could lead to permit, most common first.
    pub(crate) answers: &'static [Answer],
    /// The largest value that it takes.
    pub(crate) largest_value: FactValue,
    /// Extracts the value from a dispatch.
    pub(crate) extract: fn(&Dispatch) -> FactValue,
}

/// A question that asks for a field of the dispatch.
pub(crate) struct Question {
    /// The path of the field.
    pub(crate) path: &'static str,
    /// The question.
    pub(crate) text: Localized,
    /// The values to choose between; empty for texts, counts and lists of records.
    pub(crate) choices: &'static [&'static str],
}

/// An answer to the questions of a fact.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer {
    /// The value that the fact takes.
    pub(crate) value: FactValue,
    /// The value that the sender sees.
    pub(crate) shown: EditValueSource,
}

/// The source of the value that an edit shows.
#[derive(Debug, Clone, Copy)]
pub(crate) enum EditValueSource {
    /// A flag.
    Flag(bool),
    /// A name.
    Name(&'static str),
    /// The number of affected recipients.
    AffectedCount,
    /// The channels that remain after all edits of the set.
    RemainingChannels,
    /// The disclosure for the dispatch.
    Disclosure,
    /// None: only the sender can know or write it.
    Sender,
}

/// The choices of a flag.
const FLAG: &[&str] = &["true", "false"];

/// Every declared fact, in the order of [`Declared`].
pub(crate) static FACTS: [FactRow; Declared::ALL.len()] = [
    FactRow {
        fact: Declared::SenderIsDirectorate,
        questions: &[Question {
            path: "sender.name",
            text: Localized {
                nb: "Hva heter avsenderen?",
                nn: "Kva heiter avsendaren?",
                en: "What is the sender's name?",
            },
            choices: &[],
        }],
        answers: &[Answer::by_sender(FactValue::NO)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(extract::sender_is_directorate(dispatch)),
    },
    FactRow {
        fact: Declared::SenderKind,
        questions: &[Question {
            path: "sender.kind",
            text: Localized {
                nb: "Er avsenderen en offentlig virksomhet?",
                nn: "Er avsendaren ei offentleg verksemd?",
                en: "Is the sender a public body?",
            },
            choices: SenderKind::NAMES,
        }],
        answers: &[Answer::name(SenderKind::PublicBody as u8, SenderKind::PublicBody.as_str())],
        largest_value: FactValue::last_of(SenderKind::ALL.len()),
        extract: |dispatch| variant(dispatch.sender.kind.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::Purpose,
        questions: &[Question {
            path: "purpose.kind",
            text: Localized {
                nb: "Hva er formålet med utsendelsen?",
                nn: "Kva er føremålet med utsendinga?",
                en: "What is the sending for?",
            },
            choices: PurposeKind::NAMES,
        }],
        answers: &[
            Answer::name(PurposeKind::ServiceMessage as u8, PurposeKind::ServiceMessage.as_str()),
            Answer::name(PurposeKind::DecisionNotice as u8, PurposeKind::DecisionNotice.as_str()),
        ],
        largest_value: FactValue::last_of(PurposeKind::ALL.len()),
        extract: |dispatch| variant(dispatch.purpose.kind.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::LegalBasis,
        questions: &[Question {
            path: "purpose.basis",
            text: Localized {
                nb: "Hva forankrer formålet: en lov, et tildelingsbrev eller en annen kilde?",
                nn: "Kva forankrar føremålet: ei lov, eit tildelingsbrev eller ei anna kjelde?",
                en: "What anchors the purpose: an act, a letter of allocation or another source?",
            },
            choices: LegalBasisKind::NAMES,
        }],
        answers: &[Answer::by_sender(BasisStrength::Anchored.value())],
        largest_value: FactValue::last_of(BasisStrength::ALL.len()),
        extract: |dispatch| variant(extract::basis_strength(dispatch).map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::ImportantToRecipient,
        questions: &[Question {
            path: "message.importance.to_recipient",
            text: Localized {
                nb: "Er det viktig for mottakeren å få meldingen?",
                nn: "Er det viktig for mottakaren å få meldinga?",
                en: "Is the message important for the recipient to get?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(true)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.message.importance.to_recipient),
    },
    FactRow {
        fact: Declared::ImportantToSender,
        questions: &[Question {
            path: "message.importance.to_sender",
            text: Localized {
                nb: "Er det viktig for virksomheten at mottakeren får meldingen?",
                nn: "Er det viktig for verksemda at mottakaren får meldinga?",
                en: "Is it important for the sender that the recipient gets the message?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(true)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.message.importance.to_sender),
    },
    FactRow {
        fact: Declared::Sensitive,
        questions: &[Question {
            path: "message.sensitive",
            text: Localized {
                nb: "Har teksten sensitive eller taushetsbelagte opplysninger?",
                nn: "Har teksten sensitive eller teiepliktige opplysningar?",
                en: "Does the text hold sensitive or confidential information?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(false)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.message.sensitive),
    },
    FactRow {
        fact: Declared::Urgent,
        questions: &[Question {
            path: "message.urgent",
            text: Localized {
                nb: "Må mottakeren handle i løpet av timer?",
                nn: "Må mottakaren handle i løpet av timar?",
                en: "Must the recipient act within hours?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(false)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.message.urgent),
    },
    FactRow {
        fact: Declared::AudienceKind,
        questions: &[Question {
            path: "audience.kind",
            text: Localized {
                nb: "Hvem er mottakerne?",
                nn: "Kven er mottakarane?",
                en: "Who are the recipients?",
            },
            choices: AudienceKind::NAMES,
        }],
        answers: &[Answer::name(AudienceKind::Citizens as u8, AudienceKind::Citizens.as_str())],
        largest_value: FactValue::last_of(AudienceKind::ALL.len()),
        extract: |dispatch| variant(dispatch.audience.kind.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::ReachesUnaffected,
        questions: &[
            Question {
                path: "audience.recipients",
                text: Localized {
                    nb: "Hvor mange skal ha meldingen?",
                    nn: "Kor mange skal ha meldinga?",
                    en: "How many people does the message go to?",
                },
                choices: &[],
            },
            Question {
                path: "audience.affected",
                text: Localized {
                    nb: "Hvor mange av dem gjelder meldingen?",
                    nn: "Kor mange av dei gjeld meldinga?",
                    en: "How many of them does the message concern?",
                },
                choices: &[],
            },
        ],
        answers: &[Answer { value: FactValue::NO, shown: EditValueSource::AffectedCount }],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(extract::reaches_unaffected(&dispatch.audience)),
    },
    FactRow {
        fact: Declared::Limited,
        questions: &[Question {
            path: "audience.limited_by",
            text: Localized {
                nb: "Hvordan er mottakergruppen avgrenset?",
                nn: "Korleis er mottakargruppa avgrensa?",
                en: "How is the audience limited?",
            },
            choices: AudienceLimit::NAMES,
        }],
        answers: &[Answer::by_sender(FactValue::YES)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.audience.limited_by.as_ref().map(|by| !by.is_empty())),
    },
    FactRow {
        fact: Declared::AddressSource,
        questions: &[Question {
            path: "audience.address_source",
            text: Localized {
                nb: "Hvor kommer adressene fra?",
                nn: "Kvar kjem adressene frå?",
                en: "Where do the addresses come from?",
            },
            choices: AddressSource::NAMES,
        }],
        answers: &[Answer::name(AddressSource::Register as u8, AddressSource::Register.as_str())],
        largest_value: FactValue::last_of(AddressSource::ALL.len()),
        extract: |dispatch| variant(dispatch.audience.address_source.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::ReservationChecked,
        questions: &[Question {
            path: "audience.reservation_checked",
            text: Localized {
                nb: "Blir reservasjon sjekket for hver mottaker?",
                nn: "Blir reservasjon sjekka for kvar mottakar?",
                en: "Is each recipient's reservation checked?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(true)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.audience.reservation_checked),
    },
    FactRow {
        fact: Declared::IncludesReserved,
        questions: &[Question {
            path: "audience.includes_reserved",
            text: Localized {
                nb: "Er det mottakere som har reservert seg?",
                nn: "Er det mottakarar som har reservert seg?",
                en: "Have any of the recipients reserved themselves?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(false)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.audience.includes_reserved),
    },
    FactRow {
        fact: Declared::Channels,
        questions: &[Question {
            path: "channels.use",
            text: Localized {
                nb: "Hvilke kanaler går meldingen i?",
                nn: "Kva kanalar går meldinga i?",
                en: "Which channels does the message go by?",
            },
            choices: Channel::NAMES,
        }],
        answers: &[
            Answer::channel(Channel::Sms),
            Answer::channel(Channel::Email),
            Answer::channel(Channel::DigitalMail),
        ],
        largest_value: FactValue::ALL_CHANNELS,
        extract: |dispatch| {
            FactValue::channels(dispatch.channels.use_.as_deref().unwrap_or_default())
        },
    },
    FactRow {
        fact: Declared::ChannelMode,
        questions: &[Question {
            path: "channels.mode",
            text: Localized {
                nb: "Får alle meldingen i alle kanalene, eller er de neste bare i reserve?",
                nn: "Får alle meldinga i alle kanalane, eller er dei neste berre i reserve?",
                en: "Does everyone get it by every channel, or are the later ones only a fallback?",
            },
            choices: ChannelMode::NAMES,
        }],
        answers: &[Answer::name(ChannelMode::Fallback as u8, ChannelMode::Fallback.as_str())],
        largest_value: FactValue::last_of(ChannelMode::ALL.len()),
        extract: |dispatch| variant(dispatch.channels.mode.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::SentRecently,
        questions: &[
            Question {
                path: "history.sent_last_7_days",
                text: Localized {
                    nb: "Hvor mange utsendelser har gruppen fått siste 7 dager?",
                    nn: "Kor mange utsendingar har gruppa fått siste 7 dagar?",
                    en: "How many sendings did the audience get in the last 7 days?",
                },
                choices: &[],
            },
            Question {
                path: "history.sent_last_30_days",
                text: Localized {
                    nb: "Hvor mange utsendelser har gruppen fått siste 30 dager?",
                    nn: "Kor mange utsendingar har gruppa fått siste 30 dagar?",
                    en: "How many sendings did the audience get in the last 30 days?",
                },
                choices: &[],
            },
        ],
        answers: &[],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(extract::sent_recently(&dispatch.history)),
    },
    FactRow {
        fact: Declared::Documented,
        questions: &[Question {
            path: "assessment.reference",
            text: Localized {
                nb: "Hvor er vurderingen arkivert?",
                nn: "Kvar er vurderinga arkivert?",
                en: "Where is the assessment filed?",
            },
            choices: &[],
        }],
        answers: &[Answer::by_sender(FactValue::YES)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(extract::is_documented(&dispatch.assessment)),
    },
    FactRow {
        fact: Declared::ElsewhereConsidered,
        questions: &[Question {
            path: "assessment.published_elsewhere_considered",
            text: Localized {
                nb: "Er det vurdert om informasjonen heller kan publiseres et annet sted?",
                nn: "Er det vurdert om informasjonen heller kan publiserast ein annan stad?",
                en: "Has it been considered whether the information could be published elsewhere instead?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(true)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.assessment.published_elsewhere_considered),
    },
    FactRow {
        fact: Declared::UseReported,
        questions: &[Question {
            path: "assessment.use_reported",
            text: Localized {
                nb: "Er denne bruken av registeret meldt til Digitaliseringsdirektoratet?",
                nn: "Er denne bruken av registeret meld til Digitaliseringsdirektoratet?",
                en: "Has this use of the register been reported to the Norwegian Digitalisation Agency?",
            },
            choices: FLAG,
        }],
        answers: &[Answer::flag(true)],
        largest_value: FactValue::YES,
        extract: |dispatch| flag(dispatch.assessment.use_reported),
    },
];

/// The questions that ask for the text, which no declared fact is extracted from.
const TEXT_QUESTIONS: &[Question] = &[
    Question {
        path: "message.language",
        text: Localized {
            nb: "Hvilket språk er meldingen på?",
            nn: "Kva språk er meldinga på?",
            en: "Which language is the message in?",
        },
        choices: Language::NAMES,
    },
    Question {
        path: "message.subject",
        text: Localized { nb: "Hva er emnet?", nn: "Kva er emnet?", en: "What is the subject?" },
        choices: &[],
    },
    Question {
        path: "message.body",
        text: Localized {
            nb: "Hva er teksten i meldingen?",
            nn: "Kva er teksten i meldinga?",
            en: "What is the text of the message?",
        },
        choices: &[],
    },
];

const _: () = {
    let mut facts = Declared::ALL;
    while let [fact, rest @ ..] = facts {
        assert!(
            row(*fact).fact as usize == *fact as usize,
            "the rows are in the order of the facts"
        );
        facts = rest;
    }
};

/// Returns the row of a declared fact.
#[allow(clippy::indexing_slicing, reason = "there is a row for each variant, in order")]
pub(crate) const fn row(fact: Declared) -> &'static FactRow {
    &FACTS[fact as usize]
}

/// Returns every question, those about the text last.
pub(crate) fn questions() -> impl Iterator<Item = &'static Question> {
    FACTS.iter().flat_map(|row| row.questions).chain(TEXT_QUESTIONS)
}

/// Returns the question that asks for the field at a path; empty if there is none.
pub(crate) fn question(path: &str, locale: Locale) -> &'static str {
    let question = questions().find(|question| question.path == path);
    debug_assert!(question.is_some(), "no question asks for {path}");
    question.map_or("", |question| question.text.get(locale))
}

impl Fact {
    /// Returns the paths of the dispatch that the fact depends on, in the order they are asked for.
    pub(crate) fn paths(self) -> impl Iterator<Item = &'static str> {
        let (questions, text): (&[Question], _) = match self {
            Self::Declared(fact) => (row(fact).questions, None),
            Self::Sms(_) | Self::Signal(_) => (&[], Some("message.body")),
        };
        let compared = match self {
            Self::Signal(signal) => detector(signal).requires,
            Self::Declared(_) | Self::Sms(_) => &[],
        };
        let declared = questions.iter().map(|question| question.path);
        declared.chain(text).chain(compared.iter().copied())
    }

    /// Returns whether the fact depends on the field at a path.
    pub(crate) const fn depends_on(self, path: &str) -> bool {
        let (mut questions, mut compared): (&[Question], &[&str]) = match self {
            Self::Declared(fact) => (row(fact).questions, &[]),
            Self::Sms(_) => (&[], &["message.body"]),
            Self::Signal(_) if str_eq(path, "message.body") => return true,
            Self::Signal(signal) => (&[], detector(signal).requires),
        };
        while let [question, rest @ ..] = questions {
            if str_eq(question.path, path) {
                return true;
            }
            questions = rest;
        }
        while let [other, rest @ ..] = compared {
            if str_eq(other, path) {
                return true;
            }
            compared = rest;
        }
        false
    }

    /// Returns the answers that could lead to permit, most common first. A fact of the text has
    /// none: it is changed by changing the text.
    pub(crate) const fn answers(self) -> &'static [Answer] {
        match self {
            Self::Declared(fact) => row(fact).answers,
            Self::Sms(_) | Self::Signal(_) => &[],
        }
    }

    /// Returns the largest value that the fact takes.
    #[cfg(any(test, feature = "tools"))]
    pub(crate) const fn largest_value(self) -> FactValue {
        match self {
            Self::Declared(fact) => row(fact).largest_value,
            Self::Sms(_) | Self::Signal(_) => FactValue::YES,
        }
    }
}

impl Answer {
    const fn flag(yes: bool) -> Self {
        Self { value: FactValue::flag(yes), shown: EditValueSource::Flag(yes) }
    }

    const fn name(discriminant: u8, name: &'static str) -> Self {
        Self { value: FactValue::variant(discriminant), shown: EditValueSource::Name(name) }
    }

    const fn channel(channel: Channel) -> Self {
        Self { value: FactValue::channels(&[channel]), shown: EditValueSource::RemainingChannels }
    }

    /// An answer that only the sender can give.
    const fn by_sender(value: FactValue) -> Self {
        Self { value, shown: EditValueSource::Sender }
    }
}

/// Returns the value of a flag that may not be given.
const fn flag(flag: Option<bool>) -> FactValue {
    match flag {
        Some(yes) => FactValue::flag(yes),
        None => FactValue::UNKNOWN,
    }
}

/// Returns the value for a variant, by its discriminant, that may not be given.
const fn variant(discriminant: Option<u8>) -> FactValue {
    match discriminant {
        Some(discriminant) => FactValue::variant(discriminant),
        None => FactValue::UNKNOWN,
    }
}

/// Returns whether two strings are equal, at compile time.
const fn str_eq(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest_of_one @ ..], [b, rest_of_other @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest_of_one, rest_of_other);
    }
    one.is_empty() && other.is_empty()
}
