-- The request under a key is answered.
UPDATE api_answer SET status = $3, sealed = $4 WHERE token = $1 AND idempotency_key = $2
