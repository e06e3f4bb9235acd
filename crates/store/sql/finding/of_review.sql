-- The findings of a review, by system, login and rule.
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review
FROM finding
JOIN statement ON statement.id = finding.statement
WHERE finding.from_review <= $1 AND (finding.to_review IS NULL OR finding.to_review > $1)
ORDER BY finding.system, finding.login, finding.rule
