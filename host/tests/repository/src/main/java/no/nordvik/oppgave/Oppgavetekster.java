package no.nordvik.oppgave;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts of the notices about tasks, each with <code>"quotes"</code> in its comment. */
public final class Oppgavetekster {
	private static final Logger LOG = LoggerFactory.getLogger(Oppgavetekster.class);
	private static final char SKILLE = '"';
	private static final String HENT = "SELECT id, frist FROM oppgave WHERE status = 'NY' ORDER BY frist";

	public static final String FRIST_SMSTEKST = "Nordvik kommune: Husk fristen %s. "
			+ "Logg inn på nettsiden vår for å sende det som mangler.";
	public static final String VAKSINE_SMSTEKST =
			"Nordvik kommune: Du har time til vaksine %s kl. %s. Passer det ikke, ring 55 00 12 34 dagen f\u00f8r.";
	public static final String SAMTALE_SMSTEKST =
			"Nordvik kommune: Du har time hos \"ruskonsulenten\" %s kl. %s. Ring 55 00 12 34 om det ikke passer.";
	public static final String BRANN_SMSTEKST = "Nordvik kommune: Husk \u00e5 teste r\u00f8ykvarsleren.\n"
			+ "Bytt batteri hvis den ikke piper. Ring 55 00 12 34 om du trenger hjelp.";
	public static final String PARKERING_EPOSTTITTEL = "Husk \u00e5 betale for parkeringen";
	public static final String PARKERING_EPOSTTEKST = """
			Hei

			Avgiften for parkering m\u00e5 betales innen %s. Du finner fakturaen p\u00e5 nettsiden v\u00e5r.

			Hilsen Nordvik kommune

			Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon
			""";
	public static final String SOKNAD_EPOSTTITTEL = "Vi mangler søknaden";
	public static final String SOKNAD_EPOSTTEKST = """
			Hei

			Vi mangler s\u00f8knaden for 12057900499. Send den innen %s.

			Hilsen Nordvik kommune

			Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon
			""";

	private Oppgavetekster() {}

	static String frist(LocalDate dato) {
		LOG.debug("Lager tekst for frist {}", dato);
		return String.format(FRIST_SMSTEKST, dato);
	}
}
