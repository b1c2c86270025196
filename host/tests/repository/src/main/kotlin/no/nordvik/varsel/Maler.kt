package no.nordvik.varsel

import java.time.LocalTime

sealed interface Mal {
    fun smsTekst(): String
    fun epostTittel(): String
    fun epostHtmlBody(): String
}

/* Et foreldremøte er flyttet. /* Sitatet "her" er ingen tekst. */ */
data class Foreldremote(val klasse: String, val navn: String) : Mal {
    override fun smsTekst() =
        "Nordvik kommune: Foreldremøtet for $klasse er flyttet til torsdag kl. 18. Vi møtes i gymsalen."

    override fun epostTittel() = "Foreldremøtet er flyttet"

    override fun epostHtmlBody() = """
        <p>Hei $navn!</p>
        <p>Foreldremøtet for $klasse er flyttet til torsdag kl. 18. Vi møtes i gymsalen.</p>
        <p>Hilsen<br>Nordvik kommune</p>
    """.trimIndent()
}

data class Vannstenging(val gate: String, val fra: LocalTime, val til: LocalTime, val navn: String) : Mal {
    override fun smsTekst() =
        "Nordvik kommune: Vannet i ${gate.uppercase()} er stengt fra kl. $fra til $til. " +
            "Tapp opp det du trenger."

    override fun epostTittel() = "Vannet blir stengt"

    override fun epostHtmlBody() = """
        <p>Hei $navn!</p>
        <p>Vannet i ${gate.uppercase()} blir stengt fra kl. $fra til $til. Tapp opp det du trenger. Kok vannet det
        første døgnet etterpå.</p>
        <p>Hilsen Nordvik kommune</p>
        <p>Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret til
        Digitaliseringsdirektoratet. Oppdater kontaktinformasjonen din:
        https://www.norge.no/nb/oppdater-kontaktinformasjon</p>
    """.trimIndent()
}
