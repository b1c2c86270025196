//! The description of the register, and the duty to notify.

use super::prelude::*;

/// G3b: answers that contradict each other are asked about.
pub(super) const UNKNOWN_ADDRESS_SOURCE: Rule = Rule {
    id: "unknown-address-source",
    statements: &[part(
        "G3b",
        Localized {
            nb: "svar om mottakere og adresser som ikke går sammen",
            nn: "svar om mottakarar og adresser som ikkje går saman",
            en: "answers on recipients and addresses that do not go together",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "audience.address_source",
    applies_when: &[],
    violated_when: &[
        address_source(AddressSource::Organisation),
        audience(AudienceKind::Businesses).not(),
    ],
    title: Localized {
        nb: "Adressekilden passer ikke med mottakerne",
        nn: "Adressekjelda passar ikkje med mottakarane",
        en: "Address source does not match the recipients",
    },
    message: Localized {
        nb: "Adressene er oppgitt som virksomhetenes egne, men mottakerne er ikke bare virksomheter.",
        nn: "Adressene er oppgitte som eigne adresser for verksemder, men mottakarane er ikkje berre verksemder.",
        en: "The addresses are given as the businesses' own, but the recipients are not only businesses.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Rett kilden eller mottakerne. Er det flere grupper, oppgi hver gruppe med sin kilde.",
        nn: "Rett kjelda eller mottakarane. Er det fleire grupper, oppgi kvar gruppe med si kjelde.",
        en: "Correct the source or the recipients. If there are several groups, give each group with its source.",
    },
    why: Localized {
        nb: "Retningslinjene gjelder adresser fra registeret. Er kilden uklar, må vi regne med at de gjelder.",
        nn: "Retningslinjene gjeld adresser frå registeret. Er kjelda uklar, må vi rekne med at dei gjeld.",
        en: "The guidelines are about addresses from the register. If the source is unclear, we have to assume that they apply.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("audience.address_source", Text("register"))]),
        fails(&[
            ("audience.address_source", Text("organisation")),
            ("audience.kind", Text("citizens")),
        ]),
    ],
};

/// K9.
pub(super) const BUSINESS_AUDIENCE: Rule = Rule {
    id: "business-audience",
    statements: &[whole("K9")],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "audience.kind",
    applies_when: &[],
    violated_when: &[audience(AudienceKind::Businesses)],
    title: Localized {
        nb: "Virksomheter som mottakere",
        nn: "Verksemder som mottakarar",
        en: "Business audience",
    },
    message: Localized {
        nb: "Noen av mottakerne er virksomheter. De står ikke i dette registeret.",
        nn: "Nokre av mottakarane er verksemder. Dei står ikkje i dette registeret.",
        en: "Some recipients are businesses. They are not in this register.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Bruk varslingsadressene som virksomhetene selv har oppgitt.",
        nn: "Bruk varslingsadressene som verksemdene sjølve har oppgitt.",
        en: "Use the notification addresses that the businesses themselves have given.",
    },
    why: Localized {
        nb: "Næringsdrivende skal varsles på den adressen enheten selv har oppgitt. Adressene i dette registeret er innbyggernes private.",
        nn: "Næringsdrivande skal varslast på den adressa eininga sjølv har oppgitt. Adressene i dette registeret er private for innbyggjarane.",
        en: "Businesses shall be notified at the address that the unit itself has given. The addresses in this register are citizens' private ones.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("audience.kind", Text("citizens"))]),
        fails(&[("audience.kind", Text("businesses"))]),
    ],
};

/// P3, K2 and K6: reservation is looked up, whichever channel carries the notice.
pub(super) const RESERVATION_UNCHECKED: Rule = Rule {
    id: "reservation-unchecked",
    statements: &[
        whole("P3"),
        part(
            "K2",
            Localized {
                nb: "at reservasjon slås opp",
                nn: "at reservasjon blir slått opp",
                en: "that reservation is looked up",
            },
        ),
        part(
            "K6",
            Localized {
                nb: "at bare de som ikke har reservert seg, nås digitalt",
                nn: "at berre dei som ikkje har reservert seg, blir nådde digitalt",
                en: "that only those who have not opted out are reached digitally",
            },
        ),
    ],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "audience.reservation_checked",
    applies_when: &[mandatory()],
    violated_when: &[flag(Declared::ReservationChecked).not()],
    title: Localized {
        nb: "Reservasjon ikke sjekket",
        nn: "Reservasjon ikkje sjekka",
        en: "Reservation not checked",
    },
    message: Localized {
        nb: "Dere sjekker ikke om mottakerne har reservert seg, før brevet sendes digitalt.",
        nn: "De sjekkar ikkje om mottakarane har reservert seg, før brevet blir sendt digitalt.",
        en: "You do not check who has opted out before the letter is sent digitally.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Slå opp reservasjonsstatus for hver mottaker før utsending.",
        nn: "Slå opp reservasjonsstatus for kvar mottakar før utsending.",
        en: "Look up each recipient's reservation before sending.",
    },
    why: Localized {
        nb: "Viktige brev kan bare sendes digitalt uten samtykke til dem som ikke har reservert seg. Det må slås opp.",
        nn: "Viktige brev kan berre sendast digitalt utan samtykke til dei som ikkje har reservert seg. Det må slåast opp.",
        en: "Important letters may go digitally without consent only to those who have not reserved. That has to be looked up.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("important_letter")),
            ("channels.use", Names(&["digital_mail"])),
            ("audience.reservation_checked", Flag(true)),
        ]),
        fails(&[
            ("purpose.kind", Text("decision_notice")),
            ("channels.use", Names(&["digital_mail"])),
            ("audience.reservation_checked", Flag(false)),
        ]),
    ],
};

/// K3, and its limit in K4.
pub(super) const RESERVED_RECIPIENTS: Rule = Rule {
    id: "reserved-recipients",
    statements: &[
        part(
            "K3",
            Localized {
                nb: "at de som har reservert seg, ikke nås digitalt",
                nn: "at dei som har reservert seg, ikkje blir nådde digitalt",
                en: "that those who have opted out are not reached digitally",
            },
        ),
        whole("K4"),
    ],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "audience.includes_reserved",
    applies_when: &[mandatory()],
    violated_when: &[flag(Declared::IncludesReserved)],
    title: Localized {
        nb: "Reserverte mottakere",
        nn: "Reserverte mottakarar",
        en: "Recipients who have opted out",
    },
    message: Localized {
        nb: "Noen av mottakerne har reservert seg mot digitale vedtak og viktige brev.",
        nn: "Nokre av mottakarane har reservert seg mot digitale vedtak og viktige brev.",
        en: "Some of the recipients have opted out of receiving decisions and important letters digitally.",
    },
    message_for_one: Some(Localized {
        nb: "Mottakeren har reservert seg mot digitale vedtak og viktige brev.",
        nn: "Mottakaren har reservert seg mot digitale vedtak og viktige brev.",
        en: "The recipient has opted out of receiving decisions and important letters digitally.",
    }),
    figures: &[],
    remedy: Localized {
        nb: "Ta ut de reserverte og send dem brevet på papir.",
        nn: "Ta ut dei reserverte og send dei brevet på papir.",
        en: "Take out those who have opted out, and send them the letter on paper.",
    },
    why: Localized {
        nb: "De som har reservert seg, skal ha vedtak og viktige brev på papir. Påminnelser og servicemeldinger kan de likevel få.",
        nn: "Dei som har reservert seg, skal ha vedtak og viktige brev på papir. Påminningar og servicemeldingar kan dei likevel få.",
        en: "Those who have opted out are to get decisions and important letters on paper. Reminders and service messages may still reach them.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("important_letter")),
            ("audience.includes_reserved", Flag(false)),
        ]),
        fails(&[
            ("purpose.kind", Text("important_letter")),
            ("audience.includes_reserved", Flag(true)),
        ]),
    ],
};

