CREATE TABLE varsel (
    id         bigserial PRIMARY KEY,
    mottaker   text NOT NULL,
    type       text NOT NULL,
    opprettet  timestamptz NOT NULL DEFAULT now(),
    sendt      timestamptz
);
COMMENT ON TABLE varsel IS 'Varsler som skal sendes, og når de ble sendt.';
