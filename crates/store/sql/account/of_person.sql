-- The accounts of a person in every system.
SELECT system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
    evidence, candidates, line, snapshot, first_review, last_changed_review, gone_review
FROM account
WHERE person_code = $1 AND gone_review IS NULL
ORDER BY system, login
