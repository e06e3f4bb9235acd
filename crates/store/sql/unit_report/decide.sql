-- The level above returns a signed report, or accepts it.
UPDATE unit_report SET state = $4, decided_by = $5, decided_at = $6, decided_reason = $7
WHERE campaign = $1 AND unit = $2 AND version = $3 AND state = 'signed'
