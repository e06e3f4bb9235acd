-- A file goes from one state ($2) to another ($3), with the work it goes into.
UPDATE upload SET state = $3, job = $4 WHERE number = $1 AND state = $2
