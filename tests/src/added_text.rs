//! What is added to messages without changing what they are: greetings, the sender's name, signatures,
//! contact details, disclosures, and other notices.

use krr_policy::{Channel, disclose};

/// The languages that disclosures are written in.
const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];
/// What may stand between a text and what is added to it in the same paragraph.
const JOINTS: [&str; 3] = ["\n\n", "\n", " "];
const GREETINGS: [&str; 5] = [
    "Hei!\n\n",
    "Hei {{navn}},\n\n",
    "Hei {{navn}}, ",
    "Kjære Kari Nordmann,\n\n",
    "Dear {{name}},\n\n",
];
const SENDERS: [&str; 17] = [
    "Nordvik kommune: ",
    "Statens vegvesen: ",
    "NAV: ",
    "Skatteetaten – ",
    "Lånekassen - ",
    "Nordvik kommune informerer: ",
    "NORDVIK KOMMUNE: ",
    "Nordvik kommune, vatn og avløp: ",
    "Oslo kommune, Bydel Frogner: ",
    "Noregs vassdrags- og energidirektorat: ",
    "Nordvik Municipality: ",
    "Norwegian Tax Administration: ",
    "Nordvik kommune:\n",
    "Hei! Nordvik kommune: ",
    "Hei {{navn}}, Nordvik kommune: ",
    "Nordvik kommune: Hei!\n\n",
    "Nordvik kommune: Hei {{navn}}, ",
];
const SIGNATURES: [&str; 5] = [
    "\n\nMed vennlig hilsen\nKari Nordmann\nNordvik kommune",
    "\n\nMed vennleg helsing\nOla Nordmann\nRådgivar",
    "\n\nKind regards,\nNordvik Municipality",
    "\nHilsen Nordvik kommune",
    " Hilsen Nordvik kommune",
];
const CONTACTS: [&str; 2] = [
    "\n\nTelefon: 75 00 00 00\nE-post: post@nordvik.kommune.no\nBesøksadresse: Rådhusgata 5, 8001 Nordvik\n\
     Åpningstider: mandag–fredag kl. 9–15",
    "\n\nPhone: 75 00 00 00\nwww.nordvik.kommune.no\nOrg.nr. 964 982 953\n\
     Dette er en automatisk melding. Du kan ikke svare på denne meldingen.",
];
const NOTICES: [&str; 6] = [
    "Vannet er stengt i Elvegata fra kl. 9 til 14 på tirsdag. Tapp vann til det du trenger.",
    "Du har fått en ny faktura for kommunale avgifter. Fristen for å betale er 20. mai. Logg inn på \
     Min side for å se den.",
    "Vegen over fjellet er stengd frå måndag til fredag. Bussane køyrer om dalen, og vi melder frå når \
     vegen er open att.",
    "Søknadsfristen for barnehageplass er 1. mars. Du søker på nettsiden til kommunen.",
    "The collection of household waste is moved to Thursday because of the holiday. Put the bins by the \
     road before 7 am.",
    "Du er innkalt til kontroll hos tannlegen 3. mars kl. 12. Kan du ikke komme, må du avbestille senest \
     dagen før.",
];

/// A way of adding text.
#[derive(Debug, Clone)]
pub struct Way {
    /// What is added, and where.
    pub name: &'static str,
    /// The texts that are added, one at a time.
    pub variants: Vec<Surroundings>,
}

/// Text before and after another.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    before: String,
    after: String,
}

impl Surroundings {
    fn new(before: impl Into<String>, after: impl Into<String>) -> Self {
        Self { before: before.into(), after: after.into() }
    }

    /// Returns whether the text after another continues its last sentence.
    #[must_use]
    pub fn continues(&self, text: &str) -> bool {
        let ends = text.trim_end().ends_with(['.', '!', '?']);
        !ends && !self.after.is_empty() && !self.after.starts_with("\n\n")
    }

    /// Returns a text with the other text around it.
    #[must_use]
    pub fn around(&self, text: &str) -> String {
        [&self.before, text, &self.after].concat()
    }
}

/// Returns all ways, the first of which adds nothing.
#[must_use]
pub fn ways() -> Vec<Way> {
    let disclosures = || {
        LANGUAGES.iter().flat_map(|language| {
            Channel::ALL.iter().map(move |channel| disclose(*channel, language).text)
        })
    };
    let after = |texts: &[&str]| -> Vec<_> {
        texts.iter().map(|text| Surroundings::new("", *text)).collect()
    };
    let everything = |(greeting, (notice, signature)): (&&str, (&&str, &&str))| {
        let disclosure = disclose(Channel::Email, "nb").text;
        let before = [greeting, *notice, "\n\n"].concat();
        let [contact, _] = CONTACTS;
        Surroundings::new(
            before,
            ["\n\n", *notice, signature, contact, "\n\n", &disclosure].concat(),
        )
    };
    let framed = |(greeting, signature): (&&str, &&str)| {
        disclosures()
            .map(|disclosure| {
                Surroundings::new(*greeting, ["\n\n", &disclosure, signature].concat())
            })
            .collect::<Vec<_>>()
    };
    let way = |name, variants| Way { name, variants };
    vec![
        way("nothing", vec![Surroundings::default()]),
        way(
            "disclosure after",
            disclosures()
                .flat_map(|text| JOINTS.map(|joint| Surroundings::new("", [joint, &text].concat())))
                .collect(),
        ),
        way("greeting before", GREETINGS.map(|text| Surroundings::new(text, "")).into()),
        way("sender's name before", SENDERS.map(|text| Surroundings::new(text, "")).into()),
        way("signature after", after(&SIGNATURES)),
        way("contact details after", after(&CONTACTS)),
        way(
            "greeting, disclosure, signature",
            GREETINGS.iter().zip(&SIGNATURES).take(3).flat_map(framed).collect(),
        ),
        way(
            "notice before",
            NOTICES.map(|text| Surroundings::new([text, "\n\n"].concat(), "")).into(),
        ),
        way(
            "notice after",
            NOTICES.map(|text| Surroundings::new("", ["\n\n", text].concat())).into(),
        ),
        way(
            "everything",
            GREETINGS.iter().zip(NOTICES.iter().zip(&SIGNATURES)).map(everything).collect(),
        ),
    ]
}

/// Returns the way that no heuristic promises: a notice in the paragraph of the text itself, which only what
/// sells openly stands out from.
#[must_use]
pub fn in_the_same_paragraph() -> Way {
    let beside = |notice| {
        [
            Surroundings::new([notice, " "].concat(), ""),
            Surroundings::new("", [" ", notice].concat()),
        ]
    };
    Way {
        name: "notice in the same paragraph",
        variants: NOTICES.into_iter().flat_map(beside).collect(),
    }
}
