//! Wording with legal effect: a decision, an advance notice, a time limit for appeals or comments, an
//! offer that lapses, the loss of a right (K3). A heuristic: it asks, and never denies.
//!
//! Most wording counts in any sentence, since a threat is a condition as well: «hvis … blir søknaden
//! avvist». Wording that a decision *has been made* does not count where it is denied or awaited, or
//! where a political body decides something general; nor does an advance notice of works. What none of it is in,
//! a [classifier](crate::text::classifier) judges.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::classifier::Class;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::LegalEffect,
    title: Localized { nb: "Har rettsvirkning", nn: "Har rettsverknad", en: "Has legal effect" },
    requires: &[],
    phrases: &[
        (PhraseGroup::LegalEffect, LEGAL_EFFECT),
        (PhraseGroup::FeeImposed, FEES_IMPOSED),
        (PhraseGroup::DecisionMade, DECISION_MADE),
        (PhraseGroup::AdvanceNotice, ADVANCE_NOTICE),
        (PhraseGroup::Works, WORKS),
        (PhraseGroup::Absence, ABSENCE),
        (PhraseGroup::PoliticalBody, POLITICAL_BODIES),
    ],
    detect,
};

/// The number of tokens before wording that can make it untrue or general.
const BEFORE: usize = 5;
/// The number of tokens after wording that tell what it is about.
const AFTER: usize = 8;

