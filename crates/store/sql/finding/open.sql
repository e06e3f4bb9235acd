-- A finding begins; the same review run again says it anew.
INSERT INTO finding (system, login, rule, statement, from_review)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (system, login, rule, from_review) DO UPDATE
SET statement = excluded.statement, to_review = NULL
