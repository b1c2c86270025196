//! Guideline 4: show consideration; quality before quantity.

use super::prelude::*;

/// G4a.
pub(super) const FREQUENT_CONTACT: Rule = Rule {
    id: "frequent-contact",
    statements: &["G4a"],
    modality: Modality::May,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "history.sent_last_30_days",
    applies_when: &[],
    violated_when: &[flag(Declared::SentRecently)],
    title: Localized { nb: "Hyppig kontakt", nn: "Hyppig kontakt", en: "Frequent contact" },
    message: Localized {
        nb: "Tidligere utsendelser til samme gruppe: {week} siste 7 dager, {month} siste 30 dager.",
        nn: "Tidlegare utsendingar til same gruppe: {week} siste 7 dagar, {month} siste 30 dagar.",
        en: "Earlier sendings to the same audience: {week} in the last 7 days, {month} in the last 30.",
    },
    figures: &[("week", figures::sent_last_7_days), ("month", figures::sent_last_30_days)],
    remedy: Localized {
        nb: "Vurder om meldingen kan vente, slås sammen med en annen eller utgå.",
        nn: "Vurder om meldinga kan vente, slåast saman med ei anna eller gå ut.",
        en: "Consider whether the message can wait, be merged with another, or be left out.",
    },
    why: Localized {
        nb: "Mange virksomheter deler registeret. Det som er lite fra hver, blir mye til sammen.",
        nn: "Mange verksemder deler registeret. Det som er lite frå kvar, blir mykje til saman.",
        en: "Many bodies share the register. What is little from each adds up for the citizen.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("history.sent_last_7_days", Count(0)), ("history.sent_last_30_days", Count(0))]),
        fails(&[("history.sent_last_7_days", Count(0)), ("history.sent_last_30_days", Count(1))]),
        fails(&[("history.sent_last_7_days", Count(2)), ("history.sent_last_30_days", Count(5))]),
    ],
};

/// G4b, for what the message holds.
pub(super) const UNSUITABLE_CHANNEL: Rule = Rule {
    id: "unsuitable-channel",
    statements: &["G4b"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "channels.use",
    applies_when: &[uses(&[Channel::Sms, Channel::Email])],
    violated_when: &[flag(Declared::Sensitive)],
    title: Localized {
        nb: "Sensitivt innhold i åpen kanal",
        nn: "Sensitivt innhald i open kanal",
        en: "Sensitive content in an open channel",
    },
    message: Localized {
        nb: "Meldingen har sensitive opplysninger og skal sendes med SMS eller e-post.",
        nn: "Meldinga har sensitive opplysningar og skal sendast med SMS eller e-post.",
        en: "The message holds sensitive information and is to go by SMS or e-mail.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Send et varsel uten det sensitive, og legg innholdet i digital postkasse eller bak innlogging.",
        nn: "Send eit varsel utan det sensitive, og legg innhaldet i digital postkasse eller bak innlogging.",
        en: "Send a notice without the sensitive part, and put the content in the digital mailbox or behind a log-in.",
    },
    why: Localized {
        nb: "SMS og e-post går ukryptert og kan leses av andre. Sensitive opplysninger hører hjemme bak innlogging.",
        nn: "SMS og e-post går ukryptert og kan lesast av andre. Sensitive opplysningar høyrer heime bak innlogging.",
        en: "SMS and e-mail travel unencrypted and can be read by others. Sensitive information belongs behind a log-in.",
    },
    edits: &[SuggestedEdit::set_flag(Declared::Sensitive, false)],
    fix: None,
    examples: &[
        passes(&[("message.sensitive", Flag(false))]),
        fails(&[("message.sensitive", Flag(true))]),
    ],
};

/// G4b, for what the wording gives away.
pub(super) const SENSITIVE_WORDING: Rule = Rule {
    id: "sensitive-wording",
    statements: &["G4b"],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[uses(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::SensitiveSubject)],
    title: Localized {
        nb: "Røper noe sensitivt",
        nn: "Røper noko sensitivt",
        en: "Gives away something sensitive",
    },
    message: Localized {
        nb: "Ordene kan røpe noe sensitivt om mottakeren, og meldingen går som SMS eller e-post. Gjør de det?",
        nn: "Orda kan røpe noko sensitivt om mottakaren, og meldinga går som SMS eller e-post. Gjer dei det?",
        en: "The words may give away something sensitive about the recipient, and the message goes by SMS or e-mail. Do they?",
    },
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
    edits: &[SuggestedEdit::rewrite(Fact::Signal(Signal::SensitiveSubject), false)],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Du har en time tirsdag kl. 10."))]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Du har time ved DPS Nordvik tirsdag kl. 10."),
        )]),
    ],
};

