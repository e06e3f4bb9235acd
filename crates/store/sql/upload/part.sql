-- One part of a file.
SELECT bytes FROM upload_part WHERE upload = $1 AND seq = $2
