-- What humans decided about whose account it is, and took back; nothing is ever removed.
CREATE TABLE match_decision (
    number BIGINT PRIMARY KEY,
    system TEXT NOT NULL,
    login TEXT NOT NULL,
    person_code TEXT,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    forgotten_by TEXT,
    forgotten_at BIGINT
);
CREATE INDEX match_decision_by_account ON match_decision (system, login, number);
