-- The findings of a review, by system, login and rule.
SELECT finding.system, finding.login, finding.rule, finding.verdict, finding.reason, finding.rank,
    finding.evidence_at, finding.clause, finding.from_review, finding.to_review
FROM finding
WHERE from_review <= $1 AND (to_review IS NULL OR to_review > $1)
ORDER BY system, login, rule
