-- A document a review wrote, once all its parts are there.
INSERT INTO artefact (review, name, sha256, size) VALUES ($1, $2, $3, $4)
