-- What the newest finished review before a number believed of a source.
SELECT snapshot.described, review_snapshot.verdict, review_snapshot.reasons
FROM review_snapshot
JOIN review ON review.number = review_snapshot.review
JOIN snapshot ON snapshot.id = review_snapshot.snapshot
WHERE review_snapshot.kind = $1
    AND review_snapshot.review < $2
    AND review_snapshot.verdict <> 'refused'
    AND review.state = 'finished'
ORDER BY review_snapshot.review DESC
LIMIT 1
