-- A finding a review did not make again.
INSERT INTO closing_finding (login, rule) VALUES ($1, $2)
