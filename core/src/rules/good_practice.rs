//! Good practice that public bodies have published. None of it stands in the guidelines.

use super::prelude::*;

/// B1.
pub(super) const IDENTITY_NUMBER_IN_TEXT: Rule = Rule {
    id: "identity-number-in-text",
    statements: &[whole("B1")],
    modality: Modality::Must,
    detection: Detection::Exact,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::IdentityNumber)],
    title: Localized {
        nb: "Fødselsnummer i teksten",
        nn: "Fødselsnummer i teksten",
        en: "Identity number in the text",
    },
    message: Localized {
        nb: "Teksten inneholder et gyldig fødselsnummer, D-nummer eller hjelpenummer.",
        nn: "Teksten inneheld eit gyldig fødselsnummer, D-nummer eller hjelpenummer.",
        en: "The text contains a valid national identity number, D-number or temporary number.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Ta nummeret ut av teksten, eller bruk et saksnummer.",
        nn: "Ta nummeret ut av teksten, eller bruk eit saksnummer.",
        en: "Take the number out of the text, or use a case number.",
    },
    why: Localized {
        nb: "Numre som identifiserer en person, hører ikke hjemme i en ukryptert melding.",
        nn: "Nummer som identifiserer ein person, høyrer ikkje heime i ei ukryptert melding.",
        en: "Numbers that identify a person do not belong in an unencrypted message.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::IdentityNumber)],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Saken din har nummer 2026/1234."))]),
        fails(&[("message.body", Text("Nordvik kommune: Brev til 02013299997 ligger klart."))]),
    ],
};

/// B1, for bank accounts.
pub(super) const ACCOUNT_NUMBER_IN_TEXT: Rule = Rule {
    id: "account-number-in-text",
    statements: &[whole("B1")],
    modality: Modality::Must,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::AccountNumber)],
    title: Localized {
        nb: "Kontonummer i teksten",
        nn: "Kontonummer i teksten",
        en: "Account number in the text",
    },
    message: Localized {
        nb: "Teksten inneholder et kontonummer.",
        nn: "Teksten inneheld eit kontonummer.",
        en: "The text contains an account number.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Ta det ut. Vis til kontoen som er registrert, eller til fakturaen.",
        nn: "Ta det ut. Vis til kontoen som er registrert, eller til fakturaen.",
        en: "Take it out. Refer to the account on file, or to the invoice.",
    },
    why: Localized {
        nb: "Et kontonummer å betale til i en SMS er nettopp det svindlere bruker.",
        nn: "Eit kontonummer å betale til i ein SMS er nettopp det svindlarar bruker.",
        en: "An account number to pay to, in an SMS, is just what fraudsters send.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Pengene er på vei til kontoen din."))]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Pengene er sendt til konto 1234.56.78903."),
        )]),
    ],
};

/// B1, for people.
pub(super) const NAME_WITH_CASE: Rule = Rule {
    id: "name-with-case",
    statements: &[whole("B1")],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::NameWithCase)],
    title: Localized {
        nb: "Navn sammen med sakstype",
        nn: "Namn saman med sakstype",
        en: "A name with a type of case",
    },
    message: Localized {
        nb: "Teksten nevner en person med fullt navn sammen med hva saken gjelder.",
        nn: "Teksten nemner ein person med fullt namn saman med kva saka gjeld.",
        en: "The text names a person in full together with what the case is about.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Bruk et saksnummer i stedet for navnet.",
        nn: "Bruk eit saksnummer i staden for namnet.",
        en: "Use a case number instead of the name.",
    },
    why: Localized {
        nb: "Hver for seg sier de lite. Sammen forteller de hvem som har hvilken sak, til alle som ser skjermen.",
        nn: "Kvar for seg seier dei lite. Saman fortel dei kven som har kva sak, til alle som ser skjermen.",
        en: "Apart they say little. Together they tell whoever sees the screen who has which case.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Søknaden for 2026/1234 er mottatt. Hilsen Kari Nordmann"),
        )]),
        fails(&[("message.body", Text("Nordvik kommune: Søknaden for Kari Nordmann er mottatt."))]),
    ],
};

