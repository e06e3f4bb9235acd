-- Marks the accounts of a system that have gone.
UPDATE account
SET gone_review = $2, last_changed_review = $2
FROM gone_login
WHERE account.system = $1 AND account.login = gone_login.login AND account.gone_review IS NULL
