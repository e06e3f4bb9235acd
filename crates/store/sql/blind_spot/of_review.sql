-- What a review could not see.
SELECT system, rule, reason, accounts FROM blind_spot WHERE review = $1 ORDER BY system, rule
