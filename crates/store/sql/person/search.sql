-- People whose folded name, code or mail contain a text.
SELECT code, name, birth_date, identity_hash, mail, unit_code, other_units, position, category,
    status, status_from, status_to, line, other_codes
FROM person
WHERE search_key LIKE $1 ESCAPE '\'
ORDER BY code
LIMIT $2
