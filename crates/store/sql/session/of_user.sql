-- The sessions of somebody that last, newest first.
SELECT digest, login, device, started_at, ends_at
FROM session
WHERE login = $1 AND ends_at > $2
ORDER BY started_at DESC, digest
