-- A user can no longer sign in.
UPDATE web_user
SET state = 'closed', password_hash = NULL, code_digest = NULL, code_until = NULL
WHERE login = $1 AND state <> 'closed'
