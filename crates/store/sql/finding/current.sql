-- The open findings of a system, in the order in which a review makes them.
SELECT login, rule, verdict, reason, rank, clause
FROM finding
WHERE system = $1 AND to_review IS NULL
ORDER BY login, rule
