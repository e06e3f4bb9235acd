-- An earlier answer gives way to a new one.
UPDATE finding_answer SET superseded_at = $5
WHERE campaign = $1 AND system = $2 AND login = $3 AND rule = $4 AND superseded_at IS NULL
