-- A file of a number.
SELECT number, kind, name, sha256, size, as_of, state, mapping, preview, sent_by, sent_at, job
FROM upload WHERE number = $1
