-- The next number of a noun.
UPDATE counter SET newest = newest + 1 WHERE noun = $1 RETURNING newest
