-- A decision is taken back.
UPDATE match_decision
SET forgotten_by = $3, forgotten_at = $4
WHERE system = $1 AND login = $2 AND forgotten_at IS NULL
