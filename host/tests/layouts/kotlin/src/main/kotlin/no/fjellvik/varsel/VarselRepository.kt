package no.fjellvik.varsel

import javax.sql.DataSource
import org.slf4j.LoggerFactory

private const val HENT_NYE = """
    SELECT id, mottaker, type, opprettet
    FROM varsel
    WHERE sendt IS NULL AND opprettet < now() - interval '5 minutes'
    ORDER BY opprettet
"""
private const val MARKER_SENDT = "UPDATE varsel SET sendt = now() WHERE id = ?"

class VarselRepository(private val dataSource: DataSource) {
    private val log = LoggerFactory.getLogger(javaClass)

    fun markerSendt(id: Long) {
        dataSource.connection.use { connection ->
            val antall = connection.prepareStatement(MARKER_SENDT).apply { setLong(1, id) }.executeUpdate()
            check(antall == 1) { "Fant ikke varselet $id, så det kunne ikke markeres som sendt." }
            log.info("Varselet $id er sendt, og blir ikke sendt en gang til.")
        }
    }
}
