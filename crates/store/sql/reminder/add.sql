-- A reminder to be sent, or one that nobody can get, unless there is one of its stage for them.
INSERT INTO reminder (number, campaign, unit, matter, stage, recipient, address, state, planned_by, planned_at,
    due_at, tries, reply)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 0, '')
ON CONFLICT (campaign, unit, matter, stage, recipient) DO NOTHING