/// B2.
pub(super) const LINK_IN_SMS: Rule = Rule {
    id: "link-in-sms",
    statements: &[whole("B2")],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms])],
    violated_when: &[found(Signal::Link)],
    title: Localized { nb: "Lenke i SMS", nn: "Lenkje i SMS", en: "Link in SMS" },
    message: Localized {
        nb: "SMS-en inneholder en lenke, eller noe som ligner på en.",
        nn: "SMS-en inneheld ei lenkje, eller noko som liknar på ei.",
        en: "The SMS contains a link, or something that looks like one.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv hvor man logger inn, uten adresse: «Logg inn på kommunens nettside.»",
        nn: "Skriv kvar ein loggar inn, utan adresse: «Logg inn på nettsida til kommunen.»",
        en: "Say where to log in, without an address: “Log in on the municipality's website.”",
    },
    why: Localized {
        nb: "Svindlere sender SMS med lenker. Flere store offentlige avsendere har sluttet med det, slik at folk kan lære at ekte meldinger ikke har lenke.",
        nn: "Svindlarar sender SMS med lenkjer. Fleire store offentlege avsendarar har slutta med det, slik at folk kan lære at ekte meldingar ikkje har lenkje.",
        en: "Fraudsters send SMS with links. Several large public senders have stopped, so that people can learn that real messages have none.",
    },
    edits: &[],
    fix: None,
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
    statements: &[whole("B3")],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email, Channel::DigitalMail])],
    violated_when: &[found(Signal::SenderNamed).not()],
    title: Localized {
        nb: "Avsenderen er ikke nevnt",
        nn: "Avsendaren er ikkje nemnd",
        en: "Sender not named",
    },
    message: Localized {
        nb: "Avsenderens navn står ikke i teksten.",
        nn: "Namnet på avsendaren står ikkje i teksten.",
        en: "The sender's name is not in the text.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Begynn eller avslutt med navnet på virksomheten.",
        nn: "Byrj eller avslutt med namnet på verksemda.",
        en: "Begin or end with the name of the body.",
    },
    why: Localized {
        nb: "Mottakeren bør se i teksten hvem meldingen er fra. Avsenderfeltet kan forfalskes.",
        nn: "Mottakaren bør sjå i teksten kven meldinga er frå. Avsendarfeltet kan forfalskast.",
        en: "Recipients should see in the text whom it is from. The sender field can be forged.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Hilsen Nordvik kommune"))]),
        fails(&[("message.body", Text("Vannet blir stengt onsdag."))]),
    ],
};

/// B4.
pub(super) const SMS_SEGMENTS: Rule = Rule {
    id: "sms-segments",
    statements: &[whole("B4")],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms])],
    violated_when: &[sms(SmsFact::SingleSegment).not()],
    title: Localized { nb: "Flere SMS-deler", nn: "Fleire SMS-delar", en: "Several SMS parts" },
    message: Localized {
        nb: "Teksten må deles i {segments} SMS-er ({units} tegn).",
        nn: "Teksten må delast i {segments} SMS-ar ({units} teikn).",
        en: "The text takes {segments} SMS parts ({units} characters).",
    },
    message_for_one: None,
    figures: &[("segments", figures::sms_segments), ("units", figures::sms_units)],
    remedy: Localized {
        nb: "Kort ned til én del: 160 tegn, eller 70 med tegn utenfor SMS-alfabetet.",
        nn: "Kort ned til éin del: 160 teikn, eller 70 med teikn utanfor SMS-alfabetet.",
        en: "Shorten to one part: 160 characters, or 70 with characters outside the SMS alphabet.",
    },
    why: Localized {
        nb: "De store offentlige avsenderne holder seg til én SMS på 160 tegn. Lengre tekster deles, koster mer og blir sjeldnere lest.",
        nn: "Dei store offentlege avsendarane held seg til éin SMS på 160 teikn. Lengre tekstar blir delte, kostar meir og blir sjeldnare lesne.",
        en: "The large public senders keep to one SMS of 160 characters. Longer texts are split, cost more and are read less.",
    },
    edits: &[],
    fix: None,
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
    statements: &[whole("B4")],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms])],
    violated_when: &[found(Signal::CostlyCharacters)],
    title: Localized { nb: "Tegn som koster", nn: "Teikn som kostar", en: "Characters that cost" },
    message: Localized {
        nb: "Noen tegn finnes ikke i SMS-alfabetet. Med dem blir det {segments} SMS-deler, uten dem {plain}.",
        nn: "Nokre teikn finst ikkje i SMS-alfabetet. Med dei blir det {segments} SMS-delar, utan dei {plain}.",
        en: "Some characters are not in the SMS alphabet. With them it takes {segments} SMS parts, without them {plain}.",
    },
    message_for_one: None,
    figures: &[
        ("segments", figures::sms_segments),
        ("plain", figures::sms_segments_without_costly),
    ],
    remedy: Localized {
        nb: "Bruk vanlige anførselstegn, bindestrek og mellomrom.",
        nn: "Bruk vanlege hermeteikn, bindestrek og mellomrom.",
        en: "Use plain quotation marks, hyphens and spaces.",
    },
    why: Localized {
        nb: "Ett tegn utenfor SMS-alfabetet, som « eller –, gir plass til 70 tegn i stedet for 160.",
        nn: "Eitt teikn utanfor SMS-alfabetet, som « eller –, gir plass til 70 teikn i staden for 160.",
        en: "A single character outside the SMS alphabet, such as “ or –, leaves room for 70 characters instead of 160.",
    },
    edits: &[],
    fix: Some(FixTemplate {
        action: FixAction::ReplaceMatches,
        title: Localized {
            nb: "Bytt til tegn som finnes i SMS",
            nn: "Byt til teikn som finst i SMS",
            en: "Use characters that SMS has",
        },
    }),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: «Vannet» stenges onsdag."))]),
        passes(&[("message.body", Repeated("Nordvik kommune stenger vannet onsdag. ", 5))]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Vannet i «Storgata» blir stengt onsdag – tapp opp det du trenger.",
            ),
        )]),
    ],
};

