-- A campaign reminds again.
DELETE FROM reminder_pause WHERE campaign = $1
