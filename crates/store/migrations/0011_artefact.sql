-- The documents a review wrote, so that the same review can be issued again byte for byte.
CREATE TABLE artefact (
    review BIGINT NOT NULL REFERENCES review (number) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (review, name)
);

-- Its bytes, in parts (zstd).
CREATE TABLE artefact_part (
    review BIGINT NOT NULL,
    name TEXT NOT NULL,
    seq BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (review, name, seq)
);
