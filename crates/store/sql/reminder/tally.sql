-- How many reminders of a campaign came how far.
SELECT state, COUNT(*) FROM reminder WHERE campaign = $1 GROUP BY state ORDER BY state
