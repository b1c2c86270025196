//! The demo's own user interface strings. Reports and their labels come from the package, and the
//! labels of answers from the contract.

use std::fmt::Display;

use krr_policy::{Locale, Localized, Version, answer_label};

/// A string: its key, and the text in Bokmål, Nynorsk and English.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// Returns the string for a key, or an empty one. A key of a fact and a value is the label of that
/// value, which the contract has.
pub(crate) fn word(locale: Locale, key: &str) -> &'static str {
    let answer = || {
        let (fact, value) = key.rsplit_once('.')?;
        answer_label(answered_as(fact), value, locale)
    };
    find(WORDS, locale, key).or_else(answer).unwrap_or("")
}

/// Returns the string for a key with each `{name}` replaced by the value of that name.
pub(crate) fn word_with(locale: Locale, key: &str, values: &[(&str, &dyn Display)]) -> String {
    Localized::same(word(locale, key)).with(locale, values)
}

/// Returns the fact whose values a fact has. The facts of an earlier assessment are those of this one.
fn answered_as(fact: &str) -> &str {
    match fact {
        "assessment.earlier.purpose" => "purpose.kind",
        "assessment.earlier.audience" => "audience.kind",
        "assessment.earlier.limited_by" => "audience.limited_by",
        "assessment.earlier.channels" => "channels.use",
        "assessment.earlier.language" => "message.language",
        _ => fact,
    }
}

