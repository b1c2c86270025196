//! Lists of persons with what is to be found nowhere else.

use serde_json::{Value, json};

use super::support::recipients::{answer, changed, identity, person};

/// Synthetic identity numbers that are searched for.
pub(crate) const IDENTITIES: [&str; 3] = ["11887197158", "23905512347", "07812233968"];
pub(crate) const EMAIL: &str = "Kari.Plantet+1@hemmelig.example";
pub(crate) const MOBILE: &str = "47190368";
pub(crate) const NAME: &str = "Nordkvist-Plantet";

const CONTACT: &str = "/kontaktinformasjon";

/// A list: the name of its file, and its content.
type List = (String, Vec<u8>);

/// Returns persons in order, who share an address.
pub(crate) fn persons() -> Vec<Value> {
    let persons = IDENTITIES.iter().map(|identity| {
        changed(
            identity,
            &[
                ("/kontaktinformasjon/epostadresse", json!(EMAIL)),
                ("/kontaktinformasjon/mobiltelefonnummer", json!(format!("+47{MOBILE}"))),
                ("/digital_post/postkasseadresse", json!("kari.plantet#7Q2Z")),
                ("/navn", json!(NAME)),
                ("/saksnummer", json!("2026/17")),
                // A field that is named by a person.
                (&format!("/{EMAIL}"), json!(MOBILE)),
                (&format!("/{}", IDENTITIES[2]), json!(NAME)),
            ],
        )
    });
    persons.collect()
}

/// Returns persons who are read, and others who are not, with something of a person where it should not be.
fn good_and_bad() -> Vec<Value> {
    let with = |pointer: &str, value: Value| changed(IDENTITIES[1], &[(pointer, value)]);
    let detail = |name: &str, value: Value| with(&format!("{CONTACT}/{name}"), value);
    let mut persons = persons();
    persons.extend([
        with("/reservasjon", json!(EMAIL)),
        with("/reservasjon", json!([NAME])),
        with("/status", json!(NAME)),
        with("/varslingsstatus", json!(IDENTITIES[0])),
        with("/personidentifikator", json!(format!("{}9", IDENTITIES[0]))),
        with("/personidentifikator", json!(11_887_197_158_u64)),
        with("/personident", json!(IDENTITIES[0])),
        with("/kontaktinformasjon", json!(EMAIL)),
        with("/saksnummer", json!({ NAME: EMAIL })),
        detail("epostadresse", json!("Kari.Plantet hemmelig.example")),
        detail("epostadresse", json!([EMAIL])),
        detail("epostadresse_oppdatert", json!(EMAIL)),
        detail("epostadresse_duplisert", json!(EMAIL)),
        detail("mobiltelefonnummer", json!(format!("{MOBILE} x"))),
        detail("mobiltelefonnummer_sist_verifisert", json!(MOBILE)),
        json!(EMAIL),
        json!([IDENTITIES]),
        json!({ EMAIL: NAME }),
        json!({ "personidentifikator": IDENTITIES[0], "sprak": EMAIL, "spraak": NAME }),
        person(&identity(1)),
    ]);
    persons
}

/// Returns persons in the shape of a proxy.
fn proxy() -> Value {
    let [first, second, third] = IDENTITIES;
    let reached = json!({
        "personident": first, "aktiv": true, "kanVarsles": true, "reservert": false,
        "epostadresse": EMAIL, "mobiltelefonnummer": MOBILE, "navn": NAME,
    });
    let mut errors = json!({ third: EMAIL, "0": MOBILE });
    errors[NAME] = json!(NAME);
    json!({ "personer": { first: reached, second: EMAIL, EMAIL: { "personident": third } }, "feil": errors })
}

/// Returns a table with rows that are read, rows that are not, and columns that nothing reads.
fn table() -> String {
    let [first, second, third] = IDENTITIES;
    format!(
        "personidentifikator;reservasjon;epostadresse;mobiltelefonnummer;saksnummer;{EMAIL};{third}\n\
         {first};NEI;{EMAIL};{MOBILE};2026/17;{NAME};{second}\n\
         {second};{EMAIL};{EMAIL};+47 {MOBILE};1;2;3\n\
         {third};NEI;{EMAIL}\n\
         {EMAIL};NEI;{first};{MOBILE};1;2;3\n"
    )
}

/// Returns lists that can be read to their end.
pub(crate) fn whole() -> Vec<List> {
    let lines: Vec<_> = good_and_bad().iter().map(Value::to_string).collect();
    let cut = lines.iter().map(|line| line.get(..line.len() / 2).unwrap_or("é"));
    let cut: Vec<_> = cut.chain([EMAIL, IDENTITIES[0], "{", "", "\u{feff}"]).collect();
    [
        ("answer.json", answer(&good_and_bad())),
        ("list.json", Value::from(good_and_bad()).to_string()),
        ("proxy.json", proxy().to_string()),
        ("persons.ndjson", lines.join("\n")),
        ("cut.ndjson", cut.join("\n")),
        ("table.csv", table()),
    ]
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .into()
}

/// Returns lists that are broken in the middle, or no lists at all.
pub(crate) fn broken() -> Vec<List> {
    const CUTS: usize = 12;
    let mut broken = Vec::new();
    for (name, text) in whole() {
        for cut in 0..CUTS {
            let text = text.get(..text.len() * cut / CUTS).unwrap();
            broken.push((format!("{cut}-{name}"), text.to_vec()));
            // What stands there in place of the rest.
            broken.push((format!("{cut}-with-{name}"), [text, EMAIL.as_bytes()].concat()));
        }
        // Text in another encoding, and under another name.
        let utf16: Vec<u8> = String::from_utf8(text.clone())
            .unwrap()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        broken.push((format!("utf16-{name}"), [b"\xff\xfe", utf16.as_slice()].concat()));
        for other in ["json", "ndjson", "csv"] {
            broken.push((format!("as.{name}.{other}"), text.clone()));
        }
    }
    broken
}

/// Returns lists of identity numbers, most of which are none.
pub(crate) fn identity_lists() -> Vec<(&'static str, String)> {
    let [first, second, third] = IDENTITIES;
    vec![
        ("good.txt", [first, second, third].join("\n")),
        ("named.txt", format!("{first}\n{second} {NAME}\n")),
        ("long.txt", format!("{first}9\n")),
        ("email.txt", format!("{EMAIL}\n{first}\n")),
        ("comma.txt", [first, second, third].join(",")),
    ]
}
