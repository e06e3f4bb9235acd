-- The open findings of a rule and verdict, a page at a time.
SELECT finding.system, finding.login, finding.rule, finding.verdict, finding.reason, finding.rank,
    finding.evidence_at, finding.clause, finding.from_review, finding.to_review
FROM finding
WHERE rule = $1 AND verdict = $2 AND to_review IS NULL AND (system, login) > ($3, $4)
ORDER BY system, login
LIMIT $5
