-- Every decision there ever was about an account, oldest first.
SELECT system, login, person_code, reason, decided_by, decided_at, kind, forgotten_by, forgotten_at
FROM match_decision
WHERE system = $1 AND login = $2
ORDER BY number
