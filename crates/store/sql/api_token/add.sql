-- Somebody makes a token.
INSERT INTO api_token (number, login, digest, name, unit, reads_only, made_at, ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
