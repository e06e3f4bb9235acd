-- The review of a number.
SELECT number, as_of, policy_digest, input_digest, started_at, finished_at, state
FROM review
WHERE number = $1
