//! Guideline 6: say where the address comes from.

use super::prelude::*;

/// G6a.
pub(super) const MISSING_DISCLOSURE: Rule = Rule {
    id: "missing-disclosure",
    statements: &["G6a"],
    modality: Modality::Should,
    detection: Detection::Exact,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[uses(&[Channel::Email, Channel::WebPage])],
    violated_when: &[found(Signal::Disclosure).not()],
    title: Localized {
        nb: "Kilden til adressen mangler",
        nn: "Kjelda til adressa manglar",
        en: "Source of the address missing",
    },
    message: Localized {
        nb: "Teksten sier ikke at adressen er hentet fra kontakt- og reservasjonsregisteret.",
        nn: "Teksten seier ikkje at adressa er henta frå kontakt- og reservasjonsregisteret.",
        en: "The text does not say that the address comes from the Contact and Reservation Register.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Legg til setningen om hvor adressen er hentet fra.",
        nn: "Legg til setninga om kvar adressa er henta frå.",
        en: "Add the sentence saying where the address comes from.",
    },
    why: Localized {
        nb: "Innbyggeren bør få vite hvor adressen kommer fra, og kunne rette den.",
        nn: "Innbyggjaren bør få vite kvar adressa kjem frå, og kunne rette ho.",
        en: "Citizens should learn where their address comes from, and be able to correct it.",
    },
    edits: &[
        SuggestedEdit::add_disclosure(),
        SuggestedEdit::drop_channel(Channel::Email).because(Localized {
            nb: "Send ikke som e-post.",
            nn: "Send ikkje som e-post.",
            en: "Do not send by e-mail.",
        }),
        SuggestedEdit::drop_channel(Channel::WebPage).because(Localized {
            nb: "Vis ikke kontaktopplysningene på en nettside.",
            nn: "Vis ikkje kontaktopplysningane på ei nettside.",
            en: "Do not show the contact details on a web page.",
        }),
    ],
    fix: Some(FixTemplate {
        action: FixAction::AddDisclosure,
        title: Localized {
            nb: "Legg til hvor adressen er hentet fra",
            nn: "Legg til kvar adressa er henta frå",
            en: "Add where the address comes from",
        },
    }),
    examples: &[
        passes(&[
            ("channels.use", Names(&["email"])),
            (
                "message.body",
                Text(
                    "Vannet i Storgata blir stengt onsdag. Hilsen Nordvik kommune. Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret.",
                ),
            ),
        ]),
        fails(&[("channels.use", Names(&["email"]))]),
        fails(&[("channels.use", Names(&["web_page"]))]),
    ],
};

/// G6a, for what the register is called.
pub(super) const WRONG_REGISTER_NAME: Rule = Rule {
    id: "wrong-register-name",
    statements: &["G6a"],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::WrongRegister)],
    title: Localized {
        nb: "Feil navn på kilden",
        nn: "Feil namn på kjelda",
        en: "Wrong name of the source",
    },
    message: Localized {
        nb: "Teksten sier at adressen er hentet fra et annet register, eller bruker et navn registeret ikke har.",
        nn: "Teksten seier at adressa er henta frå eit anna register, eller bruker eit namn registeret ikkje har.",
        en: "The text says that the address comes from another register, or uses a name that the register does not have.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Skriv «kontakt- og reservasjonsregisteret».",
        nn: "Skriv «kontakt- og reservasjonsregisteret».",
        en: "Write “the Contact and Reservation Register”.",
    },
    why: Localized {
        nb: "Innbyggeren skal kunne finne registeret igjen og rette adressen der. Et annet navn leder til feil sted.",
        nn: "Innbyggjaren skal kunne finne registeret att og rette adressa der. Eit anna namn leier til feil stad.",
        en: "Citizens should be able to find the register and correct the address there. Another name leads to the wrong place.",
    },
    edits: &[SuggestedEdit::rewrite(Fact::Signal(Signal::WrongRegister), false)],
    fix: None,
    examples: &[
        passes(&[]),
        fails(&[(
            "message.body",
            Text("Hilsen Nordvik kommune. E-postadressen din er hentet fra Folkeregisteret."),
        )]),
    ],
};

