-- One chunk of a snapshot.
SELECT rows, sha256, bytes FROM snapshot_chunk WHERE snapshot = $1 AND seq = $2
