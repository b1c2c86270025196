//! Guideline 6: say where the address comes from.

use super::prelude::*;

/// The fix of a missing disclosure.
const ADD_DISCLOSURE: FixTemplate = FixTemplate {
    action: FixAction::AddDisclosure,
    title: Localized {
        nb: "Legg til hvor adressen er hentet fra",
        nn: "Legg til kvar adressa er henta frå",
        en: "Add where the address comes from",
    },
};

/// The reason for the disclosure (G6a).
const CITIZENS_ARE_TOLD: Localized = Localized {
    nb: "Innbyggeren bør få vite hvor adressen kommer fra, og kunne rette den.",
    nn: "Innbyggjaren bør få vite kvar adressa kjem frå, og kunne rette ho.",
    en: "Citizens should be told where their address comes from, and be able to correct it.",
};

/// The remedy for a missing disclosure.
const ADD_THE_SENTENCE: Localized = Localized {
    nb: "Legg til setningen om hvor adressen er hentet fra.",
    nn: "Legg til setninga om kvar adressa er henta frå.",
    en: "Add the sentence saying where the address comes from.",
};

/// G6a, in e-mail.
pub(super) const MISSING_DISCLOSURE: Rule = Rule {
    id: "missing-disclosure",
    statements: &[part("G6a", Localized { nb: "i e-post", nn: "i e-post", en: "in email" })],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Email])],
    violated_when: &[found(Signal::Disclosure).not()],
    title: Localized {
        nb: "Kilden til adressen mangler",
        nn: "Kjelda til adressa manglar",
        en: "Source of the address missing",
    },
    message: Localized {
        nb: "Teksten sier ikke at adressen er hentet fra det nasjonale kontakt- og reservasjonsregisteret.",
        nn: "Teksten seier ikkje at adressa er henta frå det nasjonale kontakt- og reservasjonsregisteret.",
        en: "The text does not say that the address comes from the national Contact and Reservation Register.",
    },
    message_for_one: None,
    figures: &[],
    remedy: ADD_THE_SENTENCE,
    why: CITIZENS_ARE_TOLD,
    edits: &[
        SuggestedEdit::new(PlanChange::AddDisclosure),
        SuggestedEdit::new(PlanChange::DropChannel(Channel::Email)).because(Localized {
            nb: "Send ikke som e-post.",
            nn: "Send ikkje som e-post.",
            en: "Do not send by email.",
        }),
    ],
    fix: Some(ADD_DISCLOSURE),
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
    ],
};

/// G6a, where contact details are shown on a web page.
pub(super) const UNDISCLOSED_DETAILS: Rule = Rule {
    id: "undisclosed-details",
    statements: &[part(
        "G6a",
        Localized { nb: "på nettsider", nn: "på nettsider", en: "on web pages" },
    )],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::WebPage])],
    violated_when: &[flag(Declared::DisclosedOnPage).not()],
    title: Localized {
        nb: "Kilden til kontaktinformasjonen mangler",
        nn: "Kjelda til kontaktinformasjonen manglar",
        en: "Source of the contact details missing",
    },
    message: Localized {
        nb: "Siden sier ikke at kontaktinformasjonen er hentet fra det nasjonale kontakt- og reservasjonsregisteret.",
        nn: "Sida seier ikkje at kontaktinformasjonen er henta frå det nasjonale kontakt- og reservasjonsregisteret.",
        en: "The page does not say that the contact details come from the national Contact and Reservation Register.",
    },
    message_for_one: None,
    figures: &[],
    remedy: ADD_THE_SENTENCE,
    why: CITIZENS_ARE_TOLD,
    edits: &[
        SuggestedEdit::new(PlanChange::AddDisclosure),
        SuggestedEdit::new(PlanChange::DropChannel(Channel::WebPage)).because(Localized {
            nb: "Vis ikke kontaktinformasjonen på en nettside.",
            nn: "Vis ikkje kontaktinformasjonen på ei nettside.",
            en: "Do not show the contact details on a web page.",
        }),
    ],
    fix: Some(ADD_DISCLOSURE),
    examples: &[
        passes(&[
            ("channels.use", Names(&["web_page"])),
            (
                "message.body",
                Text(
                    "Kontaktinformasjon\n\nE-post: {{epost}}\nMobil: {{mobil}}\n\nE-postadressen og mobilnummeret er hentet fra det nasjonale kontakt- og reservasjonsregisteret.",
                ),
            ),
        ]),
        fails(&[
            ("channels.use", Names(&["web_page"])),
            ("message.body", Text("Kontaktinformasjon\n\nE-post: {{epost}}\nMobil: {{mobil}}")),
        ]),
    ],
};

