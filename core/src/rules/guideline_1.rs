//! Guideline 1: the register is for the exercise of public authority.

use super::prelude::*;

/// G1a, by the declared purpose.
pub(super) const PRIVATE_PURPOSE: Rule = Rule {
    id: "private-purpose",
    statements: &[whole("G1a")],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "purpose.kind",
    applies_when: &[],
    violated_when: &[purpose(PRIVATE_PURPOSES)],
    title: Localized {
        nb: "Privatrettslig formål",
        nn: "Privatrettsleg formål",
        en: "Private-law purpose",
    },
    message: Localized {
        nb: "Formålet er markedsføring, næring eller noe annet privatrettslig. Det kan registeret ikke brukes til.",
        nn: "Formålet er marknadsføring, næring eller noko anna privatrettsleg. Det kan registeret ikkje brukast til.",
        en: "The purpose is marketing, business, or another private-law purpose. The register cannot be used for that.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Bruk adresser som mottakerne selv har gitt til dette formålet, eller la være å sende.",
        nn: "Bruk adresser som mottakarane sjølve har gitt til dette formålet, eller la vere å sende.",
        en: "Use addresses that the recipients themselves gave for this purpose, or do not send.",
    },
    why: Localized {
        nb: "Innbyggerne står i registeret for at det offentlige skal kunne nå dem med viktige beskjeder. Det kan ikke brukes til salg, markedsføring eller private avtaler.",
        nn: "Innbyggjarane står i registeret for at det offentlege skal kunne nå dei med viktige beskjedar. Det kan ikkje brukast til sal, marknadsføring eller private avtalar.",
        en: "Citizens are in the register so that public bodies can reach them with what they need to know. It cannot be used for sales, marketing or private agreements.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.kind", Text("reminder"))]),
        passes(&[("purpose.kind", Text("survey"))]),
        fails(&[("purpose.kind", Text("marketing"))]),
        fails(&[("purpose.kind", Text("commercial"))]),
        fails(&[("purpose.kind", Text("private_law"))]),
    ],
};

/// G1a, by the wording.
pub(super) const PROMOTIONAL_TEXT: Rule = Rule {
    id: "promotional-text",
    statements: &[whole("G1a")],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::Promotional)],
    title: Localized {
        nb: "Ligner på reklame",
        nn: "Liknar på reklame",
        en: "Reads like marketing",
    },
    message: Localized {
        nb: "Teksten kan leses som reklame. Er dette markedsføring?",
        nn: "Teksten kan lesast som reklame. Er dette marknadsføring?",
        en: "The text can be read as marketing. Is this marketing?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv om de markerte ordene, eller begrunn skriftlig hvorfor dette ikke er markedsføring.",
        nn: "Skriv om dei markerte orda, eller grunngi skriftleg kvifor dette ikkje er marknadsføring.",
        en: "Rewrite the marked words, or explain in writing why this is not marketing.",
    },
    why: Localized {
        nb: "Det er teksten innbyggeren får. Ser den ut som reklame, hjelper det ikke at formålet er oppgitt som noe annet.",
        nn: "Det er teksten innbyggjaren får. Ser han ut som reklame, hjelper det ikkje at formålet er oppgitt som noko anna.",
        en: "The text is what the citizen gets. If it reads like marketing, declaring another purpose does not help.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::Promotional)],
    fix: None,
    examples: &[
        passes(&[]),
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Du har gratis tannbehandling ut året du fyller 24."),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Sommersalg! Spar 50 % på alle treningskort. Kjøp nå, tilbudet gjelder kun i dag!",
            ),
        )]),
    ],
};

