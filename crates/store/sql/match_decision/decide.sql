-- A human decides whose account it is.
INSERT INTO match_decision (number, system, login, person_code, reason, decided_by, decided_at, kind)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
