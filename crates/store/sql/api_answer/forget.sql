-- The request under a key changed nothing and may be put anew.
DELETE FROM api_answer WHERE token = $1 AND idempotency_key = $2