/// G1a, by the wording: sale, letting and hiring.
pub(super) const PRIVATE_LAW_TEXT: Rule = Rule {
    id: "private-law-text",
    statements: &[whole("G1a")],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[voluntary()],
    violated_when: &[found(Signal::PrivateAgreement)],
    title: Localized {
        nb: "Ligner på salg, utleie eller ansettelse",
        nn: "Liknar på sal, utleige eller tilsetjing",
        en: "Reads like a sale, a letting or hiring",
    },
    message: Localized {
        nb: "Teksten kan leses som at dere selger, leier ut eller ansetter. Ber dere folk om å inngå en privat avtale?",
        nn: "Teksten kan lesast som at de sel, leiger ut eller tilset. Ber de folk om å inngå ein privat avtale?",
        en: "The text can be read as you selling, letting or hiring. Are you asking people to enter into a private agreement?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Lys det ut på nettsiden i stedet. Gjelder det en sak som mottakeren har hos dere, begrunn det skriftlig.",
        nn: "Lys det ut på nettsida i staden. Gjeld det ei sak som mottakaren har hos dykk, grunngi det skriftleg.",
        en: "Advertise it on your website instead. If it concerns a case that the recipient has with you, explain so in writing.",
    },
    why: Localized {
        nb: "Når det offentlige selger, leier ut eller ansetter, er det part i en avtale på linje med andre. Da kan ikke registeret brukes til å finne kjøpere, leietakere eller søkere.",
        nn: "Når det offentlege sel, leiger ut eller tilset, er det part i ein avtale på linje med andre. Då kan ikkje registeret brukast til å finne kjøparar, leigetakarar eller søkjarar.",
        en: "When a public body sells, lets or hires, it is a party to an agreement like anyone else. The register cannot be used to find buyers, tenants or applicants.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::PrivateAgreement)],
    fix: None,
    examples: &[
        passes(&[]),
        passes(&[(
            "message.body",
            Text(
                "Nordvik kommune: Forslaget til reguleringsplan for Solåsen med 12 boligtomter er på høring. Send merknader innen 1. mai.",
            ),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Vi selger 12 boligtomter på Solåsen. Prisen for hver tomt er 890 000 kr. Fristen for bud er 1. mai.",
            ),
        )]),
    ],
};

/// G1b.
pub(super) const UNANCHORED_PURPOSE: Rule = Rule {
    id: "unanchored-purpose",
    statements: &[part(
        "G1b",
        Localized {
            nb: "at det finnes en kilde",
            nn: "at det finst ei kjelde",
            en: "that there is a source",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "purpose.basis",
    applies_when: &[voluntary()],
    violated_when: &[basis(BasisStrength::None)],
    title: Localized {
        nb: "Formål uten grunnlag",
        nn: "Formål utan grunnlag",
        en: "Purpose without a basis",
    },
    message: Localized {
        nb: "Formålet har ikke grunnlag i virksomhetens samfunnsoppdrag.",
        nn: "Formålet har ikkje grunnlag i samfunnsoppdraget til verksemda.",
        en: "The purpose has no basis in the body's public mandate.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi kilden: lov og paragraf, tildelingsbrev og år, eller en annen kilde med forklaring.",
        nn: "Oppgi kjelda: lov og paragraf, tildelingsbrev og år, eller ei anna kjelde med forklaring.",
        en: "Give the source: act and section, letter of allocation and year, or another source with an explanation.",
    },
    why: Localized {
        nb: "Registeret er til for oppgaver virksomheten har i kraft av samfunnsoppdraget sitt. Derfor må formålet ha grunnlag i for eksempel en lov, en forskrift, et tildelingsbrev eller en stortingsmelding.",
        nn: "Registeret er til for oppgåver verksemda har i kraft av samfunnsoppdraget sitt. Difor må formålet ha grunnlag i til dømes ei lov, ei forskrift, eit tildelingsbrev eller ei stortingsmelding.",
        en: "The register is for tasks that belong to the body's public mandate. So the purpose must have a basis, for instance an act, a regulation, a letter of allocation or a white paper.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[(
            "purpose.basis",
            LegalBasis("law", Some("vass- og avløpsanleggslova § 1"), None),
        )]),
        passes(&[(
            "purpose.basis",
            LegalBasis("allocation_letter", Some("tildelingsbrev 2026, punkt 3.2"), None),
        )]),
        fails(&[("purpose.basis", Names(&[]))]),
    ],
};

