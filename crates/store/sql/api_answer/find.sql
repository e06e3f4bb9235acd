-- What was asked and answered under a key.
SELECT request, status, sealed FROM api_answer WHERE token = $1 AND idempotency_key = $2
