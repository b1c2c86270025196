//! The demo's own user interface strings. Reports and their labels come from the package.

use krr_policy::Locale;

/// A string: its key, and the text in Bokmål, Nynorsk and English.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// Returns the string for a key, or an empty one.
pub(crate) fn word(locale: Locale, key: &str) -> &'static str {
    find(WORDS, locale, key).unwrap_or("")
}

/// Returns the hint beside the field of a fact, if it has one.
pub(crate) fn hint(locale: Locale, fact: &str) -> Option<&'static str> {
    find(HINTS, locale, fact)
}

fn find(rows: &'static [Row], locale: Locale, key: &str) -> Option<&'static str> {
    let row = rows.iter().find(|row| row.0 == key)?;
    Some(match locale {
        Locale::Nb => row.1,
        Locale::Nn => row.2,
        Locale::En => row.3,
    })
}

#[rustfmt::skip]
const WORDS: &[Row] = &[
    // Around every page
    ("agency", "Nordvik kommune", "Nordvik kommune", "Nordvik municipality"),
    ("service", "Utsendelser", "Utsendingar", "Dispatches"),
    ("demo", "Demo", "Demo", "Demo"),
    ("skip", "Hopp til innholdet", "Hopp til innhaldet", "Skip to content"),
    ("nav", "Sider", "Sider", "Pages"),
    ("nav.plan", "Planlegg", "Planlegg", "Plan"),
    ("nav.rules", "Reglene", "Reglane", "The rules"),
    ("nav.embed", "I et vanlig skjema", "I eit vanleg skjema", "In a plain form"),
    ("language", "Språk på siden", "Språk på sida", "Language of the page"),
    ("loading", "Laster …", "Lastar …", "Loading …"),
    ("footer.demo",
        "Nordvik kommune finnes ikke. Siden er et eksempel på hvordan sjekken kan stå i et fagsystem, og den sender ingenting.",
        "Nordvik kommune finst ikkje. Sida er eit døme på korleis sjekken kan stå i eit fagsystem, og ho sender ingenting.",
        "Nordvik municipality does not exist. The page is an example of how the check may stand in an agency's system, and it sends nothing."),
    ("footer.private",
        "Alt skjer i nettleseren din. Det du skriver, blir ikke sendt noe sted.",
        "Alt skjer i nettlesaren din. Det du skriv, blir ikkje sendt nokon stad.",
        "Everything happens in your browser. What you write is not sent anywhere."),

    // The page for planning
    ("plan.title", "Planlegg en utsendelse", "Planlegg ei utsending", "Plan a dispatch"),
    ("plan.lead",
        "Beskriv det du vil sende. Underveis ser du om det følger retningslinjene for kontakt- og reservasjonsregisteret, og hva som eventuelt må endres.",
        "Skriv kva du vil sende. Undervegs ser du om det følgjer retningslinjene for kontakt- og reservasjonsregisteret, og kva som eventuelt må endrast.",
        "Describe what you want to send. As you go, you see whether it follows the guidelines for the Contact and Reservation Register, and what may have to change."),
    ("examples", "Begynn med et eksempel", "Byrj med eit døme", "Start from an example"),
    ("example.boil_water", "Kokevarsel på SMS", "Kokevarsel på SMS", "Boil-water notice by SMS"),
    ("example.campaign", "Kampanje", "Kampanje", "Campaign"),
    ("example.directorate", "E-post med feil kilde", "E-post med feil kjelde", "E-mail with the wrong source"),
    ("example.decision", "Varsel om vedtak", "Varsel om vedtak", "Notice of a decision"),
    ("example.road", "Brøyting på nynorsk", "Brøyting på nynorsk", "Snow clearing in Nynorsk"),
    ("example.empty", "Tomt skjema", "Tomt skjema", "Empty form"),
    ("check.title", "Sjekk mot retningslinjene", "Sjekk mot retningslinjene", "Check against the guidelines"),
    ("check.see", "Se hvorfor", "Sjå kvifor", "See why"),
    ("send", "Send", "Send", "Send"),
    ("send.hint", "Dette er en demo. Ingenting blir sendt.", "Dette er ein demo. Ingenting blir sendt.", "This is a demo. Nothing is sent."),
    ("send.unanswered",
        "Noen spørsmål er ikke besvart. Dette er en demo, og ingenting blir sendt.",
        "Nokre spørsmål er ikkje svara på. Dette er ein demo, og ingenting blir sendt.",
        "Some questions are not answered. This is a demo, and nothing is sent."),
    ("sent.title", "Her ville utsendelsen gått videre", "Her ville utsendinga gått vidare", "Here the dispatch would go on"),
    ("sent.text",
        "Denne demoen sender ingenting. I et fagsystem ville utsendelsen nå gått til godkjenning eller ut til mottakerne.",
        "Denne demoen sender ingenting. I eit fagsystem ville utsendinga no gått til godkjenning eller ut til mottakarane.",
        "This demo sends nothing. In an agency's system the dispatch would now go to approval or out to its recipients."),
    ("sent.close", "Tilbake til skjemaet", "Tilbake til skjemaet", "Back to the form"),

    // The sections of the form
    ("part.sender", "Avsender og formål", "Avsendar og formål", "Sender and purpose"),
    ("part.sender.about", "Hvem som sender, og hvorfor.", "Kven som sender, og kvifor.", "Who sends, and why."),
    ("part.audience", "Mottakere", "Mottakarar", "Recipients"),
    ("part.audience.about", "Hvem meldingen går til, og hvor mange de er.", "Kven meldinga går til, og kor mange dei er.", "Whom the message goes to, and how many they are."),
    ("part.channels", "Kanaler", "Kanalar", "Channels"),
    ("part.channels.about", "Hvordan meldingen kommer fram.", "Korleis meldinga kjem fram.", "How the message gets there."),
    ("part.message", "Meldingen", "Meldinga", "The message"),
    ("part.message.about", "Teksten slik mottakeren får den.", "Teksten slik mottakaren får han.", "The text as the recipient gets it."),
    ("part.assessment", "Vurderingen", "Vurderinga", "The assessment"),
    ("part.assessment.about",
        "Det virksomheten har vurdert. Spørsmålene dukker opp her når de trengs.",
        "Det verksemda har vurdert. Spørsmåla dukkar opp her når dei trengst.",
        "What the body has assessed. Questions appear here when they are needed."),
    ("asked", "Må besvares", "Må svarast på", "Needs an answer"),
    ("choose", "Velg", "Vel", "Choose"),
    ("unanswered", "Ikke besvart", "Ikkje svara på", "Not answered"),
    ("true", "Ja", "Ja", "Yes"),
    ("false", "Nei", "Nei", "No"),
    ("reason", "Begrunnelse", "Grunngiving", "Reason"),
    ("sms.title", "Som SMS:", "Som SMS:", "As an SMS:"),
    ("sms.units", "tegn", "teikn", "characters"),
    ("sms.gsm7", "vanlige tegn", "vanlege teikn", "plain characters"),
    ("sms.ucs2", "med spesialtegn, som tar mer plass", "med spesialteikn, som tek meir plass", "with special characters, which take more room"),

    // The fields
    ("sender.name", "Avsender", "Avsendar", "Sender"),
    ("sender.organisation_number", "Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"),
    ("sender.kind", "Hva slags virksomhet er avsenderen?", "Kva slags verksemd er avsendaren?", "What kind of body is the sender?"),
    ("sender.kind.public_body", "Offentlig virksomhet", "Offentleg verksemd", "Public body"),
    ("sender.kind.private_body", "Annen virksomhet", "Anna verksemd", "Another body"),
    ("purpose.kind", "Formål", "Formål", "Purpose"),
    ("purpose.kind.decision_notice", "Varsel om vedtak", "Varsel om vedtak", "Notice of a decision"),
    ("purpose.kind.important_letter", "Varsel om viktig brev", "Varsel om viktig brev", "Notice of an important letter"),
    ("purpose.kind.reminder", "Påminnelse om time eller frist", "Påminning om time eller frist", "Reminder of an appointment or a deadline"),
    ("purpose.kind.service_message", "Driftsmelding, som stengt vann eller vei", "Driftsmelding, som stengt vatn eller veg", "Service message, such as water or road closed"),
    ("purpose.kind.case_handling", "Melding i en sak", "Melding i ei sak", "Message in a case"),
    ("purpose.kind.information", "Generell informasjon", "Generell informasjon", "General information"),
    ("purpose.kind.survey", "Undersøkelse", "Undersøking", "Survey"),
    ("purpose.kind.marketing", "Markedsføring", "Marknadsføring", "Marketing"),
    ("purpose.kind.commercial", "Næringsvirksomhet", "Næringsverksemd", "Business"),
    ("purpose.kind.private_law", "Annet privatrettslig", "Anna privatrettsleg", "Other matters of private law"),
    ("purpose.basis", "Hva er formålet forankret i?", "Kva er formålet forankra i?", "What is the purpose anchored in?"),
    ("purpose.basis.kind", "Kilde", "Kjelde", "Source"),
    ("purpose.basis.kind.law", "Lov", "Lov", "Act"),
    ("purpose.basis.kind.regulation", "Forskrift", "Forskrift", "Regulation"),
    ("purpose.basis.kind.allocation_letter", "Tildelingsbrev", "Tildelingsbrev", "Letter of allocation"),
    ("purpose.basis.kind.white_paper", "Stortingsmelding", "Stortingsmelding", "White paper"),
    ("purpose.basis.kind.council_decision", "Vedtak i folkevalgt organ", "Vedtak i folkevalt organ", "Decision by an elected assembly"),
    ("purpose.basis.kind.other", "Annet", "Anna", "Other"),
    ("purpose.basis.citation", "Hvor i kilden?", "Kvar i kjelda?", "Where in the source?"),
    ("purpose.basis.explanation", "Forklar hvorfor", "Forklar kvifor", "Explain why"),
    ("audience.kind", "Hvem er mottakerne?", "Kven er mottakarane?", "Who are the recipients?"),
    ("audience.kind.citizens", "Innbyggere", "Innbyggjarar", "Citizens"),
    ("audience.kind.businesses", "Virksomheter", "Verksemder", "Businesses"),
    ("audience.kind.mixed", "Begge deler", "Begge delar", "Both"),
    ("audience.recipients", "Antall mottakere", "Talet på mottakarar", "Number of recipients"),
    ("audience.affected", "Hvor mange av dem gjelder meldingen?", "Kor mange av dei gjeld meldinga?", "How many of them does it concern?"),
    ("audience.limited_by", "Hvordan er mottakerne avgrenset?", "Korleis er mottakarane avgrensa?", "How are the recipients limited?"),
    ("audience.limited_by.geography", "Etter sted", "Etter stad", "By place"),
    ("audience.limited_by.demography", "Etter alder, husstand og lignende", "Etter alder, husstand og liknande", "By age, household and the like"),
    ("audience.limited_by.case_parties", "Parter i en sak, eller de som har en time", "Partar i ei sak, eller dei som har ein time", "Parties of a case, or those with an appointment"),
    ("audience.limited_by.service_users", "Brukere av en tjeneste", "Brukarar av ei teneste", "Users of a service"),
    ("audience.limited_by.other", "På en annen måte", "På ein annan måte", "In another way"),
    ("audience.address_source", "Hvor kommer adressene fra?", "Kvar kjem adressene frå?", "Where do the addresses come from?"),
    ("audience.address_source.register", "Kontakt- og reservasjonsregisteret", "Kontakt- og reservasjonsregisteret", "The Contact and Reservation Register"),
    ("audience.address_source.recipient", "Mottakeren har gitt dem til oss", "Mottakaren har gitt dei til oss", "The recipients gave them to us"),
    ("audience.address_source.organisation", "Virksomhetens egne adresser", "Dei eigne adressene til verksemda", "The organisations' own addresses"),
    ("audience.reservation_checked", "Sjekkes reservasjon for hver mottaker?", "Blir reservasjon sjekka for kvar mottakar?", "Is reservation looked up for each recipient?"),
    ("audience.includes_reserved", "Er det reserverte blant mottakerne?", "Er det reserverte blant mottakarane?", "Are reserved people among the recipients?"),
    ("history.sent_last_7_days", "Utsendelser til gruppen siste 7 dager", "Utsendingar til gruppa siste 7 dagar", "Dispatches to the group in the last 7 days"),
    ("history.sent_last_30_days", "Utsendelser til gruppen siste 30 dager", "Utsendingar til gruppa siste 30 dagar", "Dispatches to the group in the last 30 days"),
    ("channels.use", "Hvilke kanaler bruker dere?", "Kva kanalar bruker de?", "Which channels do you use?"),
    ("channels.use.sms", "SMS", "SMS", "SMS"),
    ("channels.use.email", "E-post", "E-post", "E-mail"),
    ("channels.use.digital_mail", "Digital postkasse", "Digital postkasse", "Digital mailbox"),
    ("channels.use.web_page", "Nettside", "Nettside", "Web page"),
    ("channels.mode", "Hvordan virker kanalene sammen?", "Korleis verkar kanalane saman?", "How do the channels work together?"),
    ("channels.mode.all", "Alle får meldingen i alle kanalene", "Alle får meldinga i alle kanalane", "Everybody gets the message in every channel"),
    ("channels.mode.fallback", "Neste kanal bare for dem den forrige ikke når", "Neste kanal berre for dei den førre ikkje når", "The next channel only for those whom the one before cannot reach"),
    ("message.language", "Språk i meldingen", "Språk i meldinga", "Language of the message"),
    ("message.language.nb", "Bokmål", "Bokmål", "Norwegian Bokmål"),
    ("message.language.nn", "Nynorsk", "Nynorsk", "Norwegian Nynorsk"),
    ("message.language.en", "Engelsk", "Engelsk", "English"),
    ("message.language.se", "Nordsamisk", "Nordsamisk", "Northern Sámi"),
    ("message.subject", "Emne", "Emne", "Subject"),
    ("message.body", "Tekst", "Tekst", "Text"),
    ("message.importance.to_recipient", "Er det viktig for mottakeren å få meldingen?", "Er det viktig for mottakaren å få meldinga?", "Is it important for the recipient to get the message?"),
    ("message.importance.to_sender", "Er det viktig for virksomheten at den kommer fram?", "Er det viktig for verksemda at ho kjem fram?", "Is it important for the body that it arrives?"),
    ("message.sensitive", "Har teksten sensitive eller taushetsbelagte opplysninger?", "Har teksten sensitive eller teiepliktige opplysningar?", "Does the text hold sensitive or confidential information?"),
    ("message.urgent", "Må mottakeren gjøre noe i løpet av timer?", "Må mottakaren gjere noko i løpet av timar?", "Must the recipient act within hours?"),
    ("assessment.documented", "Er vurderingen skrevet ned?", "Er vurderinga skriven ned?", "Is the assessment written down?"),
    ("assessment.reference", "Hvor er vurderingen arkivert?", "Kvar er vurderinga arkivert?", "Where is the assessment filed?"),
    ("assessment.same_type_as", "Eller en tidligere vurdering", "Eller ei tidlegare vurdering", "Or an earlier assessment"),
    ("assessment.published_elsewhere_considered", "Har dere vurdert å publisere det et annet sted i stedet?", "Har de vurdert å publisere det ein annan stad i staden?", "Have you considered publishing it elsewhere instead?"),
    ("assessment.use_reported", "Er denne bruken meldt til Digitaliseringsdirektoratet?", "Er denne bruken meld til Digitaliseringsdirektoratet?", "Has this use been reported to the Norwegian Digitalisation Agency?"),

    // The previews
    ("preview.title", "Slik ser den ut", "Slik ser ho ut", "How it looks"),
    ("preview.about", "Meldingen i hver av kanalene du har valgt.", "Meldinga i kvar av kanalane du har valt.", "The message in each of the channels you chose."),
    ("preview.none", "Velg en kanal og skriv en tekst, så ser du den her.", "Vel ein kanal og skriv ein tekst, så ser du han her.", "Choose a channel and write a text, and you see it here."),
    ("preview.added", "Den merkede setningen er lagt til her. Den står ikke i teksten ennå.", "Den merkte setninga er lagd til her. Ho står ikkje i teksten enno.", "The marked sentence is added here. It is not in the text yet."),
    ("preview.from", "Fra", "Frå", "From"),
    ("preview.subject", "Emne", "Emne", "Subject"),

    // The signals
    ("signals.title", "Det teksten viser", "Det teksten viser", "What the text shows"),
    ("signals.about", "Hva sjekken har lest ut av teksten, og hvilke ord den går etter.", "Kva sjekken har lese ut av teksten, og kva ord han går etter.", "What the check has found in the text, and in which words."),
    ("signals.open", "Vis ordene", "Vis orda", "Show the words"),
    ("signals.found", "funnet", "funne", "found"),
    ("signals.weak", "for svakt til å telle", "for svakt til å telje", "too weak to count"),
    ("signals.none", "Skriv en tekst, så ser du det her.", "Skriv ein tekst, så ser du det her.", "Write a text, and you see it here."),

    // The record
    ("record.title", "Ta vare på vurderingen", "Ta vare på vurderinga", "Keep the assessment"),
    ("record.about", "Vurderingen kan arkiveres som fil eller på papir, og åpnes igjen senere.", "Vurderinga kan arkiverast som fil eller på papir, og opnast att seinare.", "The assessment can be filed as a file or on paper, and opened again later."),
    ("record.save", "Last ned", "Last ned", "Download"),
    ("record.print", "Skriv ut", "Skriv ut", "Print"),
    ("record.open", "Åpne en tidligere vurdering", "Opne ei tidlegare vurdering", "Open an earlier assessment"),
    ("record.saved", "Lastet ned:", "Lasta ned:", "Downloaded:"),
    ("record.opened", "Åpnet:", "Opna:", "Opened:"),
    ("record.bad", "er ikke en vurdering som er lastet ned herfra. Skjemaet er som før.", "er ikkje ei vurdering som er lasta ned herifrå. Skjemaet er som før.", "is not an assessment that was downloaded here. The form is as it was."),
    ("record.heading", "Vurdering av utsendelse", "Vurdering av utsending", "Assessment of a dispatch"),
    ("record.basis", "Forankring", "Forankring", "Anchored in"),
    ("record.affected", "Meldingen gjelder", "Meldinga gjeld", "People concerned"),
    ("record.channels", "Kanaler", "Kanalar", "Channels"),
    ("record.reference", "Saksnummer", "Saksnummer", "Case number"),
    ("record.same_type_as", "Samme type som", "Same type som", "Same type as"),
    ("record.use", "Bruk av registeret", "Bruk av registeret", "Use of the register"),

    // The drafts
    ("drafts.title", "Utkast", "Utkast", "Drafts"),
    ("drafts.where", "Utkast blir liggende i denne nettleseren på denne maskinen, og ingen andre steder. Det du holder på med, blir husket til neste gang.", "Utkast blir liggjande i denne nettlesaren på denne maskina, og ingen andre stader. Det du held på med, blir hugsa til neste gong.", "Drafts stay in this browser on this machine, and nowhere else. What you are working on is remembered for the next time."),
    ("drafts.name", "Navn på utkastet", "Namn på utkastet", "Name of the draft"),
    ("drafts.save", "Lagre utkast", "Lagre utkast", "Save draft"),
    ("drafts.open", "Åpne", "Opne", "Open"),
    ("drafts.delete", "Slett", "Slett", "Delete"),
    ("drafts.saved", "Utkastet er lagret.", "Utkastet er lagra.", "The draft is saved."),
    ("drafts.deleted", "Utkastet er slettet.", "Utkastet er sletta.", "The draft is deleted."),
    ("drafts.failed", "Nettleseren lagret ikke endringen.", "Nettlesaren lagra ikkje endringa.", "The browser did not keep the change."),

    // The page with the rules
    ("rules.title", "Reglene", "Reglane", "The rules"),
    ("rules.lead", "Alle reglene i sjekken, med begrunnelse, eksempler og punktet i retningslinjene.", "Alle reglane i sjekken, med grunngiving, døme og punktet i retningslinjene.", "All rules of the check, with reasons, examples and the statements they enforce."),
    ("rules.search", "Finn en regel", "Finn ein regel", "Find a rule"),
    ("rules.of", "av", "av", "of"),
    ("rules.failed", "Reglene kunne ikke lastes. Last siden på nytt.", "Reglane kunne ikkje lastast. Last sida på nytt.", "The rules could not be loaded. Reload the page."),
];

/// Hints beside some fields.
#[rustfmt::skip]
const HINTS: &[Row] = &[
    ("sender.name", "Navnet mottakerne kjenner dere ved.", "Namnet mottakarane kjenner dykk ved.", "The name that recipients know you by."),
    ("sender.organisation_number", "Ni siffer. Kan stå tomt.", "Ni siffer. Kan stå tomt.", "Nine digits. May be left empty."),
    ("assessment.reference", "Saksnummeret.", "Saksnummeret.", "Its case number."),
    ("assessment.same_type_as", "Saksnummeret, når den gjelder samme type utsendelse.", "Saksnummeret, når ho gjeld same type utsending.", "Its case number, if it covers the same type of dispatch."),
    ("purpose.basis", "For eksempel «folkehelseloven § 9».", "Til dømes «folkehelselova § 9».", "For example “the Public Health Act, section 9”."),
    ("message.subject", "Brukes i e-post og digital postkasse.", "Blir brukt i e-post og digital postkasse.", "Used in e-mail and in the digital mailbox."),
    ("message.body", "Flettefelt kan stå som {{navn}}.", "Flettefelt kan stå som {{namn}}.", "Placeholders may be written as {{name}}."),
    ("history.sent_last_30_days", "Regn med dem fra de siste 7 dagene.", "Rekn med dei frå dei siste 7 dagane.", "Count those of the last 7 days too."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use crate::fields::{
        ABOUT, ASSESSMENT, AUDIENCE, CHANNELS, Field, InputKind, MESSAGE, PURPOSE, SENDER,
        basis_kinds,
    };

    const FIELDS: &[&[Field]] = &[SENDER, PURPOSE, AUDIENCE, CHANNELS, MESSAGE, ABOUT, ASSESSMENT];

    #[test]
    fn every_field_and_every_choice_has_a_label() {
        for field in FIELDS.iter().copied().flatten() {
            assert_ne!(word(Locale::Nb, field.fact), "", "{}", field.fact);
            let (InputKind::One(names) | InputKind::Few(names) | InputKind::Any(names)) =
                field.kind
            else {
                continue;
            };
            for name in names() {
                let key = format!("{}.{name}", field.fact);
                assert_ne!(word(Locale::Nb, &key), "", "{key}");
            }
        }
        for name in basis_kinds() {
            assert_ne!(word(Locale::Nb, &format!("purpose.basis.kind.{name}")), "", "{name}");
        }
    }

    #[test]
    fn strings_are_complete_and_keys_unique() {
        for rows in [WORDS, HINTS] {
            for (nth, row) in rows.iter().enumerate() {
                assert!([row.1, row.2, row.3].iter().all(|text| !text.is_empty()), "{}", row.0);
                assert!(rows.iter().skip(nth + 1).all(|other| other.0 != row.0), "{}", row.0);
            }
        }
    }

    #[test]
    fn every_example_has_a_label_and_a_dispatch() {
        for key in examples::keys() {
            assert_ne!(word(Locale::Nb, key), "", "{key}");
            assert_ne!(examples::dispatch(key), krr_policy::Dispatch::default(), "{key}");
        }
    }
}
