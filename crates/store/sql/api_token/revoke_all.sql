-- No token of somebody counts any more.
UPDATE api_token SET revoked_at = $2 WHERE login = $1 AND revoked_at IS NULL
