//! Guideline 4: show consideration; quality before quantity.

use super::prelude::*;

/// The reason for sending what is urgent by SMS (G4b).
const READ_THE_DAY_AFTER: Localized = Localized {
    nb: "E-post og digital post blir ofte lest dagen etter. Haster det, må beskjeden nå fram mens den kan brukes.",
    nn: "E-post og digital post blir ofte lesne dagen etter. Hastar det, må beskjeden nå fram medan han kan brukast.",
    en: "Email and digital mail are often read the day after. If it is urgent, the message has to arrive while it is of use.",
};

/// The remedy for what is urgent.
const USE_SMS_FIRST: Localized = Localized {
    nb: "Bruk SMS først, med e-post som reserve.",
    nn: "Bruk SMS først, med e-post som reserve.",
    en: "Use SMS first, with email as the fallback.",
};

/// The reason for counting what is sent (G4a).
const ADDS_UP: Localized = Localized {
    nb: "Mange virksomheter deler registeret. Det som er lite fra hver, blir mye til sammen.",
    nn: "Mange verksemder deler registeret. Det som er lite frå kvar, blir mykje til saman.",
    en: "Many bodies share the register. What is little from each adds up for the citizen.",
};

/// The message where the same recipients have been sent something.
const ALREADY_SENT: Localized = Localized {
    nb: "Dere har sendt {messages} til de samme mottakerne de siste 30 dagene.",
    nn: "De har sendt {messages} til dei same mottakarane dei siste 30 dagane.",
    en: "You have sent {messages} to the same recipients in the last 30 days.",
};

/// G4a, for information and surveys.
pub(super) const FREQUENT_CONTACT: Rule = Rule {
    id: "frequent-contact",
    statements: &[part(
        "G4a",
        Localized {
            nb: "for informasjon og undersøkelser",
            nn: "for informasjon og undersøkingar",
            en: "for information and surveys",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "history.sent_last_30_days",
    applies_when: &[
        purpose(&[PurposeKind::Information, PurposeKind::Survey]),
        sent(),
        flag(Declared::Individual).not(),
    ],
    violated_when: &[flag(Declared::SentRecently)],
    title: Localized { nb: "Hyppig kontakt", nn: "Hyppig kontakt", en: "Frequent contact" },
    message: ALREADY_SENT,
    message_for_one: None,
    figures: &[("messages", figures::messages_last_30_days)],
    remedy: Localized {
        nb: "Vurder om meldingen kan vente, slås sammen med en annen eller sløyfes. Hvis ikke, begrunn hvorfor.",
        nn: "Vurder om meldinga kan vente, slåast saman med ei anna eller sløyfast. Viss ikkje, grunngi kvifor.",
        en: "Consider whether the message can wait, be merged with another, or be left out. If not, explain why.",
    },
    why: ADDS_UP,
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.kind", Text("information"))]),
        fails(&[("purpose.kind", Text("information")), ("history.sent_last_30_days", Count(1))]),
        fails(&[
            ("purpose.kind", Text("survey")),
            ("history.sent_last_7_days", Count(2)),
            ("history.sent_last_30_days", Count(5)),
        ]),
    ],
};

/// G4b, for what the sender declares confidential. No reason sends it unencrypted.
pub(super) const UNSUITABLE_CHANNEL: Rule = Rule {
    id: "unsuitable-channel",
    statements: &[part(
        "G4b",
        Localized {
            nb: "for innhold avsenderen sier er taushetsbelagt",
            nn: "for innhald avsendaren seier det er teieplikt om",
            en: "for content that the sender says is confidential",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "channels.use",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[flag(Declared::Sensitive)],
    title: Localized {
        nb: "Sensitivt innhold i åpen kanal",
        nn: "Sensitivt innhald i open kanal",
        en: "Sensitive content in an open channel",
    },
    message: Localized {
        nb: "Meldingen inneholder private eller taushetsbelagte opplysninger, men er planlagt sendt som SMS eller e-post.",
        nn: "Meldinga inneheld private opplysningar eller opplysningar med teieplikt, men er planlagd send som SMS eller e-post.",
        en: "The message contains private or confidential information, but is planned for SMS or email.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Legg innholdet i den digitale postkassen eller bak innlogging, og gi SMS-en eller e-posten en egen, nøytral tekst.",
        nn: "Legg innhaldet i den digitale postkassa eller bak innlogging, og gi SMS-en eller e-posten ein eigen, nøytral tekst.",
        en: "Put the content in the digital mailbox or behind a log-in, and give the SMS or email a neutral text of its own.",
    },
    why: Localized {
        nb: "SMS og e-post sendes ukryptert og kan leses av andre. Taushetsbelagte opplysninger hører hjemme bak innlogging, uansett grunn.",
        nn: "SMS og e-post blir sende ukryptert og kan lesast av andre. Opplysningar med teieplikt høyrer heime bak innlogging, same kva grunnen er.",
        en: "SMS and email are sent unencrypted and can be read by others. Confidential information belongs behind a log-in, whatever the reason.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.sensitive", Flag(false))]),
        passes(&[
            ("purpose.kind", Text("decision_notice")),
            (
                "message.body",
                Text("Vi har innvilget støttekontakt fire timer i uken. Hilsen Nordvik kommune"),
            ),
            ("message.sensitive", Flag(true)),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["sms"])),
                    (
                        "body",
                        Text(
                            "Nordvik kommune har fattet vedtak i saken din. Logg inn i den digitale postkassen for å lese vedtaket.",
                        ),
                    ),
                    ("sensitive", Flag(false)),
                ])]),
            ),
            ("channels.use", Names(&["sms", "digital_mail"])),
            ("channels.mode", Text("all")),
        ]),
        fails(&[("message.sensitive", Flag(true))]),
    ],
};

