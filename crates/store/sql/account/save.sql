-- An account as a review found it; a row that says the same already is left alone.
INSERT INTO account
    (system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
     evidence, candidates, search_key, digest, line, snapshot, first_review, last_changed_review)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
ON CONFLICT (system, login) DO UPDATE
SET kind = excluded.kind,
    privileged = excluded.privileged,
    status = excluded.status,
    person_code = excluded.person_code,
    unit_code = excluded.unit_code,
    tier = excluded.tier,
    score = excluded.score,
    situation = excluded.situation,
    evidence = excluded.evidence,
    candidates = excluded.candidates,
    search_key = excluded.search_key,
    digest = excluded.digest,
    line = excluded.line,
    snapshot = excluded.snapshot,
    last_changed_review = excluded.last_changed_review,
    gone_review = NULL
WHERE account.digest <> excluded.digest OR account.gone_review IS NOT NULL
