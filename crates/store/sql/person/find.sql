-- The person of a code.
SELECT code, name, birth_date, identity_hash, mail, unit_code, other_units, position, category,
    status, status_from, status_to, line, other_codes
FROM person
WHERE code = $1
