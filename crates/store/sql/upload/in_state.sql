-- The files in a state, by number.
SELECT number, kind, name, sha256, size, as_of, state, mapping, preview, sent_by, sent_at, job
FROM upload WHERE state = $1 ORDER BY number
