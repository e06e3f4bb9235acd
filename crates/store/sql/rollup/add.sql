-- How many accounts of a unit and system there are, by rule and verdict.
INSERT INTO rollup (review, unit, system, counts)
VALUES ($1, $2, $3, $4)
