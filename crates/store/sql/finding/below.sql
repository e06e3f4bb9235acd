-- The open findings below a unit (all of them for an empty unit), narrowed by system, rule and
-- verdict where one is given, a page at a time.
WITH RECURSIVE below (code) AS (
    SELECT code FROM unit WHERE code = $1
    UNION
    SELECT unit.code FROM unit JOIN below ON unit.parent = below.code
)
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review
FROM finding
JOIN statement ON statement.id = finding.statement
JOIN account ON account.system = finding.system AND account.login = finding.login
WHERE finding.to_review IS NULL
    AND ($1 = '' OR account.unit_code IN (SELECT code FROM below))
    AND ($2 = '' OR finding.system = $2)
    AND ($3 = '' OR finding.rule = $3)
    AND ($4 = '' OR statement.verdict = $4)
    AND (finding.system, finding.login, finding.rule) > ($5, $6, $7)
ORDER BY finding.system, finding.login, finding.rule
LIMIT $8
