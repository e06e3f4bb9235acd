-- A campaign is closed, with a reason: one under way, or a draft that came to nothing.
UPDATE campaign SET state = 'closed', closed_by = $2, closed_at = $3, closed_reason = $4
WHERE number = $1 AND state <> 'closed'
