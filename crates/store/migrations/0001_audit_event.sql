-- The record: who did what when, each entry signed and holding the digest of the one before.
CREATE TABLE audit_event (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    event TEXT NOT NULL,
    prev TEXT NOT NULL,
    digest TEXT NOT NULL,
    signature TEXT NOT NULL
);

-- Numbers that are counted up and never given twice.
CREATE TABLE counter (
    noun TEXT PRIMARY KEY,
    newest BIGINT NOT NULL
);
INSERT INTO counter (noun, newest) VALUES ('review', 0), ('snapshot', 0), ('match_decision', 0);