/// G1b and G1c: a source of another kind has to be explained.
pub(super) const UNEXPLAINED_BASIS: Rule = Rule {
    id: "unexplained-basis",
    statements: &[
        part(
            "G1b",
            Localized {
                nb: "at en annen kilde er forklart",
                nn: "at ei anna kjelde er forklart",
                en: "that another source is explained",
            },
        ),
        whole("G1c"),
    ],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "purpose.basis",
    applies_when: &[voluntary()],
    violated_when: &[basis(BasisStrength::Unexplained)],
    title: Localized {
        nb: "Kilden er ikke forklart",
        nn: "Kjelda er ikkje forklart",
        en: "Source not explained",
    },
    message: Localized {
        nb: "Dere har valgt «annet» som kilde, men ikke forklart hvorfor kilden gir dere oppgaven.",
        nn: "De har valt «anna» som kjelde, men ikkje forklart kvifor kjelda gir dykk oppgåva.",
        en: "You chose “other”, but have not explained why the source gives you this task.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Forklar kilden, eller oppgi lov, forskrift, tildelingsbrev eller stortingsmelding.",
        nn: "Forklar kjelda, eller oppgi lov, forskrift, tildelingsbrev eller stortingsmelding.",
        en: "Explain the source, or give an act, a regulation, a letter of allocation or a white paper.",
    },
    why: Localized {
        nb: "En lov, et tildelingsbrev eller en stortingsmelding kan alle slå opp. En annen kilde må forklares, ellers kan ingen etterprøve grunnlaget.",
        nn: "Ei lov, eit tildelingsbrev eller ei stortingsmelding kan alle slå opp. Ei anna kjelde må forklarast, elles kan ingen etterprøve grunnlaget.",
        en: "Anyone can look up an act, a letter of allocation or a white paper. Another source has to be explained, or nobody can check the basis.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[(
            "purpose.basis",
            LegalBasis(
                "other",
                None,
                Some("Avtale mellom staten og KS om nødvann, vedtatt av kommunestyret"),
            ),
        )]),
        fails(&[("purpose.basis", LegalBasis("other", None, None))]),
    ],
};

/// G1b: a citation names what it cites.
pub(super) const UNINFORMATIVE_CITATION: Rule = Rule {
    id: "uninformative-citation",
    statements: &[part(
        "G1b",
        Localized {
            nb: "at kilden er angitt slik at den kan slås opp",
            nn: "at kjelda er oppgitt slik at ho kan slåast opp",
            en: "that the source is cited so that it can be looked up",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "purpose.basis",
    applies_when: &[voluntary()],
    violated_when: &[basis(BasisStrength::Uncited)],
    title: Localized {
        nb: "Kilden kan ikke slås opp",
        nn: "Kjelda kan ikkje slåast opp",
        en: "Source cannot be looked up",
    },
    message: Localized {
        nb: "Kilden er oppgitt uten lov, paragraf, nummer eller år, eller er bare bestemmelsen om registeret selv.",
        nn: "Kjelda er oppgitt utan lov, paragraf, nummer eller år, eller er berre føresegna om registeret sjølv.",
        en: "The source is cited without an act, a section, a number or a year, or is only the provision on the register itself.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi lov og paragraf, forskrift, tildelingsbrev og år, eller vedtak og saksnummer som gir dere oppgaven.",
        nn: "Oppgi lov og paragraf, forskrift, tildelingsbrev og år, eller vedtak og saksnummer som gir dykk oppgåva.",
        en: "Cite the act and section, the regulation, the letter of allocation and year, or the decision and case number that gives you the task.",
    },
    why: Localized {
        nb: "Bestemmelsen om registeret gir lov til å bruke det, men ikke oppgaven det skal brukes til. En kilde ingen kan slå opp, kan heller ingen etterprøve.",
        nn: "Føresegna om registeret gir lov til å bruke det, men ikkje oppgåva det skal brukast til. Ei kjelde ingen kan slå opp, kan heller ingen etterprøve.",
        en: "The provision on the register allows its use, but does not give the task that it is used for. A source that nobody can look up cannot be checked either.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.basis", LegalBasis("law", Some("forurensningsloven § 30"), None))]),
        fails(&[("purpose.basis", LegalBasis("law", Some("ja"), None))]),
        fails(&[("purpose.basis", LegalBasis("law", None, None))]),
        fails(&[(
            "purpose.basis",
            LegalBasis("regulation", Some("eForvaltningsforskriften § 29"), None),
        )]),
    ],
};

