-- The newest entry of the record.
SELECT seq, digest FROM audit_event ORDER BY seq DESC LIMIT 1
