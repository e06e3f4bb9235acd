-- A unit answers for a finding.
INSERT INTO finding_answer (number, campaign, system, login, rule, kind, words, review, said_by, said_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
