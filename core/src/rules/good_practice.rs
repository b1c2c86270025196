//! Good practice that public bodies have published. None of it stands in the guidelines.

use super::prelude::*;

/// B1.
pub(super) const IDENTITY_NUMBER_IN_TEXT: Entry = Entry {
    rule: Rule {
        id: "identity-number-in-text",
        statement: "B1",
        modality: Modality::Should,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::IdentityNumber),
        applies: &[uses(&[Channel::Sms, Channel::Email, Channel::WebPage])],
        offends: &[flag(Fact::IdentityNumber)],
        says: says!(
            title = [
                "Fødselsnummer i teksten",
                "Fødselsnummer i teksten",
                "Identity number in the text"
            ],
            message = [
                "Teksten har et gyldig fødselsnummer eller D-nummer.",
                "Teksten har eit gyldig fødselsnummer eller D-nummer.",
                "The text has a valid national identity number or D-number."
            ],
            remedy = [
                "Ta nummeret ut av teksten, eller bruk et saksnummer.",
                "Ta nummeret ut av teksten, eller bruk eit saksnummer.",
                "Take the number out of the text, or use a case number."
            ],
        ),
        steps: &[Step::write(Fact::IdentityNumber, 1)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Fødselsnummer og D-nummer hører ikke hjemme i en ukryptert melding.",
        "Fødselsnummer og D-nummer høyrer ikkje heime i ei ukryptert melding.",
        "National identity numbers and D-numbers do not belong in an unencrypted message."
    ),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Saken din har nummer 2026/1234."))]),
        fails(&[("message.body", Text("Nordvik kommune: Brev til 02013299997 ligger klart."))]),
    ],
};

/// B1, for bank accounts.
pub(super) const ACCOUNT_NUMBER_IN_TEXT: Entry = Entry {
    rule: Rule {
        id: "account-number-in-text",
        statement: "B1",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::AccountNumber),
        applies: &[uses(&[Channel::Sms, Channel::Email, Channel::WebPage])],
        offends: &[flag(Fact::AccountNumber)],
        says: says!(
            title =
                ["Kontonummer i teksten", "Kontonummer i teksten", "Account number in the text"],
            message = [
                "Teksten har et kontonummer.",
                "Teksten har eit kontonummer.",
                "The text has an account number."
            ],
            remedy = [
                "Ta det ut. Vis til kontoen som er registrert, eller til fakturaen.",
                "Ta det ut. Vis til kontoen som er registrert, eller til fakturaen.",
                "Take it out. Refer to the account on file, or to the invoice."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Mottakerens kontonummer er en personopplysning. Avsenderens eget i en SMS er det svindlere etterligner.",
        "Kontonummeret til mottakaren er ei personopplysning. Avsendaren sitt eige i ein SMS er det svindlarar etterliknar.",
        "The recipient's account number is personal data. The sender's own in an SMS is what fraudsters imitate."
    ),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Pengene er på vei til kontoen din."))]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Pengene er sendt til konto 1234.56.78903."),
        )]),
    ],
};

/// B1, for people.
pub(super) const NAME_WITH_CASE: Entry = Entry {
    rule: Rule {
        id: "name-with-case",
        statement: "B1",
        modality: Modality::May,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::NameWithCase),
        applies: &[uses(&[Channel::Sms, Channel::Email])],
        offends: &[flag(Fact::NameWithCase)],
        says: says!(
            title = [
                "Navn sammen med sakstype",
                "Namn saman med sakstype",
                "A name with a type of case"
            ],
            message = [
                "Teksten nevner en person med fullt navn sammen med hva saken gjelder.",
                "Teksten nemner ein person med fullt namn saman med kva saka gjeld.",
                "The text names a person in full together with what the case is about."
            ],
            remedy = [
                "Bruk et saksnummer i stedet for navnet.",
                "Bruk eit saksnummer i staden for namnet.",
                "Use a case number instead of the name."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Hver for seg sier de lite. Sammen forteller de hvem som har hvilken sak, til alle som ser skjermen.",
        "Kvar for seg seier dei lite. Saman fortel dei kven som har kva sak, til alle som ser skjermen.",
        "Apart they say little. Together they tell whoever sees the screen who has which case."
    ),
    examples: &[
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Søknad 2026/1234 er avgjort. Hilsen Kari Nordmann"),
        )]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Søknaden om bostøtte for Kari Nordmann er avgjort."),
        )]),
    ],
};

