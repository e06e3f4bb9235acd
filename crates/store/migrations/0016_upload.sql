-- A file somebody sent: looked at by a person before anything of it is believed.
CREATE TABLE upload (
    number BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    as_of TEXT NOT NULL,
    state TEXT NOT NULL,
    -- What a person decided about its columns (TOML), and how it would be read (JSON).
    mapping TEXT NOT NULL,
    preview TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    job BIGINT
);
CREATE INDEX upload_by_state ON upload (state, number);
INSERT INTO counter (noun, newest) VALUES ('upload', 0);

-- Its bytes in parts (zstd), so that any node can go on with it; gone once it has been read or thrown away.
CREATE TABLE upload_part (
    upload BIGINT NOT NULL REFERENCES upload (number) DEFERRABLE INITIALLY DEFERRED,
    seq BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (upload, seq)
);
