-- What was taken so long ago ($1) that whoever took it must have died: nobody knows whether it went out.
UPDATE reminder SET state = 'unknown' WHERE state = 'sending' AND tried_at < $1