/// G4b, for what an SMS can hold.
pub(super) const OVERSIZED_SMS: Rule = Rule {
    id: "oversized-sms",
    statements: &["G4b"],
    modality: Modality::Should,
    detection: Detection::Exact,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[uses(&[Channel::Sms])],
    violated_when: &[sms(SmsFact::Sendable).not()],
    title: Localized { nb: "For lang for SMS", nn: "For lang for SMS", en: "Too long for SMS" },
    message: Localized {
        nb: "Teksten blir {segments} SMS-deler. Flere enn 16 blir ikke sendt.",
        nn: "Teksten blir {segments} SMS-delar. Fleire enn 16 blir ikkje sende.",
        en: "The text makes {segments} SMS parts. More than 16 are not sent.",
    },
    figures: &[("segments", figures::sms_segments)],
    remedy: Localized {
        nb: "Kort ned teksten, eller bruk e-post eller digital post.",
        nn: "Kort ned teksten, eller bruk e-post eller digital post.",
        en: "Shorten the text, or use e-mail or digital mail.",
    },
    why: Localized {
        nb: "Den nasjonale varslingstjenesten tar høyst 16 SMS-deler. Lengre tekster hører hjemme i e-post eller digital post.",
        nn: "Den nasjonale varslingstenesta tek høgst 16 SMS-delar. Lengre tekstar høyrer heime i e-post eller digital post.",
        en: "The national notification service takes at most 16 SMS parts. Longer texts belong in e-mail or digital mail.",
    },
    edits: &[
        SuggestedEdit::drop_channel(Channel::Sms).because(Localized {
            nb: "Send ikke som SMS.",
            nn: "Send ikkje som SMS.",
            en: "Do not send by SMS.",
        }),
        SuggestedEdit::rewrite(Fact::Sms(SmsFact::Sendable), true),
    ],
    fix: None,
    examples: &[
        passes(&[]),
        fails(&[("message.body", Repeated("Vannet i Storgata blir stengt.", 110))]),
    ],
};

