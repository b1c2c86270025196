//! Guideline 6: say where the address comes from.

use super::prelude::*;
use crate::rule::{Shown, To};

/// G6a.
pub(super) const MISSING_DISCLOSURE: Entry = Entry {
    rule: Rule {
        id: "missing-disclosure",
        statement: "G6a",
        modality: Modality::Should,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::Disclosure),
        applies: &[uses(&[Channel::Email, Channel::WebPage])],
        offends: &[flag(Fact::DisclosesSource).not()],
        says: says!(
            title = [
                "Kilden til adressen mangler",
                "Kjelda til adressa manglar",
                "Source of the address missing"
            ],
            message = [
                "Teksten sier ikke at adressen er hentet fra kontakt- og reservasjonsregisteret.",
                "Teksten seier ikkje at adressa er henta frå kontakt- og reservasjonsregisteret.",
                "The text does not say that the address comes from the Contact and Reservation Register."
            ],
            remedy = [
                "Legg til setningen om hvor adressen er hentet fra.",
                "Legg til setninga om kvar adressa er henta frå.",
                "Add the sentence saying where the address comes from."
            ],
        ),
        steps: &[
            Step {
                fact: Fact::DisclosesSource,
                to: To::Value(2),
                shown: Shown::Disclosure,
                why: None,
            },
            Step::without(
                Channel::Email,
                text!("Send ikke som e-post.", "Send ikkje som e-post.", "Do not send by e-mail."),
            ),
            Step::without(
                Channel::WebPage,
                text!(
                    "Vis ikke kontaktopplysningene på en nettside.",
                    "Vis ikkje kontaktopplysningane på ei nettside.",
                    "Do not show the contact details on a web page.",
                ),
            ),
        ],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Innbyggeren bør få vite hvor adressen kommer fra, og kunne rette den.",
        "Innbyggjaren bør få vite kvar adressa kjem frå, og kunne rette ho.",
        "Citizens should learn where their address comes from, and be able to correct it."
    ),
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
pub(super) const WRONG_REGISTER_NAME: Entry = Entry {
    rule: Rule {
        id: "wrong-register-name",
        statement: "G6a",
        modality: Modality::Should,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::WrongRegister),
        applies: &[],
        offends: &[flag(Fact::NamesWrongRegister)],
        says: says!(
            title = ["Feil navn på kilden", "Feil namn på kjelda", "Wrong name of the source"],
            message = [
                "Teksten sier at adressen er hentet fra et annet register, eller bruker et navn registeret ikke har.",
                "Teksten seier at adressa er henta frå eit anna register, eller bruker eit namn registeret ikkje har.",
                "The text says that the address comes from another register, or uses a name that the register does not have."
            ],
            remedy = [
                "Skriv «kontakt- og reservasjonsregisteret».",
                "Skriv «kontakt- og reservasjonsregisteret».",
                "Write “the Contact and Reservation Register”."
            ],
        ),
        steps: &[Step::write(Fact::NamesWrongRegister, 1)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Innbyggeren skal kunne finne registeret igjen og rette adressen der. Et annet navn leder til feil sted.",
        "Innbyggjaren skal kunne finne registeret att og rette adressa der. Eit anna namn leier til feil stad.",
        "Citizens should be able to find the register and correct the address there. Another name leads to the wrong place."
    ),
    examples: &[
        passes(&[]),
        fails(&[(
            "message.body",
            Text("Hilsen Nordvik kommune. E-postadressen din er hentet fra Folkeregisteret."),
        )]),
    ],
};

/// G6b.
pub(super) const DIRECTORATE_VISIBLE: Entry = Entry {
    rule: Rule {
        id: "directorate-visible",
        statement: "G6b",
        modality: Modality::Must,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::Directorate),
        applies: &[],
        offends: &[flag(Fact::NamesDirectorate), flag(Fact::SenderIsDirectorate).not()],
        says: says!(
            title = ["Direktoratet er synlig", "Direktoratet er synleg", "Directorate visible"],
            message = [
                "Teksten nevner direktoratet som forvalter registeret.",
                "Teksten nemner direktoratet som forvaltar registeret.",
                "The text names the directorate that runs the register."
            ],
            remedy = [
                "Ta direktoratets navn ut av teksten. Skriv «kontakt- og reservasjonsregisteret».",
                "Ta namnet på direktoratet ut av teksten. Skriv «kontakt- og reservasjonsregisteret».",
                "Take the directorate's name out of the text. Write “the Contact and Reservation Register”."
            ],
        ),
        steps: &[Step::write(Fact::NamesDirectorate, 1)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Innbyggeren skal se hvem meldingen er fra. Navnet på direktoratet som forvalter registeret, får den til å se ut som en annens.",
        "Innbyggjaren skal sjå kven meldinga er frå. Namnet på direktoratet som forvaltar registeret, får ho til å sjå ut som ein annan si.",
        "Citizens should see whom the message is from. The name of the agency that runs the register makes it look like somebody else's."
    ),
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
pub(super) const ALTERED_REGISTER_LINK: Entry = Entry {
    rule: Rule {
        id: "altered-register-link",
        statement: "G6c",
        modality: Modality::Must,
        detection: Detection::Exact,
        about: "message.body",
        evidence: Some(Signal::AlteredLink),
        applies: &[],
        offends: &[flag(Fact::AlteredLink)],
        says: says!(
            title = [
                "Endret lenke til registeret",
                "Endra lenkje til registeret",
                "Altered register link"
            ],
            message = [
                "Lenken ligner på den offisielle til registeret, men er en annen.",
                "Lenkja liknar på den offisielle til registeret, men er ei anna.",
                "The link looks like the register's official one, but is another."
            ],
            remedy = [
                "Bruk https://www.norge.no/nb/oppdater-kontaktinformasjon.",
                "Bruk https://www.norge.no/nn/oppdater-kontaktinformasjon.",
                "Use https://www.norge.no/en/oppdater-kontaktinformasjon."
            ],
        ),
        steps: &[Step::write(Fact::AlteredLink, 1)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Lenken fører til sider der folk logger inn. Den må være den offisielle, ellers lærer vi dem å stole på svindel.",
        "Lenkja fører til sider der folk loggar inn. Ho må vere den offisielle, elles lærer vi dei å stole på svindel.",
        "The link leads to pages where people log in. It has to be the official one, or we teach them to trust fraud."
    ),
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
