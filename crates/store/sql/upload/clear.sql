-- The bytes of a file go.
DELETE FROM upload_part WHERE upload = $1
