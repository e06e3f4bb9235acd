-- Whether there is any account at all.
SELECT CAST(1 AS BIGINT) FROM account LIMIT 1
