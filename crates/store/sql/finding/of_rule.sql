-- The open findings of a rule and verdict, a page at a time.
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review
FROM finding
JOIN statement ON statement.id = finding.statement
WHERE finding.rule = $1 AND statement.verdict = $2 AND finding.to_review IS NULL
    AND (finding.system, finding.login) > ($3, $4)
ORDER BY finding.system, finding.login
LIMIT $5
