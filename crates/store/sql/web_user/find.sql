-- The user of a login.
SELECT login, name, person_code, state, factor, factor_proved
FROM web_user
WHERE login = $1
