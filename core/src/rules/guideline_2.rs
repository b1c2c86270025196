//! Guideline 2: the citizen's need comes before the administration's.

use super::prelude::*;

/// G2a: an unimportant message is not sent.
pub(super) const UNIMPORTANT_MESSAGE: Rule = Rule {
    id: "unimportant-message",
    statements: &[whole("G2a")],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "message.importance.to_recipient",
    applies_when: &[voluntary(), sent()],
    violated_when: &[
        flag(Declared::ImportantToRecipient).not(),
        flag(Declared::ImportantToSender).not(),
    ],
    title: Localized { nb: "Uviktig melding", nn: "Uviktig melding", en: "Unimportant message" },
    message: Localized {
        nb: "Meldingen er verken viktig for mottakeren eller for virksomheten.",
        nn: "Meldinga er verken viktig for mottakaren eller for verksemda.",
        en: "The message is important neither to the recipient nor to the sender.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Publiser den heller der de som er interessert, finner den.",
        nn: "Publiser ho heller der dei som er interesserte, finn ho.",
        en: "Publish it instead, where those who are interested will find it.",
    },
    why: Localized {
        nb: "Den som står i registeret, skal ikke få meldinger som ikke betyr noe, verken for mottakeren selv eller for oppgaven virksomheten skal løse.",
        nn: "Den som står i registeret, skal ikkje få meldingar som ikkje betyr noko, verken for mottakaren sjølv eller for oppgåva verksemda skal løyse.",
        en: "People in the register are not to be sent messages that matter neither to them nor to the task that the body is there for.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("message.importance.to_recipient", Flag(true)),
            ("message.importance.to_sender", Flag(false)),
        ]),
        passes(&[
            ("message.importance.to_recipient", Flag(false)),
            ("message.importance.to_sender", Flag(true)),
        ]),
        fails(&[
            ("message.importance.to_recipient", Flag(false)),
            ("message.importance.to_sender", Flag(false)),
        ]),
    ],
};

