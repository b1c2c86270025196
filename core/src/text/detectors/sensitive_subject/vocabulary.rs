//! The wording of sensitive subjects, and of the sentences that they stand in.

/// Wording that is sensitive in any sentence that is not about a public matter.
pub(super) const SENSITIVE: &[&str] = &[
    // Mental health and addiction.
    "dps|bup~|lar-*|metadon*|methadone|ruskon*|ruspolik*|rusklin*|rusakut*|rusinst*|rusprø*|rusbeh*|rusavh*|rusmis*",
    "rusoppf*|russamtale*|rustilt*|rusvern*|rushjelp*|ruspasient*",
    "i|til|ved|hos|på lar",
    "rusmiddelavh*|rustest*|rusposten|avrus*|urinprøvekontroll*|spillavh*|spelavh*",
    "psykiatrisk*|distriktspsykiatrisk* poliklinikk*|avdeling*|senter|sjukehus|sykehus|\
     legevakt|ambulerende",
    "barne- og ungdomspsykiatrisk*",
    "psykologtim*|terapitime*|psykiat~|fact-team*|act-team*|akutteam*|kontrollkommisjon*",
    "tvungent|tvungen psykisk",
    "tvangsinnleg*|tvangsinnlagt|psykoterap*",
    "psychiatr*|psychotherapy|detox",
    "mental health clinic|team|centre|service~|outpatient|unit",
    "addiction|substance clinic|treatment|centre|abuse|team",
    // Sexually transmitted infections, and what only some wards treat.
    "klamydia*|gonoré*|syfilis*|hiv-*|hivtest*|herpes*|mykoplasm*|kjønnssyk*|kjønnssjuk*",
    "seksuelt overførb*",
    "smittekontakt*|smittesporing*",
    "abort|aborten|aborter|abortar|abortinn*|abortnemnd*|svangerskapsavbr*|svangerskapsavbrot*",
    "chlamydia|gonorrhoea|gonorrhea|syphilis|herpes|abortion|chemotherapy|oncology|std",
    "hiv test|tests|positive|negative|result",
    "sti test|tests|clinic|result",
    "sexually transmitted",
    "sexual health clinic|centre|appointment",
    "gyn|gynpol*|gyn-pol*|gynekolog*|gynecolog*|gynaecolog*|urologisk*|onkologisk*|venerisk*|veneriske",
    "revmatologisk*|nevrologisk*|hematologisk*|infeksjonsmedisinsk* poliklinikk*|avdeling*|\
     sengepost*",
    "fertility clinic|treatment",
    "ultralyd i|uke|veke ..2 svangersk*|uke|veke|#",
    "fertilitetsklinikk*|kreftpoliklinikk*|kreftavdeling*|smerteklinikk*|hukommelses*",
    "diagnos~|diagnosis|adhd-ut*|autismeut*|demensut*|demensteam*|demensavd*",
    "jordmorkontr*|svangerskapsk*|svangerskapsv*|svangerskapsu*|ultralydtime*",
    "helsekort~ for gravide",
    "du|dere|de|dykk er|tilhører|høyrer|hører ..2 risikogrupp*",
    "you are|belong ..3 risk|high-risk group|groups",
    "resept~ på ..3 # mg",
    // Child welfare.
    "barnevernssak*|barnevernsak*|barnevernsund*|omsorgsovertak*|fosterheim*|tilsynsbesøk*",
    "fosterhj*|besøkshjem*|besøksheim*|avlastningshj*|avlastingsh*",
    "samvær~ under|med tilsyn",
    "samværet|samværene|samværa|samværst*",
    "child welfare case|investigation|report|concern",
    "mekling~|meklinga ..2 familievern*",
    // Social help.
    "økonomisk* sosialhjelp*|stønad*",
    "utkastelsen|utkastinga ..1 er|blir|vert|skjer",
    "berammet|beramma|begjæring|begjært|krevd ..1 utkastels*|utkasting*",
    "sosialstønad*|sosialhjelpss*|sosialhjelpsv*|sosialhjelpen|sosialhjelpa",
    "sosialtjenest*|sosialtenest*|kvalifiseringsprogram*|kvalifiseringsstønad*|gjeldsrådg*|gjeldsforhandling*",
    // Origin.
    "asylintervju*|asylsøk*|asylsak*|asylvedtak*|utvisningss*|utvisingss*|utvisningsv*",
    "søknad~|søke|søkt|søkje ..2 beskyttelse|vern|asyl|opphold|opphald|oppholdstillatelse|\
     opphaldsløyve|oppholdskort|opphaldskort|familieinnvandring|familiegjenforening|\
     familiesameining|statsborgerskap|statsborgarskap|utlendingspass|reisebevis",
    "avslag|avslaget|krav|kravet|rett på|om beskyttelse|vern|asyl|opphold|opphald|oppholdstillatelse|\
     opphaldsløyve|familieinnvandring|familiegjenforening|statsborgerskap|statsborgarskap",
    "varsel~|*varsel|*varselet|vedtak~|sak~|saka|klag~ ..2 utvisning|utvising|bortvisning|bortvising|utsendelse",
    "innreiseforbud*|uttransporter*|flyktningstatus*|asylum interview|application|case|claim",
    "application|apply|applied ..2 asylum|protection|residence|citizenship|reunification|\
     immigration",
    "leave norway",
    "leave the country",
    "forlate|reise ?ut ?av ?frå|fra landet|norge|noreg",
    "deportation|expulsion|introduksjonsprogram*|introduksjonsordning*|introduksjonsstønad*",
    "integreringsprogram*",
    "introduction programme|program for refugees",
    "sametingets|sametinget|samisk valgmanntall*|manntall*|valmanntal*|manntal*|valgmanntal*",
    "samemanntal*|samemanntall*|sametingsmanntal*|sametingsmanntall*",
    "nasjonal minoritet*",
    "dykkar|dere~|du|familien er samisk|samar|same|muslimsk|muslimar|jødisk",
    "samisk som førstespr*|andrespr*",
    "særskilt|særskild norskoppl*|språkoppl*",
    "morsmålsoppl*|tospråkleg fagoppl*",
    // Crime.
    "soningss*|soningsinn*|besøksforbud*|voldsalarm*|valdsalarm*|voldsoffer*|valdsoffer*",
    "voldserstatning*|valdserstatning*|prøveløslat*|prøvelauslat*|friomsorg*|overgrepsmottak*",
    "ungdomsstraff*|ungdomsoppfølging*|fengslingsm*",
    "oppmøte|møt~|innkalling ..3 soning|fengsel~",
    "restraining order",
    "criminal offence",
    "violence alarm",
    // Schemes that tell of a disability, of a background or of a child's needs.
    "tt-kort*|tt-ordning*|tt-brukar*|tt-bruker*|bpa|bpa-*|ledsagerbevis*|følgjebevis*|ledsagarbevis*",
    "brukerstyrt|brukarstyrt personlig|personleg assist*",
    "individuell plan",
    "ansvarsgrupp*",
    "forflytningshemm*|rørslehemm*|utviklingshemm*",
    "ppt|ppt-*|pp-tenest*|pp-tjenest*|pedagogisk-psykologisk*|habiliter*",
    "pedagogisk psykologisk tjenest*|tenest*",
    "disabled parking|person's",
    // Belief, unions, sexual orientation and gender identity.
    "muslim~|muslimsk~|jødisk~ family|famili~|that|and|og|barn",
    "you are muslim|jewish|catholic|christian|sami|roma",
    "medlem|medlemskap~|innmeld*|utmeld*|meldt ..4 kirke|kyrkje|kirken|\
     kyrkja|trossamf*|trussamf*|menighet*|moské*",
    "medlem|medlemskap~|innmeld*|utmeld* ?din|ditt|di av|i ..1 fagforbund*|fellesforbund*|fagforening*|\
     utdanningsforbundet|sykepleierforbundet|sjukepleiarforbundet|legeforen*|politiforbund*|\
     nito|tekna|nnn|parat|unio|negotia|juristforbund*|akademikerforbundet|skolenes|skulenes",
    "fagforeningskont*",
    "fagforbundet|fellesforbundet|fagforeningen|fagforeninga|nito|tekna ..6 kontingent*",
    "member|membership ..3 union",
    "union member|membership|dues",
    "gender clinic",
    "kjønnsinkongr*|kjønnsident*|kjønnsbekr*|kjønnsklin*|hormonbeh*|kjønnsstadf*|transperson*|transkjønn*",
    "juridisk kjønn",
    "seksuell|seksuelle legning|orientering",
    "legal gender",
    "gender identity|dysphoria|incongruence|reassignment",
    "sexual orientation",
    "transgender",
];

