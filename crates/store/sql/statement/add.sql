-- Something that is said of accounts from a review on.
INSERT INTO statement (id, rule, verdict, reason, rank, evidence_at, clause)
VALUES ($1, $2, $3, $4, $5, $6, $7)