/// Wording that has legal effect in any sentence.
const LEGAL_EFFECT: &[&str] = &[
    // What the sender considers or gives notice of.
    "vurderer|vurderar å ilegge|ileggje|avslå|avvise|pålegge|påleggje|inndra|avskilte|utvise|\
     tilbakekalle",
    "vurderer|vurderar å gi|gje|fatte|gjøre|gjere|treffe|trekke|trekkje|kalle|stanse|stoppe|kreve|\
     krevje|krevja|avslutte|redusere|oppheve|si|seie ..4 pålegg*|gebyr|*gebyr|avslag|vedtak|*vedtak|\
     tilbake|attende|saken|saka|plassen|*plassen|utbetal*|stønad~|*stønaden|støtten|støtta|\
     *penger|*pengene|*pengane|ytelse*|yting*|*tillatelse|*tillatelsen|*løyve|*løyvet|bevilling*|*bevilling|*bevillingen|opp",
    "varsel|varsler|varslar|varslet|varsla om ..3 tvangsmulkt*|pålegg*|gebyr*|*gebyr|vedtak|\
     *vedtak|avslag|tilbakekrev*|tilbakekall*|inndrag*|opphør*|sanksjon*|utvis*|bortvis*|avvis*|\
     oppseiing|oppsigelse|utlegg*|avskilting",
    "varsel|varsler|varslar|varslet|varsla om ..2 stans|stansing|stopp|reduksjon|bortfall av|i|og",
    "considering|consider|intend|propose ..2 imposing|issuing|revoking|rejecting|stopping|\
     withdrawing|refusing|impose|issue|revoke|reject|withdraw|refuse|stop",
    // Sanctions and enforcement.
    "tvangsmulkt*|overtredelsesgebyr*|lovbrotsgebyr*|lovbruddsgebyr*|tilleggsskatt*",
    "tvangssalg*|tvangssal|utleggsforretning*|utleggstrekk*|utkastelse*|tvangsfullbyrd*",
    "coercive fine~",
    "violation|infringement fee~|penalty",
    "avskiltet|avskilta",
    "tvangsavmeld*|tvangsavregistr*",
    "pålegg om ..2 retting|utbedring|utbetring|stans|stansing|riving|å|opprydding|tiltak",
    "gir|gjev|gi|gje|gitt|gjeve|får|fått|fekk|ga|gav ..3 pålegg|pålegget",
    "pålagt|pålagd|pålagde",
    "må|skal ..1 fjerne|fjerna|rive|riva|utbedre|utbetre|tilbakeføre|tilbakeføra ..3 garasje~|bygg|bygget|\
     *bygg|*bygget|bod|boden|gjerde|gjerdet|brygga|bryggen|naustet|anlegget|*anlegget|tiltaket|skiltet|\
     terrassen|muren|*muren|uthuset|anneks*",
    "må|skal ..1 rette|retta|utbedre|utbetre|stanse|stansa|avslutte ..3 forholdet|forholda|tiltaket|bruken|\
     avvik~|avviket|ulovlig*|ulovleg*",
    "bruken ..4 forbudt|forbode|nektet|nekta|ulovlig|ulovleg",
    "ulovlig|ulovleg ..1 bygg|bygget|byggverk*|*bygg|tiltak*|oppført*|bruksendring*",
    "ordered|required to ..1 remove|demolish|clear|stop|pay|close|restore",
    "must|shall ..1 remove|demolish ..2 garage|building|shed|fence|structure|extension|sign|wall",
    "pålegger|pålegg|påla deg|dykk|dere",
    "gebyr|gebyret|*gebyr|*gebyret|bot|boten ..4 vedtatt|vedteke",
    // Appeals.
    "klagefrist*|klagerett*|klageadgang*|ankefrist*|søksmålsfrist*",
    "rett|retten|høve|adgang|mulighet til å klage|klaga|påklage|anke",
    "klage|klaga|klager|påklage|anke ..6 innen|innan|senest|seinast",
    "klage|klaga|påklage ..3 vedtaket|avgjørelsen|avgjerda|avslaget",
    "påklages|påklagast",
    "right to appeal",
    "appeal|complaint deadline|period|rights",
    "appeal ..4 decision|within|before|by",
    "deadline|limit for|to ..2 appeal~|appealing|complain",
    // Comments of neighbours and parties.
    "nabovarsel~|nabovarsl*|merknadsfrist*|uttalefrist*|uttalelsesfrist*|tilsvarsfrist*",
    "varsel om|varsler|varslar ..2 oppstart|planoppstart",
    "oppstart|oppstarten av|med|for ..3 planarbeid*|*planarbeid|*planarbeidet|reguleringsplan*|\
     detaljregul*|områderegul*|regulering*|kommunedelplan*",
    "frist|fristen|frister|fristar ..4 merknad*|uttale|uttalelse~|uttalar|tilsvar",
    "merknad*|uttalelse~|uttale|uttalar|tilsvar|innsigelse* ..6 innen|innan|senest|seinast|frist|\
     fristen",
    "reguleringsplan*|detaljregul*|planforslag*|byggesak* ..8 innspill ..4 innen|innan|frist|senest",
    "protest|protestere|protestera|protestar|protester ..4 innen|innan|senest|seinast|frist",
    "uttale|uttala deg|dykk|dere|seg ..4 innen|innan|senest|seinast|frist|skriftlig|skriftleg|til|om",
    "rett|høve|anledning|mulighet til å uttale|uttala",
    "neighbour|neighbor notification|notice",
    "start|commencement of ..2 planning|zoning",
    "deadline|limit for ..3 comment~|objections|statements|remarks",
    "comment~|objections|statement ..6 by|within|before|deadline",
    // Offers that lapse.
    "fått|fekk|fikk|får|gis|gitt|gjeve|gir|gjev|mottatt|motteke ..3 tilbud|tilbod|tilbudet|tilbodet \
     ..2 om|på ..4 plass|*plass|bolig|*bolig|bustad|*bustad|leilighet|leilegheit|stilling",
    "tilbys|tilbydes|tilbudt|tilbyr|tilbyd|tilbode ..5 barnehageplass|skoleplass|skuleplass|\
     sykehjemsplass|sjukeheimsplass|omsorgsplass|studieplass|læreplass|elevplass|sfo-plass|\
     *bolig|bolig|bustad|*bustad|leilighet|leilegheit",
    "takk~ ja|nei ..4 plass~|*plass|*plassen|tilbud~|tilbod~|tilboda|bolig~|*boligen|bustad~|\
     leilighet~",
    "svar|svare|svara ..3 på|til ..2 tilbudet|tilbodet ..5 innen|innan|senest|seinast|frist|fristen",
    "tilbudet|tilbodet|plassen|*plassen|boligen|*boligen|bustaden ..6 bortfaller|bortfell",
    "tilbudet|tilbodet|plassen|*plassen|boligen|*boligen|bustaden ..6 faller|fell bort|vekk|til",
    "plassen|*plassen|tilbudet|tilbodet ..3 går|gå|gis|gitt|tilbys|tilbydd|tilbudt ..2 til|vidare|\
     videre|andre|neste",
    "tilbudet|tilbodet om ..3 plass|*plass|bolig|*bolig|bustad|leilighet|leilegheit|stilling ..2 gjelder|gjeld|\
     står",
    "plassen|*plassen|boligen|leiligheten|leiligheita|bustaden ..3 til den|neste|nestemann",
    "place|spot ..3 given|offered|go|pass ..1 to",
    "offered|offer ..4 place|flat|apartment|housing ..2 in|at",
    "accept|decline ..3 offer|place",
    "offer|place ..4 lapse~|expire~|withdrawn|forfeited",
    // Applications and cases that end.
    "søknad~|*søknad|*søknaden|saken|saka|*saken|*saka|klag~|krav~|kravet ..4 blir|bli|vert|verte \
     ..3 avvist|avslått|avslege|henlagt|trukket|trekt|forkastet|forkasta|tilbakevist|avsluttet|\
     avslutta",
    "blir|bli|vert|verte ..3 søknad~|*søknad|*søknaden|saken|saka|klag~|kravet ..3 avvist|avslått|\
     avslege|henlagt|trukket|trekt|avsluttet|avslutta|forkastet|forkasta",
    "søknad~|*søknad|*søknaden|saken|saka|klag~ ..4 lagt|legges|leggjast bort|vekk",
    "søknad~|*søknad|*søknaden|saken|saka|klag~|kravet ..4 avvises|avvisast|avslås|avslåast|\
     henlegges|henleggjast|avsluttes|avsluttast|bortfaller|trekkes",
    "avslår|avviser|avslutter|avsluttar|henlegger|legger vi|me|nav|kommunen ..2 søknad~|*søknad|\
     *søknaden|saken|saka|klag~|kravet|bort",
    "avgjør|avgjer vi|me|nav|kommunen ..2 søknad~|*søknaden|saken|saka ..4 grunnlag*|uten|utan|\
     opplysning*",
    "blir|bli|vert ..3 saken|saka|søknad~|*søknaden ..2 avgjort|avgjord ..3 grunnlag*|uten|utan",
    "saken|saka|søknad~|*søknaden ..2 blir|bli|vert ..2 avgjort|avgjord ..3 grunnlag*|uten|utan",
    "application|case|claim|appeal|complaint ..3 will|may|can be|have ..3 rejected|dismissed|\
     refused|denied|closed|withdrawn|decided",
    "vi|me|kommunen|nav|*etaten|*direktoratet ..1 vil|kan|kommer|kjem ..2 fatte|fatta|gjøre|gjere|treffe|treffa ..2 \
     vedtak|*vedtak|avgjørelse|avgjerd",
    // What is not granted.
    "kan ..2 ikke|ikkje ..1 innvilge|innvilga|godkjenne|godkjenna|imøtekomme|imøtekome",
    "kan ..2 ikke|ikkje ..1 gi|gje|tilby|tilbyde ..3 plass|*plass|støtte|tilskudd|tilskot|stønad|tillatelse|\
     *tillatelse|løyve|*løyve|dispensasjon|medhold|bolig|bustad|skyss|fritak|lån|startlån",
    "du|dere|dykk|barnet|søkeren ?ditt|dykkar får|fikk|fekk ..1 ikke|ikkje ..2 plass|*plass|støtte|tilskudd|tilskot|stønad|medhold|innvilget|innvilga|\
     tillatelse|løyve|dispensasjon|lån|startlån|permisjon|fritak|skyss",
    "har ..1 ikke|ikkje ..1 fått ..2 plass|*plass|støtte|tilskudd|tilskot|stønad|medhold|innvilget|innvilga|\
     tillatelse|løyve|dispensasjon|lån|startlån|permisjon|fritak|skyss",
    "er|ble|blei|vart ..1 ikke|ikkje ..1 tatt|teken|tekne ..1 opp|inn|til",
    "er|ble|blei|vart ..1 ikke|ikkje ..1 innvilget|innvilga|godkjent|godkjend|prioritert|imøtekommet|imøtekomen",
    "cannot|unable|not ..2 grant|approve|offer ..3 application|request|place|support|permit|permission|\
     benefit|appeal",
    "did|have|has not ..1 get|got|receive|received|obtain|been ..1 place|granted|permit|permission",
    // Rights, places and payments that are lost.
    "mister|mistar|miste|mista|taper|tape|tapar|misser|mistet ..5 plass~|*plass|*plassen|rett|\
     retten|rettane|*retten|stønad~|*stønad|*stønaden|støtte~|støtta|*støtte|*støtten|*støtta|\
     dagpenge*|*penger|*pengar|*pengene|*pengane|ytelse*|yting*|bevilling*|*bevilling|løyve*|\
     førerrett*|godkjenning*|trygd*|*trygd|opphold*|statsborgerskap*|boligen|bustaden",
    "rett|retten|rettane|plassen|*plassen|stønad~|*stønaden|støtten|*støtten|støtta|ytelse~|yting~|\
     garanti~|tillatelse~|*tillatelsen|løyvet|godkjenning~ ..5 bortfaller|bortfell|opphører|\
     opphøyrer|opphøre|opphøyre",
    "rett|retten|rettane|plassen|*plassen|stønad~|*stønaden|støtten|*støtten|støtta|ytelse~|yting~|\
     tillatelse~|*tillatelsen|løyvet ..5 faller|fell|falle|falla|går|gå|gjeng bort|vekk|tapt",
    "stans~|stanse*|stopp~|stoppe* ..3 utbetal*|*utbetaling|*utbetalinga|*utbetalingen|*stønad|\
     stønad~|*stønaden|ytelse*|yting*|støtte~|støtta|*støtte|*støtten|*støtta|dagpenge*|*penger|\
     *pengar|*pengene|*pengane|trygd*|*trygd|*trygden|*trygda|pensjon*",
    "utbetaling~|*utbetaling|*utbetalingen|stønad~|*stønaden|ytelse~|yting~|støtten|*støtten|\
     *støtta|støtta|dagpenge~|*penger|*pengar|*pengene|*pengane|*trygda|*trygden|pensjonen ..4 \
     stanses|stanset|stansa|stansast|stansar|stanser|stoppes|stoppet|stoppa|stoppar|stopper|\
     stoppast|opphører|opphøyrer|bortfaller|reduseres|reduserast|trekkes",
    "krev|krever|krevjer|krevjar ..6 tilbake|attende|tilbakebetalt|tilbakebetaling*",
    "betale|betala tilbake|attende",
    "tilbakebetalingskrav*|tilbakekrev*|feilutbetal*",
    "inndra|inndrar|inndreg|inndras|inndratt|inndrege|inndregen|inndraging|inndragning ..4 \
     førerkort*|førerrett*|bevilling*|*bevilling|løyve*|*løyve|tillatelse*|*tillatelse|passet|\
     autorisasjon*|plass*",
    "førerkort~|førerrett~|førarkort~|bevilling~|*bevilling|*bevillingen|løyve~|*løyvet|\
     tillatelse~|*tillatelse|*tillatelsen|autorisasjon~ ..5 inndratt|inndras|inndradd|inndrege|\
     inndregen|inndraging|tilbakekalt|tilbakekalles|tilbakekalla|tilbakekalling|trukket|trekt|\
     oppheves|opphevet",
    "kaller|kallar|trekker|trekkjer|trekk ..2 tilbake ..3 *tillatelse|*tillatelsen|*løyve|*løyvet|\
     tillatelse~|løyvet|bevilling*|*bevilling|*bevillingen|førerrett*|godkjenning*|vedtak*",
    "sier|seier opp",
    "plassen|*plassen ?din|di ..4 oppsagd|oppsagde",
    "slettet|sletta|strøket|stroken|strokne fra|frå ..2 valgmanntall*|valmanntal*|manntall*|manntal*|\
     folkeregist*|ventelist*|registeret",
    "utestengt|utestengd|utestengde fra|frå|i",
    "førerkort~|førarkort~|passet|id-kortet|autorisasjon~|sertifikat~|attesten|*attesten ..3 sperret|sperra|\
     nektet|nekta|inndratt|inndrege|inndregen|ugyldig|tilbakekalt|tilbakekalla",
    "sagt opp ..4 plass~|*plass|*plassen|leie*|leige*|kontrakt*|avtale*",
    "plassen|*plassen|leieavtale*|leigeavtale*|leieforhold*|kontrakten ..4 oppsagt",
    "plassen|*plassen|leieavtale*|leigeavtale*|leieforhold*|kontrakten ..4 sagt|sies|seiast opp",
    "lose ..4 place|right~|benefit~|entitlement|licence|license|permit|status|spot",
    "payment~|benefit~|allowance ..4 stopped|suspended|discontinued|terminated|reduced",
    "repay|back ..4 benefit~|overpaid|nok|kroner",
    "overpaid|overpayment",
    "fine|penalty|fee ..3 imposed|issued|waived|upheld|cancelled|due",
    "impose|imposed|imposing ..3 fine|penalty|fee|charge",
    "licence|license|permit|permission ..4 revoked|withdrawn|cancelled|suspended",
];

