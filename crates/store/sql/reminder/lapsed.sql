-- How many were taken so long ago ($1) that whoever took them must have died.
SELECT COUNT(*) FROM reminder WHERE state = 'sending' AND tried_at < $1
