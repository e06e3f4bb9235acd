-- The roles somebody holds.
SELECT number, login, role, unit, granted_by, granted_at
FROM role_grant
WHERE login = $1 AND revoked_at IS NULL
ORDER BY number