/// Wording that is sensitive where the sentence is about an appointment, a result or a case.
pub(super) const SENSITIVE_IN_CASE: &[&str] = &[
    // Health.
    "kreft~|brystkreft*|lungekreft*|prostatakreft*|tarmkreft*|hudkreft*|blodkreft*",
    "livmorhalskreft*|kreftsykdom*|kreftsjukdom*|kreftbeh*|svulst*|cellegift*|strålebeh*",
    "leukemi*|celleprøv*|koloskopi*|gastroskopi*|prostata*|pakkeforløp*|palliativ*",
    "psykisk~ hels*|lidelse*|lidingar",
    "psykolog~|kommunepsykolog*|psykose*|depresjon*|angst*|adhd|autisme*|bipolar*|schizofreni*",
    "selvmord*|sjølvmord*|spiseforst*|eteforst*|selvskad*|sjølvskad*|ptsd|traume*|tvangslid*",
    "rus|alkohol*|rusmid*|ruspro*|russam*|rusteam*|rustenest*|rustjeneste*|avhengighet*",
    "gravid*|svangerskap*|jordmor~|fertilitet*|ivf|befruktning|ivf-*|prøverør*|prevensjon*",
    "p-pille*|p-stav*|spiral|spiralen|sterilisering*|underliv*|barselsomsorg*",
    "hiv|hepatitt*|tuberkulose*|hpv|hpv-*|sti-test*|soi|skabb",
    "lese- og skrivevansk*",
    "diabetes*|rullestol*|høreapp*|hørselssent*|spesialundervis*|forflytningshem*|rørslehem*",
    "epilepsi*|demens*|alzheimer*|kols|astma|parkinson*|sklerose|reseptfri*|insulin*|dialyse*",
    "stomi|inkontinens*|utviklingshemm*|hjerneslag*|hjerteinfarkt*|hjarteinfarkt*|psoriasis*",
    "nedsatt|nedsett funksjonsevne",
    "hjemmesykeplei*|heimesjukeplei*|hjemmetjenest*|heimetenest*|hjemmehjelp*|heimehjelp*",
    "bandasje*|sårskift*|leggsår*|dosett*|sårstell*|medisin~|medisinliste*|sykehjemsplass*",
    "sjukeheimsplass*|sykehjem|sjukeheim|blodprøve*|støttekontakt*|legemiddel*|omsorgsbolig*",
    "omsorgsbustad*|avlastning~|avlasting~|avlastinga|avlastningsb*|avlastingsb*|hjelpemiddel*",
    "sertralin*|escitalopram*|ritalin*|concerta|metylfenidat*|litium|antidepr*|antipsyk*",
    "subutex|suboxone|buprenorfin*|sobril|stesolid|kvetiapin*",
    // Examinations, specialists and wards, which tell what somebody is ill with.
    "røntgen*|ct-*|mr-u*|mr-time*|mr-b*|pet-ct*|ultralydu*|biopsi*|cystoskopi*|operasjon|\
     operasjonen|operasjonar|opereres|opererast|inngrepet",
    "mr|ct|pet av|ved|på",
    "til|for|på mr|ct",
    "hudlege*|hudpoli*|hudavd*|øyelege*|øyeavd*|augelege*|augeavd*|hjerteavd*|hjarteavd*|hjertesv*|hjertepoli*|\
     hjartepoli*|hjartesv*|lungeavd*|lungepoli*|kvinneklin*|fødeavd*|barselavd*|nevrolog~|kardiolog~|revmatolog~|onkolog~|urolog~|endokrin*",
    "logoped*|audiograf*|audiolog*|høresent*|høyresent*|hørselstest*|høyrselstest*|\
     ernæringsfys*",
    "blodtrykk*|blodsukker*|inr|inr-*|marevan*|kolesterol*|blodfortynn*|lungefunksj*",
    "legeerklær*|legeattest*|helseopplys*|trygghetsalarm*|tryggleiksalarm*|rullator*|krykke*|hjelpemidl*",
    "hos|hjå|til|med fysioterap*|ergoterap*",
    "dement|demente|rehabiliteringsopp*|rehabiliteringspl*|rehabiliteringssent*",
    "plass|opphold|opphald|plassen|opphaldet|oppholdet ..1 rehabilitering",
    "koronatest*|covid|covid-19|smittet|smitta|nærkontakt~|karantene|isolasjon",
    "blood pressure|sugar|test|sample",
    "x-ray|ultrasound|physiotherap*",
    "your surgery|operation",
    "speech therapist|therapy",
    "cardiology|neurology|dermatology|urology|rheumatology|gynaecology|gynecology department|ward|\
     clinic|outpatient|unit",
    "support contact",
    "hearing test|aid|aids",
    "psychologist|psychiatrist|cancer|tumour|tumor|depression|anxiety|autism|schizophrenia|suicide|alcohol|drug",
    "pregnan*|midwife|hepatitis|tuberculosis|dementia|epilepsy|contracept*|diabetes",
    "mental health",
    "home nursing",
    "disability benefit|pension",
    // Sick leave, disability and their benefits.
    "sykmeld*|sykemeld*|sjukmeld*|sjukemeld*|sykefravær*|sjukefråvær*|egenmelding*|eigenmelding*",
    "sykepeng*|sjukepeng*|dialogmøt*|oppfølgingsplan*",
    "arbeidsevne*|arbeidsavkl*|aap|tiltakspeng*|yrkesskad*|yrkessykd*|yrkessjukd*",
    "ung ufør",
    "uføretrygd*|uføregrad*|uførepensjon*|uføreytelse*|pleiepeng*|omsorgspeng*|opplæringspeng*",
    "grunnstønad*|hjelpestønad*|omsorgsstønad*|omsorgslønn*|omsorgsløn|menerstatning*",
    "ménerstatning*|pasientskad*|barnepensjon*|overgangsstønad*",
    "supplerende|supplerande stønad",
    "sick leave|note|pay",
    "sickness benefit|absence|certificate",
    "work assessment",
    "attendance|basic benefit",
    // Child welfare and the family.
    "barnevern*|bekymringsmeld*|hjelpetiltak*|samværsavtale*",
    "familierådg*|familierådgj*|familievern*|mekling*|skilsmisse*|separasjon*|samlivsbr*|foreldretvist*|farskap*",
    "child welfare|protection",
    // Social help and the economy.
    "sosial|kommunal|kommunale bolig|bustad|boligen|bustaden",
    "gjelden|gjelda|*gjelden|gjeldsbrev*|sosialhjelp*|nødhjelp*|naudhjelp*|gjeldsordning*|gjeldsråd*|tvangssalg*|tvangssal|utkastels*",
    "utkasting*|lønnstrekk*|lønstrekk*|utleggs*|namsmann*|betalingsanm*|konkurs*|krisehjelp*",
    "ta|tar|tatt|teke|begjæring ..1 utlegg",
    "manglende|manglande betaling",
    "inkasso*|betalingsevne*|betalingsvansk*|betalingsproblem*",
    "grunn av|til ..1 lav|låg inntekt",
    "ut|på fra|frå|bakgrunn ?av inntekten|inntekta",
    "social assistance|benefit",
    "debt settlement|counselling|adviser",
    "eviction",
    // Crime.
    "fengsel~|fengselsstraff*|soning~|straffesak*|siktelse*|siktet|sikta|tiltal~|varetekt*",
    "fotlenke*|promille*|kriminalomsorg*|samfunnsstraff*|konfliktråd*|avhør*|avhøyr*|voldtekt*|valdtekt*",
    "overgrep*|krisesenter*|vold|vald|dommen|dom|anmeldelse*|forelegget",
    "førelegget|mistenkt|fornærmet|fornærma",
    "prison|sentence|criminal|probation|rape|violence|shelter",
    // Origin, belief, unions, sexual orientation.
    "oppholdstill*|opphaldsløyv*|oppholdskort*|opphaldskort*|utvisning|utvising|utvist|asyl|une",
    "asylmottak*|flyktning*|tvangsretur*|statsborgersk*|statsborgarsk*|fluktning*",
    "residence permit|card",
    "citizenship|refugee|asylum|expelled|deported",
    "familiegjenforening*|familiesameining*|familieinnvandring*",
    "human-etisk|humanetisk|konvertering|konverteringa|konverteringen",
    "fagforening*|trossamfunn*|trussamfunn*|kirkemedlem*|kyrkjemedlem*|religion|religiøs*",
    "halal|halalmat|kosher|etnisk*|samisk|kven|romani|livssyn*",
    "homofil*|lesbisk*|bifil*|skeiv*|transseksu*",
    "gay|lesbian|bisexual|transsexual",
    "trade union",
];

