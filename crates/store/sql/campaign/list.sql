-- The newest campaigns, as many as are asked for.
SELECT number, state, issuer, title, letter_name, letter_sha256, letter, terms, created_by, created_at,
    opened_by, opened_at, opened_review, closed_by, closed_at, closed_reason
FROM campaign
ORDER BY number DESC
LIMIT $1