/// G4b, for what the wording gives away.
pub(super) const SENSITIVE_WORDING: Rule = Rule {
    id: "sensitive-wording",
    statements: &[part(
        "G4b",
        Localized {
            nb: "for ord som røper noe sensitivt",
            nn: "for ord som røper noko sensitivt",
            en: "for words that reveal something sensitive",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::SensitiveSubject)],
    title: Localized {
        nb: "Røper noe sensitivt",
        nn: "Røper noko sensitivt",
        en: "Gives away something sensitive",
    },
    message: Localized {
        nb: "Ordene kan røpe noe sensitivt om mottakeren, og meldingen går som SMS eller e-post. Gjør de det?",
        nn: "Orda kan røpe noko sensitivt om mottakaren, og meldinga går som SMS eller e-post. Gjer dei det?",
        en: "The words may give away something sensitive about the recipient, and the message goes by SMS or email. Do they?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv «en time» eller «et brev», og legg resten bak innlogging. Er det ikke sensitivt, begrunn hvorfor.",
        nn: "Skriv «ein time» eller «eit brev», og legg resten bak innlogging. Er det ikkje sensitivt, grunngi kvifor.",
        en: "Write “an appointment” or “a letter”, and put the rest behind a log-in. If it is not sensitive, explain why.",
    },
    why: Localized {
        nb: "Den som ser skjermen, ser hva saken gjelder. Navnet på en diagnose, en klinikk eller en tjeneste er nok.",
        nn: "Den som ser skjermen, ser kva saka gjeld. Namnet på ein diagnose, ein klinikk eller ei teneste er nok.",
        en: "Whoever sees the screen sees what it is about. The name of an illness, a clinic or a service is enough.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::SensitiveSubject)],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Du har en time tirsdag kl. 10."))]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Du har time ved DPS Nordvik tirsdag kl. 10."),
        )]),
    ],
};

