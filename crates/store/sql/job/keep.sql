-- A node ($2) goes on with its work until a time ($3), unless another one has taken it over.
UPDATE job SET lease_until = $3 WHERE number = $1 AND owner = $2 AND state = 'running'
