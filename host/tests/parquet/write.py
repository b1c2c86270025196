"""Writes the tables of the tests of Parquet, each by another program: `pip install duckdb polars pyarrow`.

The five persons are those of `support::recipients::five`.
"""

from datetime import date, datetime, timezone
from pathlib import Path

import duckdb
import polars
import pyarrow
import pyarrow.parquet

FOLDER = Path(__file__).parent
FRESH = datetime(2026, 6, 29, 8, 14, 52, tzinfo=timezone.utc)
OLD = datetime(2019, 6, 29, 10, 14, 52, 768000, tzinfo=timezone.utc)


def person(number, **changes):
    identity = f"9{number:010}"
    contact = {
        "epostadresse": f"p{identity}@example.no",
        "epostadresse_oppdatert": FRESH,
        "mobiltelefonnummer": f"4{identity[4:]}",
        "mobiltelefonnummer_oppdatert": FRESH,
    }
    return {
        "personidentifikator": identity,
        "saksnummer": 100 + number,
        "reservasjon": "NEI",
        "status": "AKTIV",
        "varslingsstatus": "KAN_VARSLES",
        "spraak": "nb",
        "kontaktinformasjon": contact,
        "digital_post": {"postkasseadresse": "x#1", "postkasseleverandoeradresse": "984661185"},
    } | changes


def five():
    old = person(3)
    old["kontaktinformasjon"]["mobiltelefonnummer_oppdatert"] = OLD
    return [
        person(1),
        person(2, reservasjon="JA"),
        old,
        person(4, status="SLETTET", kontaktinformasjon=None),
        person(5, reservasjon=None),
    ]


def flat(one):
    """Returns a person without groups, with the names that a query gives to the fields of groups."""
    nested = {"kontaktinformasjon": one["kontaktinformasjon"] or {}, "digital_post": one["digital_post"]}
    cells = {name: value for name, value in one.items() if name not in nested}
    for group, fields in nested.items():
        names = person(0)[group]
        cells |= {f"{group}.{name}": fields.get(name) for name in names}
    return cells


# Groups, timestamps in nanoseconds, Zstandard.
nanoseconds = polars.field("epostadresse_oppdatert").cast(polars.Datetime("ns", "UTC"))
contact = polars.col("kontaktinformasjon").struct.with_fields(nanoseconds)
polars.DataFrame(five()).with_columns(contact).write_parquet(FOLDER / "polars.parquet")

# Timestamps in microseconds, a column of dates, Snappy.
table = pyarrow.Table.from_pylist([flat(one) for one in five()])
duckdb.sql(
    """copy (select * replace (cast("kontaktinformasjon.epostadresse_oppdatert" as date)
    as "kontaktinformasjon.epostadresse_oppdatert") from "table") to '%s' (format parquet)"""
    % (FOLDER / "duckdb.parquet")
)

# Dictionaries, booleans, timestamps of 96 bits, several row groups, not compressed.
rows = [flat(one) | {"aktiv": one["status"] == "AKTIV"} for one in five()]
pyarrow.parquet.write_table(
    pyarrow.Table.from_pylist(rows), FOLDER / "pyarrow.parquet", compression="none", row_group_size=2,
    use_deprecated_int96_timestamps=True,
)

# Milliseconds, pages of the second version.
pyarrow.parquet.write_table(
    pyarrow.Table.from_pylist(five()), FOLDER / "groups.parquet", data_page_version="2.0",
    coerce_timestamps="ms", allow_truncated_timestamps=True,
)

# What is not read: a list, and a number with decimals.
columns = {"personidentifikator": ["90000000001"], "status": [["AKTIV"]]}
pyarrow.parquet.write_table(pyarrow.table(columns), FOLDER / "list.parquet")
columns = {"personidentifikator": [90000000001.0], "opprettet": [date(2026, 1, 1)]}
pyarrow.parquet.write_table(pyarrow.table(columns), FOLDER / "decimals.parquet", compression="gzip")
columns = {"personidentifikator": ["90000000001"]}
pyarrow.parquet.write_table(pyarrow.table(columns), FOLDER / "gzip.parquet", compression="gzip")
