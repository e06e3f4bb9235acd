-- One part of a document.
SELECT bytes FROM artefact_part WHERE review = $1 AND name = $2 AND seq = $3
