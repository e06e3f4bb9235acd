-- The open findings of a system, in the order in which a review makes them.
SELECT finding.login, finding.rule, statement.verdict, statement.reason, statement.rank,
    statement.clause, finding.statement
FROM finding
JOIN statement ON statement.id = finding.statement
WHERE finding.system = $1 AND finding.to_review IS NULL
ORDER BY finding.login, finding.rule
