-- The figures of one unit of a review.
SELECT unit, system, counts
FROM rollup
WHERE review = $1 AND unit = $2
ORDER BY system
