-- Some thousand rows of a snapshot.
INSERT INTO snapshot_chunk (snapshot, seq, rows, sha256, bytes) VALUES ($1, $2, $3, $4, $5)
