-- A node takes a reminder into its hands.
UPDATE reminder SET state = 'sending', tries = tries + 1, tried_at = $2 WHERE number = $1 AND state = 'waiting'
