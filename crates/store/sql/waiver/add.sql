-- Somebody asks for an exception.
INSERT INTO waiver (number, system, login, rules, until_day, reason, state, asked_by, asked_at)
VALUES ($1, $2, $3, $4, $5, $6, 'asked', $7, $8)
