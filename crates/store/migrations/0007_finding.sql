-- What is said of accounts. Of thousands often the same is said: it is stored once for each
-- review and system that begins to say it.
CREATE TABLE statement (
    id BIGINT NOT NULL,
    rule TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    rank TEXT NOT NULL,
    evidence_at TEXT NOT NULL,
    clause TEXT NOT NULL,
    PRIMARY KEY (id)
) /* clustered */;
INSERT INTO counter (noun, newest) VALUES ('statement', 0);

-- Of which account, as intervals of reviews: true from `from_review` on, until before `to_review`.
CREATE TABLE finding (
    system TEXT NOT NULL,
    login TEXT NOT NULL,
    rule TEXT NOT NULL,
    statement BIGINT NOT NULL,
    from_review BIGINT NOT NULL,
    to_review BIGINT,
    PRIMARY KEY (system, login, rule, from_review)
) /* clustered */;