/// Benefits and debts, which are sensitive with an amount.
pub(super) const BENEFITS_AND_DEBTS: &[&str] = &[
    "bostøtte*|bustøtte*|sosialhjelp*|*stønad|*stønaden|stønad~|dagpenger|dagpengar|sykepenger",
    "sjukepengar|uføretrygd*|trygd*|*trygd|*trygda|barnebidrag*|bidraget|introduksjonsstønad*",
    "kontantstøtte*|*ytelse|*ytelsen|*yting|*ytinga|barnetrygd*",
    "restskatt*|skattegjeld*|utlegg*|inkasso*|*gjeld|*gjelda|*gjelden|gjelda|gjelden|gjeldskrav*",
    "gjeld på|er ..2 kr|kroner",
    "utpanting*|purring|purringen|purringa|restanse*",
    "tilbakebetal*|betalingskrav*|lønnstrekk*|lønstrekk*|utleggstrekk*",
    "benefit~|allowance~|debt~|arrears|collection",
];

/// Amounts of money.
pub(super) const AMOUNTS: &[&str] = &["# kr|kroner|nok", "kr|kroner|nok ?. #", "# ,-", "# , -"];

/// Wording of sentences about the recipient, besides kinds of cases.
pub(super) const ABOUT_RECIPIENT: &[&str] = &[
    "time~|timeavtale*|timane|*time|*timen|avtale~|innkall*|innkalt|innkalla|prøvesvar*|resultat~",
    "*resultat|*resultatet|*prøven|*prøva|*testen",
    "henvis*|tilvis*|behandling~|*behandling|*behandlinga|*behandlingen|utredning*|utgreiing*",
    "vist|vis til",
    "operasjon*|kontroll~|*kontroll|undersøk*",
    "resept~|oppmøte|møt|møter|oppfølging~|samtale~|*samtale|*samtalen|diagnos*|utbetal*|besøk~|*besøk",
    "datteren|dotter~|sønnen|sonen|barnet",
    "din~|ditt|di|dykkar|deres",
    "deg|dykk|dere å|med|for|i|på|kl|insulin|mat|medisin*",
    "fra|frå|til|mot|for deg|dykk|dere",
    "svar|svaret|svara ?er på|klart|klare|klar",
    "gi|gje|gir|gjev|hjelp~|kommer|kjem|snakke|prate|møte|treffe|kontakte|høre|høyre ..3 deg|dykk|\
     dere|kl",
    "kommer|kjem til deg|dykk|dere",
    "søke|søk|søkje|send|sende om|inn|på",
    "mottatt|motteke|motteken|registrert|innvilg*|avslått|avslege|utbetalt|utløper|forlenget|\
     forlenga|stanset|stansa|stanses|henlagt|påvist",
    "fått ..2 avslag|tilbud|tilbod|plass",
    "tildelt|tildelte|innvilga",
    "du|de|dere har|er|skal|må|får|bør|står",
    "tilbud|tilbod ..1 plass|*plass|om ..1 *bolig|*bustad",
    "levert",
    "appointment|result~|referred|treatment|prescription|interview|visit|your",
    "you have|are|must|will",
    "meet|meeting|talk|speak ?to|with you",
    "would like to",
    "has been received|registered|granted|rejected|approved|stopped",
];

