-- The people of the last roster make room for those of the next.
DELETE FROM person
