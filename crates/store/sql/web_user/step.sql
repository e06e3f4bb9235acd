-- A code of the second factor is spent: it and all before it are worth nothing from now on.
UPDATE web_user SET factor_step = $2 WHERE login = $1 AND factor_step < $2
