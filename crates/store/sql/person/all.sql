-- Every person, by code.
SELECT code, name, birth_date, identity_hash, mail, unit_code, other_units, position, category,
    status, status_from, status_to, line, other_codes
FROM person
ORDER BY code
