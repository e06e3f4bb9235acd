-- The newest version of each unit's report in a campaign.
SELECT unit, version, state, content, written_by, written_at, sha256, signed_by, signed_name, signed_as,
    signed_at, decided_by, decided_at, decided_reason
FROM unit_report
WHERE campaign = $1 AND version = (
    SELECT MAX(newest.version) FROM unit_report AS newest
    WHERE newest.campaign = unit_report.campaign AND newest.unit = unit_report.unit
)
ORDER BY unit
