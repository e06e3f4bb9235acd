-- Users after a login, a page at a time.
SELECT login, name, person_code, state, factor, factor_proved
FROM web_user
WHERE login > $1
ORDER BY login
LIMIT $2
