-- Every finding there ever was of an account.
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review
FROM finding
JOIN statement ON statement.id = finding.statement
WHERE finding.system = $1 AND finding.login = $2
    AND (finding.to_review IS NULL OR finding.to_review > finding.from_review)
ORDER BY finding.rule, finding.from_review
