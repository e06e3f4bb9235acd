-- A letter put to work. Its text stays as it was read; what a person made of it stands in `terms` (JSON).
CREATE TABLE campaign (
    number BIGINT PRIMARY KEY,
    state TEXT NOT NULL,
    issuer TEXT NOT NULL,
    title TEXT NOT NULL,
    letter_name TEXT NOT NULL,
    letter_sha256 TEXT NOT NULL,
    letter TEXT NOT NULL,
    terms TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    opened_by TEXT,
    opened_at BIGINT,
    opened_review BIGINT,
    closed_by TEXT,
    closed_at BIGINT,
    closed_reason TEXT
);
INSERT INTO counter (noun, newest) VALUES ('campaign', 0), ('finding_answer', 0);

-- The units it is for, each with the letter's words that named it (a JSON array).
CREATE TABLE campaign_unit (
    campaign BIGINT NOT NULL REFERENCES campaign (number) DEFERRABLE INITIALLY DEFERRED,
    unit TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (campaign, unit)
);

-- The systems it speaks of; none at all means every system.
CREATE TABLE campaign_system (
    campaign BIGINT NOT NULL REFERENCES campaign (number) DEFERRABLE INITIALLY DEFERRED,
    system TEXT NOT NULL,
    PRIMARY KEY (campaign, system)
);

-- What a unit says of a finding: it explains it, or claims it done. A later answer takes the place of
-- an earlier one, which stays. Only evidence closes a finding.
CREATE TABLE finding_answer (
    number BIGINT PRIMARY KEY,
    campaign BIGINT NOT NULL REFERENCES campaign (number) DEFERRABLE INITIALLY DEFERRED,
    system TEXT NOT NULL,
    login TEXT NOT NULL,
    rule TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    review BIGINT NOT NULL,
    said_by TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    superseded_at BIGINT
);
CREATE INDEX finding_answer_standing ON finding_answer (campaign, system, login, rule) WHERE superseded_at IS NULL;

-- A unit's report: drafted from figures that stand still, signed, returned or accepted.
CREATE TABLE unit_report (
    campaign BIGINT NOT NULL REFERENCES campaign (number) DEFERRABLE INITIALLY DEFERRED,
    unit TEXT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    sha256 TEXT,
    signed_by TEXT,
    signed_name TEXT,
    signed_as TEXT,
    signed_at BIGINT,
    decided_by TEXT,
    decided_at BIGINT,
    decided_reason TEXT,
    PRIMARY KEY (campaign, unit, version)
);