/// B6, for links.
pub(super) const SHORTENED_LINK: Rule = Rule {
    id: "shortened-link",
    statements: &[whole("B6")],
    modality: Modality::Must,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[carried_by(&[Channel::Sms, Channel::Email])],
    violated_when: &[found(Signal::ShortLink)],
    title: Localized { nb: "Forkortet lenke", nn: "Forkorta lenkje", en: "Shortened link" },
    message: Localized {
        nb: "Lenken er forkortet, så mottakeren ser ikke hvor den fører.",
        nn: "Lenkja er forkorta, så mottakaren ser ikkje kvar ho fører.",
        en: "The link is shortened, so the recipient cannot see where it leads.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv hele adressen, eller hvor man logger inn.",
        nn: "Skriv heile adressa, eller kvar ein loggar inn.",
        en: "Write the whole address, or where to log in.",
    },
    why: Localized {
        nb: "En forkortet lenke viser ikke hvor den fører. Slik ser svindel ut.",
        nn: "Ei forkorta lenkje viser ikkje kvar ho fører. Slik ser svindel ut.",
        en: "A shortened link does not show where it leads. That is what fraud looks like.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Les mer på nordvik.kommune.no/vann"))]),
        fails(&[("message.body", Text("Nordvik kommune: Les mer på bit.ly/3xyz"))]),
    ],
};

/// B6, for telephone numbers.
pub(super) const PREMIUM_NUMBER: Rule = Rule {
    id: "premium-number",
    statements: &[whole("B6")],
    modality: Modality::Must,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::PremiumNumber)],
    title: Localized {
        nb: "Dyrt telefonnummer",
        nn: "Dyrt telefonnummer",
        en: "Expensive telephone number",
    },
    message: Localized {
        nb: "Telefonnummeret koster mer enn en vanlig samtale.",
        nn: "Telefonnummeret kostar meir enn ein vanleg samtale.",
        en: "The telephone number costs more than an ordinary call.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi et vanlig telefonnummer.",
        nn: "Oppgi eit vanleg telefonnummer.",
        en: "Give an ordinary telephone number.",
    },
    why: Localized {
        nb: "Et nummer som koster ekstra, ligner på svindel, og ingen skal betale for å spørre det offentlige.",
        nn: "Eit nummer som kostar ekstra, liknar på svindel, og ingen skal betale for å spørje det offentlege.",
        en: "A number that costs extra looks like fraud, and nobody should pay to ask a public body.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Spørsmål? Ring 22 33 44 55."))]),
        fails(&[("message.body", Text("Nordvik kommune: Spørsmål? Ring 829 12 345."))]),
    ],
};

