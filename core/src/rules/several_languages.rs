//! Messages in several languages: rules of good practice, which bind nobody. None of them keeps a dispatch from
//! being permitted.

use super::prelude::*;

/// B7, for placeholders.
pub(super) const DIFFERENT_PLACEHOLDERS: Rule = Rule {
    id: "different-placeholders",
    statements: &[part(
        "B7",
        Localized {
            nb: "de samme plassholderne",
            nn: "dei same plasshaldarane",
            en: "the same placeholders",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::DifferentPlaceholders)],
    title: Localized {
        nb: "Ulike plassholdere på ulike språk",
        nn: "Ulike plasshaldarar på ulike språk",
        en: "Placeholders differ between languages",
    },
    message: Localized {
        nb: "Plassholderne er ikke de samme som på det andre språket. {differences}.",
        nn: "Plasshaldarane er ikkje dei same som på det andre språket. {differences}.",
        en: "The placeholders are not those of the other language. {differences}.",
    },
    message_for_one: None,
    figures: &[("differences", figures::different_placeholders)],
    remedy: Localized {
        nb: "Bruk de samme plassholderne på hvert språk.",
        nn: "Bruk dei same plasshaldarane på kvart språk.",
        en: "Use the same placeholders in each language.",
    },
    why: Localized {
        nb: "En plassholder som mangler eller er skrevet feil, gir en tom eller uforståelig tekst på ett av språkene.",
        nn: "Ein plasshaldar som manglar eller er skriven feil, gir ein tom eller uforståeleg tekst på eitt av språka.",
        en: "A placeholder that is missing or misspelt leaves a text empty or incomprehensible in one of the languages.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("message.body", Text("Nordvik kommune: Vannet i {{gate}} blir stengt {{dato}}.")),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["sms"])),
                    ("language", Text("nn")),
                    ("body", Text("Nordvik kommune: Vatnet i {{gate}} blir stengt {{dato}}.")),
                ])]),
            ),
        ]),
        fails(&[
            ("message.body", Text("Nordvik kommune: Vannet i {{gate}} blir stengt {{dato}}.")),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["sms"])),
                    ("language", Text("nn")),
                    ("body", Text("Nordvik kommune: Vatnet i {{gate}} blir stengt.")),
                ])]),
            ),
        ]),
    ],
};

/// B7, for links.
pub(super) const DIFFERENT_LINKS: Rule = Rule {
    id: "different-links",
    statements: &[part(
        "B7",
        Localized { nb: "de samme lenkene", nn: "dei same lenkjene", en: "the same links" },
    )],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::DifferentLinks)],
    title: Localized {
        nb: "Ulike lenker på ulike språk",
        nn: "Ulike lenkjer på ulike språk",
        en: "Links differ between languages",
    },
    message: Localized {
        nb: "Lenkene er ikke de samme som på det andre språket. {differences}.",
        nn: "Lenkjene er ikkje dei same som på det andre språket. {differences}.",
        en: "The links are not those of the other language. {differences}.",
    },
    message_for_one: None,
    figures: &[("differences", figures::different_links)],
    remedy: Localized {
        nb: "Lenk til det samme på hvert språk.",
        nn: "Lenk til det same på kvart språk.",
        en: "Link to the same in each language.",
    },
    why: Localized {
        nb: "Den som leser på ett språk, skal ikke få vite noe annet enn den som leser på et annet. Ofte rettes bare den ene teksten.",
        nn: "Den som les på eitt språk, skal ikkje få vite noko anna enn den som les på eit anna. Ofte blir berre den eine teksten retta.",
        en: "Whoever reads one language shall not be told something else than who reads another. Often only one of the texts is corrected.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("channels.use", Names(&["digital_mail"])),
            (
                "message.body",
                Text("Nordvik kommune: Vannet blir stengt. Les mer på nordvik.kommune.no/nb/vann"),
            ),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["digital_mail"])),
                    ("language", Text("nn")),
                    (
                        "body",
                        Text(
                            "Nordvik kommune: Vatnet blir stengt. Les meir på nordvik.kommune.no/nn/vann",
                        ),
                    ),
                ])]),
            ),
        ]),
        fails(&[
            ("channels.use", Names(&["digital_mail"])),
            (
                "message.body",
                Text("Nordvik kommune: Vannet blir stengt. Les mer på nordvik.kommune.no/nb/vann"),
            ),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["digital_mail"])),
                    ("language", Text("nn")),
                    (
                        "body",
                        Text(
                            "Nordvik kommune: Vatnet blir stengt. Les meir på nordvik.kommune.no/veg",
                        ),
                    ),
                ])]),
            ),
        ]),
    ],
};

