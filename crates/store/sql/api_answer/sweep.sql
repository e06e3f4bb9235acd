-- Answers that are kept no longer go, and requests begun by a node that died before it answered.
DELETE FROM api_answer WHERE begun_at <= $1 OR (status = 0 AND begun_at <= $2)
