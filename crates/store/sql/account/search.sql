-- Accounts whose folded login or name contain a text, a page at a time.
SELECT system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
    evidence, candidates, line, snapshot, first_review, last_changed_review, gone_review
FROM account
WHERE search_key LIKE $1 ESCAPE '\' AND gone_review IS NULL AND (system, login) > ($2, $3)
ORDER BY system, login
LIMIT $4