/// B2.
pub(super) const LINK_IN_SMS: Entry = Entry {
    rule: Rule {
        id: "link-in-sms",
        statement: "B2",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::Link),
        applies: &[uses(&[Channel::Sms])],
        offends: &[flag(Fact::HasLink)],
        says: says!(
            title = ["Lenke i SMS", "Lenkje i SMS", "Link in SMS"],
            message = [
                "Teksten har en lenke eller noe som ligner, og går som SMS.",
                "Teksten har ei lenkje eller noko som liknar, og går som SMS.",
                "The text has a link or something like one, and goes by SMS."
            ],
            remedy = [
                "Skriv hvor man logger inn, uten adresse: «Logg inn på kommunens nettside.»",
                "Skriv kvar ein loggar inn, utan adresse: «Logg inn på nettsida til kommunen.»",
                "Say where to log in, without an address: “Log in on the municipality's website.”"
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Svindlere sender SMS med lenker. De store offentlige avsenderne har sluttet med det, så folk kan lære at ekte meldinger ikke har lenke.",
        "Svindlarar sender SMS med lenkjer. Dei store offentlege avsendarane har slutta med det, så folk kan lære at ekte meldingar ikkje har lenkje.",
        "Fraudsters send SMS with links. The large public senders have stopped, so that people can learn that real messages have none."
    ),
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
pub(super) const UNIDENTIFIED_SENDER: Entry = Entry {
    rule: Rule {
        id: "unidentified-sender",
        statement: "B3",
        modality: Modality::May,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::SenderNamed),
        applies: &[],
        offends: &[flag(Fact::NamesSender).not()],
        says: says!(
            title = ["Avsenderen er ikke nevnt", "Avsendaren er ikkje nemnd", "Sender not named"],
            message = [
                "Avsenderens navn står ikke i teksten.",
                "Namnet på avsendaren står ikkje i teksten.",
                "The sender's name is not in the text."
            ],
            remedy = [
                "Begynn eller avslutt med navnet på virksomheten.",
                "Byrj eller avslutt med namnet på verksemda.",
                "Begin or end with the name of the body."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Mottakeren bør se i teksten hvem den er fra. Avsenderfeltet kan forfalskes.",
        "Mottakaren bør sjå i teksten kven han er frå. Avsendarfeltet kan forfalskast.",
        "Recipients should see in the text whom it is from. The sender field can be forged."
    ),
    examples: &[
        passes(&[("message.body", Text("Hilsen Nordvik kommune"))]),
        fails(&[("message.body", Text("Vannet blir stengt onsdag."))]),
    ],
};

/// B4.
pub(super) const SMS_SEGMENTS: Entry = Entry {
    rule: Rule {
        id: "sms-segments",
        statement: "B4",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: None,
        applies: &[uses(&[Channel::Sms])],
        offends: &[flag(Fact::OneSegment).not()],
        says: says!(
            title = ["Flere SMS-deler", "Fleire SMS-delar", "Several SMS parts"],
            message = [
                "Teksten blir {segments} SMS-deler ({units} enheter).",
                "Teksten blir {segments} SMS-delar ({units} einingar).",
                "The text makes {segments} SMS parts ({units} units)."
            ],
            remedy = [
                "Kort ned til én del: 160 tegn, eller 70 med tegn utenfor SMS-alfabetet.",
                "Kort ned til éin del: 160 teikn, eller 70 med teikn utanfor SMS-alfabetet.",
                "Shorten to one part: 160 characters, or 70 with characters outside the SMS alphabet."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "De store offentlige avsenderne holder seg til én SMS på 160 tegn. Lengre tekster deles, koster mer og blir sjeldnere lest.",
        "Dei store offentlege avsendarane held seg til éin SMS på 160 teikn. Lengre tekstar blir delte, kostar meir og blir sjeldnare lesne.",
        "The large public senders keep to one SMS of 160 characters. Longer texts are split, cost more and are read less."
    ),
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
pub(super) const COSTLY_CHARACTERS: Entry = Entry {
    rule: Rule {
        id: "costly-characters",
        statement: "B4",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::CostlyCharacters),
        applies: &[uses(&[Channel::Sms])],
        offends: &[flag(Fact::CostlyCharacters)],
        says: says!(
            title = ["Tegn som koster", "Teikn som kostar", "Characters that cost"],
            message = [
                "Noen tegn finnes ikke i SMS-alfabetet. Med dem blir det {segments} SMS-deler, uten dem {plain}.",
                "Nokre teikn finst ikkje i SMS-alfabetet. Med dei blir det {segments} SMS-delar, utan dei {plain}.",
                "Some characters are not in the SMS alphabet. With them it takes {segments} SMS parts, without them {plain}."
            ],
            remedy = [
                "Bruk vanlige anførselstegn, bindestrek og mellomrom.",
                "Bruk vanlege hermeteikn, bindestrek og mellomrom.",
                "Use plain quotation marks, hyphens and spaces."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Ett tegn utenfor SMS-alfabetet, som « eller –, gir plass til 70 tegn i stedet for 160.",
        "Eitt teikn utanfor SMS-alfabetet, som « eller –, gir plass til 70 teikn i staden for 160.",
        "A single character outside the SMS alphabet, such as “ or –, leaves room for 70 characters instead of 160."
    ),
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

/// B6, for links.
pub(super) const SHORTENED_LINK: Entry = Entry {
    rule: Rule {
        id: "shortened-link",
        statement: "B6",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::ShortLink),
        applies: &[uses(&[Channel::Sms, Channel::Email])],
        offends: &[flag(Fact::ShortLink)],
        says: says!(
            title = ["Forkortet lenke", "Forkorta lenkje", "Shortened link"],
            message = [
                "Lenken er forkortet, så mottakeren ser ikke hvor den fører.",
                "Lenkja er forkorta, så mottakaren ser ikkje kvar ho fører.",
                "The link is shortened, so the recipient cannot see where it leads."
            ],
            remedy = [
                "Skriv hele adressen, eller hvor man logger inn.",
                "Skriv heile adressa, eller kvar ein loggar inn.",
                "Write the whole address, or where to log in."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "En forkortet lenke viser ikke hvor den fører. Slik ser svindel ut.",
        "Ei forkorta lenkje viser ikkje kvar ho fører. Slik ser svindel ut.",
        "A shortened link does not show where it leads. That is what fraud looks like."
    ),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Les mer på nordvik.kommune.no/vann"))]),
        fails(&[("message.body", Text("Nordvik kommune: Les mer på bit.ly/3xyz"))]),
    ],
};

/// B6, for telephone numbers.
pub(super) const PREMIUM_NUMBER: Entry = Entry {
    rule: Rule {
        id: "premium-number",
        statement: "B6",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::PremiumNumber),
        applies: &[],
        offends: &[flag(Fact::PremiumNumber)],
        says: says!(
            title = ["Dyrt telefonnummer", "Dyrt telefonnummer", "Expensive telephone number"],
            message = [
                "Telefonnummeret koster mer enn en vanlig samtale.",
                "Telefonnummeret kostar meir enn ein vanleg samtale.",
                "The telephone number costs more than an ordinary call."
            ],
            remedy = [
                "Oppgi et vanlig telefonnummer.",
                "Oppgi eit vanleg telefonnummer.",
                "Give an ordinary telephone number."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Et nummer som koster ekstra, ligner på svindel, og ingen skal betale for å spørre det offentlige.",
        "Eit nummer som kostar ekstra, liknar på svindel, og ingen skal betale for å spørje det offentlege.",
        "A number that costs extra looks like fraud, and nobody should pay to ask a public body."
    ),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Spørsmål? Ring 22 33 44 55."))]),
        fails(&[("message.body", Text("Nordvik kommune: Spørsmål? Ring 829 12 345."))]),
    ],
};

/// B5, for the language.
pub(super) const OTHER_LANGUAGE: Entry = Entry {
    rule: Rule {
        id: "other-language",
        statement: "B5",
        modality: Modality::May,
        detection: Detection::Heuristic,
        about: "message.language",
        evidence: Some(Signal::OtherLanguage),
        applies: &[],
        offends: &[flag(Fact::OtherLanguage)],
        says: says!(
            title = [
                "Et annet språk enn oppgitt",
                "Eit anna språk enn oppgitt",
                "Another language than declared"
            ],
            message = [
                "Teksten er ikke, eller ikke bare, på det oppgitte språket.",
                "Teksten er ikkje, eller ikkje berre, på det oppgitte språket.",
                "The text is not, or not only, in the declared language."
            ],
            remedy = [
                "Rett de markerte ordene, eller oppgi det språket teksten er på.",
                "Rett dei markerte orda, eller oppgi det språket teksten er på.",
                "Correct the words marked, or declare the language that the text is in."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Mottakeren har valgt språk i registeret, og teksten om kilden følger det oppgitte språket.",
        "Mottakaren har valt språk i registeret, og teksten om kjelda følgjer det oppgitte språket.",
        "The recipient has chosen a language in the register, and the text about the source follows the declared one."
    ),
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
pub(super) const HARD_TO_READ: Entry = Entry {
    rule: Rule {
        id: "hard-to-read",
        statement: "B5",
        modality: Modality::May,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::LongSentences),
        applies: &[],
        offends: &[flag(Fact::HardToRead)],
        says: says!(
            title = ["Tung å lese", "Tung å lese", "Hard to read"],
            message = [
                "Setningene er lange, eller ordene tunge.",
                "Setningane er lange, eller orda tunge.",
                "The sentences are long, or the words heavy."
            ],
            remedy = [
                "Del opp setningene, og bruk kortere ord.",
                "Del opp setningane, og bruk kortare ord.",
                "Split the sentences, and use shorter words."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "En setning på mer enn 40 ord, eller en tekst med lesbarhetsindeks (LIX) på 60, må leses to ganger.",
        "Ei setning på meir enn 40 ord, eller ein tekst med lesbarheitsindeks (LIX) på 60, må lesast to gonger.",
        "A sentence of more than 40 words, or a text with a readability index (LIX) of 60, has to be read twice."
    ),
    examples: &[
        passes(&[]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune viser til søknaden som ble sendt inn i januar og til de opplysningene som senere ble gitt i brev og i samtaler med kontoret, og ber om at de papirene som fortsatt mangler blir sendt inn innen tre uker slik at saken kan bli avgjort.",
            ),
        )]),
    ],
};

/// B5, for words.
pub(super) const HEAVY_WORDS: Entry = Entry {
    rule: Rule {
        id: "heavy-words",
        statement: "B5",
        modality: Modality::May,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::HeavyWords),
        applies: &[],
        offends: &[flag(Fact::HeavyWords)],
        says: says!(
            title = ["Tunge ord", "Tunge ord", "Heavy words"],
            message = [
                "Teksten har tunge ord fra kansellispråket.",
                "Teksten har tunge ord frå kansellispråket.",
                "The text has heavy words of officialese."
            ],
            remedy = ["Bruk vanlige ord.", "Bruk vanlege ord.", "Use ordinary words."],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Det finnes et vanlig ord som sier det samme.",
        "Det finst eit vanleg ord som seier det same.",
        "There is an ordinary word that says the same."
    ),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Vi skriver om saken din."))]),
        fails(&[("message.body", Text("Nordvik kommune: Vi skriver vedrørende saken din."))]),
    ],
};
