-- Somebody is signed in.
INSERT INTO session (digest, login, device, started_at, ends_at) VALUES ($1, $2, $3, $4, $5)