/// K8, second half: where and how to read it.
pub(super) const NOTICE_WITHOUT_LOCATION: Rule = Rule {
    id: "notice-without-location",
    statements: &[part(
        "K8",
        Localized {
            nb: "hvor og hvordan det kan leses",
            nn: "kvar og korleis det kan lesast",
            en: "where and how to read it",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[mandatory(), carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::WhereToRead).not()],
    title: Localized {
        nb: "Varselet sier ikke hvor man kan lese",
        nn: "Varselet seier ikkje kvar ein kan lese",
        en: "The notice does not say where to read it",
    },
    message: Localized {
        nb: "Vi finner ikke noe om hvor og hvordan mottakeren kan lese vedtaket eller brevet.",
        nn: "Vi finn ikkje noko om kvar og korleis mottakaren kan lese vedtaket eller brevet.",
        en: "We cannot find where and how the recipient can read the decision or letter.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv hvor det ligger og hvordan man kommer dit, for eksempel: «Logg inn på Min side for å lese vedtaket.»",
        nn: "Skriv kvar det ligg og korleis ein kjem dit, til dømes: «Logg inn på Mi side for å lese vedtaket.»",
        en: "Write where it is and how to get there, for instance: “Log in to My page to read the decision.”",
    },
    why: Localized {
        nb: "Et varsel om vedtak skal si hvor og hvordan mottakeren kan lese det. Ellers er parten ikke varslet.",
        nn: "Eit varsel om vedtak skal seie kvar og korleis mottakaren kan lese det. Elles er parten ikkje varsla.",
        en: "Notice of a decision has to say where and how to read it. Otherwise the party has not been notified.",
    },
    edits: &[SuggestedEdit::rewrite_with(Signal::WhereToRead)],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("decision_notice")),
            (
                "message.body",
                Text(
                    "Nordvik kommune har fattet vedtak i saken din. Logg inn på Min side for å lese vedtaket.",
                ),
            ),
        ]),
        fails(&[
            ("purpose.kind", Text("decision_notice")),
            ("message.body", Text("Nordvik kommune har fattet vedtak i saken din.")),
        ]),
    ],
};

