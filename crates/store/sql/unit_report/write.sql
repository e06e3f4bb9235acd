-- A report that is not signed yet is written anew.
UPDATE unit_report SET content = $4, written_by = $5, written_at = $6
WHERE campaign = $1 AND unit = $2 AND version = $3 AND state = 'draft'
