-- Every decision that stands.
SELECT system, login, person_code, reason, decided_by, decided_at, kind
FROM match_decision
WHERE forgotten_at IS NULL
ORDER BY system, login
