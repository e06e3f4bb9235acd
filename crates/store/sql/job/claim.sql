-- A node ($2) takes work upon itself until a time ($4).
UPDATE job SET state = 'running', owner = $2, started_at = $3, lease_until = $4, tries = tries + 1
WHERE number = $1 AND finished_at IS NULL
