-- The oldest reminder that may be tried now ($1), in a campaign that is open and not paused.
SELECT reminder.number, reminder.campaign, reminder.unit, reminder.matter, reminder.stage, reminder.recipient,
    reminder.address, reminder.state, reminder.planned_by, reminder.planned_at, reminder.due_at, reminder.tries,
    reminder.tried_at, reminder.reply
FROM reminder
JOIN campaign ON campaign.number = reminder.campaign
WHERE reminder.state = 'waiting' AND reminder.due_at <= $1 AND campaign.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reminder_pause WHERE reminder_pause.campaign = reminder.campaign)
ORDER BY reminder.number
LIMIT 1
