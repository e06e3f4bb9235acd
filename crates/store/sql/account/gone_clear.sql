-- Forgets the logins of the system before.
DELETE FROM gone_login