/// Returns the name and value of each version behind a report.
pub(crate) fn versions(locale: Locale, version: &Version) -> [(&'static str, &str); 4] {
    [
        ("version.guidelines_read", version.guidelines_read.as_str()),
        ("version.register_page_changed", &version.register_page_changed),
        ("version.engine", &version.engine),
        ("version.rules", &version.rules),
    ]
    .map(|(key, value)| (word(locale, key), value))
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
    ("service", "Utsendelser", "Utsendingar", "Mailings"),
    ("demo", "Demo", "Demo", "Demo"),
    ("skip", "Hopp til innholdet", "Hopp til innhaldet", "Skip to content"),
    ("nav", "Sider", "Sider", "Pages"),
    ("nav.plan", "Planlegg", "Planlegg", "Plan"),
    ("nav.rules", "Reglene", "Reglane", "The rules"),
    ("nav.embed", "I et vanlig skjema", "I eit vanleg skjema", "In a plain form"),
    ("language", "Språk på siden", "Språk på sida", "Language of the page"),
    ("loading", "Laster …", "Lastar …", "Loading …"),
    ("footer.demo",
        "Nordvik kommune finnes ikke. Siden er et eksempel på hvordan sjekken kan brukes i et fagsystem, og den sender ingenting.",
        "Nordvik kommune finst ikkje. Sida er eit døme på korleis sjekken kan brukast i eit fagsystem, og ho sender ingenting.",
        "Nordvik municipality does not exist. The page is an example of how the check can be used in an agency's system, and it sends nothing."),
    ("footer.private",
        "Alt skjer i nettleseren din. Det du skriver, blir ikke sendt noe sted.",
        "Alt skjer i nettlesaren din. Det du skriv, blir ikkje sendt nokon stad.",
        "Everything happens in your browser. What you write is not sent anywhere."),

    // The page for planning
    ("plan.title", "Planlegg en utsendelse", "Planlegg ei utsending", "Plan a mailing"),
    ("plan.lead",
        "Beskriv det du vil sende. Underveis ser du om det følger retningslinjene for kontakt- og reservasjonsregisteret, og hva som eventuelt må endres.",
        "Skriv kva du vil sende. Undervegs ser du om det følgjer retningslinjene for kontakt- og reservasjonsregisteret, og kva som eventuelt må endrast.",
        "Describe what you want to send. As you go, you see whether it follows the guidelines for the Contact and Reservation Register, and what may have to change."),
    ("examples", "Begynn med et eksempel", "Byrj med eit døme", "Start from an example"),
    ("example.boil_water", "Kokevarsel på SMS", "Kokevarsel på SMS", "Boil-water notice by SMS"),
    ("example.campaign", "Kampanje", "Kampanje", "Campaign"),
    ("example.directorate", "E-post med feil kilde", "E-post med feil kjelde", "Email with the wrong source"),
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
    ("sent.title", "Her ville utsendelsen gått videre", "Her ville utsendinga gått vidare", "The mailing would now go on"),
    ("sent.text",
        "Denne demoen sender ingenting. I et fagsystem ville utsendelsen nå gått til godkjenning eller ut til mottakerne.",
        "Denne demoen sender ingenting. I eit fagsystem ville utsendinga no gått til godkjenning eller ut til mottakarane.",
        "This demo sends nothing. In an agency's system the mailing would now go to approval or out to its recipients."),
    ("sent.close", "Tilbake til skjemaet", "Tilbake til skjemaet", "Back to the form"),

    // The sections of the form
    ("part.addresses", "Adressene", "Adressene", "The addresses"),
    ("part.addresses.about",
        "Retningslinjene gjelder når adressene er hentet fra registeret.",
        "Retningslinjene gjeld når adressene er henta frå registeret.",
        "The guidelines apply when the addresses come from the register."),
    ("addresses.of_parts",
        "Mottakerne er både innbyggere og virksomheter. Kilden gis for hver av dem under «Mottakere».",
        "Mottakarane er både innbyggjarar og verksemder. Kjelda blir gitt for kvar av dei under «Mottakarar».",
        "The recipients are both citizens and businesses. The source of each is given under “Recipients”."),
    ("part.channels", "Kanaler", "Kanalar", "Channels"),
    ("part.channels.about", "Hvordan meldingen kommer fram.", "Korleis meldinga kjem fram.", "How the message gets there."),
    ("part.message", "Meldingen", "Meldinga", "The message"),
    ("part.message.about", "Teksten slik mottakeren får den.", "Teksten slik mottakaren får han.", "The text as the recipient gets it."),
    ("part.purpose", "Formålet", "Formålet", "The purpose"),
    ("part.purpose.about", "Hvorfor dere sender, og hvor viktig det er at det går fort og er lukket for andre.", "Kvifor de sender, og kor viktig det er at det går fort og er lukka for andre.", "Why you are sending, and how much speed and privacy matter."),
    ("part.audience", "Mottakere", "Mottakarar", "Recipients"),
    ("part.audience.about", "Hvem meldingen går til, og hvor mange de er.", "Kven meldinga går til, og kor mange dei er.", "Who the message goes to, and how many they are."),
    ("part.assessment", "Vurderingen", "Vurderinga", "The assessment"),
    ("part.assessment.about",
        "Det dere har vurdert, med egne ord. Vurderingen kan skrives ut og arkiveres.",
        "Det de har vurdert, med eigne ord. Vurderinga kan skrivast ut og arkiverast.",
        "What you have assessed, in your own words. The assessment can be printed and filed."),
    ("part.settings", "Virksomhetens innstillinger", "Innstillingane til verksemda", "Your organisation's settings"),
    ("part.settings.about",
        "Fylles ut én gang. De huskes i denne nettleseren, sammen med hvor adressene er hentet fra.",
        "Blir fylte ut éin gong. Dei blir hugsa i denne nettlesaren, saman med kvar adressene er henta frå.",
        "Filled in once. They are remembered in this browser, together with where the addresses come from."),
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
    ("sender.on_behalf_of",
        "Hvilket offentlig organ sender dere for, eller hvilken lov gir dere myndighet?",
        "Kva offentleg organ sender de for, eller kva lov gir dykk mynde?",
        "Which public body do you send for, or which act gives you authority?"),
    ("sender.organisation_number", "Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"),
    ("sender.kind",
        "Sender dere som offentlig organ, eller utfører dere en oppgave for et?",
        "Sender de som offentleg organ, eller gjer de ei oppgåve for eitt?",
        "Are you sending as a public body, or carrying out a task for one?"),
    ("purpose.kind", "Formål", "Formål", "Purpose"),
    ("purpose.notice", "Er dette det første varselet, eller gjentas det?", "Er dette det første varselet, eller blir det gjenteke?", "Is this the first notice, or is it repeated?"),
    ("purpose.notice.first", "Første varsel", "Første varsel", "First notice"),
    ("purpose.notice.repeat", "Gjentatt varsel etter en uke", "Gjenteke varsel etter ei veke", "Repeated notice after a week"),
    ("purpose.basis",
        "Hvilken lov, forskrift eller annen kilde gir dere oppgaven?",
        "Kva lov, forskrift eller anna kjelde gir dykk oppgåva?",
        "Which act, regulation or other source gives you this task?"),
    ("purpose.basis.kind", "Kilde", "Kjelde", "Source"),
    ("purpose.basis.citation", "Navn og paragraf eller punkt", "Namn og paragraf eller punkt", "Name and section"),
    ("purpose.basis.explanation", "Forklar hvorfor kilden gir dere oppgaven", "Forklar kvifor kjelda gir dykk oppgåva", "Explain why the source gives you this task"),
    ("audience.kind", "Er mottakerne innbyggere eller virksomheter?", "Er mottakarane innbyggjarar eller verksemder?", "Are the recipients citizens or businesses?"),
    ("audience.individually",
        "Går meldingen til én person om gangen, fra et fagsystem?",
        "Går meldinga til éin person om gongen, frå eit fagsystem?",
        "Does the message go to one person at a time, from a case system?"),
    ("audience.kind.mixed", "Både innbyggere og virksomheter", "Både innbyggjarar og verksemder", "Both citizens and businesses"),
    ("audience.parts.recipients", "Hvor mange?", "Kor mange?", "How many?"),
    ("audience.requested_by_party",
        "Har parten selv bedt om å bli varslet på en annen adresse enn den i registeret?",
        "Har parten sjølv bede om å bli varsla på ei anna adresse enn den i registeret?",
        "Has the party asked to be notified at another address than the one in the register?"),
    ("audience.recipients", "Hvor mange skal få meldingen?", "Kor mange skal få meldinga?", "How many people will receive the message?"),
    ("audience.affected", "Hvor mange av dem er meldingen relevant for?", "Kor mange av dei er meldinga relevant for?", "How many of them is the message relevant to?"),
    ("audience.limited_by", "Hvordan har dere avgrenset mottakerne?", "Korleis har de avgrensa mottakarane?", "How have you limited the recipients?"),
    ("audience.address_source", "Hvor er adressene hentet fra?", "Kvar er adressene henta frå?", "Where do the addresses come from?"),
    ("audience.reservation_checked", "Har dere slått opp hvem som har reservert seg?", "Har de slått opp kven som har reservert seg?", "Have you looked up who has opted out?"),
    ("audience.includes_reserved", "Er det noen blant mottakerne som har reservert seg?", "Er det nokon blant mottakarane som har reservert seg?", "Have any of the recipients opted out?"),
    ("history.sent_last_7_days",
        "Hvor mange ganger har dere sendt noe til de samme mottakerne de siste 7 dagene?",
        "Kor mange gonger har de sendt noko til dei same mottakarane dei siste 7 dagane?",
        "How many times have you sent something to the same recipients in the last 7 days?"),
    ("history.sent_last_30_days",
        "Hvor mange ganger har dere sendt noe til de samme mottakerne de siste 30 dagene?",
        "Kor mange gonger har de sendt noko til dei same mottakarane dei siste 30 dagane?",
        "How many times have you sent something to the same recipients in the last 30 days?"),
    ("channels.use", "Hvilke kanaler bruker dere, i rekkefølge?", "Kva kanalar bruker de, i rekkjefølgje?", "Which channels will you use, in order?"),
    ("channels.mode",
        "Får alle meldingen i alle kanalene, eller brukes neste kanal bare for dem dere ikke når i den første?",
        "Får alle meldinga i alle kanalane, eller bruker de neste kanal berre for dei de ikkje når i den første?",
        "Does everyone get it in every channel, or is the next one only for those you cannot reach by the first?"),
    ("channels.mailbox_notice",
        "Har dere bedt leverandøren av den digitale postkassen varsle mottakeren om brevet?",
        "Har de bede leverandøren av den digitale postkassa varsle mottakaren om brevet?",
        "Have you instructed the mailbox supplier to notify the recipient of the letter?"),
    ("channels.shows", "Hvilke kontaktopplysninger viser nettsiden?", "Kva kontaktopplysningar viser nettsida?", "Which contact details does the web page show?"),
    ("channels.shows.email_address", "E-postadressen", "E-postadressa", "The email address"),
    ("channels.shows.mobile_number", "Mobilnummeret", "Mobilnummeret", "The mobile number"),
    ("message.language", "Hvilket språk er meldingen på?", "Kva språk er meldinga på?", "Which language is the message in?"),
    ("language.other", "Annet", "Anna", "Other"),
    ("language.tag", "Språkkode", "Språkkode", "Language code"),
    ("language.tag.about", "For eksempel sma, uk eller pl.", "Til dømes sma, uk eller pl.", "Such as sma, uk or pl."),
    ("own_texts", "Skal noen kanaler ha en egen tekst?", "Skal nokre kanalar ha ein eigen tekst?", "Does any channel have a text of its own?"),
    ("own_texts.about",
        "Da kan varselet på SMS være kort, og brevet stå i den digitale postkassen.",
        "Då kan varselet på SMS vere kort, og brevet stå i den digitale postkassa.",
        "The notice by SMS can then be short, with the letter in the digital mailbox."),
    ("own_text", "Egen tekst for", "Eigen tekst for", "A text of its own for"),
    ("own_text.sms", "SMS", "SMS", "SMS"),
    ("own_text.email", "e-post", "e-post", "email"),
    ("own_text.digital_mail", "brevet i den digitale postkassen", "brevet i den digitale postkassa", "the letter in the digital mailbox"),
    ("own_text.sensitive",
        "Kan noen som ser denne teksten, få vite noe privat eller taushetsbelagt om mottakeren?",
        "Kan nokon som ser denne teksten, få vite noko privat eller noko med teieplikt om mottakaren?",
        "Could someone who sees this text learn anything private or confidential about the recipient?"),
    ("message.subject", "Emne", "Emne", "Subject"),
    ("message.body", "Hva står det i meldingen?", "Kva står det i meldinga?", "What does the message say?"),
    ("message.importance.to_recipient", "Er det viktig for mottakeren å få meldingen?", "Er det viktig for mottakaren å få meldinga?", "Is it important for the recipient to receive the message?"),
    ("message.importance.to_sender",
        "Er det viktig for virksomheten at mottakeren får meldingen?",
        "Er det viktig for verksemda at mottakaren får meldinga?",
        "Is it important to you that the recipient receives it?"),
    ("message.sensitive",
        "Kan noen som ser meldingen, få vite noe privat eller taushetsbelagt om mottakeren?",
        "Kan nokon som ser meldinga, få vite noko privat eller noko med teieplikt om mottakaren?",
        "Could someone who sees the message learn anything private or confidential about the recipient?"),
    ("message.urgent", "Må mottakeren få beskjeden i løpet av noen timer?", "Må mottakaren få beskjeden i løpet av nokre timar?", "Does the recipient need the message within a few hours?"),
    ("assessment.importance", "Hvorfor er meldingen viktig, og for hvem?", "Kvifor er meldinga viktig, og for kven?", "Why is the message important, and to whom?"),
    ("assessment.recipients", "Hvorfor går den til akkurat disse mottakerne?", "Kvifor går ho til akkurat desse mottakarane?", "Why does it go to these recipients?"),
    ("assessment.channel", "Hvorfor går den i disse kanalene?", "Kvifor går ho i desse kanalane?", "Why does it go by these channels?"),
    ("assessment.publishing", "Kan informasjonen publiseres i stedet for å sendes?", "Kan informasjonen publiserast i staden for å sendast?", "Could the information be published instead of sent?"),
    ("assessment.published_elsewhere_considered",
        "Har dere vurdert å publisere informasjonen i stedet for å sende den?",
        "Har de vurdert å publisere informasjonen i staden for å sende han?",
        "Have you considered publishing the information instead of sending it?"),
    ("assessment.documented", "Er vurderingen skrevet ned?", "Er vurderinga skriven ned?", "Is the assessment written down?"),
    ("assessment.assessed_by", "Vurdert av", "Vurdert av", "Assessed by"),
    ("assessment.approved_by", "Godkjent av", "Godkjend av", "Approved by"),
    ("assessment.date", "Dato for vurderingen", "Dato for vurderinga", "Date of the assessment"),
    ("assessment.earlier.purpose", "Formålet i den tidligere vurderingen", "Formålet i den tidlegare vurderinga", "Purpose in the earlier assessment"),
    ("assessment.earlier.audience", "Mottakerne i den tidligere vurderingen", "Mottakarane i den tidlegare vurderinga", "Recipients in the earlier assessment"),
    ("assessment.earlier.limited_by", "Avgrensningen i den tidligere vurderingen", "Avgrensinga i den tidlegare vurderinga", "Limits in the earlier assessment"),
    ("assessment.earlier.channels", "Kanalene i den tidligere vurderingen", "Kanalane i den tidlegare vurderinga", "Channels in the earlier assessment"),
    ("assessment.earlier.language", "Språket i den tidligere vurderingen", "Språket i den tidlegare vurderinga", "Language in the earlier assessment"),
    ("assessment.earlier.basis", "Kilden i den tidligere vurderingen", "Kjelda i den tidlegare vurderinga", "Basis in the earlier assessment"),
    ("assessment.reference", "Hvor er vurderingen arkivert?", "Kvar er vurderinga arkivert?", "Where is the assessment filed?"),
    ("assessment.same_type_as", "Eller en tidligere vurdering", "Eller ei tidlegare vurdering", "Or an earlier assessment"),
    ("assessment.use_reported",
        "Har virksomheten meldt denne bruken til Digitaliseringsdirektoratet?",
        "Har verksemda meldt denne bruken til Digitaliseringsdirektoratet?",
        "Has your organisation reported this use to the Norwegian Digitalisation Agency?"),

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

    // The list of recipients
    ("reach.about",
        "Lim inn svarene fra registeret, så ser du hvem som kan nås, i hvilken kanal og hvorfor. Formålet og kanalene i skjemaet avgjør.",
        "Lim inn svara frå registeret, så ser du kven som kan nåast, i kva kanal og kvifor. Formålet og kanalane i skjemaet avgjer.",
        "Paste the register's answers, and you see who may be reached, in which channel and why. The purpose and channels in the form decide."),
    ("reach.private",
        "Listen leses her i nettleseren. Den blir ikke lagret og aldri sendt noe sted, og sikkerhetsreglene til siden (CSP) lar den ikke kontakte andre nettsteder.",
        "Lista blir lesen her i nettlesaren. Ho blir ikkje lagra og aldri send nokon stad, og tryggingsreglane til sida (CSP) lèt henne ikkje kontakte andre nettstader.",
        "The list is read here in the browser. It is not stored and never sent anywhere, and the page's security policy (CSP) lets it contact no other site."),
    ("reach.paste", "Lim inn listen, eller slipp en fil her", "Lim inn lista, eller slepp ei fil her", "Paste the list, or drop a file here"),
    ("reach.formats",
        "Svaret i JSON («personer»), én person på hver linje (NDJSON), eller en tabell (CSV) med navnene på feltene i første rad. Høyst {count} mottakere.",
        "Svaret i JSON («personer»), éin person på kvar linje (NDJSON), eller ein tabell (CSV) med namna på felta i første rad. Høgst {count} mottakarar.",
        "The answer in JSON (“personer”), a person on each line (NDJSON), or a table (CSV) with the names of the fields in its first row. At most {count} recipients."),
    ("reach.show", "Vis hvem vi når", "Vis kven vi når", "Show whom we reach"),
    ("reach.example", "Prøv med oppdiktede personer", "Prøv med oppdikta personar", "Try with made-up persons"),
    ("reach.clear", "Tøm", "Tøm", "Clear"),
    ("reach.file", "Eller velg en fil", "Eller vel ei fil", "Or choose a file"),
    ("reach.no_plan", "Skjemaet kan ikke leses. Rett det først.", "Skjemaet kan ikkje lesast. Rett det først.", "The form cannot be read. Correct it first."),
    ("reach.empty", "Listen er tom. Lim inn svarene, eller velg en fil.", "Lista er tom. Lim inn svara, eller vel ei fil.", "The list is empty. Paste the answers, or choose a file."),
    ("reach.too_large",
        "Listen er større enn {megabytes} MB. Del den opp, eller bruk programmet krr, som tar lister av alle størrelser: krr screen",
        "Lista er større enn {megabytes} MB. Del henne opp, eller bruk programmet krr, som tek lister av alle storleikar: krr screen",
        "The list is larger than {megabytes} MB. Divide it, or use the program krr, which takes lists of any size: krr screen"),
    ("reach.too_many",
        "Listen har mer enn {count} mottakere. Del den opp, eller bruk programmet krr, som tar lister av alle størrelser: krr screen",
        "Lista har meir enn {count} mottakarar. Del henne opp, eller bruk programmet krr, som tek lister av alle storleikar: krr screen",
        "The list has more than {count} recipients. Divide it, or use the program krr, which takes lists of any size: krr screen"),
    ("reach.line", "Linje {line}: {reason}.", "Linje {line}: {reason}.", "Line {line}: {reason}."),
    ("reach.broken",
        "Resten kan ikke leses. Rett stedet og prøv igjen, eller legg hver person på en egen linje: da avvises bare linjen.",
        "Resten kan ikkje lesast. Rett staden og prøv igjen, eller legg kvar person på ei eiga linje: då blir berre linja avvist.",
        "The rest cannot be read. Correct the place and try again, or put each person on a line: then only the line is rejected."),
    ("reach.failed", "Listen kunne ikke siles. Last siden på nytt og prøv igjen.", "Lista kunne ikkje silast. Last sida på nytt og prøv igjen.", "The list could not be screened. Reload the page and try again."),
    ("reach.rejected",
        "Disse linjene kan ikke leses, og er ikke med i tallene. Rett dem og prøv igjen.",
        "Desse linjene kan ikkje lesast, og er ikkje med i tala. Rett dei og prøv igjen.",
        "These lines cannot be read, and are left out of the figures. Correct them and try again."),
    ("reach.further", "og {count} til", "og {count} til", "and {count} more"),

    // The record
    ("record.title", "Ta vare på vurderingen", "Ta vare på vurderinga", "Keep the assessment"),
    ("record.about", "Vurderingen kan arkiveres som fil eller på papir, og åpnes igjen senere.", "Vurderinga kan arkiverast som fil eller på papir, og opnast att seinare.", "The assessment can be filed as a file or on paper, and opened again later."),
    ("record.save", "Last ned", "Last ned", "Download"),
    ("record.print", "Skriv ut", "Skriv ut", "Print"),
    ("record.open", "Åpne en tidligere vurdering", "Opne ei tidlegare vurdering", "Open an earlier assessment"),
    ("record.saved", "Lastet ned:", "Lasta ned:", "Downloaded:"),
    ("record.opened", "Åpnet:", "Opna:", "Opened:"),
    ("record.bad", "er ikke en vurdering som er lastet ned herfra. Skjemaet er som før.", "er ikkje ei vurdering som er lasta ned herifrå. Skjemaet er som før.", "is not an assessment that was downloaded here. The form is as it was."),
    ("record.heading", "Vurdering av utsendelse", "Vurdering av utsending", "Assessment of a mailing"),
    ("record.use", "Bruk av registeret", "Bruk av registeret", "Use of the register"),
    ("record.printed", "Skrevet ut", "Skriven ut", "Printed"),
    ("record.answers", "Svarene", "Svara", "The answers"),
    ("record.texts", "Tekstene", "Tekstane", "The texts"),
    ("record.no_text", "Ingen tekst er gitt.", "Ingen tekst er gitt.", "No text is given."),
    ("record.words", "Vurderingen med egne ord", "Vurderinga med eigne ord", "The assessment in words"),
    ("record.findings", "Funn og begrunnelser", "Funn og grunngivingar", "Findings and reasons"),
    ("record.no_findings", "Sjekken har ingen merknader.", "Sjekken har ingen merknader.", "The check has no remarks."),
    ("record.present", "Opplysningen står i teksten.", "Opplysninga står i teksten.", "The text says so."),
    ("record.absent", "Opplysningen står ikke i teksten. Slik kan den lyde:", "Opplysninga står ikkje i teksten. Slik kan ho lyde:", "The text does not say so. It can be worded like this:"),
    ("record.signature", "Underskrift og dato", "Underskrift og dato", "Signature and date"),
    ("record.versions", "Det vurderingen bygger på", "Det vurderinga byggjer på", "What the assessment builds on"),
    ("version.guidelines_read", "Retningslinjene slik de lød", "Retningslinjene slik dei lydde", "The guidelines as they read in"),
    ("version.register_page_changed", "Siden om registeret, sist endret", "Sida om registeret, sist endra", "The register's page, last changed"),
    ("version.engine", "Sjekken (krr-policy), versjon", "Sjekken (krr-policy), versjon", "The check (krr-policy), version"),
    ("version.rules", "Reglene, fingeravtrykk", "Reglane, fingeravtrykk", "The rules, fingerprint"),

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
    ("rules.lead", "Alle reglene sjekken bygger på.", "Alle reglane sjekken byggjer på.", "All the rules behind the check."),
    ("rules.search", "Finn en regel", "Finn ein regel", "Find a rule"),
    ("rules.of", "av", "av", "of"),
    ("rules.failed", "Reglene kunne ikke lastes. Last siden på nytt.", "Reglane kunne ikkje lastast. Last sida på nytt.", "The rules could not be loaded. Reload the page."),
];

/// Hints beside some fields.
#[rustfmt::skip]
const HINTS: &[Row] = &[
    ("sender.name", "Navnet mottakerne kjenner dere under.", "Namnet mottakarane kjenner dykk under.", "The name that recipients know you by."),
    ("sender.organisation_number", "Ni siffer. Kan stå tomt.", "Ni siffer. Kan stå tomt.", "Nine digits. May be left empty."),
    ("assessment.reference", "Saksnummeret.", "Saksnummeret.", "Its case number."),
    ("assessment.same_type_as",
        "Saksnummeret til en vurdering av samme type utsendelse.",
        "Saksnummeret til ei vurdering av same type utsending.",
        "The case number of an assessment of the same type."),
    ("purpose.basis", "For eksempel «folkehelseloven § 9».", "Til dømes «folkehelselova § 9».", "For example “the Public Health Act, section 9”."),
    ("message.subject", "Brukes i e-post og digital postkasse.", "Blir brukt i e-post og digital postkasse.", "Used in email and in the digital mailbox."),
    ("message.body", "Flettefelt kan stå som {{navn}}.", "Flettefelt kan stå som {{namn}}.", "Placeholders may be written as {{name}}."),
    ("message.sensitive",
        "For eksempel helse, økonomi, barn, straff, tro eller opphav.",
        "Til dømes helse, økonomi, barn, straff, tru eller opphav.",
        "Such as health, finances, children, offences, belief or origin."),
    ("assessment.publishing", "«Nei, fordi …» eller «Ja, men …».", "«Nei, fordi …» eller «Ja, men …».", "“No, because …” or “Yes, but …”."),
    ("audience.individually", "Da trengs ikke antallet.", "Då trengst ikkje talet.", "Then the number is not needed."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use crate::fields::{self, InputKind, basis_kinds};

    #[test]
    fn every_field_and_every_choice_has_a_label() {
        let groups = fields::SECTIONS.iter().flat_map(|(_, groups)| groups.iter().copied());
        for field in groups.flatten() {
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

    /// The strings that are the same in every language.
    const SAME: &[&str] = &["demo", "send", "own_text.sms"];

    /// The strings that are the same in Bokmål and Nynorsk.
    const SAME_IN_NORWEGIAN: &[&str] = &[
        "agency",
        "nav",
        "nav.plan",
        "example.boil_water",
        "example.campaign",
        "example.decision",
        "example.road",
        "example.empty",
        "check.title",
        "sent.close",
        "true",
        "false",
        "sms.title",
        "sender.organisation_number",
        "purpose.kind",
        "message.subject",
        "preview.subject",
        "signals.title",
        "record.save",
        "record.print",
        "part.purpose",
        "part.addresses",
        "purpose.notice.first",
        "channels.shows.mobile_number",
        "language.tag",
        "own_text.email",
        "assessment.assessed_by",
        "assessment.publishing",
        "record.use",
        "record.no_text",
        "record.no_findings",
        "record.signature",
        "version.engine",
        "drafts.title",
        "drafts.save",
        "drafts.delete",
        "rules.of",
        "reach.clear",
        "reach.line",
        "reach.further",
        "assessment.reference",
    ];

    #[test]
    fn no_string_is_in_the_wrong_language() {
        for (key, nb, nn, en) in [WORDS, HINTS].into_iter().flatten() {
            let is_same = SAME.contains(key);
            assert_eq!(en == nb || en == nn, is_same, "{key}");
            // The hint of a field has the key of its label.
            let may_be_same = is_same || SAME_IN_NORWEGIAN.contains(key);
            assert!(nb != nn || may_be_same, "{key}");
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
