//! Good practice that public bodies have published. None of it stands in the guidelines.

use super::prelude::*;

/// B1.
pub(super) const IDENTITY_NUMBER_IN_TEXT: Rule = Rule {
    id: "identity-number-in-text",
    statements: &["B1"],
    modality: Modality::Should,
    nature: Nature::Exact,
    since: "0.1.0",
    about: "message.body",
    evidence: Some(Signal::IdentityNumber),
    applies: &[uses(&[Channel::Sms, Channel::Email, Channel::WebPage])],
    offends: &[flag(Fact::IdentityNumber)],
    title: text!(
        "Fødselsnummer i teksten",
        "Fødselsnummer i teksten",
        "Identity number in the text",
    ),
    why: text!(
        "Fødselsnummer og D-nummer hører ikke hjemme i en ukryptert melding.",
        "Fødselsnummer og D-nummer høyrer ikkje heime i ei ukryptert melding.",
        "National identity numbers and D-numbers do not belong in an unencrypted message.",
    ),
    message: text!(
        "Teksten har et gyldig fødselsnummer eller D-nummer.",
        "Teksten har eit gyldig fødselsnummer eller D-nummer.",
        "The text has a valid national identity number or D-number.",
    ),
    remedy: text!(
        "Ta ut nummeret, eller bruk et saksnummer.",
        "Ta ut nummeret, eller bruk eit saksnummer.",
        "Take the number out, or use a case number.",
    ),
    steps: &[Step::write(
        Fact::IdentityNumber,
        "message.body",
        1,
        text!(
            "Ta nummeret ut av teksten.",
            "Ta nummeret ut av teksten.",
            "Take the number out of the text.",
        ),
    )],
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Saken din har nummer 2026/1234."))]),
        fails(&[("message.body", Text("Nordvik kommune: Brev til 02013299997 ligger klart."))]),
    ],
};

/// B2.
pub(super) const LINK_IN_SMS: Rule = Rule {
    id: "link-in-sms",
    statements: &["B2"],
    modality: Modality::May,
    nature: Nature::Exact,
    since: "0.1.0",
    about: "message.body",
    evidence: Some(Signal::Link),
    applies: &[uses(&[Channel::Sms])],
    offends: &[flag(Fact::HasLink)],
    title: text!("Lenke i SMS", "Lenkje i SMS", "Link in SMS"),
    why: text!(
        "Svindlere sender SMS med lenker. De store offentlige avsenderne har sluttet med det, så folk kan lære at ekte meldinger ikke har lenke.",
        "Svindlarar sender SMS med lenkjer. Dei store offentlege avsendarane har slutta med det, så folk kan lære at ekte meldingar ikkje har lenkje.",
        "Fraudsters send SMS with links. The large public senders have stopped, so that people can learn that real messages have none.",
    ),
    message: text!(
        "Teksten har en lenke eller noe som ligner, og går som SMS.",
        "Teksten har ei lenkje eller noko som liknar, og går som SMS.",
        "The text has a link or something like one, and goes by SMS.",
    ),
    remedy: text!(
        "Skriv hvor man logger inn, uten adresse: «Logg inn på kommunens nettside.»",
        "Skriv kvar ein loggar inn, utan adresse: «Logg inn på nettsida til kommunen.»",
        "Say where to log in, without an address: “Log in on the municipality's website.”",
    ),
    steps: &[],
    examples: &[
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Logg inn på nettsiden vår for å lese mer."),
        )]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Les mer på https://nordvik.kommune.no/vann"),
        )]),
    ],
};

/// B3.
pub(super) const UNIDENTIFIED_SENDER: Rule = Rule {
    id: "unidentified-sender",
    statements: &["B3"],
    modality: Modality::May,
    nature: Nature::Heuristic,
    since: "0.1.0",
    about: "message.body",
    evidence: None,
    applies: &[],
    offends: &[flag(Fact::NamesSender).not()],
    title: text!("Avsenderen er ikke nevnt", "Avsendaren er ikkje nemnd", "Sender not named"),
    why: text!(
        "Mottakeren bør se i teksten hvem den er fra. Avsenderfeltet kan forfalskes.",
        "Mottakaren bør sjå i teksten kven han er frå. Avsendarfeltet kan forfalskast.",
        "Recipients should see in the text whom it is from. The sender field can be forged.",
    ),
    message: text!(
        "Avsenderens navn står ikke i teksten.",
        "Namnet på avsendaren står ikkje i teksten.",
        "The sender's name is not in the text.",
    ),
    remedy: text!(
        "Begynn eller avslutt med navnet på virksomheten.",
        "Byrj eller avslutt med namnet på verksemda.",
        "Begin or end with the name of the body.",
    ),
    steps: &[],
    examples: &[
        passes(&[("message.body", Text("Hilsen Nordvik kommune"))]),
        fails(&[("message.body", Text("Vannet blir stengt onsdag."))]),
    ],
};

