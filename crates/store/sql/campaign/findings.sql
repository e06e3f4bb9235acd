-- What is open below a unit in the systems of a campaign, each with the unit's standing answer, a page at
-- a time. Units below that answer for themselves in the campaign are left to themselves.
WITH RECURSIVE below (code) AS (
    SELECT code FROM unit WHERE code = $2
    UNION
    SELECT unit.code FROM unit JOIN below ON unit.parent = below.code
    WHERE unit.code NOT IN (SELECT unit FROM campaign_unit WHERE campaign = $1)
)
SELECT finding.system, finding.login, finding.rule, statement.verdict, statement.reason,
    statement.rank, statement.evidence_at, statement.clause, finding.from_review, finding.to_review,
    answer.kind, answer.words, answer.review, answer.said_by, answer.said_at
FROM finding
JOIN statement ON statement.id = finding.statement
JOIN account ON account.system = finding.system AND account.login = finding.login
LEFT JOIN finding_answer AS answer ON answer.campaign = $1 AND answer.system = finding.system
    AND answer.login = finding.login AND answer.rule = finding.rule AND answer.superseded_at IS NULL
WHERE finding.to_review IS NULL AND statement.verdict = 'fail'
    AND account.unit_code IN (SELECT code FROM below)
    AND (NOT EXISTS (SELECT 1 FROM campaign_system WHERE campaign = $1)
        OR finding.system IN (SELECT system FROM campaign_system WHERE campaign = $1))
    AND ($3 = '' OR finding.system = $3)
    AND ($4 = '' OR finding.rule = $4)
    AND ($5 = '' OR ($5 = 'none' AND answer.kind IS NULL) OR answer.kind = $5)
    AND (finding.system, finding.login, finding.rule) > ($6, $7, $8)
ORDER BY finding.system, finding.login, finding.rule
LIMIT $9
