use alloc::vec::Vec;

use super::super::{Signal, read_text};

/// Sentences that disclose the source.
const DISCLOSING: &[&str] = &[
    // The project's own texts.
    "Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret.",
    "Vi har henta e-postadressa di frå det nasjonale kontakt- og reservasjonsregisteret.",
    "We obtained your email address from the national Contact and Reservation Register.",
    "Nummeret er hentet fra kontakt- og reservasjonsregisteret.",
    "Nummeret er henta frå kontakt- og reservasjonsregisteret.",
    "Your number is from the Contact and Reservation Register.",
    "Kontaktopplysningene er hentet fra det nasjonale kontakt- og reservasjonsregisteret.",
    "Kontaktopplysningane er henta frå det nasjonale kontakt- og reservasjonsregisteret.",
    "These contact details come from the national Contact and Reservation Register.",
    // Bokmål.
    "E-postadressen din er innhentet fra Kontakt- og reservasjonsregisteret (KRR).",
    "Adressen er hentet fra KRR.",
    "Vi henter adressen din fra kontakt- og reservasjonsregisteret.",
    "Mobilnummeret ditt har vi fått fra kontakt- og reservasjonsregisteret.",
    "Telefonnummer og e-postadresse hentes fra Kontakt- og reservasjonsregisteret.",
    "Fra det nasjonale kontakt- og reservasjonsregisteret har vi hentet e-postadressen din.",
    "Det er fra kontakt- og reservasjonsregisteret vi har hentet mobilnummeret ditt.",
    "Denne e-posten er sendt til adressen du har registrert i kontakt- og reservasjonsregisteret.",
    "Vi bruker e-postadressen som er registrert på deg i Kontakt- og reservasjonsregisteret.",
    "Meldingen er sendt til nummeret som du har oppgitt i det nasjonale kontakt- og reservasjonsregisteret.",
    "Du får denne meldingen på e-postadressen som står i kontakt- og reservasjonsregisteret.",
    "Kilde for e-postadressen: kontakt- og reservasjonsregisteret.",
    "Kontakt- og reservasjonsregisteret er kilden til kontaktinformasjonen.",
    "E-post: {{epost}} (hentet fra Kontakt- og reservasjonsregisteret)",
    "Mobil: 99999999\n(Hentet fra kontakt- og reservasjonsregisteret)",
    "Vi sender til e-postadressen din. Den er hentet fra kontakt- og reservasjonsregisteret.",
    "Adressen din er\nhentet fra det nasjonale\nkontakt- og reservasjonsregisteret.",
    "<p>Adressen er hentet fra <a href=\"https://www.norge.no/nb/oppdater-kontaktinformasjon\">kontakt- og reservasjonsregisteret</a>.</p>",
    "Adressen er hentet fra **det nasjonale kontakt- og reservasjonsregisteret**.",
    "ADRESSEN ER HENTET FRA KONTAKT- OG RESERVASJONSREGISTERET",
    "Adressen er hentet i det nasjonale kontakt- og reservasjonsregisteret.",
    "Vi har telefonnummeret ditt fra kontakt- og reservasjonsregisteret.",
    "Grunnlaget for utsendelsen er kontaktopplysninger fra kontakt- og reservasjonsregisteret.",
    "Vi slo opp adressen din i kontakt- og reservasjonsregisteret.",
    "Opplysningene er hentet fra kontakt- og reservasjonsregisteret.",
    "E-postadressen er ikke hentet fra Folkeregisteret, men fra kontakt- og reservasjonsregisteret.",
    "Kontaktinformasjonen kommer fra kontakt- og reservasjonsregisteret, og kan ikke endres her.",
    "Er adressen feil, kan du rette den; vi har hentet adressen fra kontakt- og reservasjonsregisteret.",
    "Vi gjør oppmerksom på at adressen er hentet fra kontakt- og reservasjonsregisteret.",
    "Vi vil opplyse om at e-postadressen din er hentet fra kontakt- og reservasjonsregisteret.",
    "Kontaktinformasjonen din (e-post og mobil) er hentet fra kontakt-og reservasjonsregisteret.",
    "Adressene er hentet fra Folkeregisteret og Kontakt- og reservasjonsregisteret.",
    "Vi har funnet mobilnummeret ditt i kontakt- og reservasjonsregisteret.",
    "Adressen er henta\u{ad} fra kontakt- og reserva\u{ad}sjons\u{ad}registeret.",
    "E-posten din er hentet fra det offentlige kontakt- og reservasjonsregisteret.",
    "Vi har hentet kontaktinfoen din automatisk fra Kontakt- og reservasjonsregisteret",
    "Varselet er sendt til mobilnummeret ditt i Kontakt- og reservasjonsregisteret.",
    "Vi fant e-postadressen din i det nasjonale kontakt- og reservasjonsregisteret.",
    "Telefonnummeret vi bruker, kommer fra kontakt- og reservasjonsregisteret.",
    // Nynorsk.
    "E-postadressa er henta frå Kontakt- og reservasjonsregisteret.",
    "Vi hentar mobilnummeret ditt frå kontakt- og reservasjonsregisteret.",
    "Kontaktinformasjonen din har vi fått frå det nasjonale kontakt- og reservasjonsregisteret.",
    "Denne meldinga er send til deg. Adressa er henta frå KRR.",
    "Adressa di kjem frå kontakt- og reservasjonsregisteret.",
    "Kontaktinformasjonen til innbyggjarane blir henta inn frå kontakt- og reservasjonsregisteret.",
    "Kjelde for telefonnummeret: Kontakt- og reservasjonsregisteret",
    "Vi brukar e-postadressa du har registrert i kontakt- og reservasjonsregisteret.",
    "Me har slått opp adressa di i kontakt- og reservasjonsregisteret.",
    // English.
    "Your e-mail address was taken from the Contact and Reservation Register.",
    "We have collected your phone number from the Norwegian Contact and Reservation Register.",
    "Your contact information is retrieved from the national Contact and Reservation Register (KRR).",
    "The address comes from the common contact register.",
    "From the Contact and Reservation Register we have obtained your e-mail address.",
    "This email was sent to the address you have registered in the Contact and Reservation Register.",
    "Source of your email address: the Contact and Reservation Register.",
    "The Contact and Reservation Register is the source of your phone number.",
    "We got your mobile number from the national Contact & Reservation Register.",
    "The contact details have been fetched from KRR.",
    "We found your phone number in the Norwegian Contact and Reservation Register.",
    "We have your phone number from the Contact and Reservation Register.",
    "We looked up your number in the Contact and Reservation Register.",
];

