-- What other programs show instead of a password: each acts as the user who made it, narrowed where they
-- wished. The secret is shown once; here is its keyed digest.
CREATE TABLE api_token (
    number BIGINT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES web_user (login) DEFERRABLE INITIALLY DEFERRED,
    digest TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    unit TEXT,
    reads_only BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX api_token_by_login ON api_token (login) WHERE revoked_at IS NULL;
INSERT INTO counter (noun, newest) VALUES ('api_token', 0);

-- What a program was answered, by the key it gave: asked again, it gets the same. Sealed, since an answer
-- may hold a one-time code. A status of 0: the first request has not been answered.
CREATE TABLE api_answer (
    token BIGINT NOT NULL REFERENCES api_token (number) DEFERRABLE INITIALLY DEFERRED,
    idempotency_key TEXT NOT NULL,
    request TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    status BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (token, idempotency_key)
);
