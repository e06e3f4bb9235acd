-- Every role anybody holds who can still sign in.
SELECT role_grant.number, role_grant.login, role_grant.role, role_grant.unit,
    role_grant.granted_by, role_grant.granted_at
FROM role_grant
JOIN web_user ON web_user.login = role_grant.login
WHERE role_grant.revoked_at IS NULL AND web_user.state = 'active'
ORDER BY role_grant.number
