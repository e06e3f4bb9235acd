-- A letter becomes a draft.
INSERT INTO campaign (number, state, issuer, title, letter_name, letter_sha256, letter, terms, created_by, created_at)
VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9)
