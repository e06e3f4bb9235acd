-- The accounts of a unit are found by this.
CREATE INDEX IF NOT EXISTS account_by_unit ON account (unit_code, system, login)
