-- A report is signed: it does not change any more.
UPDATE unit_report SET state = 'signed', sha256 = $4, signed_by = $5, signed_name = $6, signed_as = $7, signed_at = $8
WHERE campaign = $1 AND unit = $2 AND version = $3 AND state = 'draft'
