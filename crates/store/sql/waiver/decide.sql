-- Somebody else decides about an exception that was asked for.
UPDATE waiver
SET state = $2, decided_by = $3, decided_name = $4, decided_at = $5, decided_words = $6, from_day = $7
WHERE number = $1 AND state = 'asked'
