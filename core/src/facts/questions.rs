//! The questions that ask for the fields of a dispatch, in the order of planning: the source of the
//! addresses, which may end the check, then what is sent and how, to whom, why, and at last what is
//! settled once for the agency.

use crate::contract::{
    AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, Dispatch, LegalBasisKind,
    Locale, Message, PurposeKind, SenderKind,
};
use crate::localized::Localized;

/// A question that asks for a field of the dispatch.
pub(crate) struct Question {
    /// The path of the field.
    pub(crate) path: &'static str,
    /// The question.
    pub(crate) text: Localized,
    /// The values to choose between; empty for texts, counts and lists of records.
    pub(crate) choices: &'static [&'static str],
    /// Returns whether the field is given, so that asking for it again would not help.
    pub(crate) is_given: fn(&Dispatch) -> bool,
}

impl Question {
    /// Returns whether the question asks for the field at a path, in the message or in a text of its
    /// own.
    pub(crate) fn asks_for(&self, path: &str) -> bool {
        match Message::text_of_path(path) {
            Some((Some(_), field)) => self.path.strip_prefix("message.") == Some(field),
            _ => self.path == path,
        }
    }
}

/// The choices of a flag.
const FLAG: &[&str] = &["true", "false"];

/// Every question, in the order of planning.
pub(crate) const QUESTIONS: &[Question] = &[
    Question {
        path: "audience.address_source",
        text: Localized {
            nb: "Hvor er adressene hentet fra?",
            nn: "Kvar er adressene henta frå?",
            en: "Where do the addresses come from?",
        },
        choices: AddressSource::NAMES,
        is_given: |dispatch| dispatch.audience.address_source.is_some() || has_parts(dispatch),
    },
    Question {
        path: "channels.use",
        text: Localized {
            nb: "Hvilke kanaler bruker dere, i rekkefølge?",
            nn: "Kva kanalar bruker de, i rekkjefølgje?",
            en: "Which channels will you use, in order?",
        },
        choices: Channel::NAMES,
        is_given: |dispatch| dispatch.channels.use_.as_ref().is_some_and(|used| !used.is_empty()),
    },
    Question {
        path: "channels.mode",
        text: Localized {
            nb: "Får alle meldingen i alle kanalene, eller brukes neste kanal bare for dem dere ikke når i den første?",
            nn: "Får alle meldinga i alle kanalane, eller bruker de neste kanal berre for dei de ikkje når i den første?",
            en: "Does everyone get it in every channel, or is the next one only for those you cannot reach by the first?",
        },
        choices: ChannelMode::NAMES,
        is_given: |dispatch| dispatch.channels.mode.is_some(),
    },
    Question {
        path: "message.body",
        text: Localized {
            nb: "Hva står det i meldingen?",
            nn: "Kva står det i meldinga?",
            en: "What does the message say?",
        },
        choices: &[],
        is_given: |_| false,
    },
    Question {
        path: "message.subject",
        text: Localized { nb: "Hva er emnet?", nn: "Kva er emnet?", en: "What is the subject?" },
        choices: &[],
        is_given: |dispatch| dispatch.message.subject.is_some(),
    },
    Question {
        path: "message.language",
        text: Localized {
            nb: "Hvilket språk er meldingen på?",
            nn: "Kva språk er meldinga på?",
            en: "Which language is the message in?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.message.language.is_some(),
    },
    Question {
        path: "purpose.kind",
        text: Localized {
            nb: "Hva er formålet med utsendelsen?",
            nn: "Kva er formålet med utsendinga?",
            en: "What is the mailing for?",
        },
        choices: PurposeKind::NAMES,
        is_given: |dispatch| dispatch.purpose.kind.is_some(),
    },
    Question {
        path: "message.sensitive",
        text: Localized {
            nb: "Kan noen som ser meldingen, få vite noe privat eller taushetsbelagt om mottakeren, for eksempel om helse, økonomi, barn, straff, tro eller opphav?",
            nn: "Kan nokon som ser meldinga, få vite noko privat eller noko med teieplikt om mottakaren, til dømes om helse, økonomi, barn, straff, tru eller opphav?",
            en: "Could someone who sees the message learn anything private or confidential about the recipient, such as health, finances, children, crime, faith or origin?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.message.sensitive.is_some(),
    },
    Question {
        path: "message.urgent",
        text: Localized {
            nb: "Må mottakeren få beskjeden i løpet av noen timer?",
            nn: "Må mottakaren få beskjeden i løpet av nokre timar?",
            en: "Does the recipient need the message within a few hours?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.message.urgent.is_some(),
    },
    Question {
        path: "channels.mailbox_notice",
        text: Localized {
            nb: "Har dere bedt leverandøren av den digitale postkassen varsle mottakeren om brevet?",
            nn: "Har de bede leverandøren av den digitale postkassa varsle mottakaren om brevet?",
            en: "Have you instructed the mailbox supplier to notify the recipient of the letter?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.channels.mailbox_notice.is_some(),
    },
    Question {
        path: "audience.kind",
        text: Localized {
            nb: "Er mottakerne innbyggere eller virksomheter?",
            nn: "Er mottakarane innbyggjarar eller verksemder?",
            en: "Are the recipients citizens or businesses?",
        },
        choices: AudienceKind::NAMES,
        is_given: |dispatch| dispatch.audience.kind.is_some() || has_parts(dispatch),
    },
    Question {
        path: "audience.parts",
        text: Localized {
            nb: "Hvilke deler består mottakerne av, og hvor er adressene til hver del hentet fra?",
            nn: "Kva delar består mottakarane av, og kvar er adressene til kvar del henta frå?",
            en: "Which parts does the audience consist of, and where do the addresses of each part come from?",
        },
        choices: &[],
        is_given: |dispatch| has_parts(dispatch),
    },
    Question {
        path: "audience.recipients",
        text: Localized {
            nb: "Hvor mange skal få meldingen?",
            nn: "Kor mange skal få meldinga?",
            en: "How many people will receive the message?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.audience.recipients.is_some(),
    },
    Question {
        path: "audience.affected",
        text: Localized {
            nb: "Hvor mange av dem er meldingen relevant for?",
            nn: "Kor mange av dei er meldinga relevant for?",
            en: "How many of them is the message relevant to?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.audience.affected.is_some(),
    },
    Question {
        path: "audience.limited_by",
        text: Localized {
            nb: "Hvordan har dere avgrenset mottakerne?",
            nn: "Korleis har de avgrensa mottakarane?",
            en: "How have you limited the recipients?",
        },
        choices: AudienceLimit::NAMES,
        is_given: |dispatch| dispatch.audience.limited_by.is_some(),
    },
    Question {
        path: "audience.requested_by_party",
        text: Localized {
            nb: "Har parten selv bedt om å bli varslet på en annen adresse enn den i registeret?",
            nn: "Har parten sjølv bede om å bli varsla på ei anna adresse enn den i registeret?",
            en: "Has the party asked to be notified at another address than the one in the register?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.audience.requested_by_party.is_some(),
    },
    Question {
        path: "audience.reservation_checked",
        text: Localized {
            nb: "Har dere slått opp hvem som har reservert seg?",
            nn: "Har de slått opp kven som har reservert seg?",
            en: "Have you looked up who has opted out?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.audience.reservation_checked.is_some(),
    },
    Question {
        path: "audience.includes_reserved",
        text: Localized {
            nb: "Er det noen blant mottakerne som har reservert seg?",
            nn: "Er det nokon blant mottakarane som har reservert seg?",
            en: "Have any of the recipients opted out?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.audience.includes_reserved.is_some(),
    },
    Question {
        path: "message.importance.to_recipient",
        text: Localized {
            nb: "Er det viktig for mottakeren å få meldingen?",
            nn: "Er det viktig for mottakaren å få meldinga?",
            en: "Is it important for the recipient to receive the message?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.message.importance.to_recipient.is_some(),
    },
    Question {
        path: "message.importance.to_sender",
        text: Localized {
            nb: "Er det viktig for virksomheten at mottakeren får meldingen?",
            nn: "Er det viktig for verksemda at mottakaren får meldinga?",
            en: "Is it important to you that the recipient receives it?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.message.importance.to_sender.is_some(),
    },
    Question {
        path: "purpose.basis",
        text: Localized {
            nb: "Hvilken lov, forskrift eller annen kilde gir dere oppgaven?",
            nn: "Kva lov, forskrift eller anna kjelde gir dykk oppgåva?",
            en: "Which act, regulation or other source gives you this task?",
        },
        choices: LegalBasisKind::NAMES,
        is_given: |dispatch| dispatch.purpose.basis.is_some(),
    },
    Question {
        path: "history.sent_last_30_days",
        text: Localized {
            nb: "Hvor mange ganger har dere sendt noe til de samme mottakerne de siste 30 dagene?",
            nn: "Kor mange gonger har de sendt noko til dei same mottakarane dei siste 30 dagane?",
            en: "How many times have you sent something to the same recipients in the last 30 days?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.history.sent_last_30_days.is_some(),
    },
    Question {
        path: "assessment.publishing",
        text: Localized {
            nb: "Kan informasjonen publiseres i stedet for å sendes?",
            nn: "Kan informasjonen publiserast i staden for å sendast?",
            en: "Could the information be published instead of sent?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.assessment.publishing.is_some(),
    },
    Question {
        path: "assessment.reference",
        text: Localized {
            nb: "Hvor er vurderingen arkivert?",
            nn: "Kvar er vurderinga arkivert?",
            en: "Where is the assessment filed?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.assessment.reference.is_some(),
    },
    Question {
        path: "assessment.earlier",
        text: Localized {
            nb: "Hva gjaldt den tidligere vurderingen: formål, kilde, mottakere, avgrensning, kanaler og språk?",
            nn: "Kva gjaldt den tidlegare vurderinga: formål, kjelde, mottakarar, avgrensing, kanalar og språk?",
            en: "What did the earlier assessment cover: purpose, basis, recipients, limits, channels and language?",
        },
        choices: &[],
        is_given: |_| false,
    },
    Question {
        path: "sender.name",
        text: Localized {
            nb: "Hvem er avsenderen?",
            nn: "Kven er avsendaren?",
            en: "Who is the sender?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.sender.name.is_some(),
    },
    Question {
        path: "sender.kind",
        text: Localized {
            nb: "Sender dere som offentlig organ, eller utfører dere en oppgave for et?",
            nn: "Sender de som offentleg organ, eller gjer de ei oppgåve for eitt?",
            en: "Are you sending as a public body, or carrying out a task for one?",
        },
        choices: SenderKind::NAMES,
        is_given: |dispatch| dispatch.sender.kind.is_some(),
    },
    Question {
        path: "sender.on_behalf_of",
        text: Localized {
            nb: "Hvilket offentlig organ sender dere for, eller hvilken lov gir dere myndighet?",
            nn: "Kva offentleg organ sender de for, eller kva lov gir dykk mynde?",
            en: "Which public body do you send for, or which act gives you authority?",
        },
        choices: &[],
        is_given: |dispatch| dispatch.sender.on_behalf_of.is_some(),
    },
    Question {
        path: "assessment.use_reported",
        text: Localized {
            nb: "Har virksomheten meldt denne bruken til Digitaliseringsdirektoratet?",
            nn: "Har verksemda meldt denne bruken til Digitaliseringsdirektoratet?",
            en: "Has your organisation reported this use to the Norwegian Digitalisation Agency?",
        },
        choices: FLAG,
        is_given: |dispatch| dispatch.assessment.use_reported.is_some(),
    },
];

fn has_parts(dispatch: &Dispatch) -> bool {
    dispatch.audience.parts.as_ref().is_some_and(|parts| !parts.is_empty())
}

/// Returns the question that asks for the field at a path.
fn find(path: &str) -> Option<&'static Question> {
    let question = QUESTIONS.iter().find(|question| question.asks_for(path));
    debug_assert!(question.is_some(), "no question asks for {path}");
    question
}

/// Returns the text of the question that asks for the field at a path; empty if there is none.
pub(crate) fn question(path: &str, locale: Locale) -> &'static str {
    find(path).map_or("", |question| question.text.get(locale))
}

/// Returns the name of a field that makes a dispatch one of the same type as another, within a
/// sentence; the path itself for any other.
pub(crate) fn field_name(path: &'static str, locale: Locale) -> &'static str {
    let name = match path {
        "purpose.kind" => Localized { nb: "formål", nn: "formål", en: "purpose" },
        "purpose.basis" => Localized { nb: "kilde", nn: "kjelde", en: "basis" },
        "audience.kind" => Localized { nb: "mottakere", nn: "mottakarar", en: "recipients" },
        "audience.limited_by" => Localized { nb: "avgrensning", nn: "avgrensing", en: "limits" },
        "channels.use" => Localized { nb: "kanaler", nn: "kanalar", en: "channels" },
        "message.language" => Localized { nb: "språk", nn: "språk", en: "language" },
        _ => return path,
    };
    name.get(locale)
}
