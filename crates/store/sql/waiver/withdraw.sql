-- An exception is taken back, whether it was approved already or not.
UPDATE waiver
SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3, withdrawn_words = $4
WHERE number = $1 AND state IN ('asked', 'approved')
