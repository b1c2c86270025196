//! The screening table: the first row whose conditions are met decides how a recipient is reached.

use crate::contract::{PackedScreening, ScreeningOutcome};
use crate::localized::Localized;

use super::fact::{
    AddressUsed, Answered, CanBeNotified, CareFor, Condition, Details, EmailInstead,
    NotifiedMailbox, PlannedChannel, PurposeClass, Reserved, SmsOrEmail, Status,
};

/// A row of the screening table.
pub(crate) struct Row {
    /// The identifier, named after the case; never reused.
    pub(crate) id: &'static str,
    /// The statement that it rests on.
    pub(crate) statement: &'static str,
    /// The conditions, of which all have to be met.
    pub(crate) when: &'static [Condition],
    /// The outcome.
    pub(crate) outcome: ScreeningOutcome,
    /// The reason, in a sentence.
    pub(crate) reason: Localized,
}

const LETTER: Condition = PurposeClass::is(&[PurposeClass::Letter]);
const SERVICE: Condition = PurposeClass::is(&[PurposeClass::Service]);
const OTHER: Condition = PurposeClass::is(&[PurposeClass::Other]);
const MESSAGE: Condition = PurposeClass::is(&[PurposeClass::Service, PurposeClass::Other]);
const REACHED: Condition =
    PlannedChannel::is(&[PlannedChannel::Unconfirmed, PlannedChannel::Fresh]);

