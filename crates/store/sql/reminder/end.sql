-- What came of a reminder, by whoever took it for that try ($2).
UPDATE reminder SET state = $3, reply = $4, due_at = $5 WHERE number = $1 AND tries = $2 AND state = 'sending'
