-- A user has set another password.
UPDATE web_user SET password_hash = $2 WHERE login = $1 AND state = 'active'