/// G4b, for how fast it arrives.
pub(super) const SLOW_CHANNEL: Rule = Rule {
    id: "slow-channel",
    statements: &["G4b"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "channels.use",
    applies_when: &[voluntary(), uses(&[Channel::Sms]).not()],
    violated_when: &[flag(Declared::Urgent)],
    title: Localized { nb: "For treg kanal", nn: "For treg kanal", en: "Channel too slow" },
    message: Localized {
        nb: "Det haster for mottakeren, men meldingen går ikke som SMS.",
        nn: "Det hastar for mottakaren, men meldinga går ikkje som SMS.",
        en: "It is urgent for the recipient, but the message does not go by SMS.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Bruk SMS først, med e-post som reserve.",
        nn: "Bruk SMS først, med e-post som reserve.",
        en: "Use SMS first, with e-mail as the fallback.",
    },
    why: Localized {
        nb: "E-post og digital post blir ofte lest dagen etter. Haster det, må beskjeden nå fram mens den kan brukes.",
        nn: "E-post og digital post blir ofte lesne dagen etter. Hastar det, må beskjeden nå fram medan han kan brukast.",
        en: "E-mail and digital mail are often read the day after. If it is urgent, the message has to arrive while it is of use.",
    },
    edits: &[SuggestedEdit::use_only(Channel::Sms).because(Localized {
        nb: "Send som SMS.",
        nn: "Send som SMS.",
        en: "Send by SMS.",
    })],
    fix: None,
    examples: &[
        passes(&[("channels.use", Names(&["digital_mail"])), ("message.urgent", Flag(false))]),
        fails(&[("channels.use", Names(&["digital_mail"])), ("message.urgent", Flag(true))]),
    ],
};

/// G4c.
pub(super) const DOUBLE_NOTIFICATION: Rule = Rule {
    id: "double-notification",
    statements: &["G4c"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "channels.mode",
    applies_when: &[uses(&[Channel::Sms]), uses(&[Channel::Email])],
    violated_when: &[mode(ChannelMode::Fallback).not()],
    title: Localized { nb: "Dobbeltvarsling", nn: "Dobbeltvarsling", en: "Double notification" },
    message: Localized {
        nb: "Den samme mottakeren får både SMS og e-post.",
        nn: "Den same mottakaren får både SMS og e-post.",
        en: "The same recipient gets both an SMS and an e-mail.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Behold SMS når det haster eller er kort, ellers e-post. Bruk den andre kanalen bare for dem som ikke kan nås i den første.",
        nn: "Behald SMS når det hastar eller er kort, elles e-post. Bruk den andre kanalen berre for dei som ikkje kan nåast i den første.",
        en: "Keep SMS when it is urgent or short, otherwise e-mail. Use the second channel only for those whom the first cannot reach.",
    },
    why: Localized {
        nb: "Den samme beskjeden to ganger er mas. Den ene kanalen holder, med den andre i reserve for dem som mangler den første.",
        nn: "Den same beskjeden to gonger er mas. Den eine kanalen held, med den andre i reserve for dei som manglar den første.",
        en: "The same message twice is a nuisance. One channel is enough, with the other in reserve for those who lack the first.",
    },
    edits: &[
        SuggestedEdit::set_name(
            Declared::ChannelMode,
            ChannelMode::Fallback as u8,
            ChannelMode::Fallback.as_str(),
        )
        .because(Localized {
            nb: "Bruk den andre kanalen bare for dem som ikke kan nås i den første.",
            nn: "Bruk den andre kanalen berre for dei som ikkje kan nåast i den første.",
            en: "Use the second channel only for those whom the first cannot reach.",
        }),
        SuggestedEdit::drop_channel(Channel::Email).because(Localized {
            nb: "Send bare som SMS.",
            nn: "Send berre som SMS.",
            en: "Send by SMS only.",
        }),
        SuggestedEdit::drop_channel(Channel::Sms).because(Localized {
            nb: "Send bare som e-post.",
            nn: "Send berre som e-post.",
            en: "Send by e-mail only.",
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
    statements: &["G4d"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "assessment.published_elsewhere_considered",
    applies_when: &[voluntary()],
    violated_when: &[flag(Declared::ElsewhereConsidered).not()],
    title: Localized {
        nb: "Annen publisering ikke vurdert",
        nn: "Annan publisering ikkje vurdert",
        en: "Publishing elsewhere not considered",
    },
    message: Localized {
        nb: "Det er ikke vurdert om informasjonen heller kan publiseres et annet sted.",
        nn: "Det er ikkje vurdert om informasjonen heller kan publiserast ein annan stad.",
        en: "It has not been considered whether the information could be published elsewhere instead.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Vurder om informasjonen heller kan publiseres, og skriv konklusjonen i vurderingen.",
        nn: "Vurder om informasjonen heller kan publiserast, og skriv konklusjonen i vurderinga.",
        en: "Consider publishing the information instead, and write the conclusion into the assessment.",
    },
    why: Localized {
        nb: "Mye kan stå på nettsider, i lokalavis eller sosiale medier uten å forstyrre hver enkelt.",
        nn: "Mykje kan stå på nettsider, i lokalavis eller sosiale medium utan å uroe kvar einskild.",
        en: "Much can stand on web pages, in the local paper or in social media without disturbing each person.",
    },
    edits: &[SuggestedEdit::set_flag(Declared::ElsewhereConsidered, true)],
    fix: None,
    examples: &[
        passes(&[("assessment.published_elsewhere_considered", Flag(true))]),
        fails(&[("assessment.published_elsewhere_considered", Flag(false))]),
    ],
};
