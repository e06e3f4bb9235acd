-- The reviews that came to their end and in which an exception counted.
SELECT review.number
FROM review_waiver
JOIN review ON review.number = review_waiver.review
WHERE review_waiver.waiver = $1 AND review.state = 'finished'
ORDER BY review.number
