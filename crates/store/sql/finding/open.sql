-- A finding begins; the same review run again says it anew.
INSERT INTO finding
    (system, login, rule, verdict, reason, rank, evidence_at, clause, from_review)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (system, login, rule, from_review) DO UPDATE
SET verdict = excluded.verdict,
    reason = excluded.reason,
    rank = excluded.rank,
    evidence_at = excluded.evidence_at,
    clause = excluded.clause,
    to_review = NULL
