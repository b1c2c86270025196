package no.nordvik.brev

import no.nordvik.brev.dsl.*

/** Brevet som sier at det er gjort et vedtak, på begge målformer. */
object Vedtaksbrev : Brevmal<Vedtak>() {
    override val kode = "NK_VEDTAK_01"

    override fun Innhold.lag() {
        avsnitt {
            text(
                bokmal { +"Nordvik kommune har fattet et vedtak i saken din. Vedtaket ligger i den digitale postkassen din. Du kan klage innen tre uker." },
                nynorsk { +"Nordvik kommune har gjort eit vedtak i saka di. Vedtaket ligg i den digitale postkassa di. Du kan klage innan tre veker." },
            )
        }
    }
}