/// Fees, which are imposed for other things than missed appointments.
const FEES_IMPOSED: &[&str] = &[
    "ilegges|ilegge|ilegger|ilagt|ilegg|ileggast|ileggje ..4 gebyr|*gebyr|*gebyret|mulkt|*mulkt|\
     avgift|*avgift|bot|boten|sanksjon*",
    "gebyr|gebyret|*gebyr|*gebyret ..4 ilagt|ilegges|ileggast",
];

/// Wording that a decision has been made.
const DECISION_MADE: &[&str] = &[
    "fattet|fatta|gjort|gjorde|truffet|treft|teke|tatt|fattar|fatter ..3 vedtak|vedtaket|*vedtak|\
     avgjørelse|avgjørelsen|avgjerd|avgjerda|avgjersle",
    "vedtak|vedtaket|*vedtak|*vedtaket|avgjørelse~|avgjerd|avgjerda|avslaget ..4 er|vart|ble|blei \
     ..2 fattet|fatta|gjort|truffet|teke|tatt|klar|klart|ferdig|vedlagt|her|sendt|sendte|lagt",
    "vedtaket|*vedtaket|avgjørelsen|avgjerda|avslaget ..4 ligg~|foreligger|føreligg|tilgjengelig|\
     tilgjengeleg",
    "vedtak|*vedtak ..4 ligg~|foreligger|føreligg ..1 klar|klart|i|på|hos|ferdig",
    "fått|motteke|mottatt|sendt|kommet|kome|fekk|fikk ..3 vedtak|*vedtak|vedtaket|avgjørelse|\
     avgjørelsen|avgjerd|avgjerda",
    "vedtak|vedtaket|avgjørelse~|avgjerd|avgjerda i|om|på|for ..3 saken|saka|*saken|*saka|søknad~|\
     *søknad|*søknaden|klag~|*klagen",
    "vedtak~ ditt|dykkar|deres",
    "nytt|eit|et|enkelt vedtak ..3 til|i|om ..2 deg|dykk|dere|saken|saka|plass|*plass|støtte|\
     *støtte|tjenest*|tenest*",
    "fått|kommet|kome|sendt|gitt|gjeve|her ..3 svar|svaret på ..3 søknad~|*søknad|*søknaden|klag~|\
     kravet|anke~|ansøkning*",
    "svaret på ..3 søknad~|*søknad|*søknaden|klag~|kravet ..2 er|ligg~|finn~|foreligger",
    "svar på ..3 søknad~|*søknad|*søknaden|klag~|kravet ?din|di ligg~|finn~|foreligger",
    "svar på ..3 søknad~|*søknad|*søknaden|klag~|kravet ?din|di er klar|klart|sendt",
    "svart på ..2 søknad~|*søknaden|klag~|kravet",
    "avgjort|avgjorde|avgjord|behandlet|behandla|handsama ..3 saken|saka|*saken|*saka|søknad~|\
     *søknad|*søknaden|klag~|*klagen|krav~|kravet|anke~",
    "saken|saka|*saken|*saka|søknad~|*søknad|*søknaden|klag~|*klagen|kravet ..4 er|ble|blei|vart|\
     har ..3 avgjort|avgjord|innvilget|innvilga|avslått|avslege|avvist|godkjent|godkjend|henlagt|\
     imøtekommet|imøtekommen|ferdigbehandlet|ferdigbehandla|innfridd|avsluttet|avslutta",
    "saken|saka|*saken|*saka|søknad~|*søknad|*søknaden|klag~|*klagen|kravet ..3 er|ble|blei|vart \
     ..1 ferdig behandlet|behandla|handsama",
    "søknad~|*søknad|*søknaden|klag~|*klagen|kravet ..2 er|ble|blei|vart ?nå|no behandlet|behandla|\
     handsama",
    "søknad~|*søknad|*søknaden|klag~|*klagen|kravet ..2 har blitt|vorte behandlet|behandla|handsama",
    "innvilget|innvilga|avslått|avslege|avvist|godkjent|godkjend|henlagt|imøtekommet|stadfestet|\
     opprettholdt|stadfesta|omgjort ..3 søknad~|*søknad|*søknaden|klag~|*klagen|kravet|anmeld~|\
     saken|saka|vedtak~",
    "innvilget|innvilga|innvilger|innvilgar|tilstått|tilkjent|tilkjend|avslått|avslege",
    "fått|gitt|gjeve|gir|gjev|ga|gav|fekk|fikk ..4 avslag|avslaget",
    // What becomes of a case, a permit, a support, a fee or a status.
    "vedtak~|*vedtaket|avgjørelsen|avgjerda ..4 er|ble|blei|vart ..1 endret|endra|opphevet|oppheva|omgjort|\
     omgjord|opprettholdt|oppretthalde|stadfestet|stadfesta",
    "klag~|klaga|*klagen|anke~|kravet ..3 er|ble|blei|vart ..2 tatt|teken til|delvis",
    "*tillatelsen|tillatelse~|løyve~|*løyvet|bevilling~|*bevillingen|dispensasjonen|konsesjonen|godkjenningen|\
     godkjenninga|autorisasjon~|attest~|*attest|*attesten|permisjon~|fritak~|fritaket|skyssen|*skyssen ..4 er|\
     ble|blei|vart|blir|vert ..2 gitt|gjeve|gjeven|fornyet|fornya|forlenget|forlenga|endret|endra|nektet|nekta|\
     utstedt|utferda|utskrive|klar|klart|begrenset|avgrensa",
    "tilskuddet|tilskotet|støtten|støtta|*støtten|*støtta|stipend~|stipendet|lånet|*lånet|ytelsen|ytinga|stønaden|\
     *stønaden ?din|ditt|di|dykkar|deres ..1 er|ble|blei|vart|blir|vert ..2 redusert|økt|auka|endret|endra|\
     beregnet|berekna|fastsatt|fastsett|godkjent|godkjend|innvilget|innvilga|stanset|stansa|forlenget|forlenga",
    "gebyret|*gebyret|boten|mulkta|mulkten|forelegget|førelegget|avgiften|avgifta|tilleggsavgift*|kravet|\
     *kravet|gjelden|gjelda ..2 er|ble|blei|vart|blir|vert ..1 frafalt|fråfalle|fråfallen|ettergitt|ettergjeve|\
     opprettholdt|oppretthalde|slettet|sletta|opphevet|oppheva|redusert",
    "forelegg~|førelegg~|forelegget|førelegget ?ditt|dykkar forfaller|forfell|på|er|må",
    "*skatten|skatten|*skatta|skatta|taksten|*taksten ?din|di ..1 er|ble|blei|vart ..2 fastsatt|fastsett|beregnet|\
     berekna|skrevet|skriven|utskrevet|utskriven",
    "fastsatt|fastsett ..3 takst|*takst|*taksten|*skatt|*skatten",
    "skatteoppgjør~|skatteoppgjøret|skatteoppgjer~|skatteoppgjeret ?ditt er|ligger|ligg|finner|finn",
    "navneendring~|namneendring~|adresseendring~|flytting~|skolebytte~|skulebyte~|*endringen|*endringa ..3 er|ble|\
     blei|vart ..2 godkjent|godkjend|avslått|avslege|avvist",
    "lånet|lån|*lånet|*lån ?ditt ..1 er|ble|blei|vart ..1 godkjent|godkjend|innvilget|innvilga|avslått|avslege",
    "du|dere|dykk|de har|hadde ..1 fått ..3 stipend|stipendet|tilskudd|tilskot|*tilskudd|*tilskot|lån|*lån|\
     finansieringsbevis*|skolebytte|skulebyte|skoleskyss|skuleskyss|permisjon|refusjon",
    "får|fått|fekk|fikk plass|*plass ..1 på|i|ved|hos|hjå ..2 sfo|barnehage*|*barnehage|*barnehagen|skole*|*skole|\
     *skolen|skule*|*skule|*skulen|sykehjem*|sjukeheim*|dagsent*",
    "besluttet|vedtatt|vedteke|bestemt|bestemd ..1 å ..3 avslutte|stanse|stansa|avslå|avvise|heve|heva|oppheve|\
     redusere|inndra|si|seie|trekke|gi|gje ..4 din|ditt|dine|di|dykkar|deres|deg|dykk|dere",
    "oppnevnt|oppnemnd|oppnemnt ..1 som|til ..2 verge|verje|setteverge|setteverje|stemmemott*|røystemott*|\
     meddommer|meddommar|lagrett*|skjønns*|medlem|vara*|valgmedarb*",
    "trukket|trekt ..1 ut|deg ..2 som|til ..2 meddommer|meddommar|lagrett*|lekdommer|lekdommar|meddomsm*",
    "vergemål~|verjemål~ ..3 opprettet|oppretta|endret|endra|opphevet|oppheva|avsluttet|avslutta",
    "registrert|registrerte som ..1 utflytt*|utvandr*|forsvunnet|bosatt|busett",
    "karakter~|karakteren|karakterane ..3 endret|endra|opprettholdt|oppretthalde|omgjort",
    "bortvist|bortviste",
    "avslag|avslaget på ..4 søknad~|*søknad|*søknaden|klag~|kravet",
    "fått|fekk|fikk|gitt|gjeve|gir|gjev|ga|gav ..4 tillatelse|*tillatelse|tillating|*tillating|\
     løyve|*løyve|dispensasjon|*dispensasjon|bevilling|*bevilling|konsesjon|*konsesjon|\
     statsborgerskap|autorisasjon|fritak|medhold",
    "tillatelse~|*tillatelse|*tillatelsen|løyvet|*løyvet|dispensasjon~|bevilling~|*bevillingen ..3 \
     er|vart|ble|blei ..2 gitt|gjeve|innvilget|innvilga|godkjent|godkjend",
    "fått|fekk|fikk|tildelt|tildelte ..4 plass|*plass ..3 i|på|ved|hos ..3 barnehage*|*barnehage|\
     *barnehagen|skole*|*skole|*skolen|skule*|*skule|*skulen|omsorg*|sykehjem*|sjukeheim*|*hjem|\
     *hjemmet|*heim|*heimen|bolig*|bustad*|studie*|*studiet|vg1|vg2|vg3|*linje|*linja|sfo",
    "barnet ?ditt|dykkar har fått plass|*plass",
    "tildelt|tildelte|tildelast ..4 bolig|*bolig|bustad|*bustad|leilighet|leilegheit|plass|*plass",
    "du|barnet|søker* ..2 er|ble|blei|vart ..1 tatt|teken|tekne opp|inn på|ved|i",
    "kommet|kome|komme inn på ..3 studie~|*studiet|linje*|skole*|skule*|*skole",
    "decision|ruling ..5 been|was|is ..2 made|taken|issued|reached|ready|available",
    "made|taken|reached|issued a|an|our|the ..3 decision|ruling",
    "decided ..2 your|the ..3 case|application|appeal|claim|complaint",
    "appeal|complaint|claim ..3 upheld|allowed|successful|unsuccessful|overturned",
    "permit|licence|license|permission|benefit|allowance|grant|decision ..3 renewed|extended|changed|\
     overturned|upheld|amended",
    "your ..4 application|appeal|claim|request|case|complaint ..8 been|was|is ..2 granted|approved|\
     rejected|refused|denied|declined|decided|dismissed|accepted|processed",
    "granted|awarded|issued ..4 permit|permission|licence|license|benefit|place|leave|citizenship|\
     dispensation|exemption|support|asylum|allowance",
    "granted|rejected|refused|denied|dismissed|approved|declined ..2 your ..4 application|appeal|\
     claim|request|complaint",
    "have|has|received|ready|here ..3 answer|reply|response to|on your ..3 application|appeal|\
     claim|complaint",
    "allocated|assigned ..3 place|housing|flat|apartment",
];

