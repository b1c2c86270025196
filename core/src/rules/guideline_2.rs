//! Guideline 2: the citizen's need comes before the administration's.

use super::prelude::*;
use crate::rule::{Shown, To};

/// G2a.
pub(super) const UNIMPORTANT_MESSAGE: Entry = Entry {
    rule: Rule {
        id: "unimportant-message",
        statement: "G2a",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "message.importance.to_recipient",
        evidence: None,
        applies: &[],
        offends: &[flag(Fact::ImportantToRecipient).not(), flag(Fact::ImportantToSender).not()],
        says: says!(
            title = ["Uviktig melding", "Uviktig melding", "Unimportant message"],
            message = [
                "Meldingen er verken viktig for mottakeren eller for virksomheten.",
                "Meldinga er verken viktig for mottakaren eller for verksemda.",
                "The message is important neither to the recipient nor to the sender."
            ],
            remedy = [
                "Publiser den heller der de som er interessert, finner den.",
                "Publiser ho heller der dei som er interesserte, finn ho.",
                "Publish it instead, where those who are interested will find it."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Den som står i registeret skal ikke få meldinger som ikke betyr noe, verken for mottakeren selv eller for oppgaven virksomheten skal løse.",
        "Den som står i registeret skal ikkje få meldingar som ikkje betyr noko, verken for mottakaren sjølv eller for oppgåva verksemda skal løyse.",
        "People in the register are not to be sent messages that matter neither to them nor to the task that the body is there for."
    ),
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
pub(super) const UNDELIMITED_AUDIENCE: Entry = Entry {
    rule: Rule {
        id: "undelimited-audience",
        statement: "G2b",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "audience.limited_by",
        evidence: None,
        applies: &[voluntary()],
        offends: &[flag(Fact::ReachesUnaffected), flag(Fact::Limited).not()],
        says: says!(
            title =
                ["Uavgrenset mottakergruppe", "Uavgrensa mottakargruppe", "Audience not limited"],
            message = [
                "Meldingen går til {irrelevant} som den ikke gjelder, og gruppen er ikke avgrenset.",
                "Meldinga går til {irrelevant} som ho ikkje gjeld, og gruppa er ikkje avgrensa.",
                "The message goes to {irrelevant} whom it does not concern, and the audience is not limited."
            ],
            remedy = [
                "Avgrens gruppen geografisk, demografisk eller på annen måte, og oppgi hvordan.",
                "Avgrens gruppa geografisk, demografisk eller på annan måte, og oppgi korleis.",
                "AudienceLimit the audience by place, by demography or in another way, and say how."
            ],
        ),
        steps: &[LIMIT_TO_AFFECTED, LIMIT_SOMEHOW],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "En melding bør bare gå til dem den gjelder. Oftest kan gruppen avgrenses etter sted, alder eller hvem som bruker tjenesten.",
        "Ei melding bør berre gå til dei ho gjeld. Oftast kan gruppa avgrensast etter stad, alder eller kven som bruker tenesta.",
        "A message should only go to those it concerns. The group can most often be limited by place, by age, or by who uses the service."
    ),
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

const LIMIT_SOMEHOW: Step = Step {
    fact: Fact::Limited,
    to: To::Value(2),
    shown: Shown::Blank,
    why: Some(text!(
        "Oppgi hvordan gruppen er avgrenset, for eksempel etter sted.",
        "Oppgi korleis gruppa er avgrensa, til dømes etter stad.",
        "Say how the audience is limited, for instance by place.",
    )),
};

const LIMIT_TO_AFFECTED: Step = Step {
    fact: Fact::ReachesUnaffected,
    to: To::Value(1),
    shown: Shown::Affected,
    why: Some(text!(
        "Send bare til dem meldingen gjelder.",
        "Send berre til dei meldinga gjeld.",
        "Send only to those whom the message concerns.",
    )),
};

/// G2c.
pub(super) const IRRELEVANT_RECIPIENTS: Entry = Entry {
    rule: Rule {
        id: "irrelevant-recipients",
        statement: "G2c",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "audience.affected",
        evidence: None,
        applies: &[voluntary()],
        offends: &[flag(Fact::ReachesUnaffected)],
        says: says!(
            title = [
                "Mottakere meldingen ikke gjelder",
                "Mottakarar meldinga ikkje gjeld",
                "Recipients it does not concern"
            ],
            message = [
                "Meldingen gjelder ikke {irrelevant} av {recipients} mottakere ({share} %).",
                "Meldinga gjeld ikkje {irrelevant} av {recipients} mottakarar ({share} %).",
                "The message does not concern {irrelevant} of {recipients} recipients ({share} %)."
            ],
            remedy = [
                "Send bare til dem den gjelder, eller begrunn skriftlig hvorfor alle skal ha den.",
                "Send berre til dei ho gjeld, eller grunngi skriftleg kvifor alle skal ha ho.",
                "Send only to those it concerns, or explain in writing why all should get it."
            ],
        ),
        steps: &[LIMIT_TO_AFFECTED],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Jo flere meldingen ikke angår, desto mer skal til for å bruke registeret. Retningslinjene gir ingen grense, så avsenderen må si hvorfor det likevel er riktig.",
        "Jo fleire meldinga ikkje vedkjem, dess meir skal til for å bruke registeret. Retningslinjene gir inga grense, så avsendaren må seie kvifor det likevel er rett.",
        "The more people a message does not concern, the more it takes to use the register. The guidelines give no limit, so the sender has to say why it is right all the same."
    ),
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
