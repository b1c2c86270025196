"""Texts of the library's notices, in the order of a loan."""

import logging

LOG = logging.getLogger(__name__)
QUERY = """SELECT tittel, dato FROM laan WHERE purret = 0"""

# The title's quotation marks are in the SMS alphabet.
PURRING_SMS = "Nordvik kommune: Boken «{tittel}» skulle vært levert {dato}. Lever den i biblioteket."

HENTING_SMS = (
    "Nordvik kommune: Boken {tittel} ligger klar "
    "i biblioteket til {dato}."
)

LESESAL_SMS = 'Nordvik kommune: Lesesalen er stengt fra {fra} til {til} fordi vi maler "det grønne rommet".'

HENTING_EMNE = "Boken ligger klar"
HENTING_EPOST = """\
Hei {navn}

Boken {tittel} ligger klar i biblioteket til {dato}.

Hilsen Nordvik kommune

Vi har hentet e-postadressen din fra Folkeregisteret. \
Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon
"""

FLYTTING_SMS = (
    "Nordvik kommune: Biblioteket flytter til det nye kulturhuset i Strandgata den "
    "første uken i mars. Mens vi flytter kan du ikke låne eller levere bøker, men du kan "
    "lese aviser og bruke datamaskinene i den gamle lesesalen på rådhuset hver dag fra "
    "klokken ti om formiddagen til klokken fire om ettermiddagen. Ingen bøker må leveres "
    "mens vi flytter, og alle lån blir forlenget til biblioteket åpner igjen."
)


def bokbuss_sms(stad: str) -> str:
    """Returns the notice that the mobile library comes."""
    return f"Nordvik kommune: Bokbussen kjem til {stad.title()} tysdag kl. 14. Hugs lånekortet."


def send(antall):
    LOG.info("sendte %d varsler", antall)