/// Advance notices by name.
const ADVANCE_NOTICE: &[&str] = &[
    "forhåndsvarsel~|forhåndsvarsl*|førehandsvarsel~|førehandsvarsl*|forhandsvarsel~|forehandsvarsel",
    "advance|prior notice|notification|warning",
];

/// Works, closures and visits that may be announced beforehand.
const WORKS: &[&str] = &[
    "steng*|stengjer|vannet|vatnet|vann|vatn|vannavsteng*|vassavsteng*|vannstans|strøm*|straum*",
    "arbeid|arbeidet|*arbeid|*arbeider|gravearbeid*|vedlikehald*|vedlikehold*|spyling*|feiing*|\
     feiar*|feie*|brøyt*|sprenging*|sprengning*|asfalter*|tømming*|nedetid|trafikk*|måleravles*|\
     besøk|lading|test|prøvevars*|vaksin*",
    "water|power|road|maintenance|closure|closed|chimney",
];

/// Wording about appointments that are not kept.
const ABSENCE: &[&str] = &[
    "time|timen|*time|*timen|timeavtale*|avbestil*|oppmøte|møter|møtt|møte|møt|avlys*|avmeld*",
    "utebli*|appointment|cancel~|show|attend",
];

/// Political bodies.
const POLITICAL_BODIES: &[&str] = &[
    "kommunestyre~|kommunestyret|bystyre~|bystyret|heradsstyre~|formannskap~|formannskapet|\
     formannskapets",
    "fylkesting~|fylkestinget|stortinget|regjering~|regjeringa|bydelsutval*|*utvalget|*utvalet|\
     utvalget|utvalet|byrådet|sametinget",
    "council|parliament|government|committee",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.classified(Class::LegalEffect, analysis.documents().flat_map(matches).collect())
}

