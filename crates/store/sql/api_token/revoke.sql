-- A token of somebody counts no more.
UPDATE api_token SET revoked_at = $3 WHERE number = $1 AND login = $2 AND revoked_at IS NULL
