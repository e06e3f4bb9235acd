-- The files that go into some work.
SELECT number, kind, name, sha256, size, as_of, state, mapping, preview, sent_by, sent_at, job
FROM upload WHERE job = $1 ORDER BY number
