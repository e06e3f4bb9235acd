-- Accounts below a unit whose folded login or name contain a text, a page at a time.
WITH RECURSIVE below (code) AS (
    SELECT code FROM unit WHERE code = $5
    UNION
    SELECT unit.code FROM unit JOIN below ON unit.parent = below.code
)
SELECT system, login, kind, privileged, status, person_code, unit_code, tier, score, situation,
    evidence, candidates, line, snapshot, first_review, last_changed_review, gone_review
FROM account
WHERE search_key LIKE $1 ESCAPE '\' AND gone_review IS NULL AND (system, login) > ($2, $3)
    AND unit_code IN (SELECT code FROM below)
ORDER BY system, login
LIMIT $4
