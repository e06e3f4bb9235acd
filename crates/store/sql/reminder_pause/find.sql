-- Who paused a campaign's reminders, when and why.
SELECT paused_by, paused_at, reason FROM reminder_pause WHERE campaign = $1
