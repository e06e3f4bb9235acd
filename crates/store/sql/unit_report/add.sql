-- A unit begins a report, the next after those it has.
INSERT INTO unit_report (campaign, unit, version, state, content, written_by, written_at)
VALUES ($1, $2, $3, 'draft', $4, $5, $6)
