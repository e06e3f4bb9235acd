-- An exception counted in a review.
INSERT INTO review_waiver (review, waiver) VALUES ($1, $2)
