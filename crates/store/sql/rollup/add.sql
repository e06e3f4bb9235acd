-- How many accounts of a unit and system have a verdict by a rule.
INSERT INTO rollup (review, unit, system, rule, verdict, privileged, accounts)
VALUES ($1, $2, $3, $4, $5, $6, $7)
