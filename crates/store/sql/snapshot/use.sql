-- A review read a snapshot, and believed it or not.
INSERT INTO review_snapshot (review, snapshot, kind, verdict, reasons)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (review, kind) DO UPDATE
SET snapshot = excluded.snapshot, verdict = excluded.verdict, reasons = excluded.reasons
