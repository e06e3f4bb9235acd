-- Whether there is any finding at all.
SELECT CAST(1 AS BIGINT) FROM finding LIMIT 1
