-- Every session of somebody ends.
DELETE FROM session WHERE login = $1
