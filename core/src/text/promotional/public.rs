//! Wording of public service, which speaks against marketing, and what only sounds like selling.

use super::super::table::phrases;
use super::lexicon::{Cue, cue};

/// What speaks against. Words of one field are one phrase, since a notice is about one thing.
pub(super) const AGAINST: &[Cue] = &[
    cue(
        -2,
        3,
        phrases![
            // The bodies themselves.
            "kommun*|fylk*|nav|navs|altinn*|helsenorge|skatteetaten|lånekassen|politi*|statsforvalt*|vegvesen*|etaten",
            "direktorat*|myndighet*|rådhus*|ordfører*|brannvesen*|kulturskole*|kulturskule*|bibliotek*|library|museet|museum",
            "municipality|municipal|county|police|authority|authorities|council|embassy|government",
            "offentlig*|offentleg*|lovpålagt*|forskrift*|elektronisk|rettighet*|rett|rettleiing|veiledning|plikt*",
            // Cases.
            "vedtak*|søknad*|søkn*|søke|søk|søker|søkt|klage*|klagefrist*|saksbehandl*|sakshandsam*|saksnummer|saken|saka",
            "høring*|høyring*|reguleringsplan*|nabovarsel*|byggesak*|byggetillat*|tillatelse*|løyve*|innsyn*|postlist*",
            "decision|application|appeal|case|permit|granted|benefit|allowance|entitled|residence",
            "anskaffelse*|anbud*|anbod*|konkurransegrunnlag*|tilbudsfrist*|budfrist*|doffin|kontrakt*",
            "legitimasjon|innkalt|innkalling*|sesjon|valg|valget|valgkort*|val|stemme*|forhåndsstem*|manntall*",
            "registrer*|opplysning*|informasjon*|information|eiendom*|eigedom*|tinglys*|oppdater*|endring*|bekreft*|stadfest*",
            "melding|meldingen|meldinga|meldinger|meldingar|message|messages|varsel|varslet|påminnelse|påminning|reminder",
            "minner|minnar|mottatt|motteke|behandlet|handsama|vedlegg*|oppmøte|møte|møtet|møt|samtykke*",
            "beskjed|kontaktpunkt|henvend*|vend|rekvisisjon*|tilgang*|passord*|password|konto|account|verify|confirm|submit",
            "bestillingen|bestillinga din|di er|i|av",
            "lov|lovfestet|rett til",
            "forliksråd*|tingrett*|vitne|fullmakt*|signer*|*attest|*attesten|innvilg*|avslått|utbetal*|ordning*|tiltak*",
            "*etat|*etaten|oppvekst*|servicetorg*|tjeneste|tjenesten|tjenester|tenester|beboer*|bebuar*|nabo|naboer|nabolag*",
            "krav|kravet|kontrollen|avvik|invitasjon*|påvist|kvote*|produksjonstil*|kulturmidl*|prosjektmidl*|parsell*",
            // Money to and from the state.
            "skatt*|avgift*|gebyr*|egenandel*|eigendel*|eiendomsskatt*|eigedomsskatt*|faktura*|betalingsfrist*|forfall*|forfalt",
            "tax|taxes|fee|fees|dagpeng*|sykepeng*|sjukepeng*|foreldrepeng*|barnetrygd*|trygd*|folketrygd*|pensjon*|meldekort*",
            "stønad*|bostøtte*|tilskudd*|tilskot*|støtte|strømstøtte*|enova*|startlån*|stipend|omsorgs*|spillemidler",
            // Health and care.
            "lege*|fastlege*|sykehus*|sjukehus*|poliklinikk*|pasient*|henvisning*|tilvising*|helsehus*|helsestasjon*|frisklivs*",
            "vaksin*|prøvesvar*|prøvene|mammografi*|screening*|blod|blodbank*|smitte*|hospital|patient|vaccin*|health",
            "hjelpemid*|rullestol*|høreapparat*|matombring*|trygghets*|dagsenter*|flyktning*|asyl*|fødeavdeling*|svangerskap*",
            "resept*|medisin*|apotek*|tannhelsetjenest*|tannpleier|røntgen|celleprøve*|jodtablett*|uføretrygd|legeerklæring",
            "kirken|gravferd*|graven|meddommer|skjenkebevilling*|jeger*|jaktkort|tolletaten|mattilsynet|arbeidstilsynet|*tilsynet",
            "student|studenter|studentar|universitet*|semester*|videregående|vidaregåande|loan|loans|*registrene|*registeret",
            "pårørende|pårørande|sykehjem*|sjukeheim*|hjemmetjenest*|heimeteneste*|støttekontakt*|tolk|frivillig*|besøksvenn*",
            // Children and schools.
            "eksamen*|karakter*|opptak*|skoleskyss*|skuleskyss*|busskort*|skolefrokost*|skolestart*|folkehøgskole*",
            "barnehage*|sfo|skole*|skule*|elev|elever|eleven|elevar|foreldre*|foresatte|føresette|kontaktlærer*|fravær*|*klasse",
            "school|pupils|kindergarten|norskkurs*|norskopplæring|voksenopplæring*|opplæring*|sommerles*|ungdomsklubb*",
            // Streets, water, waste and warnings.
            "vann|vannet|vatn|vatnet|vannmåler*|avløp*|septik*|tømming*|feie|feier*|feiing*|koke*|water|road",
            "dugnad*|samfunnshus*|ferge|fergen|ferry|bridge|closed|autopass|båthavna|idrettshall*|kunstgress*|lekeplass*",
            "reflekser|nyinnflytt*|eldrefest*|eldre|seniorer|pensjonister|lånt|hentefrist*|lånefrist*|borrow|branntilsyn*",
            "husholdningsrenovasjon*|tømmekalender*|dunk|dunker|pant|avfall*|hageavfall*|gjenvinning*|kildesorter*|søppel*|søppeldunk*|farevarsel*|flom|ekstremvær*|ras|skred",
            "stengt|stengd|innstilt|nødnett*|lekkasje*|vannlekkasje*|strømmåler*|brøyt*|snøbrøyt*|husleie*|kommunal|kommunale|omkjøring|omkøyring|vei|vegen|veien|bompeng*|månedskort|kollektivtransport*|buss|parkering*",
            "bakterier|badevann*|turvei*|skiløype*|brannstasjon*|grillhytt*|snow|trafikk*|sentrum",
            "førerkort*|eu-kontroll|passet|pass|folkeregister*|flytting|kontaktinformasjon*|skattemelding*|skattekort*",
            "innbygg*|innbyggj*|folkemøte*|borger*|citizens|residents|everyone",
            "time til|hos|på|for pass*|legen|poliklinikk*|politi*|kontroll|undersøkelse|vaksin*",
            "timen din|di",
            "undersøkelse*|undersøking*|levekår*|svarfrist*|survey",
            "frist|fristen|søknadsfrist*|deadline",
            "logg deg|inn|på",
            "digital postkasse",
        ],
    ),
    cue(
        -3,
        2,
        phrases![
            "tilbud|tilbod|tilbudet|tilbodet om|på|til ..3 plass|*plass|plassen|*plassen|time|stilling|behandling*|bolig|*bolig|bustad|jobb|kurs|*kurs|skole|*skole",
            "tilbud|tilbod om",
            "offered a place|job|position",
            "accept the offer",
            "svar|svare ..1 tilbudet|tilbodet",
            "fått|får plass|plassen i|på|ved",
            "plass i|på|ved {}|*skole|*barnehage|barnehage*|folkehøgskole*",
            "takk|takke|takkar ja|nei",
            "svar|svare ja|nei eller ja|nei",
            "salg|salget|sal|salet|kjøp|selger|sel ?av ?kommunal* tomt*|kommunale|eiendom*|eigedom*|alkohol|tobakk|fiskekort*",
            "bonus i|på skatt*",
            "vinner|vinnar|vinneren|vinnaren av|i anbud*|anbod*|valg*|kontrakt*|konkurranse*",
            "vunnet|vunne fram|frem",
            "medlem|medlemmer|medlemskap i|av folketrygd*|styret|utvalg*|kommunestyre*|rådet",
            "søskenrabatt*|søskenmoderasjon*|moderasjon*|rabattordning*|honnør*|bompengerabatt*",
            "sikre|sikra deg|dere|dykk at|mot",
            "gratis|free vaksin*|vaccin*|influensa*|test*|veiledning|rettleiing|rådgiving|tolk|rettshjelp|skole*|kurs|plass",
            "kampanje|kampanjen|aksjon for|mot vaksin*|mobbing|brann*|trafikk*",
            "helsetilb*|skoletilb*|skuletilb*|tjenestetilb*|tenestetilb*|behandlingstilb*|aktivitetstilb*|dagtilb*|botilb*",
            "barnehagetilb*|fritidstilb*|kulturtilb*|kurstilb*|hjelpetilb*|boligtilb*|jobbtilb*|opplæringstilb*|omsorgstilb*",
            "kode|koden|code ..2 innlogging|pålogging|bekrefte|stadfeste|verify|er",
            "gå ..1 glipp av ?skatt*|frist*",
            "bestilling av|din ?av politiattest|hjelpemiddel*|innsyn*|time",
        ],
    ),
];
