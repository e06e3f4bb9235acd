-- Answers that are kept no longer go.
DELETE FROM api_answer WHERE begun_at <= $1
