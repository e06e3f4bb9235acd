-- A part of a document.
INSERT INTO artefact_part (review, name, seq, bytes) VALUES ($1, $2, $3, $4)
