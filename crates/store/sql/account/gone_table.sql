-- The logins that a believed snapshot no longer has, for as long as it takes to mark them.
CREATE TEMP TABLE IF NOT EXISTS gone_login (login TEXT PRIMARY KEY)
