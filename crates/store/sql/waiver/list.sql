-- Exceptions below a number, newest first: one state, or all of them for an empty one, with a last day in
-- between two days.
SELECT number, system, login, rules, until_day, reason, state, asked_by, asked_at,
    decided_by, decided_name, decided_at, decided_words, from_day, withdrawn_by, withdrawn_at, withdrawn_words
FROM waiver
WHERE number < $1 AND ($2 = '' OR state = $2) AND until_day >= $3 AND until_day <= $4
ORDER BY number DESC
LIMIT $5
