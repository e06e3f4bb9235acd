-- The unit of a code.
SELECT code, name, parent, branch, valid_from, valid_to, successor, aliases
FROM unit
WHERE code = $1
