-- A review has come to its end.
UPDATE review SET state = 'finished', finished_at = $2 WHERE number = $1 AND state = 'running'
