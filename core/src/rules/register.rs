//! The description of the register, and the duty to notify.

use super::prelude::*;

/// K1.
pub(super) const NOT_A_PUBLIC_BODY: Rule = Rule {
    id: "not-a-public-body",
    statements: &["K1"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "sender.kind",
    applies_when: &[],
    violated_when: &[sender(SenderKind::PublicBody).not()],
    title: Localized {
        nb: "Ikke offentlig virksomhet",
        nn: "Ikkje offentleg verksemd",
        en: "Not a public body",
    },
    message: Localized {
        nb: "Avsenderen er ikke en offentlig virksomhet.",
        nn: "Avsendaren er ikkje ei offentleg verksemd.",
        en: "The sender is not a public body.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Bruk adresser mottakerne selv har gitt, eller la den offentlige virksomheten sende i sitt navn.",
        nn: "Bruk adresser mottakarane sjølve har gitt, eller lat den offentlege verksemda sende i sitt namn.",
        en: "Use addresses that the recipients gave themselves, or have the public body send in its own name.",
    },
    why: Localized {
        nb: "Registeret er en fellesløsning for det offentlige. Andre har ikke tilgang til adressene i det.",
        nn: "Registeret er ei fellesløysing for det offentlege. Andre har ikkje tilgang til adressene i det.",
        en: "The register is shared by public bodies. Others have no access to its addresses.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("sender.kind", Text("public_body"))]),
        fails(&[("sender.kind", Text("private_body"))]),
    ],
};

/// K2.
pub(super) const UNKNOWN_ADDRESS_SOURCE: Rule = Rule {
    id: "unknown-address-source",
    statements: &["K2"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "audience.address_source",
    applies_when: &[],
    violated_when: &[
        address_source(AddressSource::Organisation),
        audience(AudienceKind::Businesses).not(),
    ],
    title: Localized {
        nb: "Ukjent adressekilde",
        nn: "Ukjend adressekjelde",
        en: "Unknown address source",
    },
    message: Localized {
        nb: "Adressene skal være organisasjoners egne, men mottakerne er ikke bare virksomheter.",
        nn: "Adressene skal vere organisasjonane sine eigne, men mottakarane er ikkje berre verksemder.",
        en: "The addresses are said to be organisations' own, but the recipients are not only organisations.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Oppgi hvor adressene kommer fra: registeret, mottakeren selv, eller organisasjonen.",
        nn: "Oppgi kvar adressene kjem frå: registeret, mottakaren sjølv, eller organisasjonen.",
        en: "Say where the addresses come from: the register, the recipients themselves, or the organisation.",
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
    statements: &["K9"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "audience.kind",
    applies_when: &[],
    violated_when: &[audience(AudienceKind::Citizens).not()],
    title: Localized {
        nb: "Næringsdrivende mottakere",
        nn: "Næringsdrivande mottakarar",
        en: "Business audience",
    },
    message: Localized {
        nb: "Mottakerne er næringsdrivende. De står ikke i dette registeret.",
        nn: "Mottakarane er næringsdrivande. Dei står ikkje i dette registeret.",
        en: "The recipients are businesses. This register is not about them.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Bruk varslingsadressene som virksomhetene selv har oppgitt.",
        nn: "Bruk varslingsadressene som verksemdene sjølve har oppgitt.",
        en: "Use the notification addresses that the businesses themselves have given.",
    },
    why: Localized {
        nb: "Næringsdrivende varsles på den adressen enheten selv har oppgitt. Adressene i dette registeret er innbyggernes private.",
        nn: "Næringsdrivande blir varsla på den adressa eininga sjølv har oppgitt. Adressene i dette registeret er private for innbyggjarane.",
        en: "Businesses are notified at the address that the unit itself has given. The addresses in this register are citizens' private ones.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("audience.kind", Text("citizens"))]),
        fails(&[("audience.kind", Text("businesses"))]),
        fails(&[("audience.kind", Text("mixed"))]),
    ],
};

/// P3 and K6.
pub(super) const RESERVATION_UNCHECKED: Rule = Rule {
    id: "reservation-unchecked",
    statements: &["P3", "K6"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "audience.reservation_checked",
    applies_when: &[mandatory(), uses(&[Channel::DigitalMail])],
    violated_when: &[flag(Declared::ReservationChecked).not()],
    title: Localized {
        nb: "Reservasjon ikke sjekket",
        nn: "Reservasjon ikkje sjekka",
        en: "Reservation not checked",
    },
    message: Localized {
        nb: "Reservasjon blir ikke sjekket før brevet sendes digitalt.",
        nn: "Reservasjon blir ikkje sjekka før brevet blir sendt digitalt.",
        en: "Reservation is not checked before the letter is sent digitally.",
    },
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
    edits: &[
        SuggestedEdit::set_flag(Declared::ReservationChecked, true),
        SuggestedEdit::drop_channel(Channel::DigitalMail).because(Localized {
            nb: "Send ikke som digital post.",
            nn: "Send ikkje som digital post.",
            en: "Do not send by digital mail.",
        }),
    ],
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
    statements: &["K3", "K4"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "audience.includes_reserved",
    applies_when: &[mandatory()],
    violated_when: &[flag(Declared::IncludesReserved)],
    title: Localized {
        nb: "Reserverte mottakere",
        nn: "Reserverte mottakarar",
        en: "Reserved recipients",
    },
    message: Localized {
        nb: "Noen av mottakerne har reservert seg mot digitale vedtak og viktige brev.",
        nn: "Nokre av mottakarane har reservert seg mot digitale vedtak og viktige brev.",
        en: "Some of the recipients have reserved themselves against digital decisions and important letters.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Ta ut de reserverte og send dem brevet på papir.",
        nn: "Ta ut dei reserverte og send dei brevet på papir.",
        en: "Take out those who have reserved and send them the letter on paper.",
    },
    why: Localized {
        nb: "De som har reservert seg, skal ha vedtak og viktige brev på papir. Påminnelser og servicemeldinger kan de likevel få.",
        nn: "Dei som har reservert seg, skal ha vedtak og viktige brev på papir. Påminningar og servicemeldingar kan dei likevel få.",
        en: "Those who have reserved are to get decisions and important letters on paper. Reminders and service messages may still reach them.",
    },
    edits: &[SuggestedEdit::set_flag(Declared::IncludesReserved, false)],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("decision_notice")),
            ("audience.includes_reserved", Flag(false)),
        ]),
        fails(&[
            ("purpose.kind", Text("important_letter")),
            ("audience.includes_reserved", Flag(true)),
        ]),
    ],
};

/// K8.
pub(super) const NOTICE_WITHOUT_LOCATION: Rule = Rule {
    id: "notice-without-location",
    statements: &["K8", "P2"],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[mandatory(), uses(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::WhereToRead).not()],
    title: Localized {
        nb: "Varsel uten lesested",
        nn: "Varsel utan lesestad",
        en: "Notice without location",
    },
    message: Localized {
        nb: "Vi finner ikke hvor og hvordan mottakeren kan lese vedtaket eller brevet.",
        nn: "Vi finn ikkje kvar og korleis mottakaren kan lese vedtaket eller brevet.",
        en: "We do not find where and how the recipient can read the decision or letter.",
    },
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
    edits: &[SuggestedEdit::rewrite(Fact::Signal(Signal::WhereToRead), true)],
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
