-- Sessions that have run out go.
DELETE FROM session WHERE ends_at <= $1