/// K8, first half: that a decision has been made.
pub(super) const UNANNOUNCED_DECISION: Rule = Rule {
    id: "unannounced-decision",
    statements: &[part(
        "K8",
        Localized {
            nb: "at det er fattet vedtak",
            nn: "at det er gjort vedtak",
            en: "that a decision has been made",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[
        purpose(&[PurposeKind::DecisionNotice]),
        carried_by(&[Channel::Sms, Channel::Email]),
    ],
    violated_when: &[found(Signal::DecisionAnnounced).not()],
    title: Localized {
        nb: "Varselet sier ikke at det er fattet vedtak",
        nn: "Varselet seier ikkje at det er gjort vedtak",
        en: "The notice does not say that a decision has been made",
    },
    message: Localized {
        nb: "Vi finner ikke noe om at det er fattet vedtak eller sendt forhåndsvarsel.",
        nn: "Vi finn ikkje noko om at det er gjort vedtak eller sendt førehandsvarsel.",
        en: "We cannot find that a decision has been made or an advance notice given.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv at det er fattet vedtak, for eksempel: «Vi har fattet vedtak i saken din.» Saken trenger ikke nevnes.",
        nn: "Skriv at det er gjort vedtak, til dømes: «Vi har gjort vedtak i saka di.» Saka treng ikkje nemnast.",
        en: "Write that a decision has been made, for instance: “We have made a decision in your case.” The case need not be named.",
    },
    why: Localized {
        nb: "Parten skal få vite at det er fattet vedtak. «Du har fått ny post» sier ikke det.",
        nn: "Parten skal få vite at det er gjort vedtak. «Du har fått ny post» seier ikkje det.",
        en: "The party shall be told that a decision has been made. “You have new mail” does not say so.",
    },
    edits: &[SuggestedEdit::rewrite_with(Signal::DecisionAnnounced)],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("decision_notice")),
            (
                "message.body",
                Text(
                    "Nordvik kommune har fattet vedtak i saken din. Logg inn på Min side for å lese vedtaket.",
                ),
            ),
        ]),
        fails(&[
            ("purpose.kind", Text("decision_notice")),
            (
                "message.body",
                Text("Nordvik kommune: Du har fått ny post. Logg inn på Min side for å lese den."),
            ),
        ]),
    ],
};

