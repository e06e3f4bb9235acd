-- A session ends.
DELETE FROM session WHERE digest = $1 AND login = $2
