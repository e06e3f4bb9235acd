-- A login that a believed snapshot no longer has.
INSERT INTO gone_login (login) VALUES ($1)
