-- How many accounts count for a unit and those below it; no more than so many are counted.
WITH RECURSIVE below (code) AS (
    SELECT code FROM unit WHERE code = $1
    UNION
    SELECT unit.code FROM unit JOIN below ON unit.parent = below.code
)
SELECT COUNT(*) FROM (
    SELECT 1 AS one FROM below CROSS JOIN account WHERE account.unit_code = below.code LIMIT $2
) AS counted
