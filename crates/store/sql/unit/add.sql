-- A unit as of the snapshot that is believed.
INSERT INTO unit (code, name, parent, branch, valid_from, valid_to, successor, aliases, search_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
