-- A file somebody sent, once all its parts are there.
INSERT INTO upload (number, kind, name, sha256, size, as_of, state, mapping, preview, sent_by, sent_at)
VALUES ($1, $2, $3, $4, $5, $6, 'staged', $7, $8, $9, $10)
