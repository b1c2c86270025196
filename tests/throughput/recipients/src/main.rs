//! `bare-parser FILE`: parses an answer of the register into the fields that screening needs, and prints how many
//! persons it has. Nothing is checked, compared or written: what it takes is what reading takes at least.

use std::error::Error;
use std::hint::black_box;
use std::{env, fs};

use serde::Deserialize;

/// A text, which is borrowed: the generated lists have no escapes.
type Text<'a> = Option<&'a str>;

#[derive(Deserialize)]
struct Answer<'a> {
    #[serde(borrow)]
    personer: Vec<Person<'a>>,
}

#[allow(dead_code, reason = "parsing is all that is measured")]
#[derive(Deserialize)]
struct Person<'a> {
    personidentifikator: &'a str,
    #[serde(borrow)]
    reservasjon: Text<'a>,
    #[serde(borrow)]
    status: Text<'a>,
    #[serde(borrow)]
    varslingsstatus: Text<'a>,
    #[serde(borrow)]
    kontaktinformasjon: Option<Contact<'a>>,
    #[serde(borrow)]
    digital_post: Option<Mailbox<'a>>,
    #[serde(borrow)]
    spraak: Text<'a>,
}

#[allow(dead_code, reason = "parsing is all that is measured")]
#[derive(Deserialize)]
struct Contact<'a> {
    #[serde(borrow)]
    epostadresse: Text<'a>,
    #[serde(borrow)]
    epostadresse_oppdatert: Text<'a>,
    #[serde(borrow)]
    epostadresse_sist_verifisert: Text<'a>,
    #[serde(borrow)]
    mobiltelefonnummer: Text<'a>,
    #[serde(borrow)]
    mobiltelefonnummer_oppdatert: Text<'a>,
    #[serde(borrow)]
    mobiltelefonnummer_sist_verifisert: Text<'a>,
}

#[allow(dead_code, reason = "parsing is all that is measured")]
#[derive(Deserialize)]
struct Mailbox<'a> {
    #[serde(borrow)]
    postkasseadresse: Text<'a>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args_os().nth(1).ok_or("give a file")?;
    let bytes = fs::read(file)?;
    let answer: Answer<'_> = sonic_rs::from_slice(&bytes)?;
    let persons = black_box(&answer.personer).len();
    println!("{persons}");
    // What is parsed is not taken apart again: that is no part of reading.
    std::mem::forget(answer);
    Ok(())
}
