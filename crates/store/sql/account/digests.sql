-- What is known of each account of a system, in short, to tell what changed.
SELECT login, digest
FROM account
WHERE system = $1 AND gone_review IS NULL
ORDER BY login
