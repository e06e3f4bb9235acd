-- The next numbers of a noun, as many as are asked for; gives the last of them.
UPDATE counter SET newest = newest + $2 WHERE noun = $1 RETURNING newest
