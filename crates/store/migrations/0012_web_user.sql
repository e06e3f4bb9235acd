-- Who can sign in. Of one-time codes and passwords only digests are kept; of the second factor
-- nothing but its number: it is derived from the key file.
CREATE TABLE web_user (
    login TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    person_code TEXT,
    state TEXT NOT NULL,
    password_hash TEXT,
    factor BIGINT NOT NULL,
    factor_proved BOOLEAN NOT NULL,
    factor_step BIGINT NOT NULL,
    code_digest TEXT,
    code_until BIGINT,
    created_at BIGINT NOT NULL
);
