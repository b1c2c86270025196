package no.nordvik.varsel

import org.slf4j.LoggerFactory

/** Tekstene i varslene om barnehage, skole og "SFO". */
object Varseltekster {
    private val log = LoggerFactory.getLogger(Varseltekster::class.java)
    private const val SKILLETEGN = ';' // ikke "komma"

    const val BARNEHAGE_MERKELAPP = "Barnehage"
    const val BARNEHAGE_SMS_TEXT =
        "Nordvik kommune: Barnehagen åpner igjen mandag 12. januar kl. 7. Vi har reparert " +
            "taket. Ring 55 00 12 34 om du lurer på noe."
    const val BARNEHAGE_EMAIL_TITLE = "Barnehagen åpner igjen 12. januar"
    const val BARNEHAGE_EMAIL_BODY =
        "<p>Hei!</p><p>Barnehagen åpner igjen mandag 12. januar kl. 7. Taket er reparert, og " +
            "barna skal bruke inngangen fra Kirkegata.</p><p>Hilsen<br>Nordvik kommune</p><p>Vi " +
            "har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. " +
            "Oppdater kontaktinformasjonen din: " +
            "https://www.norge.no/nb/oppdater-kontaktinformasjon</p>"

    const val SKOLESTART_SMS_TEXT =
        "Nordvik kommune: Skolen starter mandag 17. august kl. 9. Ta med matpakke og klær til å være ute i."

    const val FERIE_SMS_TEXT = """Nordvik kommune: Barnehagen er stengt i uke 29 og 30. God sommer!"""

    const val SFO_SMS_TEXT =
        "Nordvik kommune: SOMMERTILBUD på SFO! Spar 40 % på alle " +
            "plasser, kun ut juni. Kjøp nå i appen!"

    // krr-ignore unidentified-sender: skolens navn står i avsenderfeltet
    const val SKYSS_SMS_TEXT = "Skolebussen går en time senere i morgen på grunn av glatte veier."

    fun sendt(antall: Int) {
        log.info("Sendte varsel til $antall mottakere: ${SKOLESTART_SMS_TEXT.take(20)} …")
    }
}