/// Sentences that only come near.
const NOT_DISCLOSING: &[&str] = &[
    "",
    "Oppdater deg i kontakt- og reservasjonsregisteret.",
    "Husk å oppdatere kontaktinformasjonen din i kontakt- og reservasjonsregisteret.",
    "Du kan reservere deg i Kontakt- og reservasjonsregisteret.",
    "Sjekk at e-postadressen din er registrert i kontakt- og reservasjonsregisteret.",
    "E-postadressen din er ikke registrert i kontakt- og reservasjonsregisteret.",
    "Adressen er hentet fra Folkeregisteret.",
    "Adressen er hentet fra Folkeregisteret, og du kan oppdatere deg i kontakt- og reservasjonsregisteret.",
    "Adressen er hentet fra Folkeregisteret. Oppdater deg i kontakt- og reservasjonsregisteret.",
    "Adressen er ikke hentet fra kontakt- og reservasjonsregisteret.",
    "Adressen er aldri hentet fra KRR.",
    "Adressen er hentet fra Folkeregisteret, ikke fra kontakt- og reservasjonsregisteret.",
    "Er adressen hentet fra kontakt- og reservasjonsregisteret?",
    "Hvis adressen er hentet fra kontakt- og reservasjonsregisteret, skal det opplyses.",
    "Dersom e-postadressen er hentet fra KRR, kan du endre den.",
    "Vi kan hente adressen din fra kontakt- og reservasjonsregisteret.",
    "Adressen skal hentes fra kontakt- og reservasjonsregisteret.",
    "Hent adressen din fra kontakt- og reservasjonsregisteret.",
    "Vi har slettet adressen din fra kontakt- og reservasjonsregisteret.",
    "Vi har ikke telefonnummeret ditt fra kontakt- og reservasjonsregisteret.",
    "Finn adressen din i kontakt- og reservasjonsregisteret.",
    "Logg inn og finn e-postadressen din i kontakt- og reservasjonsregisteret.",
    "Slå opp adressa di i kontakt- og reservasjonsregisteret.",
    "Look up your address in the Contact and Reservation Register.",
    "Your phone number can be found in the Contact and Reservation Register.",
    "Slett e-postadressen din fra kontakt- og reservasjonsregisteret.",
    "E-postadressen din er slettet fra kontakt- og reservasjonsregisteret.",
    "Meldingen er sendt fra kontakt- og reservasjonsregisteret.",
    "Vi har fått melding fra KRR om at e-postadressen din er utdatert.",
    "Vi har fått beskjed om at adressen din mangler i kontakt- og reservasjonsregisteret.",
    "Reservasjonsstatusen din er hentet fra kontakt- og reservasjonsregisteret.",
    "Informasjon om reservasjon er hentet fra kontakt- og reservasjonsregisteret.",
    "Navnet ditt er hentet fra kontakt- og reservasjonsregisteret.",
    "Adressen du har i kontakt- og reservasjonsregisteret er utdatert.",
    "Kontakt- og reservasjonsregisteret inneholder e-postadresser og mobilnumre.",
    "Kontakt- og reservasjonsregisteret er et nasjonalt register med kontaktinformasjon.",
    "Vi varsler deg når du har registrert e-postadressen din i kontakt- og reservasjonsregisteret.",
    "Adressen er hentet fra vårt kundesystem.",
    "E-postadressen er hentet fra kontaktregisteret vårt.",
    "Adressen oppga du selv. Les om kontakt- og reservasjonsregisteret på nettet.",
    "Du kan bruke adressen som er registrert i kontakt- og reservasjonsregisteret.",
    "Hvor er adressen hentet fra? Les om kontakt- og reservasjonsregisteret.",
    "Du må legge inn mobilnummeret ditt i kontakt- og reservasjonsregisteret.",
    "Ring oss på nummer 22 22 22 22 om kontakt- og reservasjonsregisteret.",
    "Vi har hentet e-postadressen din fra {{kilde}}.",
    "E-postadressa er ikkje henta frå kontakt- og reservasjonsregisteret.",
    "Vi kan hente mobilnummeret frå kontakt- og reservasjonsregisteret.",
    "Hugs å oppdatere adressa di i kontakt- og reservasjonsregisteret.",
    "Adressa di manglar i kontakt- og reservasjonsregisteret.",
    "Your address was not taken from the Contact and Reservation Register.",
    "Your email address isn't from the Contact and Reservation Register.",
    "We may obtain your email address from the Contact and Reservation Register.",
    "Was your number obtained from the Contact and Reservation Register?",
    "If your address was obtained from the Contact and Reservation Register, you can change it.",
    "Please update your email address in the Contact and Reservation Register.",
    "Remove your number from the Contact and Reservation Register.",
    "The Contact and Reservation Register holds email addresses.",
    "Your address is from the National Population Register.",
    "You have received a message from the Contact and Reservation Register.",
    "We obtained your income data from the tax register, and you can update your address in the Contact and Reservation Register.",
    "Du får varsel om endringer av adressen i kontakt- og reservasjonsregisteret.",
    "Vi sender brev i posten fordi du ikke har e-postadresse i kontakt- og reservasjonsregisteret.",
    "Vi fant ikke e-postadressen din i kontakt- og reservasjonsregisteret.",
    "For å få varsel må du ha registrert e-postadresse i kontakt- og reservasjonsregisteret.",
    "Adressen din i kontakt- og reservasjonsregisteret er over 18 måneder gammel.",
    "We could not find your email address in the Contact and Reservation Register.",
    "kontakt- og reservasjonsregisteret",
    "Hentet fra KRR",
];

#[test]
fn disclosures_are_found() {
    let missed: Vec<_> = DISCLOSING
        .iter()
        .filter(|body| read_text(None, body, None).of(Signal::Disclosure).is_empty())
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn mentions_are_not() {
    let wrong: Vec<_> = NOT_DISCLOSING
        .iter()
        .filter(|body| !read_text(None, body, None).of(Signal::Disclosure).is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn they_are_found_among_other_sentences() {
    for disclosing in DISCLOSING {
        let body = format!(
            "Hei {{{{navn}}}},\n\nVannet blir stengt i natt.\n\n{disclosing}\n\nHilsen Nordvik kommune"
        );
        assert_eq!(read_text(None, &body, None).of(Signal::Disclosure).len(), 1, "{body}");
    }
    let place = read_text(None, "Hei! Adressen er hentet fra KRR. Hilsen oss", None)
        .of(Signal::Disclosure)
        .to_vec();
    assert_eq!(place.first().map(|place| place.range.clone()), Some(5..31));
}