/// Returns the wording in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    Match::of_phrases(document, |hit| match hit.group {
        PhraseGroup::LegalEffect => true,
        PhraseGroup::DecisionMade => is_made(document, &hit.tokens()),
        PhraseGroup::AdvanceNotice => !is_of_works(document, &hit.tokens()),
        PhraseGroup::FeeImposed => !is_for_absence(document, &hit.tokens()),
        _ => false,
    })
}

/// Returns whether the wording of a decision states that it has been made in somebody's case.
pub(super) fn is_made(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let before = document.before_in_sentence(tokens.start, BEFORE);
    let is_open = before
        .clone()
        .rev()
        .take_while(|at| !begins_clause(document.token_text(*at)))
        .any(|at| makes_open(document.word(at)));
    let is_political = document.has_phrase(&before, PhraseGroup::PoliticalBody);
    let mut after = tokens.start..document.after_in_sentence(tokens.end, AFTER).end;
    !is_open && (!is_political || after.any(|at| is_of_recipient(document.word(at))))
}

/// Returns whether an advance notice is of works or a visit.
fn is_of_works(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let after = document.after_in_sentence(tokens.end, AFTER);
    document.has_phrase(&after, PhraseGroup::Works)
}

/// Returns whether a fee is for an appointment that was not kept.
fn is_for_absence(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let before = document.before_in_sentence(tokens.start, 2 * AFTER);
    let after = document.after_in_sentence(tokens.end, AFTER);
    [before, after].iter().any(|near| document.has_phrase(near, PhraseGroup::Absence))
}

