-- Every account that has not gone, by system and login.
SELECT system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
    evidence, candidates, line, snapshot, first_review, last_changed_review, gone_review
FROM account
WHERE gone_review IS NULL
ORDER BY system, login
