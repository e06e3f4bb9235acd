-- The snapshots of a review, by kind.
SELECT snapshot.described, review_snapshot.verdict, review_snapshot.reasons
FROM review_snapshot
JOIN snapshot ON snapshot.id = review_snapshot.snapshot
WHERE review_snapshot.review = $1
ORDER BY review_snapshot.kind
