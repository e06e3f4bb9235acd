-- The snapshot of the same bytes, read by the same mapping.
SELECT described
FROM snapshot
WHERE kind = $1 AND sha256 = $2 AND mapping_digest = $3
ORDER BY id DESC
LIMIT 1
