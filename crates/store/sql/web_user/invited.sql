-- The user who holds a one-time code that is still good.
SELECT login, name, person_code, state, factor, factor_proved
FROM web_user
WHERE code_digest = $1 AND state = 'invited' AND code_until > $2