/// G6a, for what the register is called.
pub(super) const WRONG_REGISTER_NAME: Rule = Rule {
    id: "wrong-register-name",
    statements: &[part(
        "G6a",
        Localized {
            nb: "at kilden har sitt rette navn",
            nn: "at kjelda har det rette namnet sitt",
            en: "that the source has its right name",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
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
    message_for_one: None,
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
    edits: &[SuggestedEdit::rewrite_without(Signal::WrongRegister)],
    fix: None,
    examples: &[
        passes(&[]),
        fails(&[(
            "message.body",
            Text("Hilsen Nordvik kommune. E-postadressen din er hentet fra Folkeregisteret."),
        )]),
    ],
};

/// G6b, where the text says where the address comes from.
pub(super) const DIRECTORATE_VISIBLE: Rule = Rule {
    id: "directorate-visible",
    statements: &[whole("G6b")],
    modality: Modality::Must,
    detection: Detection::Exact,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::DirectorateAsSource), flag(Declared::SenderIsDirectorate).not()],
    title: Localized {
        nb: "Direktoratet er synlig",
        nn: "Direktoratet er synleg",
        en: "Directorate visible",
    },
    message: Localized {
        nb: "Teksten nevner direktoratet som forvalter registeret, der den sier hvor adressen er hentet fra.",
        nn: "Teksten nemner direktoratet som forvaltar registeret, der han seier kvar adressa er henta frå.",
        en: "The text names the directorate that runs the register where it says where the address comes from.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Ta direktoratets navn ut av teksten. Skriv «kontakt- og reservasjonsregisteret».",
        nn: "Ta namnet på direktoratet ut av teksten. Skriv «kontakt- og reservasjonsregisteret».",
        en: "Take the directorate's name out of the text. Write “the Contact and Reservation Register”.",
    },
    why: Localized {
        nb: "Innbyggeren skal se hvem meldingen er fra. Står navnet på direktoratet som forvalter registeret, ser det ut som om meldingen kommer derfra.",
        nn: "Innbyggjaren skal sjå kven meldinga er frå. Står namnet på direktoratet som forvaltar registeret, ser det ut som om meldinga kjem derifrå.",
        en: "Citizens should see whom the message is from. If the agency that runs the register is named, the message seems to come from there.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::DirectorateAsSource)],
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

/// B6, for a look-alike of the page that the register may be linked to by.
pub(super) const ALTERED_REGISTER_LINK: Rule = Rule {
    id: "altered-register-link",
    statements: &[part(
        "B6",
        Localized {
            nb: "for lenker som ligner på den offisielle",
            nn: "for lenkjer som liknar på den offisielle",
            en: "for links that look like the official one",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Exact,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::AlteredLink)],
    title: Localized {
        nb: "Falsk lenke til registeret",
        nn: "Falsk lenkje til registeret",
        en: "False register link",
    },
    message: Localized {
        nb: "Lenken ligner på den offisielle, men er ikke den riktige.",
        nn: "Lenkja liknar på den offisielle, men er ikkje den rette.",
        en: "The link looks like the official one, but is not.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Bruk https://www.norge.no/nb/oppdater-kontaktinformasjon.",
        nn: "Bruk https://www.norge.no/nn/oppdater-kontaktinformasjon.",
        en: "Use https://www.norge.no/nb/oppdater-kontaktinformasjon.",
    },
    why: Localized {
        nb: "Lenken fører til sider der folk logger inn. Den må være den offisielle, ellers venner vi folk til å stole på svindel.",
        nn: "Lenkja fører til sider der folk loggar inn. Ho må vere den offisielle, elles ven vi folk til å stole på svindel.",
        en: "The link leads to pages where people log in. It has to be the official one, or we teach them to trust fraud.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::AlteredLink)],
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
                "Hilsen Nordvik kommune. Oppdater deg på https://norge-no.com/oppdater-kontaktinformasjon",
            ),
        )]),
    ],
};