/// The rows, in order.
pub(crate) const ROWS: &[Row] = &[
    Row {
        id: "recipient-deceased",
        statement: "P5",
        when: &[CareFor::is(&[CareFor::Deceased])],
        outcome: ScreeningOutcome::ByHand,
        reason: Localized {
            nb: "Personen er død. Avklar med boet hvem som skal ha meldingen.",
            nn: "Personen er død. Avklar med buet kven som skal ha meldinga.",
            en: "The person is dead. Settle with the estate who is to have the message.",
        },
    },
    Row {
        id: "recipient-protected",
        statement: "P5",
        when: &[CareFor::is(&[CareFor::Protected])],
        outcome: ScreeningOutcome::ByHand,
        reason: Localized {
            nb: "Personen eller adressen er skjermet eller fortrolig. Vurder for hånd hvordan personen kan nås.",
            nn: "Personen eller adressa er skjerma eller fortruleg. Vurder for hand korleis personen kan nåast.",
            en: "The person or address is protected. Assess by hand how the person can be reached.",
        },
    },
    Row {
        id: "purpose-private",
        statement: "G1a",
        when: &[PurposeClass::is(&[PurposeClass::Private])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Formålet er kommersielt, markedsføring eller privatrettslig. Ingen kan nås med adresser fra registeret.",
            nn: "Formålet er kommersielt, marknadsføring eller privatrettsleg. Ingen kan nåast med adresser frå registeret.",
            en: "The purpose is commercial, marketing or under private law. Nobody may be reached at addresses from the register.",
        },
    },
    Row {
        id: "purpose-not-given",
        statement: "P5",
        when: &[PurposeClass::is(&[PurposeClass::NotGiven])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Formålet er ikke oppgitt, og det avgjør hvem som kan nås.",
            nn: "Formålet er ikkje oppgitt, og det avgjer kven som kan nåast.",
            en: "The purpose is not given, and it decides who may be reached.",
        },
    },
    Row {
        id: "letter-unanswered",
        statement: "K2",
        when: &[LETTER, Answered::is(&[Answered::No])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Registeret har ikke svart om personen. Send brevet på papir.",
            nn: "Registeret har ikkje svart om personen. Send brevet på papir.",
            en: "The register has not answered about the person. Send the letter on paper.",
        },
    },
    Row {
        id: "message-unanswered",
        statement: "K2",
        when: &[MESSAGE, Answered::is(&[Answered::No])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Registeret har ikke svart om personen.",
            nn: "Registeret har ikkje svart om personen.",
            en: "The register has not answered about the person.",
        },
    },
    Row {
        id: "letter-unregistered",
        statement: "K10",
        when: &[LETTER, Status::is(&[Status::Deleted, Status::NotRegistered])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Personen er slettet fra registeret eller ikke registrert, og kan ikke varsles. Send brevet på papir.",
            nn: "Personen er sletta frå registeret eller ikkje registrert, og kan ikkje varslast. Send brevet på papir.",
            en: "The person is deleted from the register or not registered, and cannot be notified. Send the letter on paper.",
        },
    },
    Row {
        id: "message-unregistered",
        statement: "K2",
        when: &[MESSAGE, Status::is(&[Status::Deleted, Status::NotRegistered])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Personen er slettet fra registeret eller ikke registrert.",
            nn: "Personen er sletta frå registeret eller ikkje registrert.",
            en: "The person is deleted from the register or not registered.",
        },
    },
    Row {
        id: "letter-status-unknown",
        statement: "K2",
        when: &[LETTER, Status::is(&[Status::Unknown])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Statusen i registeret er ukjent. Slå den opp, eller send brevet på papir.",
            nn: "Statusen i registeret er ukjend. Slå han opp, eller send brevet på papir.",
            en: "The status in the register is unknown. Look it up, or send the letter on paper.",
        },
    },
    Row {
        id: "message-status-unknown",
        statement: "K2",
        when: &[MESSAGE, Status::is(&[Status::Unknown])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Statusen i registeret er ukjent. Slå den opp.",
            nn: "Statusen i registeret er ukjend. Slå han opp.",
            en: "The status in the register is unknown. Look it up.",
        },
    },
    Row {
        id: "letter-reserved",
        statement: "K3",
        when: &[LETTER, Reserved::is(&[Reserved::Yes])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Personen har reservert seg. Send brevet på papir.",
            nn: "Personen har reservert seg. Send brevet på papir.",
            en: "The person has opted out. Send the letter on paper.",
        },
    },
    Row {
        id: "letter-reservation-unknown",
        statement: "P3",
        when: &[LETTER, Reserved::is(&[Reserved::Unknown])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Det er ukjent om personen har reservert seg. Slå det opp, eller send brevet på papir.",
            nn: "Det er ukjent om personen har reservert seg. Slå det opp, eller send brevet på papir.",
            en: "It is unknown whether the person has opted out. Look it up, or send the letter on paper.",
        },
    },
    Row {
        id: "letter-without-details",
        statement: "K10",
        when: &[
            LETTER,
            CanBeNotified::is(&[CanBeNotified::Yes, CanBeNotified::Unknown]),
            Details::is(&[Details::None]),
        ],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Personen har verken mobilnummer eller e-post i registeret, og kan ikke varsles. Send brevet på papir.",
            nn: "Personen har verken mobilnummer eller e-post i registeret, og kan ikkje varslast. Send brevet på papir.",
            en: "The person has neither mobile number nor email in the register, and cannot be notified. Send the letter on paper.",
        },
    },
    Row {
        id: "letter-not-notifiable",
        statement: "K10",
        when: &[LETTER, CanBeNotified::is(&[CanBeNotified::No])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Registeret sier at personen ikke kan varsles: opplysningene mangler, eller er eldre enn 18 måneder. Send brevet på papir.",
            nn: "Registeret seier at personen ikkje kan varslast: opplysningane manglar, eller er eldre enn 18 månader. Send brevet på papir.",
            en: "The register says that the person cannot be notified: the details are missing, or older than 18 months. Send the letter on paper.",
        },
    },
    Row {
        id: "letter-notifiability-unknown",
        statement: "K10",
        when: &[LETTER, CanBeNotified::is(&[CanBeNotified::Unknown])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Det er ukjent om personen kan varsles. Spør registeret om varslingsstatus, eller send brevet på papir.",
            nn: "Det er ukjent om personen kan varslast. Spør registeret om varslingsstatus, eller send brevet på papir.",
            en: "It is unknown whether the person can be notified. Ask the register for the notifiability, or send the letter on paper.",
        },
    },
    Row {
        id: "letter-details-unconfirmed",
        statement: "K3",
        when: &[LETTER, Details::is(&[Details::Unconfirmed])],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Verken mobilnummer eller e-post er bekreftet de siste 18 månedene. Send brevet på papir.",
            nn: "Verken mobilnummer eller e-post er stadfesta dei siste 18 månadene. Send brevet på papir.",
            en: "Neither mobile number nor email has been confirmed in the last 18 months. Send the letter on paper.",
        },
    },
    Row {
        id: "letter-in-mailbox",
        statement: "K3",
        when: &[LETTER, NotifiedMailbox::is(&[NotifiedMailbox::Yes])],
        outcome: ScreeningOutcome::MailboxWithNotice,
        reason: Localized {
            nb: "Brevet går til den digitale postkassen, med varsel.",
            nn: "Brevet går til den digitale postkassa, med varsel.",
            en: "The letter goes to the digital mailbox, with a notice.",
        },
    },
    Row {
        id: "letter-email-for-sms",
        statement: "G4b",
        when: &[
            LETTER,
            SmsOrEmail::is(&[SmsOrEmail::Fresh]),
            EmailInstead::is(&[EmailInstead::Yes]),
        ],
        outcome: ScreeningOutcome::FreshNotice,
        reason: Localized {
            nb: "Brevet leses digitalt. Varselet går på e-post, siden SMS til landet nummeret hører til, kan svikte.",
            nn: "Brevet blir lese digitalt. Varselet går på e-post, sidan SMS til landet nummeret høyrer til, kan svikte.",
            en: "The letter is read digitally. The notice goes by email, since SMS to the number's country may fail.",
        },
    },
    Row {
        id: "letter-with-notice",
        statement: "K3",
        when: &[LETTER, SmsOrEmail::is(&[SmsOrEmail::Fresh])],
        outcome: ScreeningOutcome::FreshNotice,
        reason: Localized {
            nb: "Brevet leses digitalt, og personen varsles om det.",
            nn: "Brevet blir lese digitalt, og personen blir varsla om det.",
            en: "The letter is read digitally, and the person is notified of it.",
        },
    },
    Row {
        id: "letter-out-of-reach",
        statement: "K3",
        when: &[LETTER],
        outcome: ScreeningOutcome::Paper,
        reason: Localized {
            nb: "Ingen av de planlagte kanalene når personen med ferske opplysninger. Send brevet på papir.",
            nn: "Ingen av dei planlagde kanalane når personen med ferske opplysningar. Send brevet på papir.",
            en: "None of the planned channels reaches the person with fresh details. Send the letter on paper.",
        },
    },
    Row {
        id: "other-reserved",
        statement: "K4",
        when: &[OTHER, Reserved::is(&[Reserved::Yes])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Personen har reservert seg. Bare påminnelser og servicemeldinger kan gå digitalt.",
            nn: "Personen har reservert seg. Berre påminningar og servicemeldingar kan gå digitalt.",
            en: "The person has opted out. Only reminders and service messages may go digitally.",
        },
    },
    Row {
        id: "other-reservation-unknown",
        statement: "K6",
        when: &[OTHER, Reserved::is(&[Reserved::Unknown])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Det er ukjent om personen har reservert seg. Slå det opp.",
            nn: "Det er ukjent om personen har reservert seg. Slå det opp.",
            en: "It is unknown whether the person has opted out. Look it up.",
        },
    },
    Row {
        id: "other-details-unconfirmed",
        statement: "G3b",
        when: &[OTHER, PlannedChannel::is(&[PlannedChannel::Unconfirmed])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Opplysningene er ikke bekreftet de siste 18 månedene. Bare påminnelser og servicemeldinger kan bruke dem.",
            nn: "Opplysningane er ikkje stadfesta dei siste 18 månadene. Berre påminningar og servicemeldingar kan bruke dei.",
            en: "The details have not been confirmed in the last 18 months. Only reminders and service messages may use them.",
        },
    },
    Row {
        id: "message-details-left-out",
        statement: "K2",
        when: &[
            MESSAGE,
            CanBeNotified::is(&[CanBeNotified::No]),
            Details::is(&[Details::None]),
            PlannedChannel::is(&[PlannedChannel::None]),
        ],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Registeret gir verken mobilnummer eller e-post. De kan være utelatt fordi de er eldre enn 18 måneder, siden dere spurte om varslingsstatus.",
            nn: "Registeret gir verken mobilnummer eller e-post. Dei kan vere utelatne fordi dei er eldre enn 18 månader, sidan de spurde om varslingsstatus.",
            en: "The register gives neither mobile number nor email. They may be left out as older than 18 months, since you asked for the notifiability.",
        },
    },
    Row {
        id: "message-out-of-reach",
        statement: "K2",
        when: &[MESSAGE, PlannedChannel::is(&[PlannedChannel::None])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Ingen av de planlagte kanalene når personen.",
            nn: "Ingen av dei planlagde kanalane når personen.",
            en: "None of the planned channels reaches the person.",
        },
    },
    Row {
        id: "message-address-used",
        statement: "K11",
        when: &[MESSAGE, REACHED, AddressUsed::is(&[AddressUsed::Yes])],
        outcome: ScreeningOutcome::NotSent,
        reason: Localized {
            nb: "Meldingen går allerede til samme adresse, til en tidligere mottaker.",
            nn: "Meldinga går alt til same adresse, til ein tidlegare mottakar.",
            en: "The message already goes to the same address, for an earlier recipient.",
        },
    },
    Row {
        id: "service-email-for-sms",
        statement: "G4b",
        when: &[SERVICE, REACHED, EmailInstead::is(&[EmailInstead::Yes])],
        outcome: ScreeningOutcome::AnyChannel,
        reason: Localized {
            nb: "Meldingen går på e-post, siden SMS til landet nummeret hører til, kan svikte.",
            nn: "Meldinga går på e-post, sidan SMS til landet nummeret høyrer til, kan svikte.",
            en: "The message goes by email, since SMS to the number's country may fail.",
        },
    },
    Row {
        id: "service-to-reserved",
        statement: "K4",
        when: &[SERVICE, REACHED, Reserved::is(&[Reserved::Yes])],
        outcome: ScreeningOutcome::AnyChannel,
        reason: Localized {
            nb: "Personen har reservert seg, og kan likevel få påminnelser og servicemeldinger.",
            nn: "Personen har reservert seg, og kan likevel få påminningar og servicemeldingar.",
            en: "The person has opted out, and may still get reminders and service messages.",
        },
    },
    Row {
        id: "service-in-reach",
        statement: "K4",
        when: &[SERVICE, REACHED],
        outcome: ScreeningOutcome::AnyChannel,
        reason: Localized {
            nb: "Påminnelser og servicemeldinger kan bruke opplysningene i registeret, også om de er gamle.",
            nn: "Påminningar og servicemeldingar kan bruke opplysningane i registeret, også om dei er gamle.",
            en: "Reminders and service messages may use the details in the register, even if they are old.",
        },
    },
    Row {
        id: "other-email-for-sms",
        statement: "G4b",
        when: &[OTHER, EmailInstead::is(&[EmailInstead::Yes])],
        outcome: ScreeningOutcome::FreshChannel,
        reason: Localized {
            nb: "Meldingen går på e-post, siden SMS til landet nummeret hører til, kan svikte.",
            nn: "Meldinga går på e-post, sidan SMS til landet nummeret høyrer til, kan svikte.",
            en: "The message goes by email, since SMS to the number's country may fail.",
        },
    },
    Row {
        id: "other-in-reach",
        statement: "K6",
        when: &[OTHER],
        outcome: ScreeningOutcome::FreshChannel,
        reason: Localized {
            nb: "Personen har ikke reservert seg, og opplysningene er ferske.",
            nn: "Personen har ikkje reservert seg, og opplysningane er ferske.",
            en: "The person has not opted out, and the details are fresh.",
        },
    },
];

const _: () = assert!(ROWS.len() <= PackedScreening::MAX_ROWS, "a row is a number of six bits");
