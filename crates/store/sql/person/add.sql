-- A person as of the roster that is believed.
INSERT INTO person
    (code, name, birth_date, identity_hash, mail, unit_code, other_codes, other_units, position, category,
     status, status_from, status_to, line, search_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
