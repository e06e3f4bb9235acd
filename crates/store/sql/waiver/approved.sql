-- The exceptions that are approved and not over before a day, in the order the judge takes them.
SELECT number, system, login, rules, until_day, reason, state, asked_by, asked_at,
    decided_by, decided_name, decided_at, decided_words, from_day, withdrawn_by, withdrawn_at, withdrawn_words
FROM waiver
WHERE state = 'approved' AND until_day >= $1
ORDER BY system, login, number