/// Returns whether a token begins a clause of its own.
fn begins_clause(token: &str) -> bool {
    matches!(token, "at" | "that" | "," | ":" | ";" | "–" | "—")
}

/// Returns whether a word before a statement denies it, awaits it or makes it a condition.
fn makes_open(word: &str) -> bool {
    matches!(word, "hvis" | "dersom" | "viss" | "når" | "før" | "inntil" | "blir" | "får")
        || matches!(word, "ikke" | "ikkje" | "ingen" | "ennå" | "enno")
        || matches!(word, "if" | "when" | "once" | "until" | "unless" | "before" | "not")
}

/// Returns whether a word makes something the recipient's own.
fn is_of_recipient(word: &str) -> bool {
    matches!(word, "din" | "di" | "ditt" | "dine" | "deg" | "deres" | "dykk" | "dykkar")
        || matches!(word, "your" | "you")
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::contract::Signal;
    use crate::text::testing::{assert_found, cases};

    #[test]
    fn decisions_notices_time_limits_and_losses_are_found() {
        assert_found(Signal::LegalEffect, &cases(include_str!("legal_effect/found.txt")), true);
    }

    #[test]
    fn reminders_receipts_and_general_information_have_no_legal_effect() {
        let mut others = cases(include_str!("legal_effect/not_found.txt"));
        others.push(String::new());
        assert_found(Signal::LegalEffect, &others, false);
    }
}
