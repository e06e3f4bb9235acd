-- The figures of a review.
SELECT unit, system, rule, verdict, privileged, accounts
FROM rollup
WHERE review = $1
ORDER BY unit, system, rule, verdict, privileged
