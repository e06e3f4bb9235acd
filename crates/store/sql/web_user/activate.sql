-- An invited user has set a password; the code is spent.
UPDATE web_user
SET state = 'active', password_hash = $2, factor_proved = $3, factor_step = $4, code_digest = NULL,
    code_until = NULL
WHERE login = $1 AND state = 'invited'
