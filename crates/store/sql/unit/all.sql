-- Every unit, by code.
SELECT code, name, parent, branch, valid_from, valid_to, successor, aliases
FROM unit
ORDER BY code
