-- Accounts whose owner is for a human to decide, a page at a time.
SELECT system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
    evidence, candidates, line, snapshot, first_review, last_changed_review, gone_review
FROM account
WHERE situation = 'disputed' AND gone_review IS NULL AND (system, login) > ($1, $2)
ORDER BY system, login
LIMIT $3
