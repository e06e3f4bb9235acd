-- A run of the whole path. `running` that no process runs any more becomes `superseded`.
CREATE TABLE review (
    number BIGINT PRIMARY KEY,
    as_of TEXT NOT NULL,
    policy_digest TEXT NOT NULL,
    input_digest TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    state TEXT NOT NULL
);