/// B7, for figures.
pub(super) const DIFFERENT_FIGURES: Rule = Rule {
    id: "different-figures",
    statements: &[part(
        "B7",
        Localized {
            nb: "de samme beløpene, datoene, klokkeslettene og numrene",
            nn: "dei same beløpa, datoane, klokkesletta og nummera",
            en: "the same amounts, dates, times and numbers",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::DifferentFigures)],
    title: Localized {
        nb: "Ulike tall på ulike språk",
        nn: "Ulike tal på ulike språk",
        en: "Figures differ between languages",
    },
    message: Localized {
        nb: "Beløp, datoer, klokkeslett eller andre tall er ikke de samme som på det andre språket. {differences}.",
        nn: "Beløp, datoar, klokkeslett eller andre tal er ikkje dei same som på det andre språket. {differences}.",
        en: "Amounts, dates, times or other numbers are not those of the other language. {differences}.",
    },
    message_for_one: None,
    figures: &[("differences", figures::different_figures)],
    remedy: Localized {
        nb: "Skriv de samme tallene på hvert språk.",
        nn: "Skriv dei same tala på kvart språk.",
        en: "Write the same figures in each language.",
    },
    why: Localized {
        nb: "Den som leser på ett språk, skal ikke få vite noe annet enn den som leser på et annet. Ofte rettes bare den ene teksten.",
        nn: "Den som les på eitt språk, skal ikkje få vite noko anna enn den som les på eit anna. Ofte blir berre den eine teksten retta.",
        en: "Whoever reads one language shall not be told something else than who reads another. Often only one of the texts is corrected.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[(
            "message.texts",
            List(&[Fields(&[
                ("channels", Names(&["sms"])),
                ("language", Text("nn")),
                (
                    "body",
                    Text("Nordvik kommune: Vatnet i Storgata blir stengt onsdag frå kl. 9 til 14."),
                ),
            ])]),
        )]),
        fails(&[(
            "message.texts",
            List(&[Fields(&[
                ("channels", Names(&["sms"])),
                ("language", Text("nn")),
                (
                    "body",
                    Text("Nordvik kommune: Vatnet i Storgata blir stengt onsdag frå kl. 9 til 15."),
                ),
            ])]),
        )]),
    ],
};

/// B8.
pub(super) const MISSING_LANGUAGE: Rule = Rule {
    id: "missing-language",
    statements: &[whole("B8")],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.language",
    applies_when: &[],
    violated_when: &[flag(Declared::LanguageMissing)],
    title: Localized {
        nb: "Et språk mangler i en kanal",
        nn: "Eit språk manglar i ein kanal",
        en: "A language is missing in a channel",
    },
    message: Localized {
        nb: "Meldingen mangler her på et språk som den har i en annen kanal: {languages}.",
        nn: "Meldinga manglar her på eit språk som ho har i ein annan kanal: {languages}.",
        en: "Here the message lacks a language that it has in another channel: {languages}.",
    },
    message_for_one: None,
    figures: &[("languages", figures::missing_languages)],
    remedy: Localized {
        nb: "Skriv teksten på de samme språkene i hver kanal.",
        nn: "Skriv teksten på dei same språka i kvar kanal.",
        en: "Write the text in the same languages in every channel.",
    },
    why: Localized {
        nb: "Hvilket språk mottakeren får, skal ikke avhenge av kanalen.",
        nn: "Kva språk mottakaren får, skal ikkje avhenge av kanalen.",
        en: "Which language recipients get shall not depend on the channel.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("channels.use", Names(&["digital_mail", "sms"])),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["sms", "digital_mail"])),
                    ("language", Text("nn")),
                    (
                        "body",
                        Text(
                            "Nordvik kommune: Vatnet i Storgata blir stengt onsdag frå kl. 9 til 14.",
                        ),
                    ),
                ])]),
            ),
        ]),
        fails(&[
            ("channels.use", Names(&["digital_mail", "sms"])),
            (
                "message.texts",
                List(&[Fields(&[
                    ("channels", Names(&["sms"])),
                    ("language", Text("nn")),
                    (
                        "body",
                        Text(
                            "Nordvik kommune: Vatnet i Storgata blir stengt onsdag frå kl. 9 til 14.",
                        ),
                    ),
                ])]),
            ),
        ]),
    ],
};
