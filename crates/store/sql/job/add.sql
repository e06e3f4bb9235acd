-- Work to be done, by whoever comes first.
INSERT INTO job (number, kind, state, asked_by, asked_at, tries) VALUES ($1, $2, 'waiting', $3, $4, 0)
