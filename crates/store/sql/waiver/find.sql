-- The exception of a number.
SELECT number, system, login, rules, until_day, reason, state, asked_by, asked_at,
    decided_by, decided_name, decided_at, decided_words, from_day, withdrawn_by, withdrawn_at, withdrawn_words
FROM waiver WHERE number = $1
