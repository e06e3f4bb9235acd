-- The figures of a unit and of all below it: each unit's lines exist already, so the tree is
-- walked over some thousand units and never over accounts.
WITH RECURSIVE below (code) AS (
    SELECT code FROM unit WHERE code = $2
    UNION
    SELECT unit.code FROM unit JOIN below ON unit.parent = below.code
)
SELECT $2, rollup.system, rollup.counts
FROM below
JOIN rollup ON rollup.unit = below.code
WHERE rollup.review = $1
ORDER BY rollup.system, rollup.unit
