-- The accounts that count for a unit, a page at a time.
SELECT system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
    evidence, candidates, line, snapshot, first_review, last_changed_review, gone_review
FROM account
WHERE unit_code = $1 AND gone_review IS NULL AND (system, login) > ($2, $3)
ORDER BY system, login
LIMIT $4