/// B4, for what a notification service sends.
pub(super) const OVERSIZED_SMS: Rule = Rule {
    id: "oversized-sms",
    statements: &[part(
        "B4",
        Localized {
            nb: "for tekster som er for lange til å bli sendt",
            nn: "for tekstar som er for lange til å bli sende",
            en: "for texts that are too long to be sent",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms])],
    violated_when: &[sms(SmsFact::Sendable).not()],
    title: Localized { nb: "For lang for SMS", nn: "For lang for SMS", en: "Too long for SMS" },
    message: Localized {
        nb: "Teksten må deles i {segments} SMS-er. En melding på mer enn 16 deler blir ikke sendt.",
        nn: "Teksten må delast i {segments} SMS-ar. Ei melding på meir enn 16 delar blir ikkje send.",
        en: "The text takes {segments} SMS parts. A message of more than 16 parts is not sent.",
    },
    message_for_one: None,
    figures: &[("segments", figures::sms_segments)],
    remedy: Localized {
        nb: "Kort ned teksten, eller bruk e-post eller digital post. Sender dere med en tjeneste som tar lengre tekster, skriv det.",
        nn: "Kort ned teksten, eller bruk e-post eller digital post. Sender de med ei teneste som tek lengre tekstar, skriv det.",
        en: "Shorten the text, or use email or digital mail. If your service sends longer texts, say so.",
    },
    why: Localized {
        nb: "Altinn varsling sender høyst 16 SMS-deler. Lengre tekster hører hjemme i e-post eller digital post.",
        nn: "Altinn varsling sender høgst 16 SMS-delar. Lengre tekstar høyrer heime i e-post eller digital post.",
        en: "Altinn's notification service sends at most 16 SMS parts. Longer texts belong in email or digital mail.",
    },
    edits: &[
        SuggestedEdit::new(PlanChange::DropChannel(Channel::Sms)).because(Localized {
            nb: "Send ikke som SMS.",
            nn: "Send ikkje som SMS.",
            en: "Do not send by SMS.",
        }),
        SuggestedEdit::new(PlanChange::Rewrite(Fact::Sms(SmsFact::Sendable), true)),
    ],
    fix: None,
    examples: &[
        passes(&[("message.body", Repeated("Nordvik kommune stenger vannet onsdag. ", 20))]),
        fails(&[("message.body", Repeated("Nordvik kommune stenger vannet onsdag. ", 110))]),
    ],
};