/// G6b.
pub(super) const DIRECTORATE_VISIBLE: Rule = Rule {
    id: "directorate-visible",
    statements: &["G6b"],
    modality: Modality::Must,
    detection: Detection::Exact,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::Directorate), flag(Declared::SenderIsDirectorate).not()],
    title: Localized {
        nb: "Direktoratet er synlig",
        nn: "Direktoratet er synleg",
        en: "Directorate visible",
    },
    message: Localized {
        nb: "Teksten nevner direktoratet som forvalter registeret.",
        nn: "Teksten nemner direktoratet som forvaltar registeret.",
        en: "The text names the directorate that runs the register.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Ta direktoratets navn ut av teksten. Skriv «kontakt- og reservasjonsregisteret».",
        nn: "Ta namnet på direktoratet ut av teksten. Skriv «kontakt- og reservasjonsregisteret».",
        en: "Take the directorate's name out of the text. Write “the Contact and Reservation Register”.",
    },
    why: Localized {
        nb: "Innbyggeren skal se hvem meldingen er fra. Navnet på direktoratet som forvalter registeret, får den til å se ut som en annens.",
        nn: "Innbyggjaren skal sjå kven meldinga er frå. Namnet på direktoratet som forvaltar registeret, får ho til å sjå ut som ein annan si.",
        en: "Citizens should see whom the message is from. The name of the agency that runs the register makes it look like somebody else's.",
    },
    edits: &[SuggestedEdit::rewrite(Fact::Signal(Signal::Directorate), false)],
    fix: None,
    examples: &[
        passes(&[]),
        passes(&[
            ("sender.name", Text("Digitaliseringsdirektoratet")),
            (
                "message.body",
                Text("Digitaliseringsdirektoratet: ID-porten er nede mandag fra kl. 20."),
            ),
        ]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune har fått nummeret ditt fra Digitaliseringsdirektoratet."),
        )]),
        fails(&[("message.body", Text("Nordvik kommune: Spørsmål om registeret går til Digdir."))]),
    ],
};

/// G6c.
pub(super) const ALTERED_REGISTER_LINK: Rule = Rule {
    id: "altered-register-link",
    statements: &["G6c"],
    modality: Modality::Must,
    detection: Detection::Exact,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::AlteredLink)],
    title: Localized {
        nb: "Endret lenke til registeret",
        nn: "Endra lenkje til registeret",
        en: "Altered register link",
    },
    message: Localized {
        nb: "Lenken ligner på den offisielle til registeret, men er en annen.",
        nn: "Lenkja liknar på den offisielle til registeret, men er ei anna.",
        en: "The link looks like the register's official one, but is another.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Bruk https://www.norge.no/nb/oppdater-kontaktinformasjon.",
        nn: "Bruk https://www.norge.no/nn/oppdater-kontaktinformasjon.",
        en: "Use https://www.norge.no/en/oppdater-kontaktinformasjon.",
    },
    why: Localized {
        nb: "Lenken fører til sider der folk logger inn. Den må være den offisielle, ellers lærer vi dem å stole på svindel.",
        nn: "Lenkja fører til sider der folk loggar inn. Ho må vere den offisielle, elles lærer vi dei å stole på svindel.",
        en: "The link leads to pages where people log in. It has to be the official one, or we teach them to trust fraud.",
    },
    edits: &[SuggestedEdit::rewrite(Fact::Signal(Signal::AlteredLink), false)],
    fix: Some(FixTemplate {
        action: FixAction::ReplaceMatches,
        title: Localized {
            nb: "Bytt til den offisielle lenken",
            nn: "Byt til den offisielle lenkja",
            en: "Use the official link",
        },
    }),
    examples: &[
        passes(&[(
            "message.body",
            Text(
                "Hilsen Nordvik kommune. Oppdater opplysningene dine på https://www.norge.no/nb/oppdater-kontaktinformasjon",
            ),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Hilsen Nordvik kommune. Oppdater opplysningene dine på http://www.norge.no/nb/oppdater-kontaktinformasjon",
            ),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Hilsen Nordvik kommune. Oppdater deg på https://norge-no.com/oppdater-kontaktinformasjon",
            ),
        )]),
    ],
};
