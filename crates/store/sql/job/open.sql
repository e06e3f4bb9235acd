-- Work of a kind that has not come to its end.
SELECT number, kind, state, asked_by, asked_at, started_at, finished_at, tries, owner, outcome
FROM job WHERE kind = $1 AND finished_at IS NULL
ORDER BY number
LIMIT 1
