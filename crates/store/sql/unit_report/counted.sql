-- The units of a campaign whose newest report is signed, and was not returned.
SELECT unit
FROM unit_report
WHERE campaign = $1 AND state IN ('signed', 'accepted') AND version = (
    SELECT MAX(newest.version) FROM unit_report AS newest
    WHERE newest.campaign = unit_report.campaign AND newest.unit = unit_report.unit
)
ORDER BY unit
