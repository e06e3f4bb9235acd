-- Work of a number.
SELECT number, kind, state, asked_by, asked_at, started_at, finished_at, tries, owner, outcome
FROM job WHERE number = $1
