-- Work that outlives the request that asked for it. One node at a time holds a job, until
-- `lease_until`; whoever finds it later goes on with it.
CREATE TABLE job (
    number BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    tries BIGINT NOT NULL,
    owner TEXT,
    lease_until BIGINT,
    -- What came of it, as JSON.
    outcome TEXT
);
CREATE INDEX job_open ON job (number) WHERE finished_at IS NULL;
INSERT INTO counter (noun, newest) VALUES ('job', 0);
