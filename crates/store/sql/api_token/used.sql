-- A token is used, first this day.
UPDATE api_token SET used_at = $2 WHERE number = $1
