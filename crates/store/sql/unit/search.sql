-- Units whose folded name, code or aliases contain a text.
SELECT code, name, parent, branch, valid_from, valid_to, successor, aliases
FROM unit
WHERE search_key LIKE $1 ESCAPE '\'
ORDER BY code
LIMIT $2
