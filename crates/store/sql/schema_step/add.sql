-- A step of the schema has been applied.
INSERT INTO schema_step (version, sha256, applied_at) VALUES ($1, $2, $3)
