-- The people of a unit, a page at a time, by code.
SELECT code, name, birth_date, identity_hash, mail, unit_code, other_units, position, category,
    status, status_from, status_to, line, other_codes
FROM person
WHERE unit_code = $1 AND code > $2
ORDER BY code
LIMIT $3
