-- Every version of a unit's report, the newest first.
SELECT unit, version, state, content, written_by, written_at, sha256, signed_by, signed_name, signed_as,
    signed_at, decided_by, decided_at, decided_reason
FROM unit_report
WHERE campaign = $1 AND unit = $2
ORDER BY version DESC