/// B4.
pub(super) const SMS_SEGMENTS: Rule = Rule {
    id: "sms-segments",
    statements: &["B4"],
    modality: Modality::May,
    nature: Nature::Exact,
    since: "0.1.0",
    about: "message.body",
    evidence: None,
    applies: &[uses(&[Channel::Sms])],
    offends: &[flag(Fact::OneSegment).not()],
    title: text!("Flere SMS-deler", "Fleire SMS-delar", "Several SMS parts"),
    why: text!(
        "De store offentlige avsenderne holder seg til én SMS på 160 tegn. Lengre tekster deles, koster mer og blir sjeldnere lest.",
        "Dei store offentlege avsendarane held seg til éin SMS på 160 teikn. Lengre tekstar blir delte, kostar meir og blir sjeldnare lesne.",
        "The large public senders keep to one SMS of 160 characters. Longer texts are split, cost more and are read less.",
    ),
    message: text!(
        "Teksten blir {segments} SMS-deler ({units} enheter).",
        "Teksten blir {segments} SMS-delar ({units} einingar).",
        "The text makes {segments} SMS parts ({units} units).",
    ),
    remedy: text!(
        "Kort ned til én del: 160 tegn, eller 70 når den har tegn som ikke finnes i SMS-alfabetet.",
        "Kort ned til éin del: 160 teikn, eller 70 når han har teikn som ikkje finst i SMS-alfabetet.",
        "Shorten to one part: 160 characters, or 70 when it has characters outside the SMS alphabet.",
    ),
    steps: &[],
    examples: &[
        passes(&[]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Vannet i Storgata, Kirkegata, Skolegata og Strandgata blir stengt onsdag 4. mars fra kl. 9 til 14 på grunn av arbeid på hovedledningen. Tapp opp vann på forhånd.",
            ),
        )]),
    ],
};

/// B4.
pub(super) const COSTLY_CHARACTERS: Rule = Rule {
    id: "costly-characters",
    statements: &["B4"],
    modality: Modality::May,
    nature: Nature::Exact,
    since: "0.1.0",
    about: "message.body",
    evidence: Some(Signal::Costly),
    applies: &[uses(&[Channel::Sms])],
    offends: &[flag(Fact::CostlyCharacters)],
    title: text!("Tegn som koster", "Teikn som kostar", "Characters that cost"),
    why: text!(
        "Ett tegn utenfor SMS-alfabetet, som « eller –, gir plass til 70 tegn i stedet for 160.",
        "Eitt teikn utanfor SMS-alfabetet, som « eller –, gir plass til 70 teikn i staden for 160.",
        "A single character outside the SMS alphabet, such as “ or –, leaves room for 70 characters instead of 160.",
    ),
    message: text!(
        "Noen tegn finnes ikke i SMS-alfabetet. Med dem blir det {segments} SMS-deler, uten dem {plain}.",
        "Nokre teikn finst ikkje i SMS-alfabetet. Med dei blir det {segments} SMS-delar, utan dei {plain}.",
        "Some characters are not in the SMS alphabet. With them it takes {segments} SMS parts, without them {plain}.",
    ),
    remedy: text!(
        "Bruk vanlige anførselstegn, bindestrek og mellomrom.",
        "Bruk vanlege hermeteikn, bindestrek og mellomrom.",
        "Use plain quotation marks, hyphens and spaces.",
    ),
    steps: &[],
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: «Vannet» stenges onsdag."))]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Vannet i «Storgata» blir stengt onsdag – tapp opp det du trenger.",
            ),
        )]),
    ],
};
