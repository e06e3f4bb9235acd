-- The accounts of a person are found by this.
CREATE INDEX IF NOT EXISTS account_by_person ON account (person_code, system, login)
WHERE person_code IS NOT NULL