/// P2, K3: a text that announces a decision is the notice of one, whatever it is called.
pub(super) const UNDECLARED_LEGAL_EFFECT_RULE: Rule = Rule {
    id: UNDECLARED_LEGAL_EFFECT,
    statements: &[
        part(
            "P2",
            Localized {
                nb: "for varsler som er oppgitt som noe annet",
                nn: "for varsel som er oppgitt som noko anna",
                en: "for notices that are declared as something else",
            },
        ),
        part(
            "K3",
            Localized {
                nb: "for brev som er oppgitt som noe annet",
                nn: "for brev som er oppgitt som noko anna",
                en: "for letters that are declared as something else",
            },
        ),
    ],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[voluntary()],
    violated_when: &[found(Signal::LegalEffect)],
    title: Localized {
        nb: "Gjelder rettigheter, plikter eller saken?",
        nn: "Gjeld rettar, plikter eller saka?",
        en: "About rights, duties or the case?",
    },
    message: Localized {
        nb: "Teksten kan leses som et vedtak, et forhåndsvarsel, en frist i saken eller tap av en rettighet. Betyr meldingen noe for mottakerens rettigheter, plikter eller sak?",
        nn: "Teksten kan lesast som eit vedtak, eit førehandsvarsel, ein frist i saka eller tap av ein rett. Betyr meldinga noko for rettane, pliktene eller saka til mottakaren?",
        en: "The text can be read as a decision, an advance notice, a time limit in the case or the loss of a right. Does the message matter to the recipient's rights, duties or case?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Hvis ja: oppgi formålet som vedtak eller forhåndsvarsel, eller som annet som betyr noe for saken. Hvis nei: begrunn hvorfor.",
        nn: "Viss ja: oppgi formålet som vedtak eller førehandsvarsel, eller som anna som betyr noko for saka. Viss nei: grunngi kvifor.",
        en: "If so, give the purpose as a decision or advance notice, or as anything else that matters to the case. If not, explain why.",
    },
    why: Localized {
        nb: "De som har reservert seg, skal ha slike brev på papir. Det er innholdet som avgjør, ikke hva utsendelsen kalles.",
        nn: "Dei som har reservert seg, skal ha slike brev på papir. Det er innhaldet som avgjer, ikkje kva utsendinga blir kalla.",
        en: "Those who have opted out are to get such letters on paper. The content decides, not what the mailing is called.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::LegalEffect)],
    fix: None,
    examples: &[
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Vi har fått søknaden din. Du får svar innen 12 uker."),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune har fattet vedtak i byggesaken din. Logg inn på Min side for å lese vedtaket.",
            ),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Vi mangler dokumentasjon. Får vi den ikke innen 14 dager, blir søknaden avvist.",
            ),
        )]),
    ],
};

/// P2, K3, K6: notices of decisions and important letters to citizens use the register.
pub(super) const REGISTER_NOT_USED: Rule = Rule {
    id: "register-not-used",
    statements: &[
        part(
            "P2",
            Localized {
                nb: "at registeret brukes til slike varsler",
                nn: "at registeret blir brukt til slike varsel",
                en: "that the register is used for such notices",
            },
        ),
        part(
            "K3",
            Localized {
                nb: "at registeret brukes til slike varsler",
                nn: "at registeret blir brukt til slike varsel",
                en: "that the register is used for such notices",
            },
        ),
        part(
            "K6",
            Localized {
                nb: "at bruken er pliktig ved varsling",
                nn: "at bruken er pliktig ved varsling",
                en: "that use is mandatory for notices",
            },
        ),
    ],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "audience.address_source",
    applies_when: &[mandatory(), audience(AudienceKind::Businesses).not()],
    violated_when: &[
        address_source(AddressSource::Recipient),
        flag(Declared::RequestedByParty).not(),
    ],
    title: Localized {
        nb: "Registeret er ikke brukt",
        nn: "Registeret er ikkje brukt",
        en: "Register not used",
    },
    message: Localized {
        nb: "Varsel om vedtak og viktige brev til innbyggere skal gå til adressene i registeret, ikke til en egen liste.",
        nn: "Varsel om vedtak og viktige brev til innbyggjarar skal gå til adressene i registeret, ikkje til ei eiga liste.",
        en: "Notices of decisions and important letters to citizens shall go to the addresses in the register, not to a list of your own.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Hent adressene fra registeret. Har parten selv bedt om varsel på en annen adresse, oppgi det.",
        nn: "Hent adressene frå registeret. Har parten sjølv bede om varsel på ei anna adresse, oppgi det.",
        en: "Take the addresses from the register. If the party has asked to be notified at another address, say so.",
    },
    why: Localized {
        nb: "Bruken er pliktig for slike varsler, slik at innbyggeren kan stole på at adressen i registeret er den som brukes.",
        nn: "Bruken er pliktig for slike varsel, slik at innbyggjaren kan stole på at adressa i registeret er den som blir brukt.",
        en: "Its use is mandatory for such notices, so that citizens can rely on the address in the register being the one used.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.kind", Text("important_letter"))]),
        passes(&[
            ("purpose.kind", Text("important_letter")),
            ("audience.address_source", Text("recipient")),
            ("audience.requested_by_party", Flag(true)),
        ]),
        fails(&[
            ("purpose.kind", Text("important_letter")),
            ("audience.address_source", Text("recipient")),
            ("audience.requested_by_party", Flag(false)),
        ]),
    ],
};

