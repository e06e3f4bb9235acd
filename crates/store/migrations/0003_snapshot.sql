-- A dated, hashed copy of one source; written once, never changed.
CREATE TABLE snapshot (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    mapping_digest TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    as_of TEXT NOT NULL,
    rows BIGINT NOT NULL,
    rejected_total BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    chunks BIGINT NOT NULL,
    -- The whole noun as JSON: columns, profile, reasons, rejected rows.
    described TEXT NOT NULL
);
CREATE INDEX snapshot_by_source ON snapshot (kind, sha256, mapping_digest);

-- Its rows, some thousands at a time (postcard, zstd), in the order of the feed.
CREATE TABLE snapshot_chunk (
    snapshot BIGINT NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
    seq BIGINT NOT NULL,
    rows BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (snapshot, seq)
);

-- Which snapshots a review read, and whether it believed them.
CREATE TABLE review_snapshot (
    review BIGINT NOT NULL REFERENCES review (number) DEFERRABLE INITIALLY DEFERRED,
    snapshot BIGINT NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (review, kind)
);
CREATE INDEX review_snapshot_by_kind ON review_snapshot (kind, review);
