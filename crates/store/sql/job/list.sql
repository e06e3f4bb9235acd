-- Work, the newest first.
SELECT number, kind, state, asked_by, asked_at, started_at, finished_at, tries, owner, outcome
FROM job ORDER BY number DESC LIMIT $1
