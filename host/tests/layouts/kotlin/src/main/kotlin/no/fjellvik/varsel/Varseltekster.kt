package no.fjellvik.varsel

const val SYKEHJEMSPLASS_SMS_TEXT =
    "Fjellvik kommune: Det er en ny melding til deg om plassen på sykehjemmet. Logg inn på Min side for å lese den."
const val SYKEHJEMSPLASS_EMAIL_SUBJECT = "Ny melding fra Fjellvik kommune"
const val SYKEHJEMSPLASS_EMAIL_BODY =
    "<p>Hei!</p><p>Det er en ny melding til deg. Logg inn på Min side for å lese den.</p>" +
        "<p>Hilsen<br>Fjellvik kommune</p>" +
        "<p>Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon</p>"

const val BOSTOTTE_SMS_TEXT =
    "Fjellvik kommune: Vi har fått søknaden din om bostøtte. Du får svar innen fire uker."
const val BOSTOTTE_EMAIL_SUBJECT = "Vi har fått søknaden din"
const val BOSTOTTE_EMAIL_BODY =
    "<p>Hei!</p><p>Vi har fått søknaden din om bostøtte. Du får svar innen fire uker.</p>" +
        "<p>Hilsen<br>Fjellvik kommune</p>" +
        "<p>Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon</p>"

const val TIMEBESTILLING_SMS_TEXT =
    "Fjellvik kommune: Du har time hos oss i morgen. Passer det ikke, ring 57 00 11 22 før kl. 12."

const val SNORYDDING_SMS_TEXT =
    "Fjellvik kommune: Vi rydder snø i gata di i natt. " +
        "Flytt bilen før kl. 22."
