-- Somebody becomes a user, or gets a new code: password and second factor they had are gone.
INSERT INTO web_user (login, name, person_code, state, password_hash, factor, factor_proved,
    factor_step, code_digest, code_until, created_at)
VALUES ($1, $2, $3, 'invited', NULL, 1, FALSE, 0, $4, $5, $6)
ON CONFLICT (login) DO UPDATE SET name = excluded.name, person_code = excluded.person_code,
    state = 'invited', password_hash = NULL, factor = web_user.factor + 1, factor_proved = FALSE,
    factor_step = 0, code_digest = excluded.code_digest, code_until = excluded.code_until
