-- A person has corrected and confirmed what was read; possible until it is opened.
UPDATE campaign SET state = 'confirmed', issuer = $2, title = $3, terms = $4
WHERE number = $1 AND state IN ('draft', 'confirmed')
