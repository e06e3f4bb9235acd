-- The newest review that came to its end.
SELECT number, as_of, policy_digest, input_digest, started_at, finished_at, state
FROM review
WHERE state = 'finished'
ORDER BY number DESC
LIMIT 1
