//! What the register is, and the duty to notify.

use super::prelude::*;

/// K1.
pub(super) const NOT_A_PUBLIC_BODY: Entry = Entry {
    rule: Rule {
        id: "not-a-public-body",
        statement: "K1",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "sender.kind",
        evidence: None,
        applies: &[],
        offends: &[sender(SenderKind::PublicBody).not()],
        says: says!(
            title = ["Ikke offentlig virksomhet", "Ikkje offentleg verksemd", "Not a public body"],
            message = [
                "Avsenderen er ikke en offentlig virksomhet.",
                "Avsendaren er ikkje ei offentleg verksemd.",
                "The sender is not a public body."
            ],
            remedy = [
                "Bruk adresser mottakerne selv har gitt, eller la den offentlige virksomheten sende i sitt navn.",
                "Bruk adresser mottakarane sjølve har gitt, eller lat den offentlege verksemda sende i sitt namn.",
                "Use addresses that the recipients gave themselves, or have the public body send in its own name."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Registeret er en fellesløsning for det offentlige. Andre har ikke tilgang til adressene i det.",
        "Registeret er ei fellesløysing for det offentlege. Andre har ikkje tilgang til adressene i det.",
        "The register is shared by public bodies. Others have no access to its addresses."
    ),
    examples: &[
        passes(&[("sender.kind", Text("public_body"))]),
        fails(&[("sender.kind", Text("private_body"))]),
    ],
};

/// K2.
pub(super) const UNKNOWN_ADDRESS_SOURCE: Entry = Entry {
    rule: Rule {
        id: "unknown-address-source",
        statement: "K2",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "audience.address_source",
        evidence: None,
        applies: &[],
        offends: &[
            address_source(AddressSource::Organisation),
            audience(AudienceKind::Businesses).not(),
        ],
        says: says!(
            title = ["Ukjent adressekilde", "Ukjend adressekjelde", "Unknown address source"],
            message = [
                "Adressene skal være organisasjoners egne, men mottakerne er ikke bare virksomheter.",
                "Adressene skal vere organisasjonane sine eigne, men mottakarane er ikkje berre verksemder.",
                "The addresses are said to be organisations' own, but the recipients are not only organisations."
            ],
            remedy = [
                "Oppgi hvor adressene kommer fra: registeret, mottakeren selv, eller organisasjonen.",
                "Oppgi kvar adressene kjem frå: registeret, mottakaren sjølv, eller organisasjonen.",
                "Say where the addresses come from: the register, the recipients themselves, or the organisation."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Retningslinjene gjelder adresser fra registeret. Er kilden uklar, må vi regne med at de gjelder.",
        "Retningslinjene gjeld adresser frå registeret. Er kjelda uklar, må vi rekne med at dei gjeld.",
        "The guidelines are about addresses from the register. If the source is unclear, we have to assume that they apply."
    ),
    examples: &[
        passes(&[("audience.address_source", Text("register"))]),
        fails(&[
            ("audience.address_source", Text("organisation")),
            ("audience.kind", Text("citizens")),
        ]),
    ],
};

/// K9.
pub(super) const BUSINESS_AUDIENCE: Entry = Entry {
    rule: Rule {
        id: "business-audience",
        statement: "K9",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "audience.kind",
        evidence: None,
        applies: &[],
        offends: &[audience(AudienceKind::Citizens).not()],
        says: says!(
            title =
                ["Næringsdrivende mottakere", "Næringsdrivande mottakarar", "Business audience"],
            message = [
                "Mottakerne er næringsdrivende. De står ikke i dette registeret.",
                "Mottakarane er næringsdrivande. Dei står ikkje i dette registeret.",
                "The recipients are businesses. This register is not about them."
            ],
            remedy = [
                "Bruk varslingsadressene som virksomhetene selv har oppgitt.",
                "Bruk varslingsadressene som verksemdene sjølve har oppgitt.",
                "Use the notification addresses that the businesses themselves have given."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Næringsdrivende varsles på den adressen enheten selv har oppgitt. Adressene i dette registeret er innbyggernes private.",
        "Næringsdrivande blir varsla på den adressa eininga sjølv har oppgitt. Adressene i dette registeret er private for innbyggjarane.",
        "Businesses are notified at the address that the unit itself has given. The addresses in this register are citizens' private ones."
    ),
    examples: &[
        passes(&[("audience.kind", Text("citizens"))]),
        fails(&[("audience.kind", Text("businesses"))]),
        fails(&[("audience.kind", Text("mixed"))]),
    ],
};

/// P3 and K6.
pub(super) const RESERVATION_UNCHECKED: Entry = Entry {
    rule: Rule {
        id: "reservation-unchecked",
        statement: "P3",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "audience.reservation_checked",
        evidence: None,
        applies: &[mandatory(), uses(&[Channel::DigitalMail])],
        offends: &[flag(Fact::ReservationChecked).not()],
        says: says!(
            title =
                ["Reservasjon ikke sjekket", "Reservasjon ikkje sjekka", "Reservation not checked"],
            message = [
                "Reservasjon blir ikke sjekket før brevet sendes digitalt.",
                "Reservasjon blir ikkje sjekka før brevet blir sendt digitalt.",
                "Reservation is not checked before the letter is sent digitally."
            ],
            remedy = [
                "Slå opp reservasjonsstatus for hver mottaker før utsending.",
                "Slå opp reservasjonsstatus for kvar mottakar før utsending.",
                "Look up each recipient's reservation before sending."
            ],
        ),
        steps: &[
            Step::make_yes(Fact::ReservationChecked),
            Step::without(
                Channel::DigitalMail,
                text!(
                    "Send ikke som digital post.",
                    "Send ikkje som digital post.",
                    "Do not send by digital mail.",
                ),
            ),
        ],
    },
    also: &["K6"],
    since: "0.1.0",
    why: text!(
        "Viktige brev kan bare sendes digitalt uten samtykke til dem som ikke har reservert seg. Det må slås opp.",
        "Viktige brev kan berre sendast digitalt utan samtykke til dei som ikkje har reservert seg. Det må slåast opp.",
        "Important letters may go digitally without consent only to those who have not reserved. That has to be looked up."
    ),
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
pub(super) const RESERVED_RECIPIENTS: Entry = Entry {
    rule: Rule {
        id: "reserved-recipients",
        statement: "K3",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "audience.includes_reserved",
        evidence: None,
        applies: &[mandatory()],
        offends: &[flag(Fact::IncludesReserved)],
        says: says!(
            title = ["Reserverte mottakere", "Reserverte mottakarar", "Reserved recipients"],
            message = [
                "Noen av mottakerne har reservert seg mot digitale vedtak og viktige brev.",
                "Nokre av mottakarane har reservert seg mot digitale vedtak og viktige brev.",
                "Some of the recipients have reserved themselves against digital decisions and important letters."
            ],
            remedy = [
                "Ta ut de reserverte og send dem brevet på papir.",
                "Ta ut dei reserverte og send dei brevet på papir.",
                "Take out those who have reserved and send them the letter on paper."
            ],
        ),
        steps: &[Step::make_no(Fact::IncludesReserved)],
    },
    also: &["K4"],
    since: "0.1.0",
    why: text!(
        "De som har reservert seg, skal ha vedtak og viktige brev på papir. Påminnelser og servicemeldinger kan de likevel få.",
        "Dei som har reservert seg, skal ha vedtak og viktige brev på papir. Påminningar og servicemeldingar kan dei likevel få.",
        "Those who have reserved are to get decisions and important letters on paper. Reminders and service messages may still reach them."
    ),
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
pub(super) const NOTICE_WITHOUT_LOCATION: Entry = Entry {
    rule: Rule {
        id: "notice-without-location",
        statement: "K8",
        modality: Modality::Must,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::WhereToRead),
        applies: &[mandatory(), uses(&[Channel::Sms, Channel::Email])],
        offends: &[flag(Fact::SaysWhere).not()],
        says: says!(
            title = ["Varsel uten lesested", "Varsel utan lesestad", "Notice without location"],
            message = [
                "Vi finner ikke hvor og hvordan mottakeren kan lese vedtaket eller brevet.",
                "Vi finn ikkje kvar og korleis mottakaren kan lese vedtaket eller brevet.",
                "We do not find where and how the recipient can read the decision or letter."
            ],
            remedy = [
                "Skriv hvor det ligger og hvordan man kommer dit, for eksempel: «Logg inn på Min side for å lese vedtaket.»",
                "Skriv kvar det ligg og korleis ein kjem dit, til dømes: «Logg inn på Mi side for å lese vedtaket.»",
                "Write where it is and how to get there, for instance: “Log in to My page to read the decision.”"
            ],
        ),
        steps: &[Step::write(Fact::SaysWhere, 2)],
    },
    also: &["P2"],
    since: "0.1.0",
    why: text!(
        "Et varsel om vedtak skal si hvor og hvordan mottakeren kan lese det. Ellers er parten ikke varslet.",
        "Eit varsel om vedtak skal seie kvar og korleis mottakaren kan lese det. Elles er parten ikkje varsla.",
        "Notice of a decision has to say where and how to read it. Otherwise the party has not been notified."
    ),
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
