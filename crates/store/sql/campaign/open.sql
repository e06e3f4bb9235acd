-- A confirmed campaign is opened.
UPDATE campaign SET state = 'open', opened_by = $2, opened_at = $3, opened_review = $4
WHERE number = $1 AND state = 'confirmed'
