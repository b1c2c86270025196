package no.fjellvik.varsel

import kotlin.test.Test
import kotlin.test.assertTrue

class VarselteksterTest {
    @Test
    fun `en SMS sier hvem den er fra`() {
        assertTrue(BOSTOTTE_SMS_TEXT.startsWith("Fjellvik kommune: "), "Avsenderen skal stå først i meldingen.")
    }
}
