"""Computes the columns of `krr screen` for the dispatch in dispatch.md, with DuckDB or Polars.

columns.py duckdb|polars FILE RESULT: FILE is an answer of the register, or has a person on each line if it ends in
.ndjson. RESULT is a table with the number of the row, the delivery, the fallback and the language.
"""

import os
import sys

# Details are fresh up to 18 calendar months before the day of the sending.
FIRST_FRESH_DAY = "2025-05-29"

DETAILS = ["epostadresse", "mobiltelefonnummer"]
CONTACT = [name + end for name in DETAILS for end in ("", "_oppdatert", "_sist_verifisert")]
PERSON = ["reservasjon", "status", "spraak"]


def with_duckdb(file, result):
    import duckdb

    contact = ", ".join(f"{name} VARCHAR" for name in CONTACT)
    columns = {name: "VARCHAR" for name in PERSON} | {"kontaktinformasjon": f"STRUCT({contact})"}
    if file.endswith(".ndjson"):
        rows = f"select row_number() over () as row, * from read_json('{file}', format='newline_delimited', columns={columns})"
    else:
        person = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        columns = {"personer": f"STRUCT({person})[]"}
        size = os.path.getsize(file) + 1
        answer = f"read_json('{file}', maximum_object_size={size}, columns={columns})"
        persons = "unnest(personer) as person, generate_subscripts(personer, 1) as row"
        rows = f"select row, person.* from (select {persons} from {answer})"
    is_fresh = "cast(greatest(c.{0}_oppdatert::timestamptz, c.{0}_sist_verifisert::timestamptz) as date) >= date '{1}'"
    email, mobile = (is_fresh.format(name, FIRST_FRESH_DAY) for name in DETAILS)
    duckdb.sql("set TimeZone = 'UTC'")
    duckdb.sql("set threads = 2")
    duckdb.sql(f"""
        copy (
            with persons as ({rows}),
            facts as (
                select row, spraak, status = 'AKTIV' and reservasjon = 'NEI' as is_open,
                    coalesce({email}, false) as by_email, coalesce({mobile}, false) as by_sms,
                    lower(c.epostadresse) as email, c.mobiltelefonnummer as mobile
                from (select *, kontaktinformasjon as c from persons)
            ),
            channels as (
                select row, spraak, by_sms,
                    case when not is_open then 'not_sent' when by_email then 'email' when by_sms then 'sms'
                        else 'not_sent' end as channel,
                    case channel when 'email' then email when 'sms' then mobile end as address
                from facts
            ),
            turns as (
                select *, row_number() over (partition by channel, address order by row) as turn from channels
            )
            select row, case when turn > 1 then 'not_sent' else channel end as delivery,
                case when delivery = 'email' and by_sms then 'sms' end as fallback, spraak as language
            from turns order by row
        ) to '{result}' (header, delimiter ',')
    """)


def with_polars(file, result):
    import polars as pl

    contact = pl.Struct({name: pl.String for name in CONTACT})
    schema = {name: pl.String for name in PERSON} | {"kontaktinformasjon": contact}
    if file.endswith(".ndjson"):
        persons = pl.scan_ndjson(file, schema=schema)
    else:
        answer = pl.read_json(file, schema={"personer": pl.List(pl.Struct(schema))})
        persons = answer.lazy().explode("personer").unnest("personer")

    def is_fresh(name):
        dates = [
            pl.col(name + end).str.to_datetime("%Y-%m-%dT%H:%M:%S%.f%#z", time_zone="UTC")
            for end in ("_oppdatert", "_sist_verifisert")
        ]
        first = pl.lit(FIRST_FRESH_DAY).str.to_datetime("%Y-%m-%d", time_zone="UTC")
        return (pl.max_horizontal(dates) >= first).fill_null(False)

    email, mobile = DETAILS
    not_sent = pl.lit("not_sent")
    channel = pl.col("channel")
    address = pl.when(channel == "email").then(pl.col(email).str.to_lowercase()).otherwise(pl.col(mobile))
    (
        persons.with_row_index("row", offset=1)
        .unnest("kontaktinformasjon")
        .with_columns(
            is_open=(pl.col("status") == "AKTIV") & (pl.col("reservasjon") == "NEI"),
            by_email=is_fresh(email),
            by_sms=is_fresh(mobile),
        )
        .with_columns(
            channel=pl.when(~pl.col("is_open")).then(not_sent)
            .when(pl.col("by_email")).then(pl.lit("email"))
            .when(pl.col("by_sms")).then(pl.lit("sms"))
            .otherwise(not_sent)
        )
        .with_columns(address=address)
        .with_columns(
            delivery=pl.when(pl.col("row") == pl.col("row").min().over("channel", "address"))
            .then(channel).otherwise(not_sent)
        )
        .select(
            "row",
            "delivery",
            fallback=pl.when((pl.col("delivery") == "email") & pl.col("by_sms")).then(pl.lit("sms")),
            language="spraak",
        )
        .sort("row")
        .sink_csv(result)
    )


engine, file, result = sys.argv[1:]
{"duckdb": with_duckdb, "polars": with_polars}[engine](file, result)
