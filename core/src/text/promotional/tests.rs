use alloc::vec::Vec;

use super::super::{Signal, read};

const MARKETING: &[&str] = &[
    "Sommertilbud! Nå får du solkrem og badehåndklær til halv pris i alle våre butikker.",
    "Hei Kari! Vi har savnet deg i butikken. Her er rabattkoden din: SOL20. Gjelder ut uken.",
    "Kun 199,- for tre måneder med strømming. Bestill i dag!",
    "SALG! -50 % på alle vinterjakker. Løp og kjøp før det er tomt.",
    "Et halvt år har gått fort! Book en oppfriskende ansiktspleie hos oss i mai. Hilsen Nordvik hudpleie",
    "Stopp? Send STOPP til 1234. Helgens kupp: to pizzaer for 249 kr.",
    "Bli medlem i kundeklubben og få 15 % på første kjøp.",
    "Verv en venn, så får dere begge 500 kroner.",
    "Ny kolleksjon i nettbutikken! Se vårens favoritter og vær først ute.",
    "Prøv avisen gratis i fire uker. Ingen bindingstid.",
    "Siste sjanse: billettene til sommershowet selges ut. Sikre deg plass nå!",
    "Unn deg en dag på spa. Vi har eksklusive pakker for deg og en venn.",
    "Varene i handlekurven din blir snart utsolgt. Fullfør kjøpet i kveld, så spanderer vi frakten.",
    "Refinansier gjelden din og få lavere rente. Søk uforpliktende på to minutter.",
    "Bytt til oss i dag, så får du fiber fra 399 kr i måneden.",
    "Black Friday starter nå! Opptil 70% på elektronikk.",
    "Kjære kunde, som takk for at du handler hos oss får du en gave ved neste kjøp.",
    "Vinn en reise for to! Delta i konkurransen på Facebook.",
    "Hva synes du om de nye skoene? Skriv en anmeldelse og få bonuspoeng.",
    "Treningssenteret har åpent hus. Meld deg inn denne uken og slipp innmeldingsavgift – ingen binding!",
    "Sommarsal! Vi har tilbod på alle hagemøblar, berre denne veka.",
    "Vi saknar deg! Stikk innom butikken og få 20 % rabatt på heile handelen.",
    "Gå ikkje glipp av haustens beste tilbod. Kjøp no i nettbutikken.",
    "Kjøp to, få den tredje gratis. Berre i dag!",
    "Our summer sale is on! Get 30% off everything, today only.",
    "We miss you! Come back and enjoy free shipping on your next order.",
    "Don't miss out: exclusive offers for members. Shop now.",
    "Start your free trial today and upgrade to premium anytime.",
    "Last chance! Your discount code expires tonight.",
    "You left something in your cart. Complete your order before it sells out.",
    "Hei! Nå er det på tide med ny klipp. Bestill time online, vi gleder oss til å se deg igjen.",
    "Meld deg på nyhetsbrevet vårt og bli først til å høre om nye produkter og tilbud.",
    "Gi bort et gavekort i julegave! Fra kr 300, kjøp på nett eller i salongen.",
    "Påskens beste reisetilbud: bestill hotell med frokost nå og spar opptil 40 %.",
];

const PUBLIC: &[&str] = &[
    "Du har fått tilbud om barnehageplass i Solbakken barnehage. Svar innen 1. april.",
    "Kommunen har et helsetilbud for eldre. Ring oss for å avtale time.",
    "Kommunen har vedtatt salg av tomt ved Elvegata. Naboer kan uttale seg innen tre uker.",
    "Du får en bonus i skatteoppgjøret fordi du har betalt for mye. Beløpet utbetales i juni.",
    "Vinneren av anbudet er nå valgt. Klagefristen er ti dager.",
    "Du er medlem i folketrygden så lenge du bor i Norge.",
    "Koden din for innlogging er 482913. Ikke del den med andre.",
    "Du kan få gratis influensavaksine fra 15. oktober. Bestill time hos fastlegen.",
    "Kommunen starter kampanje for vaksinering mot meslinger. Møt opp på helsestasjonen.",
    "Vannet blir stengt i Storgata i natt mellom kl. 22 og 06.",
    "Husk timen din på poliklinikken torsdag kl. 10.15. Gi beskjed hvis du ikke kan komme.",
    "Du har fått et vedtak. Logg inn på Mine sider for å lese det.",
    "Eiendomsskatten for 2026 er 4 500,-. Første termin forfaller 20. mars.",
    "Avfall hentes en dag senere på grunn av helligdagen. Nye poser får du gratis på gjenvinningsstasjonen.",
    "Skoletilbudet for neste år er klart. Foreldre inviteres til møte på skolen.",
    "Søknadsfristen for SFO går ut fredag. Søskenmoderasjon blir beregnet automatisk.",
    "Vi trenger din mening! Svar på innbyggerundersøkelsen innen 1. mai.",
    "Egenandelen er 280 kroner. Du betaler bare 280 kroner per time.",
    "Gebyret for byggesaken er 12 300 kroner. Les mer i vedlegget.",
    "Feieren kommer tirsdag. Sørg for at stigen er sikret, og ikke gå glipp av varselet på døra.",
    "Opptil 80 % av inntekten din dekkes av dagpenger. Send meldekort hver 14. dag.",
    "Valget er 8. september. Husk legitimasjon når du skal stemme.",
    "Biblioteket minner om at boka må leveres innen fredag, ellers blir det et gebyr på 50 kr.",
    "Kulturskolen har ledige plasser. Takk ja til plassen innen en uke.",
    "Bompengerabatten din er endret. Nye satser gjelder fra 1. januar.",
    "Du har fått tilbod om plass på sjukeheimen. Svar ja eller nei innan fredag.",
    "Vatnet må kokast inntil vidare. Vi seier frå når det er trygt igjen.",
    "Hugs legetimen din måndag kl. 9. Ring om du ikkje kan møte.",
    "Høyringsfristen for reguleringsplanen er 3. juni. Dokumenta finn du på nettsida.",
    "Your appointment at the hospital is on Monday at 10. Please call if you cannot attend.",
    "You have received a decision in your case. Log in to read it.",
    "The road will be closed tonight from 22 to 06. Please use another route.",
    "Free tutoring is available for pupils in lower secondary school. Ask the school to sign up.",
    "Your tax assessment is ready. Money owed to you is paid out in June.",
    "Passet ditt er klart til henting. Ta med legitimasjon.",
];

#[test]
fn marketing_is_found() {
    let missed: Vec<_> = MARKETING
        .iter()
        .filter(|body| read(None, body, None).of(Signal::Promotional).is_empty())
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn public_notices_are_not() {
    let flagged: Vec<_> = PUBLIC
        .iter()
        .map(|body| (body, read(None, body, None).of(Signal::Promotional).to_vec()))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(flagged.is_empty(), "{flagged:#?}");
}

#[test]
fn evidence_adds_up_over_subject_and_body() {
    let (subject, body) = ("Siste sjanse!", "Vi har jakker og sko.");
    assert!(read(None, subject, None).of(Signal::Promotional).is_empty());
    assert!(read(None, body, None).of(Signal::Promotional).is_empty());
    assert!(read(Some(subject), body, None).of(Signal::Promotional).len() > 1);
}