/// G4b, for how fast it arrives: whoever can get an SMS gets one first.
pub(super) const SLOW_CHANNEL: Rule = Rule {
    id: "slow-channel",
    statements: &[part(
        "G4b",
        Localized {
            nb: "for beskjeder som haster",
            nn: "for beskjedar som hastar",
            en: "for messages that are urgent",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "channels.use",
    applies_when: &[
        purpose(&[PurposeKind::Reminder, PurposeKind::ServiceMessage, PurposeKind::CaseHandling]),
        sent(),
    ],
    violated_when: &[flag(Declared::Urgent), flag(Declared::SmsFirst).not()],
    title: Localized { nb: "For treg kanal", nn: "For treg kanal", en: "Channel too slow" },
    message: Localized {
        nb: "Det haster, men meldingen sendes ikke som SMS, eller ikke som SMS først.",
        nn: "Det hastar, men meldinga blir ikkje send som SMS, eller ikkje som SMS først.",
        en: "It is urgent, but the message does not go by SMS, or not by SMS first.",
    },
    message_for_one: None,
    figures: &[],
    remedy: USE_SMS_FIRST,
    why: READ_THE_DAY_AFTER,
    edits: &[
        SuggestedEdit::new(PlanChange::SmsFirst),
        SuggestedEdit::new(PlanChange::UseOnly(Channel::Sms)).because(Localized {
            nb: "Send bare som SMS.",
            nn: "Send berre som SMS.",
            en: "Send by SMS only.",
        }),
    ],
    fix: None,
    examples: &[
        passes(&[("channels.use", Names(&["digital_mail"])), ("message.urgent", Flag(false))]),
        passes(&[
            ("channels.use", Names(&["sms", "digital_mail"])),
            ("channels.mode", Text("fallback")),
            ("message.urgent", Flag(true)),
        ]),
        fails(&[("channels.use", Names(&["digital_mail"])), ("message.urgent", Flag(true))]),
        fails(&[
            ("channels.use", Names(&["digital_mail", "sms"])),
            ("channels.mode", Text("fallback")),
            ("message.urgent", Flag(true)),
        ]),
    ],
};

/// G4c.
pub(super) const DOUBLE_NOTIFICATION: Rule = Rule {
    id: "double-notification",
    statements: &[whole("G4c")],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "channels.mode",
    applies_when: &[uses(&[Channel::Sms]), uses(&[Channel::Email])],
    violated_when: &[mode(ChannelMode::Fallback).not()],
    title: Localized { nb: "Dobbeltvarsling", nn: "Dobbeltvarsling", en: "Double notification" },
    message: Localized {
        nb: "Den samme mottakeren får både SMS og e-post.",
        nn: "Den same mottakaren får både SMS og e-post.",
        en: "The same recipient gets both an SMS and an email.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Behold SMS hvis det haster eller meldingen er kort, ellers e-post. Bruk den andre kanalen bare for dem dere ikke når i den første.",
        nn: "Behald SMS dersom det hastar eller meldinga er kort, elles e-post. Bruk den andre kanalen berre for dei de ikkje når i den første.",
        en: "Keep SMS if it is urgent or the message is short, otherwise email. Use the second channel only for those the first cannot reach.",
    },
    why: Localized {
        nb: "Den samme beskjeden to ganger er mas. Én kanal er nok. Bruk den andre bare for dem dere ikke når i den første.",
        nn: "Den same beskjeden to gonger er mas. Éin kanal er nok. Bruk den andre berre for dei de ikkje når i den første.",
        en: "The same message twice is a nuisance. One channel is enough. Use the other only for those the first cannot reach.",
    },
    edits: &[
        SuggestedEdit::new(PlanChange::Fallback).because(Localized {
            nb: "Bruk den andre kanalen bare for dem dere ikke når i den første.",
            nn: "Bruk den andre kanalen berre for dei de ikkje når i den første.",
            en: "Use the second channel only for those the first cannot reach.",
        }),
        SuggestedEdit::new(PlanChange::DropChannel(Channel::Email)).because(Localized {
            nb: "Send bare som SMS.",
            nn: "Send berre som SMS.",
            en: "Send by SMS only.",
        }),
        SuggestedEdit::new(PlanChange::DropChannel(Channel::Sms)).because(Localized {
            nb: "Send bare som e-post.",
            nn: "Send berre som e-post.",
            en: "Send by email only.",
        }),
    ],
    fix: None,
    examples: &[
        passes(&[("channels.use", Names(&["sms", "email"])), ("channels.mode", Text("fallback"))]),
        fails(&[("channels.use", Names(&["sms", "email"])), ("channels.mode", Text("all"))]),
    ],
};

/// G4d.
pub(super) const ELSEWHERE_UNCONSIDERED: Rule = Rule {
    id: "elsewhere-unconsidered",
    statements: &[whole("G4d")],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "assessment.publishing",
    applies_when: &[voluntary(), sent(), flag(Declared::Individual).not()],
    violated_when: &[flag(Declared::ElsewhereConsidered).not()],
    title: Localized {
        nb: "Ikke vurdert å publisere i stedet",
        nn: "Ikkje vurdert å publisere i staden",
        en: "Publishing instead not considered",
    },
    message: Localized {
        nb: "Det er ikke vurdert om informasjonen kan publiseres i stedet for å sendes.",
        nn: "Det er ikkje vurdert om informasjonen kan publiserast i staden for å sendast.",
        en: "It has not been considered whether the information could be published instead of sent.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Vurder om informasjonen heller kan publiseres, og skriv konklusjonen: «Nei, fordi …» eller «Ja, men …».",
        nn: "Vurder om informasjonen heller kan publiserast, og skriv konklusjonen: «Nei, fordi …» eller «Ja, men …».",
        en: "Consider publishing the information instead, and write the conclusion: “No, because …” or “Yes, but …”.",
    },
    why: Localized {
        nb: "Mye kan publiseres på nettsider, i lokalavisen eller i sosiale medier uten å forstyrre noen.",
        nn: "Mykje kan publiserast på nettsider, i lokalavisa eller i sosiale medium utan å forstyrre nokon.",
        en: "Much can be published on web pages, in the local paper or on social media without disturbing anyone.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("assessment.published_elsewhere_considered", Flag(true))]),
        passes(&[
            ("assessment.published_elsewhere_considered", Flag(false)),
            ("assessment.publishing", Text("Nei, fordi de må vite det samme dag")),
        ]),
        fails(&[("assessment.published_elsewhere_considered", Flag(false))]),
    ],
};

/// G4a, for what is not important to those who get it again.
pub(super) const UNIMPORTANT_AND_FREQUENT: Rule = Rule {
    id: "unimportant-and-frequent",
    statements: &[part(
        "G4a",
        Localized {
            nb: "at terskelen er høyere når meldingen ikke er viktig for mottakeren",
            nn: "at terskelen er høgare når meldinga ikkje er viktig for mottakaren",
            en: "that the threshold is higher when the message is not important to the recipient",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "history.sent_last_30_days",
    applies_when: &[
        purpose(&[PurposeKind::Information, PurposeKind::Survey]),
        sent(),
        flag(Declared::Individual).not(),
    ],
    violated_when: &[flag(Declared::SentRecently), flag(Declared::ImportantToRecipient).not()],
    title: Localized {
        nb: "Mye, og ikke viktig for mottakeren",
        nn: "Mykje, og ikkje viktig for mottakaren",
        en: "Frequent, and not important",
    },
    message: Localized {
        nb: "Dere har alt sendt {messages} de siste 30 dagene, og denne er ikke viktig for mottakerne.",
        nn: "De har alt sendt {messages} dei siste 30 dagane, og denne er ikkje viktig for mottakarane.",
        en: "You have already sent {messages} in the last 30 days, and this one is not important to the recipients.",
    },
    message_for_one: None,
    figures: &[("messages", figures::messages_last_30_days)],
    remedy: Localized {
        nb: "La den vente, eller slå den sammen med en annen. En begrunnelse er ikke nok her.",
        nn: "La ho vente, eller slå ho saman med ei anna. Ei grunngiving er ikkje nok her.",
        en: "Let it wait, or merge it with another. A written reason is not enough here.",
    },
    why: Localized {
        nb: "Mange virksomheter deler registeret. Jo mer folk alt har fått, desto viktigere må det neste være for dem.",
        nn: "Mange verksemder deler registeret. Dess meir folk alt har fått, dess viktigare må det neste vere for dei.",
        en: "Many bodies share the register. The more people have already received, the more important the next message has to be to them.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("survey")),
            ("history.sent_last_30_days", Count(2)),
            ("assessment.justifications.frequent-contact", Text(REASON)),
        ]),
        fails(&[
            ("purpose.kind", Text("survey")),
            ("history.sent_last_30_days", Count(2)),
            ("message.importance.to_recipient", Flag(false)),
            ("assessment.justifications.frequent-contact", Text(REASON)),
        ]),
    ],
};

const REASON: &str = "Undersøkelsen har en frist som er satt i forskrift";

/// G4a, for reminders and service messages.
pub(super) const REPEATED_MESSAGES: Rule = Rule {
    id: "repeated-messages",
    statements: &[part(
        "G4a",
        Localized {
            nb: "for påminnelser, servicemeldinger og meldinger i saker: et råd",
            nn: "for påminningar, servicemeldingar og meldingar i saker: eit råd",
            en: "for reminders, service messages and messages about cases: advice",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "history.sent_last_30_days",
    applies_when: &[
        purpose(&[PurposeKind::Reminder, PurposeKind::ServiceMessage, PurposeKind::CaseHandling]),
        sent(),
        flag(Declared::Urgent).not(),
    ],
    violated_when: &[flag(Declared::SentRecently)],
    title: Localized {
        nb: "Flere meldinger på kort tid",
        nn: "Fleire meldingar på kort tid",
        en: "Several messages in a short time",
    },
    message: ALREADY_SENT,
    message_for_one: None,
    figures: &[("messages", figures::messages_last_30_days)],
    remedy: Localized {
        nb: "Vurder om meldingen kan slås sammen med en annen eller sløyfes.",
        nn: "Vurder om meldinga kan slåast saman med ei anna eller sløyfast.",
        en: "Consider whether the message can be merged with another, or be left out.",
    },
    why: ADDS_UP,
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("history.sent_last_7_days", Count(0)), ("history.sent_last_30_days", Count(0))]),
        fails(&[("history.sent_last_7_days", Count(0)), ("history.sent_last_30_days", Count(1))]),
    ],
};

/// G4b, for a message about somebody else.
pub(super) const NAMED_THIRD_PERSON: Rule = Rule {
    id: "named-third-person",
    statements: &[part(
        "G4b",
        Localized {
            nb: "for meldinger som navngir andre enn mottakeren",
            nn: "for meldingar som namngir andre enn mottakaren",
            en: "for messages that name somebody other than the recipient",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::ThirdPerson)],
    title: Localized {
        nb: "Navngir en annen enn mottakeren",
        nn: "Namngir ein annan enn mottakaren",
        en: "Names somebody else",
    },
    message: Localized {
        nb: "Meldingen handler om en annen enn mottakeren, og sier hvem. Er det taushetsbelagt?",
        nn: "Meldinga handlar om ein annan enn mottakaren, og seier kven. Er det teieplikt om det?",
        en: "The message is about somebody other than the recipient, and says whom. Is that confidential?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Ta ut navnet, for eksempel: «den du er verge for». Er det ikke taushetsbelagt, begrunn hvorfor.",
        nn: "Ta ut namnet, til dømes: «den du er verje for». Er det ikkje teieplikt om det, grunngi kvifor.",
        en: "Take out the name, for instance: “the person you are guardian for”. If it is not confidential, explain why.",
    },
    why: Localized {
        nb: "SMS og e-post sendes ukryptert. Hvem som har verge, er barn i en sak eller er død, er taushetsbelagt om dem.",
        nn: "SMS og e-post blir sende ukryptert. Kven som har verje, er barn i ei sak eller er død, er det teieplikt om.",
        en: "SMS and email are sent unencrypted. Who has a guardian, is a child in a case or has died is confidential.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::ThirdPerson)],
    fix: None,
    examples: &[
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Barnet ditt har time til vaksine mandag."),
        )]),
        fails(&[("message.body", Text("Nordvik kommune: Emma har time til vaksine mandag."))]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Fristen for å levere vergeregnskap for Ola Nordmann, som du er verge for, er 1. mars.",
            ),
        )]),
    ],
};

