-- A file is to be read otherwise.
UPDATE upload SET mapping = $2, preview = $3 WHERE number = $1 AND state = 'staged'
