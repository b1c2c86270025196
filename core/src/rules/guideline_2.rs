//! Guideline 2: the citizen's need comes before the administration's.

use super::prelude::*;

/// G2a.
pub(super) const UNIMPORTANT_MESSAGE: Rule = Rule {
    id: "unimportant-message",
    statements: &["G2a"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "message.importance.to_recipient",
    applies_when: &[],
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
    figures: &[],
    remedy: Localized {
        nb: "Publiser den heller der de som er interessert, finner den.",
        nn: "Publiser ho heller der dei som er interesserte, finn ho.",
        en: "Publish it instead, where those who are interested will find it.",
    },
    why: Localized {
        nb: "Den som står i registeret skal ikke få meldinger som ikke betyr noe, verken for mottakeren selv eller for oppgaven virksomheten skal løse.",
        nn: "Den som står i registeret skal ikkje få meldingar som ikkje betyr noko, verken for mottakaren sjølv eller for oppgåva verksemda skal løyse.",
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
    statements: &["G2b"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "audience.limited_by",
    applies_when: &[voluntary()],
    violated_when: &[flag(Declared::ReachesUnaffected), flag(Declared::Limited).not()],
    title: Localized {
        nb: "Uavgrenset mottakergruppe",
        nn: "Uavgrensa mottakargruppe",
        en: "Audience not limited",
    },
    message: Localized {
        nb: "Meldingen går til {irrelevant} som den ikke gjelder, og gruppen er ikke avgrenset.",
        nn: "Meldinga går til {irrelevant} som ho ikkje gjeld, og gruppa er ikkje avgrensa.",
        en: "The message goes to {irrelevant} whom it does not concern, and the audience is not limited.",
    },
    figures: &[("irrelevant", figures::irrelevant_recipients)],
    remedy: Localized {
        nb: "Avgrens gruppen geografisk, demografisk eller på annen måte, og oppgi hvordan.",
        nn: "Avgrens gruppa geografisk, demografisk eller på annan måte, og oppgi korleis.",
        en: "Limit the audience by place, by demography or in another way, and say how.",
    },
    why: Localized {
        nb: "En melding bør bare gå til dem den gjelder. Oftest kan gruppen avgrenses etter sted, alder eller hvem som bruker tjenesten.",
        nn: "Ei melding bør berre gå til dei ho gjeld. Oftast kan gruppa avgrensast etter stad, alder eller kven som bruker tenesta.",
        en: "A message should only go to those it concerns. The group can most often be limited by place, by age, or by who uses the service.",
    },
    edits: &[LIMIT_TO_AFFECTED, LIMIT_SOMEHOW],
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
            ("audience.recipients", Count(5000)),
            ("audience.affected", Count(400)),
            ("audience.limited_by", Names(&[])),
        ]),
    ],
};

const LIMIT_SOMEHOW: SuggestedEdit = SuggestedEdit::write(Declared::Limited, FactValue::YES)
    .because(Localized {
        nb: "Oppgi hvordan gruppen er avgrenset, for eksempel etter sted.",
        nn: "Oppgi korleis gruppa er avgrensa, til dømes etter stad.",
        en: "Say how the audience is limited, for instance by place.",
    });

const LIMIT_TO_AFFECTED: SuggestedEdit = SuggestedEdit::limit_to_affected().because(Localized {
    nb: "Send bare til dem meldingen gjelder.",
    nn: "Send berre til dei meldinga gjeld.",
    en: "Send only to those whom the message concerns.",
});

/// G2c.
pub(super) const IRRELEVANT_RECIPIENTS: Rule = Rule {
    id: "irrelevant-recipients",
    statements: &["G2c"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "audience.affected",
    applies_when: &[voluntary()],
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
        nb: "Jo flere meldingen ikke angår, desto mer skal til for å bruke registeret. Retningslinjene gir ingen grense, så avsenderen må si hvorfor det likevel er riktig.",
        nn: "Jo fleire meldinga ikkje vedkjem, dess meir skal til for å bruke registeret. Retningslinjene gir inga grense, så avsendaren må seie kvifor det likevel er rett.",
        en: "The more people a message does not concern, the more it takes to use the register. The guidelines give no limit, so the sender has to say why it is right all the same.",
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
