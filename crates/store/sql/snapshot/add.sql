-- A snapshot whose chunks are all there.
INSERT INTO snapshot
    (id, kind, path, sha256, mapping_digest, format, encoding, as_of, rows, rejected_total,
     verdict, described, chunks)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
    (SELECT COUNT(*) FROM snapshot_chunk WHERE snapshot = $1))
