-- Exceptions asked for by one person and approved by another. `rules` is a JSON array; what was asked
-- never changes, and nothing is removed.
CREATE TABLE waiver (
    number BIGINT PRIMARY KEY,
    system TEXT NOT NULL,
    login TEXT NOT NULL,
    rules TEXT NOT NULL,
    until_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by TEXT,
    decided_name TEXT,
    decided_at BIGINT,
    decided_words TEXT,
    from_day TEXT,
    withdrawn_by TEXT,
    withdrawn_at BIGINT,
    withdrawn_words TEXT
);
CREATE INDEX waiver_by_account ON waiver (system, login, number);
INSERT INTO counter (noun, newest) VALUES ('waiver', 0);

-- Which of them counted in which review.
CREATE TABLE review_waiver (
    review BIGINT NOT NULL,
    waiver BIGINT NOT NULL REFERENCES waiver (number) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (waiver, review)
);
