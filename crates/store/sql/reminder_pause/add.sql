-- A campaign reminds nobody for now.
INSERT INTO reminder_pause (campaign, paused_by, paused_at, reason) VALUES ($1, $2, $3, $4)
ON CONFLICT (campaign) DO NOTHING