/// Wording of sentences about what concerns everybody: plans, buildings, strikes, events.
pub(super) const PUBLIC_MATTERS: &[&str] = &[
    // Plans and politics.
    "høring|høringen|høringer|høyring|høyringa|høyringar|høringsfrist*|høyringsfrist*|innspill",
    "høringsutkast*|høyringsutkast*|høringssvar*|merknader|merknadar|*politisk|*politiske",
    "handlingsplan*|temaplan*|kommunedelplan*|kommuneplan*|reguleringsplan*|planforslag*",
    "planprogram*|delplan*|*helseplan|*helseplanen|*helse-plan|*helse-planen|rusplan*|strategi~",
    "*strategi|*strategien|helse-plan|helseplan*|økonomiplan*|boligplan*|bustadplan*|budsjett~",
    "plan|planen for|mot|om",
    "ny|nye|nytt|endring~|endringar|forslag|framlegg ..3 lov|loven|lova|*loven|*lova|forskrift~|\
     *forskrift|*forskriften|*forskrifta|regelverk~|retningslinj*|regler|reglar",
    "folkemøt*|innbyggermøt*|innbyggjarmøt*|informasjonsmøt*|temakveld*|temadag*|fagdag*",
    "medvirkningsm*|verdensdag*|verdsdag*",
    "uttale|uttala deg|dykk|dere",
    "si|sei|seie mening|meining|meininga",
    "vedtatt|vedteke|behandler|behandlar|behandles|drøfter|drøftar ?av planen|\
     framtida|framtiden",
    "vedtatt|vedteke av",
    "kommunestyret|formannskapet|fylkestinget|bystyret|stortinget|regjeringen|regjeringa",
    "consultation|strategy|debate|council",
    "public meeting|hearing",
    "action plan",
    // Buildings and places.
    "bygg|bygget|bygg~|bygging~|bygginga|bygger|byggjer|bygges|byggjast|byggestart|bygd",
    "utbygging~|utbygginga|byggeplass*|byggearb*|gravearb*|anleggsarb*|nybygg*|rives|riving",
    "rivast|oppussing*|renovering*|renoveres|åpner|åpnes|opnar|opnast|åpning~|opninga|innviel*",
    "ferdigstill*|grunnstein*|lokaler|lokale|lokala|lokalene|midtrekkverk*|åpningstid*|opningstid*",
    "nytt|ny|nye|det|den ..2 sykehus~|sjukehus~|bygg|senter|sykehjem|sjukeheim|fengsel|mottak|\
     krisesenter|asylmottak|moské|mosk*|bofellesskap|telefonnummer|åpningstider",
    "stengt|stengd|stengde|stenges|stengjast|stenger|stengjer|sperret|sperra|omkjør*|omkøyr*",
    "holder|held stengt|åpent|ope",
    "legges|leggjast|blir|vert ned|lagt",
    "strømmen|straumen|strøm|straum|vannet|vatnet|vegen|veien|brua|gata|støy|asfalter*|aggregat*",
    "parkering|parkeringa|parkeringsplass* ..4 flyt*|sper*|steng*",
    "museum|museet|*museet|*museum|*gata|*gate|*veien|*vegen",
    "construction|building|road|noise|museum|closed|closes|open|opens|opening",
    "avdeling~|avdelinga|senter|senteret|sykehuset|sjukehuset|krisesenteret|fengselet|mottaket|dps \
     får ny|nytt|nye",
    // Strikes.
    "streik*|lockout*|tariffoppgj*|lønnsoppgj*|lønsoppgj*|strike|strikes",
    // Events, offers, campaigns and recruiting.
    "markeres|markerast|markering~|markeringa|arrangeres|arrangerast|arrangerer|pride*|parade~",
    "*paraden|folkets|festival~|foredrag~|føredrag~|utstilling~|turnering*|*turnering",
    "åpent|ope|open|åpen ..1 kurs|møte|hus|dag|for",
    "alle interess*|innbyggere|innbyggjarar|som|er",
    "for alle",
    "meld|melde deg|dykk|dere ..1 på",
    "drop-in|kampanje~|dugnad~",
    "invitasjon|velkommen|velkomne|velkomen ..1 til|på ..2 kurs|møte|foredrag|føredrag|dag|hus|*møte",
    "gratis for|til deg|alle",
    "ta|tilbud|tilbod|tilbudet ..2 vaksine*|influensavaks*|koronavaks*",
    "trenger|treng|søker|søkjer|mangler ..2 fosterhj*|fosterheim*|besøkshjem*|besøksheim*|\
     støttekontakt*|frivillig*|avlast*|tilsette|ansatte",
    "deg som|over|mellom|under",
    "billettpris*|gratis|honnør*|skjenkebev*|salgsbev*|skjenkekontr*|salsbev*",
    "everyone|everybody|volunteers",
    // What has nobody in particular.
    "i|på kommunen|landet|fylket|bydelen",
    "bekymret|uroleg|bekymra for ..1 barn",
    "slik|how ..1 søker|søkjer|hindrer|hindrar|melder|kan|to",
    "fristen|fristar|frister|frist for ..1 søke|søkje|søknad|søknader|søknadar",
];

/// Wording about the recipient's own case, which the sentence is about whatever else it says.
pub(super) const OWN_CASES: &[&str] = &[
    "du|dere|dykk har|er|skal|må|får|står|ble|vart|blei ..2 time|fått|blitt|søkt|innkalt|\
     innvilget|innvilga|henvist|tilvist|påmeldt|plass|rett|avtale|medlem|siktet|sikta",
    "du|dere|de|dykk er|tilhører|høyrer|hører ..2 risikogrupp*",
    "you are|belong ..3 risk|high-risk group|groups",
    "timen|time|avtale|avtalen hos|ved|på|til|med|hjå",
    "innkalt|innkalling|prøvesvar*|prøvesvaret",
    "vi har ..2 mottatt|motteke|behandlet|behandla|handsama|innvilget|innvilga|avslått|avslege|\
     fattet|fatta|registrert|vurdert|gjort",
    "innvilget|innvilga|avslått|avslege|innvilges",
    "vedtak om|etter",
    "you have an|been|received|a",
    "we have ..1 received|granted|rejected|registered|approved",
    "appointment",
];
