-- A part of a file.
INSERT INTO upload_part (upload, seq, bytes) VALUES ($1, $2, $3)
