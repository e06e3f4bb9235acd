-- Reminders of a campaign below a number ($2), the newest first.
SELECT number, campaign, unit, matter, stage, recipient, address, state, planned_by, planned_at, due_at, tries,
    tried_at, reply
FROM reminder
WHERE campaign = $1 AND number < $2
ORDER BY number DESC
LIMIT $3