/// G6c: the official link, tidy.
pub(super) const UNTIDY_REGISTER_LINK: Rule = Rule {
    id: "untidy-register-link",
    statements: &[whole("G6c")],
    modality: Modality::May,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::UntidyLink)],
    title: Localized {
        nb: "Lenken til registeret er unøyaktig",
        nn: "Lenkja til registeret er unøyaktig",
        en: "Untidy register link",
    },
    message: Localized {
        nb: "Lenken fører til riktig side, men er ikke skrevet slik den skal.",
        nn: "Lenkja fører til rett side, men er ikkje skriven slik ho skal.",
        en: "The link leads to the right page, but is not written as it should be.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv lenken med https og www, slik den står på norge.no.",
        nn: "Skriv lenkja med https og www, slik ho står på norge.no.",
        en: "Write the link with https and www, as it stands on norge.no.",
    },
    why: Localized {
        nb: "Folk skal kunne kjenne igjen den offisielle adressen, bokstav for bokstav.",
        nn: "Folk skal kunne kjenne att den offisielle adressa, bokstav for bokstav.",
        en: "People should be able to recognise the official address, letter by letter.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::UntidyLink)],
    fix: Some(FixTemplate {
        action: FixAction::ReplaceMatches,
        title: Localized { nb: "Rett lenken", nn: "Rett lenkja", en: "Tidy the link" },
    }),
    examples: &[
        passes(&[(
            "message.body",
            Text(
                "Hilsen Nordvik kommune. Oppdater deg på https://www.norge.no/nb/oppdater-kontaktinformasjon",
            ),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Hilsen Nordvik kommune. Oppdater deg på http://www.norge.no/nb/oppdater-kontaktinformasjon",
            ),
        )]),
    ],
};

/// G6b, elsewhere in the text: the directorate may be a party, or a co-organiser.
pub(super) const DIRECTORATE_MENTIONED: Rule = Rule {
    id: "directorate-mentioned",
    statements: &[part(
        "G6b",
        Localized {
            nb: "ellers i teksten: det spørres hvorfor",
            nn: "elles i teksten: det blir spurt kvifor",
            en: "elsewhere in the text: it is asked why",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::Directorate), flag(Declared::SenderIsDirectorate).not()],
    title: Localized {
        nb: "Direktoratet er nevnt",
        nn: "Direktoratet er nemnt",
        en: "Directorate mentioned",
    },
    message: Localized {
        nb: "Teksten nevner direktoratet som forvalter registeret. Har det noe med saken å gjøre?",
        nn: "Teksten nemner direktoratet som forvaltar registeret. Har det noko med saka å gjere?",
        en: "The text names the directorate that runs the register. Does it have anything to do with the matter?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Ta ut navnet hvis direktoratet bare forvalter registeret. Er det part i saken eller med på utsendelsen, begrunn det.",
        nn: "Ta ut namnet dersom direktoratet berre forvaltar registeret. Er det part i saka eller med på utsendinga, grunngi det.",
        en: "Take out the name if the directorate merely runs the register. If it is a party to the matter or takes part in the mailing, say so.",
    },
    why: Localized {
        nb: "Direktoratet skal ikke være synlig i informasjonen om hvor adressen er hentet fra.",
        nn: "Direktoratet skal ikkje vere synleg i informasjonen om kvar adressa er henta frå.",
        en: "The directorate shall not be visible in the information on where the address comes from.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::Directorate)],
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
            Text("Nordvik kommune: Klagen din på Digitaliseringsdirektoratet er sendt videre."),
        )]),
    ],
};
