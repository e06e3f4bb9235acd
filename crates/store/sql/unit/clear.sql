-- The units of the last snapshot make room for those of the next.
DELETE FROM unit
