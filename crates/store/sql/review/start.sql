-- A review starts.
INSERT INTO review (number, as_of, policy_digest, input_digest, started_at, state)
VALUES ($1, $2, $3, $4, $5, 'running')
