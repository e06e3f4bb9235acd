-- A request under a key is begun, unless one was before.
INSERT INTO api_answer (token, idempotency_key, request, begun_at, status, sealed)
VALUES ($1, $2, $3, $4, 0, $5)
ON CONFLICT (token, idempotency_key) DO NOTHING
