-- Every exception there ever was for an account, newest first.
SELECT number, system, login, rules, until_day, reason, state, asked_by, asked_at,
    decided_by, decided_name, decided_at, decided_words, from_day, withdrawn_by, withdrawn_at, withdrawn_words
FROM waiver
WHERE system = $1 AND login = $2
ORDER BY number DESC
