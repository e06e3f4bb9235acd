-- The documents of a review.
SELECT name, sha256, size FROM artefact WHERE review = $1 ORDER BY name
