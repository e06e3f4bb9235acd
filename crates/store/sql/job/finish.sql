-- Work comes to its end ($3), unless another node ($2) has taken it over.
UPDATE job SET state = $3, outcome = $4, finished_at = $5, lease_until = NULL
WHERE number = $1 AND owner = $2 AND state = 'running'