/// K3, P2: somebody notifies the recipient of a letter in the mailbox.
pub(super) const UNNOTIFIED_LETTER: Rule = Rule {
    id: "unnotified-letter",
    statements: &[part(
        "K3",
        Localized {
            nb: "at noen varsler om brevet i postkassen",
            nn: "at nokon varslar om brevet i postkassa",
            en: "that somebody gives notice of the letter in the mailbox",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "channels.mailbox_notice",
    applies_when: &[mandatory(), uses(&[Channel::DigitalMail])],
    violated_when: &[flag(Declared::MailboxNotice).not()],
    title: Localized {
        nb: "Ingen varsler om brevet",
        nn: "Ingen varslar om brevet",
        en: "Nobody gives notice of the letter",
    },
    message: Localized {
        nb: "Brevet legges i den digitale postkassen, men ingen varsler mottakeren om det.",
        nn: "Brevet blir lagt i den digitale postkassa, men ingen varslar mottakaren om det.",
        en: "The letter goes to the digital mailbox, but nobody notifies the recipient of it.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Be leverandøren av postkassen varsle, eller send et varsel på SMS eller e-post i tillegg.",
        nn: "Be leverandøren av postkassa varsle, eller send eit varsel på SMS eller e-post i tillegg.",
        en: "Instruct the mailbox supplier to notify, or send a notice by SMS or email as well.",
    },
    why: Localized {
        nb: "Den som får et viktig brev digitalt, skal varsles om det. Postkassen varsler bare når avsenderen ber om det.",
        nn: "Den som får eit viktig brev digitalt, skal varslast om det. Postkassa varslar berre når avsendaren ber om det.",
        en: "Whoever gets an important letter digitally shall be notified of it. The mailbox only notifies when the sender asks for it.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("important_letter")),
            ("channels.use", Names(&["digital_mail"])),
            ("channels.mailbox_notice", Flag(true)),
        ]),
        fails(&[
            ("purpose.kind", Text("important_letter")),
            ("channels.use", Names(&["digital_mail"])),
            ("channels.mailbox_notice", Flag(false)),
        ]),
    ],
};

/// K9, for a mixed audience: each part at its own addresses.
pub(super) const UNDIVIDED_AUDIENCE: Rule = Rule {
    id: "undivided-audience",
    statements: &[part(
        "K9",
        Localized {
            nb: "at hver del av en blandet gruppe har sin kilde",
            nn: "at kvar del av ei blanda gruppe har si kjelde",
            en: "that each part of a mixed audience has its source",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "audience.kind",
    applies_when: &[],
    violated_when: &[audience(AudienceKind::Mixed)],
    title: Localized {
        nb: "Hvor er adressene til hver del hentet fra?",
        nn: "Kvar er adressene til kvar del henta frå?",
        en: "Where do the addresses of each part come from?",
    },
    message: Localized {
        nb: "Mottakerne er både innbyggere og virksomheter, og det står ikke hvor adressene til hver av dem er hentet fra.",
        nn: "Mottakarane er både innbyggjarar og verksemder, og det står ikkje kvar adressene til kvar av dei er henta frå.",
        en: "The recipients are both citizens and businesses, and it is not said where the addresses of each come from.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi hver del for seg: innbyggere med adresser fra dette registeret, virksomheter med adressene de selv har oppgitt.",
        nn: "Oppgi kvar del for seg: innbyggjarar med adresser frå dette registeret, verksemder med adressene dei sjølve har oppgitt.",
        en: "Give each part on its own: citizens with addresses from this register, businesses with the addresses they have given.",
    },
    why: Localized {
        nb: "Husstander og virksomheter kan varsles i én utsendelse når hver del bruker sitt eget register.",
        nn: "Husstandar og verksemder kan varslast i éi utsending når kvar del bruker sitt eige register.",
        en: "Households and businesses can be notified in one mailing when each part uses its own register.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("audience.kind", Text("citizens"))]),
        fails(&[("audience.kind", Text("mixed"))]),
    ],
};

/// The reason of the rules about answers that contradict each other.
const CONTRADICTING_ANSWERS: Localized = Localized {
    nb: "Svar som motsier hverandre, må avklares. Vi velger ikke mellom dem.",
    nn: "Svar som motseier kvarandre, må avklarast. Vi vel ikkje mellom dei.",
    en: "Answers that contradict each other have to be settled. We do not choose between them.",
};

/// G3b: the source of the addresses is given once.
pub(super) const SOURCE_GIVEN_TWICE: Rule = Rule {
    id: "source-given-twice",
    statements: &[part(
        "G3b",
        Localized {
            nb: "mottakere som er oppgitt både samlet og i deler",
            nn: "mottakarar som er oppgitt både samla og i delar",
            en: "recipients who are given both as a whole and in parts",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "audience.parts",
    applies_when: &[],
    violated_when: &[flag(Declared::SourceGivenTwice)],
    title: Localized {
        nb: "Mottakerne er oppgitt to ganger",
        nn: "Mottakarane er oppgitt to gonger",
        en: "Recipients given twice",
    },
    message: Localized {
        nb: "Mottakerne er oppgitt både samlet og i deler, og det er uklart hva som gjelder.",
        nn: "Mottakarane er oppgitt både samla og i delar, og det er uklart kva som gjeld.",
        en: "The recipients are given both as a whole and in parts, and it is unclear which holds.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Ta ut adressekilden og typen for hele gruppen, eller ta ut delene.",
        nn: "Ta ut adressekjelda og typen for heile gruppa, eller ta ut delane.",
        en: "Take out the source and kind of the whole audience, or take out the parts.",
    },
    why: CONTRADICTING_ANSWERS,
    edits: &[],
    fix: None,
    examples: &[
        passes(&[]),
        fails(&[(
            "audience.parts",
            List(&[Fields(&[("kind", Text("citizens")), ("address_source", Text("register"))])]),
        )]),
    ],
};

/// G3b: the numbers of recipients go together.
pub(super) const CONTRADICTORY_COUNTS: Rule = Rule {
    id: "contradictory-counts",
    statements: &[part(
        "G3b",
        Localized {
            nb: "antall mottakere og berørte som ikke går opp",
            nn: "tal på mottakarar og dei det gjeld som ikkje går opp",
            en: "numbers of recipients and of those affected that do not add up",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "audience.recipients",
    applies_when: &[],
    violated_when: &[flag(Declared::ContradictoryCounts)],
    title: Localized {
        nb: "Antallene går ikke opp",
        nn: "Tala går ikkje opp",
        en: "The numbers do not add up",
    },
    message: Localized {
        nb: "Hva er riktig? Dere har svart at {counts}.",
        nn: "Kva er rett? De har svart at {counts}.",
        en: "Which is right? You have answered that {counts}.",
    },
    message_for_one: None,
    figures: &[("counts", figures::contradictory_counts)],
    remedy: Localized {
        nb: "Rett det tallet som er feil.",
        nn: "Rett det talet som er feil.",
        en: "Correct the number that is wrong.",
    },
    why: CONTRADICTING_ANSWERS,
    edits: &[],
    fix: None,
    examples: &[passes(&[]), fails(&[("audience.affected", Count(500))])],
};

/// G3b: the numbers of earlier dispatches go together.
pub(super) const CONTRADICTORY_HISTORY: Rule = Rule {
    id: "contradictory-history",
    statements: &[part(
        "G3b",
        Localized {
            nb: "antall tidligere utsendelser som ikke går opp",
            nn: "tal på tidlegare utsendingar som ikkje går opp",
            en: "numbers of earlier mailings that do not add up",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "history.sent_last_30_days",
    applies_when: &[],
    violated_when: &[flag(Declared::ContradictoryHistory)],
    title: Localized {
        nb: "Flere siste uke enn siste måned",
        nn: "Fleire siste veka enn siste månaden",
        en: "More last week than last month",
    },
    message: Localized {
        nb: "Hva er riktig? Dere har svart {week} utsendelser de siste 7 dagene, men {month} de siste 30, og uken er en del av måneden.",
        nn: "Kva er rett? De har svart {week} utsendingar dei siste 7 dagane, men {month} dei siste 30, og veka er ein del av månaden.",
        en: "Which is right? You have answered {week} mailings in the last 7 days, but {month} in the last 30, and the week is part of the month.",
    },
    message_for_one: None,
    figures: &[("week", figures::sent_last_7_days), ("month", figures::sent_last_30_days)],
    remedy: Localized {
        nb: "Rett det tallet som er feil.",
        nn: "Rett det talet som er feil.",
        en: "Correct the number that is wrong.",
    },
    why: CONTRADICTING_ANSWERS,
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("history.sent_last_7_days", Count(1)), ("history.sent_last_30_days", Count(1))]),
        fails(&[("history.sent_last_7_days", Count(2)), ("history.sent_last_30_days", Count(1))]),
    ],
};
