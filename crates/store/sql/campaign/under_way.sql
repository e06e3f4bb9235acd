-- Every campaign that is open.
SELECT number, state, issuer, title, letter_name, letter_sha256, letter, terms, created_by, created_at, opened_by,
    opened_at, opened_review, closed_by, closed_at, closed_reason
FROM campaign
WHERE state = 'open'
ORDER BY number
