-- Which role somebody holds on which unit; taken back, never removed.
CREATE TABLE role_grant (
    number BIGINT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES web_user (login) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    unit TEXT,
    granted_by TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    revoked_by TEXT,
    revoked_at BIGINT
);
CREATE INDEX role_grant_by_login ON role_grant (login) WHERE revoked_at IS NULL;
INSERT INTO counter (noun, newest) VALUES ('role_grant', 0);