/// G4b, for information that is said to be urgent.
pub(super) const SLOW_INFORMATION: Rule = Rule {
    id: "slow-information",
    statements: &[part(
        "G4b",
        Localized {
            nb: "for informasjon som haster: et råd",
            nn: "for informasjon som hastar: eit råd",
            en: "for information that is urgent: advice",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "channels.use",
    applies_when: &[purpose(&[PurposeKind::Information]), sent()],
    violated_when: &[flag(Declared::Urgent), flag(Declared::SmsFirst).not()],
    title: Localized {
        nb: "Informasjonen haster",
        nn: "Informasjonen hastar",
        en: "The information is urgent",
    },
    message: Localized {
        nb: "Informasjonen haster, men sendes ikke som SMS, eller ikke som SMS først.",
        nn: "Informasjonen hastar, men blir ikkje send som SMS, eller ikkje som SMS først.",
        en: "The information is urgent, but does not go by SMS, or not by SMS first.",
    },
    message_for_one: None,
    figures: &[],
    remedy: USE_SMS_FIRST,
    why: READ_THE_DAY_AFTER,
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("information")),
            ("channels.use", Names(&["digital_mail"])),
        ]),
        fails(&[
            ("purpose.kind", Text("information")),
            ("channels.use", Names(&["digital_mail"])),
            ("message.urgent", Flag(true)),
        ]),
    ],
};
