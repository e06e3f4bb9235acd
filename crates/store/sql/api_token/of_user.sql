-- The tokens of somebody that last, newest first.
SELECT number, login, name, unit, reads_only, made_at, ends_at, used_at
FROM api_token
WHERE login = $1 AND ends_at > $2 AND revoked_at IS NULL
ORDER BY number DESC
