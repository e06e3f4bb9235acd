-- Taken away while a first load fills the table.
DROP INDEX IF EXISTS account_by_person
