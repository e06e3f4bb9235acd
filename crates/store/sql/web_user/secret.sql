-- What a user signs in against.
SELECT login, name, person_code, state, factor, factor_proved, password_hash, factor_step
FROM web_user
WHERE login = $1 AND state = 'active'
