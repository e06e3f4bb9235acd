-- The next entry of the record.
INSERT INTO audit_event (seq, at, actor, event, prev, digest, signature)
VALUES ($1, $2, $3, $4, $5, $6, $7)
