-- A user names the address to be reminded at, or takes it back.
UPDATE web_user SET mail = $2 WHERE login = $1 AND state = 'active'
