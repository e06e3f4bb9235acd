-- The figures of a review.
SELECT unit, system, counts
FROM rollup
WHERE review = $1
ORDER BY unit, system
