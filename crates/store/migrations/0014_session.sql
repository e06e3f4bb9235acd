-- Who is signed in where. The token itself is in the browser alone; here is its keyed digest.
CREATE TABLE session (
    digest TEXT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES web_user (login) DEFERRABLE INITIALLY DEFERRED,
    device TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX session_by_login ON session (login);
