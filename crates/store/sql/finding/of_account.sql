-- Every finding there ever was of an account.
SELECT finding.system, finding.login, finding.rule, finding.verdict, finding.reason, finding.rank,
    finding.evidence_at, finding.clause, finding.from_review, finding.to_review
FROM finding
WHERE system = $1 AND login = $2 AND (to_review IS NULL OR to_review > from_review)
ORDER BY rule, from_review
