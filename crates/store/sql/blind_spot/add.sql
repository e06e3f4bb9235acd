-- A rule by which no account of a system can be judged.
INSERT INTO blind_spot (review, system, rule, reason, accounts) VALUES ($1, $2, $3, $4, $5)
