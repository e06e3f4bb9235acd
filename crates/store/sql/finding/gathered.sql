-- The open findings of the accounts of a unit and those below it, gathered account by account and put in
-- order then: for a unit with few of the accounts, where finding/below would walk past those of all others.
-- CROSS JOIN keeps SQLite from turning that around.
WITH RECURSIVE below (code) AS (
    SELECT code FROM unit WHERE code = $1
    UNION
    SELECT unit.code FROM unit JOIN below ON unit.parent = below.code
)
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review
FROM below CROSS JOIN account CROSS JOIN finding CROSS JOIN statement
WHERE account.unit_code = below.code
    AND finding.system = account.system
    AND finding.login = account.login
    AND statement.id = finding.statement
    AND finding.to_review IS NULL
    AND ($2 = '' OR finding.system = $2)
    AND ($3 = '' OR finding.rule = $3)
    AND ($4 = '' OR statement.verdict = $4)
    AND (finding.system, finding.login, finding.rule) > ($5, $6, $7)
ORDER BY finding.system, finding.login, finding.rule
LIMIT $8
