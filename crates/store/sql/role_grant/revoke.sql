-- A role is taken back.
UPDATE role_grant SET revoked_by = $3, revoked_at = $4
WHERE number = $1 AND login = $2 AND revoked_at IS NULL
