-- Reviews before a number, newest first.
SELECT number, as_of, policy_digest, input_digest, started_at, finished_at, state
FROM review
WHERE number < $1
ORDER BY number DESC
LIMIT $2
