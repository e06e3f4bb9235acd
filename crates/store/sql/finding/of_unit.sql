-- The open findings of the accounts that count for a unit, a page at a time.
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review
FROM account
JOIN finding ON finding.system = account.system AND finding.login = account.login
JOIN statement ON statement.id = finding.statement
WHERE account.unit_code = $1
    AND finding.to_review IS NULL
    AND (finding.system, finding.login, finding.rule) > ($2, $3, $4)
ORDER BY finding.system, finding.login, finding.rule
LIMIT $5
