-- The people as of the last roster that was believed. No identity number: its keyed hash.
CREATE TABLE person (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    birth_date TEXT,
    identity_hash TEXT,
    mail TEXT,
    unit_code TEXT,
    other_codes TEXT NOT NULL,
    other_units TEXT NOT NULL,
    position TEXT,
    category TEXT,
    status TEXT NOT NULL,
    status_from TEXT,
    status_to TEXT,
    line BIGINT NOT NULL,
    search_key TEXT NOT NULL,
    PRIMARY KEY (code)
) /* clustered */;
CREATE INDEX person_by_unit ON person (unit_code);