/// G2b.
pub(super) const UNDELIMITED_AUDIENCE: Rule = Rule {
    id: "undelimited-audience",
    statements: &[part(
        "G2b",
        Localized {
            nb: "når meldingen ikke gjelder alle",
            nn: "når meldinga ikkje gjeld alle",
            en: "when the message does not concern everybody",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "audience.limited_by",
    applies_when: &[voluntary(), sent()],
    violated_when: &[flag(Declared::ReachesUnaffected), flag(Declared::Limited).not()],
    title: Localized {
        nb: "Mottakergruppen er ikke avgrenset",
        nn: "Mottakargruppa er ikkje avgrensa",
        en: "Audience not limited",
    },
    message: Localized {
        nb: "Meldingen gjelder ikke {irrelevant} av mottakerne, og mottakergruppen er ikke avgrenset.",
        nn: "Meldinga gjeld ikkje {irrelevant} av mottakarane, og mottakargruppa er ikkje avgrensa.",
        en: "The message does not concern {irrelevant} of the recipients, and the audience is not limited.",
    },
    message_for_one: None,
    figures: &[("irrelevant", figures::irrelevant_recipients)],
    remedy: Localized {
        nb: "Avgrens gruppen geografisk, demografisk eller på annen måte, og oppgi hvordan.",
        nn: "Avgrens gruppa geografisk, demografisk eller på annan måte, og oppgi korleis.",
        en: "Limit the audience by place, by demography or in another way, and say how.",
    },
    why: Localized {
        nb: "En melding bør bare gå til dem den gjelder. Som regel kan gruppen avgrenses etter sted, alder eller hvem som bruker tjenesten.",
        nn: "Ei melding bør berre gå til dei ho gjeld. Som regel kan gruppa avgrensast etter stad, alder eller kven som bruker tenesta.",
        en: "A message should only go to those it concerns. The group can usually be limited by place, by age, or by who uses the service.",
    },
    edits: &[LIMIT_TO_AFFECTED],
    fix: None,
    examples: &[
        passes(&[
            ("audience.recipients", Count(412)),
            ("audience.affected", Count(412)),
            ("audience.limited_by", Names(&[])),
        ]),
        passes(&[
            ("audience.recipients", Count(412)),
            ("audience.affected", Count(400)),
            ("audience.limited_by", Names(&["geography"])),
        ]),
        fails(&[
            ("audience.recipients", Count(412)),
            ("audience.affected", Count(400)),
            ("audience.limited_by", Names(&[])),
        ]),
    ],
};

const LIMIT_TO_AFFECTED: SuggestedEdit =
    SuggestedEdit::new(PlanChange::LimitToAffected).because(Localized {
        nb: "Send bare til dem meldingen gjelder.",
        nn: "Send berre til dei meldinga gjeld.",
        en: "Send only to those whom the message concerns.",
    });

/// G2c.
pub(super) const IRRELEVANT_RECIPIENTS: Rule = Rule {
    id: "irrelevant-recipients",
    statements: &[part(
        "G2c",
        Localized {
            nb: "at det må begrunnes når meldingen ikke gjelder alle",
            nn: "at det må grunngivast når meldinga ikkje gjeld alle",
            en: "that a message that does not concern everybody needs a reason",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "audience.affected",
    applies_when: &[voluntary(), sent()],
    violated_when: &[flag(Declared::ReachesUnaffected)],
    title: Localized {
        nb: "Mottakere meldingen ikke gjelder",
        nn: "Mottakarar meldinga ikkje gjeld",
        en: "Recipients it does not concern",
    },
    message: Localized {
        nb: "Meldingen gjelder ikke {irrelevant} av {recipients} mottakere ({share} %).",
        nn: "Meldinga gjeld ikkje {irrelevant} av {recipients} mottakarar ({share} %).",
        en: "The message does not concern {irrelevant} of {recipients} recipients ({share} %).",
    },
    message_for_one: None,
    figures: &[
        ("irrelevant", figures::irrelevant_recipients),
        ("recipients", figures::recipients),
        ("share", figures::irrelevant_share),
    ],
    remedy: Localized {
        nb: "Send bare til dem den gjelder, eller begrunn skriftlig hvorfor alle skal ha den.",
        nn: "Send berre til dei ho gjeld, eller grunngi skriftleg kvifor alle skal ha ho.",
        en: "Send only to those it concerns, or explain in writing why all should get it.",
    },
    why: Localized {
        nb: "Jo flere meldingen ikke gjelder, desto bedre grunn må dere ha for å bruke registeret. Retningslinjene setter ingen tallgrense, så dere må begrunne det selv.",
        nn: "Jo fleire meldinga ikkje gjeld, dess betre grunn må de ha for å bruke registeret. Retningslinjene set inga talgrense, så de må grunngi det sjølve.",
        en: "The more people a message does not concern, the better the reason must be for using the register. The guidelines set no limit, so you have to give the reason yourselves.",
    },
    edits: &[LIMIT_TO_AFFECTED],
    fix: None,
    examples: &[
        passes(&[("audience.recipients", Count(412)), ("audience.affected", Count(412))]),
        passes(&[
            ("purpose.kind", Text("service_message")),
            ("audience.recipients", Count(90)),
            ("audience.affected", Count(120)),
        ]),
        fails(&[("audience.recipients", Count(412)), ("audience.affected", Count(400))]),
    ],
};

/// G2c, with importance: what is not even important to those it concerns is not sent to others.
pub(super) const IRRELEVANT_AND_UNIMPORTANT: Rule = Rule {
    id: "irrelevant-and-unimportant",
    statements: &[part(
        "G2c",
        Localized {
            nb: "at terskelen er høyere når meldingen ikke er viktig for mottakeren",
            nn: "at terskelen er høgare når meldinga ikkje er viktig for mottakaren",
            en: "that the threshold is higher when the message is not important to the recipient",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "audience.affected",
    applies_when: &[voluntary(), sent()],
    violated_when: &[flag(Declared::ReachesUnaffected), flag(Declared::ImportantToRecipient).not()],
    title: Localized {
        nb: "Verken viktig for eller relevant for alle",
        nn: "Verken viktig for eller relevant for alle",
        en: "Neither important nor relevant to all",
    },
    message: Localized {
        nb: "Meldingen er ikke viktig for mottakerne, og gjelder ikke {irrelevant} av dem.",
        nn: "Meldinga er ikkje viktig for mottakarane, og gjeld ikkje {irrelevant} av dei.",
        en: "The message is not important to the recipients, and does not concern {irrelevant} of them.",
    },
    message_for_one: None,
    figures: &[("irrelevant", figures::irrelevant_recipients)],
    remedy: Localized {
        nb: "Send bare til dem den gjelder. En begrunnelse er ikke nok her.",
        nn: "Send berre til dei ho gjeld. Ei grunngiving er ikkje nok her.",
        en: "Send only to those it concerns. A written reason is not enough here.",
    },
    why: Localized {
        nb: "Terskelen stiger med hvor mange meldingen ikke gjelder. Er den heller ikke viktig for dem den gjelder, er terskelen ikke nådd.",
        nn: "Terskelen stig med kor mange meldinga ikkje gjeld. Er ho heller ikkje viktig for dei ho gjeld, er terskelen ikkje nådd.",
        en: "The threshold rises with the number of people whom the message does not concern. If it is not important to those it does concern, the threshold is not reached.",
    },
    edits: &[LIMIT_TO_AFFECTED],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("survey")),
            ("audience.affected", Count(400)),
            ("assessment.justifications.irrelevant-recipients", Text(REASON)),
        ]),
        fails(&[
            ("purpose.kind", Text("survey")),
            ("message.importance.to_recipient", Flag(false)),
            ("audience.affected", Count(400)),
            ("assessment.justifications.irrelevant-recipients", Text(REASON)),
        ]),
    ],
};

const REASON: &str = "Vi må vite hvem som bruker tjenesten for å kunne planlegge den";

/// G2c, with the share: what does not concern most of the recipients is sent to all only when it is
/// urgent.
pub(super) const MOSTLY_IRRELEVANT: Rule = Rule {
    id: "mostly-irrelevant",
    statements: &[part(
        "G2c",
        Localized {
            nb: "at terskelen er høyere når meldingen ikke gjelder de fleste",
            nn: "at terskelen er høgare når meldinga ikkje gjeld dei fleste",
            en: "that the threshold is higher when the message does not concern most recipients",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "audience.affected",
    applies_when: &[voluntary(), sent()],
    violated_when: &[flag(Declared::MostlyUnaffected), flag(Declared::Urgent).not()],
    title: Localized {
        nb: "Gjelder ikke de fleste",
        nn: "Gjeld ikkje dei fleste",
        en: "Does not concern most",
    },
    message: Localized {
        nb: "Meldingen gjelder ikke de fleste: {irrelevant} av {recipients} ({share} %). Og det haster ikke.",
        nn: "Meldinga gjeld ikkje dei fleste: {irrelevant} av {recipients} ({share} %). Og det hastar ikkje.",
        en: "The message does not concern most recipients: {irrelevant} of {recipients} ({share} %). And it is not urgent.",
    },
    message_for_one: None,
    figures: &[
        ("irrelevant", figures::irrelevant_recipients),
        ("recipients", figures::recipients),
        ("share", figures::irrelevant_share),
    ],
    remedy: Localized {
        nb: "Send bare til dem den gjelder. Bare fare eller hast gjør det riktig å nå så mange andre.",
        nn: "Send berre til dei ho gjeld. Berre fare eller hast gjer det rett å nå så mange andre.",
        en: "Send only to those it concerns. Only danger or urgency makes it right to reach so many others.",
    },
    why: Localized {
        nb: "Terskelen stiger med hvor mange meldingen ikke gjelder. Når det er de fleste, er en begrunnelse ikke nok.",
        nn: "Terskelen stig med kor mange meldinga ikkje gjeld. Når det er dei fleste, er ei grunngiving ikkje nok.",
        en: "The threshold rises with the number of people whom the message does not concern. When that is most of them, a written reason is not enough.",
    },
    edits: &[LIMIT_TO_AFFECTED],
    fix: None,
    examples: &[
        passes(&[
            ("audience.recipients", Count(5000)),
            ("audience.affected", Count(400)),
            ("message.urgent", Flag(true)),
            ("assessment.justifications.irrelevant-recipients", Text(REASON)),
        ]),
        fails(&[
            ("audience.recipients", Count(5000)),
            ("audience.affected", Count(400)),
            ("assessment.justifications.irrelevant-recipients", Text(REASON)),
        ]),
    ],
};

/// G2b, for information to everybody.
pub(super) const EVERYONE_CONCERNED: Rule = Rule {
    id: "everyone-concerned",
    statements: &[part(
        "G2b",
        Localized {
            nb: "når generell informasjon sies å gjelde alle",
            nn: "når generell informasjon blir sagt å gjelde alle",
            en: "when general information is said to concern everybody",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "audience.limited_by",
    applies_when: &[
        purpose(&[PurposeKind::Information, PurposeKind::Survey]),
        sent(),
        flag(Declared::Individual).not(),
    ],
    violated_when: &[flag(Declared::ReachesUnaffected).not(), flag(Declared::Limited).not()],
    title: Localized {
        nb: "Til alle, uten avgrensning",
        nn: "Til alle, utan avgrensing",
        en: "To everybody, without limits",
    },
    message: Localized {
        nb: "Meldingen sies å gjelde alle {recipients} mottakerne, og gruppen er ikke avgrenset. Gjelder den virkelig alle?",
        nn: "Meldinga blir sagt å gjelde alle dei {recipients} mottakarane, og gruppa er ikkje avgrensa. Gjeld ho verkeleg alle?",
        en: "The message is said to concern all {recipients} recipients, and the audience is not limited. Does it really concern them all?",
    },
    message_for_one: None,
    figures: &[("recipients", figures::recipients)],
    remedy: Localized {
        nb: "Avgrens gruppen, eller begrunn hvorfor meldingen angår alle.",
        nn: "Avgrens gruppa, eller grunngi kvifor meldinga vedkjem alle.",
        en: "Limit the audience, or explain why the message concerns everybody.",
    },
    why: Localized {
        nb: "Utsendelser bør så langt som mulig avgrenses til dem de gjelder. At noe gjelder alle, er sjelden og bør begrunnes.",
        nn: "Utsendingar bør så langt som råd avgrensast til dei det gjeld. At noko gjeld alle, er sjeldan og bør grunngivast.",
        en: "Mailings should be limited as far as possible to those concerned. That something concerns everybody is rare, and should be explained.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.kind", Text("information"))]),
        fails(&[("purpose.kind", Text("information")), ("audience.limited_by", Names(&[]))]),
    ],
};

/// The heading of guideline 2: the citizen's need comes first.
pub(super) const SELF_SERVING_MESSAGE: Rule = Rule {
    id: "self-serving-message",
    statements: &[
        whole("G2"),
        part(
            "P5",
            Localized {
                nb: "at brukerens behov kommer først",
                nn: "at behovet til brukaren kjem først",
                en: "that the user's need comes first",
            },
        ),
    ],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.importance.to_recipient",
    // A survey is for the body by its nature, and is declared as one.
    applies_when: &[
        purpose(&[
            PurposeKind::Reminder,
            PurposeKind::ServiceMessage,
            PurposeKind::CaseHandling,
            PurposeKind::Information,
        ]),
        sent(),
    ],
    violated_when: &[flag(Declared::ImportantToRecipient).not(), flag(Declared::ImportantToSender)],
    title: Localized {
        nb: "Bare viktig for virksomheten",
        nn: "Berre viktig for verksemda",
        en: "Important only to the sender",
    },
    message: Localized {
        nb: "Meldingen er bare viktig for dere, ikke for dem som får den.",
        nn: "Meldinga er berre viktig for dykk, ikkje for dei som får ho.",
        en: "The message is important only to you, not to those who receive it.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Begrunn hvorfor innbyggeren likevel bør få den, eller la være å sende.",
        nn: "Grunngi kvifor innbyggjaren likevel bør få ho, eller la vere å sende.",
        en: "Explain why citizens should receive it all the same, or do not send.",
    },
    why: Localized {
        nb: "Innbyggerens behov er viktigere enn forvaltningens.",
        nn: "Behovet til innbyggjaren er viktigare enn behovet til forvaltninga.",
        en: "The citizen's need is more important than the administration's.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.importance.to_recipient", Flag(true))]),
        fails(&[("message.importance.to_recipient", Flag(false))]),
    ],
};
