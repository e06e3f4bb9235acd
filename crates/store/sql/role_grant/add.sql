-- Somebody gets a role on a unit.
INSERT INTO role_grant (number, login, role, unit, granted_by, granted_at)
VALUES ($1, $2, $3, $4, $5, $6)
