-- Accounts as the last review left them; a row is written only when something of it changed.
CREATE TABLE account (
    system TEXT NOT NULL,
    login TEXT NOT NULL,
    kind TEXT NOT NULL,
    privileged BOOLEAN NOT NULL,
    status TEXT NOT NULL,
    person_code TEXT,
    unit_code TEXT,
    tier TEXT NOT NULL,
    score BIGINT NOT NULL,
    situation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    candidates TEXT NOT NULL,
    search_key TEXT NOT NULL,
    digest BIGINT NOT NULL,
    line BIGINT NOT NULL,
    snapshot BIGINT NOT NULL,
    first_review BIGINT NOT NULL,
    last_changed_review BIGINT NOT NULL,
    gone_review BIGINT,
    PRIMARY KEY (system, login)
) /* clustered */;
-- Its wide indexes, by unit and by person, are built at the end of the first load, by
-- sql/account/index_*.sql.
CREATE INDEX account_disputed ON account (system, login) WHERE situation = 'disputed' AND gone_review IS NULL;
