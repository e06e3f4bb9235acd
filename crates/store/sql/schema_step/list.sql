-- Which steps of the schema have been applied, and what they said.
SELECT version, sha256 FROM schema_step ORDER BY version