/// B5, for the language.
pub(super) const OTHER_LANGUAGE: Rule = Rule {
    id: "other-language",
    statements: &[whole("B5")],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.language",
    applies_when: &[],
    violated_when: &[found(Signal::OtherLanguage)],
    title: Localized {
        nb: "Et annet språk enn oppgitt",
        nn: "Eit anna språk enn oppgitt",
        en: "Another language than declared",
    },
    message: Localized {
        nb: "Teksten er ikke, eller ikke bare, på det oppgitte språket.",
        nn: "Teksten er ikkje, eller ikkje berre, på det oppgitte språket.",
        en: "The text is not, or not only, in the declared language.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Rett de markerte ordene, eller oppgi det språket teksten er på.",
        nn: "Rett dei markerte orda, eller oppgi det språket teksten er på.",
        en: "Correct the words marked, or declare the language that the text is in.",
    },
    why: Localized {
        nb: "Mottakeren kan ha valgt språk i registeret, og teksten om kilden følger det oppgitte språket.",
        nn: "Mottakaren kan ha valt språk i registeret, og teksten om kjelda følgjer det oppgitte språket.",
        en: "The recipient may have chosen a language in the register, and the text about the source follows the declared one.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.language", Text("nb"))]),
        fails(&[
            ("message.language", Text("nn")),
            (
                "message.body",
                Text(
                    "Nordvik kommune: Vi har ikke mottatt opplysningene. Uten dem kommer ikke saken videre.",
                ),
            ),
        ]),
    ],
};

/// B5, for sentences.
pub(super) const HARD_TO_READ: Rule = Rule {
    id: "hard-to-read",
    statements: &[whole("B5")],
    modality: Modality::Should,
    detection: Detection::Heuristic,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::LongSentences)],
    title: Localized { nb: "Tung å lese", nn: "Tung å lese", en: "Hard to read" },
    message: Localized {
        nb: "Setningene er lange, eller ordene tunge.",
        nn: "Setningane er lange, eller orda tunge.",
        en: "The sentences are long, or the words heavy.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Del opp setningene, og bruk kortere ord.",
        nn: "Del opp setningane, og bruk kortare ord.",
        en: "Split the sentences, and use shorter words.",
    },
    why: Localized {
        nb: "En setning på mer enn 40 ord, eller en tekst med lesbarhetsindeks (LIX) på 60 eller mer, må leses to ganger.",
        nn: "Ei setning på meir enn 40 ord, eller ein tekst med lesbarheitsindeks (LIX) på 60 eller meir, må lesast to gonger.",
        en: "A sentence of more than 40 words, or a text with a readability index (LIX) of 60 or more, has to be read twice.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("channels.use", Names(&["digital_mail"]))]),
        fails(&[
            ("channels.use", Names(&["digital_mail"])),
            (
                "message.body",
                Text(
                    "Nordvik kommune viser til søknaden som ble sendt inn i januar og til de opplysningene som senere ble gitt i brev og i samtaler med kontoret, og ber om at de papirene som fortsatt mangler blir sendt inn innen tre uker slik at saken kan bli avgjort.",
                ),
            ),
        ]),
    ],
};

/// B5, for words.
pub(super) const HEAVY_WORDS: Rule = Rule {
    id: "heavy-words",
    statements: &[whole("B5")],
    modality: Modality::Should,
    detection: Detection::Exact,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::HeavyWords)],
    title: Localized { nb: "Tunge ord", nn: "Tunge ord", en: "Heavy words" },
    message: Localized {
        nb: "Teksten inneholder kanselliord.",
        nn: "Teksten inneheld kanselliord.",
        en: "The text contains officialese.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Bruk vanlige ord.",
        nn: "Bruk vanlege ord.",
        en: "Use ordinary words.",
    },
    why: Localized {
        nb: "Det finnes et vanlig ord som sier det samme.",
        nn: "Det finst eit vanleg ord som seier det same.",
        en: "There is an ordinary word that says the same.",
    },
    edits: &[],
    fix: Some(FixTemplate {
        action: FixAction::ReplaceMatches,
        title: Localized {
            nb: "Bytt ut tunge ord",
            nn: "Byt ut tunge ord",
            en: "Replace heavy words",
        },
    }),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Vi skriver om saken din."))]),
        fails(&[("message.body", Text("Nordvik kommune: Vi skriver vedrørende saken din."))]),
    ],
};
