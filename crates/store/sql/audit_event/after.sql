-- The record from a number on, oldest first.
SELECT seq, at, actor, event, prev, digest, signature
FROM audit_event
WHERE seq > $1
ORDER BY seq
LIMIT $2