/// G1, by the wording: what is no exercise of public authority.
pub(super) const OUTSIDE_PUBLIC_AUTHORITY: Rule = Rule {
    id: "outside-public-authority",
    statements: &[part(
        "G1",
        Localized {
            nb: "at oppgaven er offentlig myndighetsutøvelse",
            nn: "at oppgåva er offentleg styresmaktsutøving",
            en: "that the task is the exercise of public authority",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[voluntary()],
    violated_when: &[found(Signal::OutsideAuthority)],
    title: Localized {
        nb: "Er dette offentlig myndighet?",
        nn: "Er dette offentleg mynde?",
        en: "Is this public authority?",
    },
    message: Localized {
        nb: "Teksten handler om noe som sjelden er utøvelse av offentlig myndighet, som nyhetsbrev, arrangementer, innsamling, andres prosjekter, ledige plasser eller oppdrag.",
        nn: "Teksten handlar om noko som sjeldan er utøving av offentleg mynde, som nyheitsbrev, arrangement, innsamling, prosjekta til andre, ledige plassar eller oppdrag.",
        en: "The text is about something that is seldom the exercise of public authority, such as newsletters, events, fund-raising, others' projects, vacant places or assignments.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Publiser det heller, eller bruk adresser folk har gitt for å få slikt. Er det en offentlig oppgave, begrunn hvorfor.",
        nn: "Publiser det heller, eller bruk adresser folk har gitt for å få slikt. Er det ei offentleg oppgåve, grunngi kvifor.",
        en: "Publish it instead, or use addresses that people gave in order to receive it. If it is a public task, explain why.",
    },
    why: Localized {
        nb: "Registeret skal bare brukes når virksomheten utøver offentlig myndighet. At avsenderen er offentlig, er ikke nok.",
        nn: "Registeret skal berre brukast når verksemda utøver offentleg mynde. At avsendaren er offentleg, er ikkje nok.",
        en: "The register shall only be used in the exercise of public authority. That the sender is a public body is not enough.",
    },
    edits: &[SuggestedEdit::rewrite_without(Signal::OutsideAuthority)],
    fix: None,
    examples: &[
        passes(&[]),
        fails(&[(
            "message.body",
            Text(
                "Nordvik kommune: Torsdag kl. 19 er det konsert i biblioteket. Gratis inngang. Velkommen!",
            ),
        )]),
    ],
};

/// G1, by the sender: only public bodies, and those who carry out their tasks.
pub(super) const NOT_A_PUBLIC_BODY: Rule = Rule {
    id: "not-a-public-body",
    statements: &[part(
        "G1",
        Localized {
            nb: "at avsenderen er et offentlig organ, eller utfører oppgaven for et",
            nn: "at avsendaren er eit offentleg organ, eller gjer oppgåva for eitt",
            en: "that the sender is a public body, or carries out the task for one",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "sender.kind",
    applies_when: &[mandatory().not()],
    violated_when: &[sender(SenderKind::PrivateBody)],
    title: Localized {
        nb: "Ikke offentlig organ",
        nn: "Ikkje offentleg organ",
        en: "Not a public body",
    },
    message: Localized {
        nb: "Avsenderen er ikke et offentlig organ, og utfører ikke oppgaven for et.",
        nn: "Avsendaren er ikkje eit offentleg organ, og gjer ikkje oppgåva for eitt.",
        en: "The sender is not a public body, and does not carry out the task for one.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Bruk adresser mottakerne selv har gitt, eller la det offentlige organet sende i eget navn.",
        nn: "Bruk adresser mottakarane sjølve har gitt, eller la det offentlege organet sende i eige namn.",
        en: "Use addresses that the recipients gave themselves, or have the public body send in its own name.",
    },
    why: Localized {
        nb: "Registeret er en fellesløsning for det offentlige. Bare offentlige organer, og de som utfører oppgaver for dem, kan hente adresser derfra.",
        nn: "Registeret er ei fellesløysing for det offentlege. Berre offentlege organ, og dei som gjer oppgåver for dei, kan hente adresser derifrå.",
        en: "The register is shared by public bodies. Only public bodies, and those who carry out their tasks, can use its addresses.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("sender.kind", Text("public_body"))]),
        passes(&[
            ("sender.kind", Text("delegated_body")),
            ("sender.on_behalf_of", Text("Nordvik kommune")),
        ]),
        fails(&[("sender.kind", Text("private_body"))]),
    ],
};

/// G1: a body that makes decisions under public law does not send them as a private one.
pub(super) const PRIVATE_BODY_WITH_DUTY: Rule = Rule {
    id: "private-body-with-duty",
    statements: &[part(
        "G1",
        Localized {
            nb: "at et privat organ som treffer vedtak, sier hva som gir det myndighet",
            nn: "at eit privat organ som gjer vedtak, seier kva som gir det mynde",
            en: "that a private body that makes decisions says what gives it authority",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "sender.kind",
    applies_when: &[mandatory()],
    violated_when: &[sender(SenderKind::PrivateBody)],
    title: Localized {
        nb: "Vedtak fra et privat organ",
        nn: "Vedtak frå eit privat organ",
        en: "Decision by a private body",
    },
    message: Localized {
        nb: "Avsenderen er oppgitt som privat, men formålet er et vedtak eller noe annet som gjelder rettigheter og plikter. Utfører dere oppgaven for det offentlige?",
        nn: "Avsendaren er oppgitt som privat, men formålet er eit vedtak eller noko anna som gjeld rettar og plikter. Gjer de oppgåva for det offentlege?",
        en: "The sender is given as private, but the purpose is a decision or something else about rights and duties. Do you carry out the task for the public?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi at dere utfører oppgaven for det offentlige, og hvilket organ eller hvilken lov som gir dere myndighet. Ellers kan registeret ikke brukes.",
        nn: "Oppgi at de gjer oppgåva for det offentlege, og kva organ eller kva lov som gir dykk mynde. Elles kan registeret ikkje brukast.",
        en: "Say that you carry out the task for the public, and which body or act gives you authority. Otherwise the register cannot be used.",
    },
    why: Localized {
        nb: "Private som treffer vedtak etter forvaltningsloven, eller handler for et offentlig organ, kan bruke registeret til den oppgaven, og bare til den.",
        nn: "Private som gjer vedtak etter forvaltningslova, eller handlar for eit offentleg organ, kan bruke registeret til den oppgåva, og berre til ho.",
        en: "Private bodies that make decisions under the Public Administration Act, or act for a public body, may use the register for that task, and only for it.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("purpose.kind", Text("important_letter")),
            ("message.body", Text(NOTICE)),
            ("sender.kind", Text("delegated_body")),
            ("sender.on_behalf_of", Text("privatskolelova, forvaltningsloven")),
        ]),
        fails(&[
            ("purpose.kind", Text("important_letter")),
            ("message.body", Text(NOTICE)),
            ("sender.kind", Text("private_body")),
        ]),
    ],
};

/// A notice of an important letter that says where to read it.
const NOTICE: &str = "Nordvik kommune: Du har fått et viktig brev om saken din. Logg inn på Min side for å lese det.";

/// G1: a delegated body says what it acts for.
pub(super) const UNNAMED_AUTHORITY: Rule = Rule {
    id: "unnamed-authority",
    statements: &[part(
        "G1",
        Localized {
            nb: "at den som handler for det offentlige, sier for hvem eller etter hvilken lov",
            nn: "at den som handlar for det offentlege, seier for kven eller etter kva lov",
            en: "that whoever acts for the public says for whom or under which act",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "sender.on_behalf_of",
    applies_when: &[sender(SenderKind::DelegatedBody)],
    violated_when: &[flag(Declared::AuthorityNamed).not()],
    title: Localized {
        nb: "Myndigheten er ikke oppgitt",
        nn: "Mynda er ikkje oppgitt",
        en: "Authority not named",
    },
    message: Localized {
        nb: "Det står ikke hvilket offentlig organ dere sender for, eller hvilken lov som gir dere myndighet.",
        nn: "Det står ikkje kva offentleg organ de sender for, eller kva lov som gir dykk mynde.",
        en: "It is not said which public body you send for, or which act gives you authority.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi organet eller loven.",
        nn: "Oppgi organet eller lova.",
        en: "Name the body or the act.",
    },
    why: Localized {
        nb: "Registeret er til for offentlig myndighet. Den som utøver den for andre, må kunne si hvor den kommer fra.",
        nn: "Registeret er til for offentleg mynde. Den som utøver ho for andre, må kunne seie kvar ho kjem frå.",
        en: "The register is for public authority. Whoever exercises it for others must be able to say where it comes from.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("sender.kind", Text("delegated_body")),
            ("sender.on_behalf_of", Text("Nordvik kommune")),
        ]),
        fails(&[("sender.kind", Text("delegated_body")), ("sender.on_behalf_of", Text("-"))]),
    ],
};

/// G1: a limited company is seldom a public body.
pub(super) const COMPANY_AS_PUBLIC_BODY: Rule = Rule {
    id: "company-as-public-body",
    statements: &[part(
        "G1",
        Localized {
            nb: "at et selskap i et marked ikke er offentlig bare fordi det er offentlig eid",
            nn: "at eit selskap i ein marknad ikkje er offentleg berre fordi det er offentleg eigd",
            en: "that a company in a market is not public merely because it is publicly owned",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "sender.kind",
    applies_when: &[sender(SenderKind::PublicBody)],
    violated_when: &[flag(Declared::SenderIsCompany)],
    title: Localized {
        nb: "Selskap som offentlig organ",
        nn: "Selskap som offentleg organ",
        en: "Company as a public body",
    },
    message: Localized {
        nb: "Avsenderen er oppgitt som offentlig organ, men har navn som et selskap. Hvilken offentlig oppgave utfører dere?",
        nn: "Avsendaren er oppgitt som offentleg organ, men har namn som eit selskap. Kva offentleg oppgåve gjer de?",
        en: "The sender is given as a public body, but has the name of a company. Which public task do you carry out?",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Oppgi at dere utfører oppgaven for det offentlige, og for hvem, eller begrunn hvorfor selskapet er et offentlig organ.",
        nn: "Oppgi at de gjer oppgåva for det offentlege, og for kven, eller grunngi kvifor selskapet er eit offentleg organ.",
        en: "Say that you carry out the task for the public, and for whom, or explain why the company is a public body.",
    },
    why: Localized {
        nb: "Det er oppgaven som avgjør, ikke hvem som eier selskapet. Et selskap i et marked kan bare bruke registeret når det utøver myndighet for det offentlige.",
        nn: "Det er oppgåva som avgjer, ikkje kven som eig selskapet. Eit selskap i ein marknad kan berre bruke registeret når det utøver mynde for det offentlege.",
        en: "The task decides, not who owns the company. A company in a market may only use the register when it exercises authority for the public.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("sender.name", Text("Nordvik kommune"))]),
        passes(&[
            ("sender.name", Text("Nordvik Renovasjon IKS")),
            (
                "message.body",
                Text(
                    "Nordvik Renovasjon IKS: Tømming av restavfall i Storgata flyttes til fredag.",
                ),
            ),
        ]),
        fails(&[
            ("sender.name", Text("Nordvik Nett AS")),
            ("message.body", Text("Nordvik Nett AS: Strømmen i Storgata blir koblet ut onsdag.")),
        ]),
    ],
};
