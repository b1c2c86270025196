package no.havvik.pdfgen

import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("pdfgen")

fun main() {
    log.info("Starter pdfgen. Malene blir lest en gang, og holdt i minnet.")
    require(System.getenv("PORT") != null) { "Miljøvariabelen PORT må være satt før tjenesten kan starte." }
}
