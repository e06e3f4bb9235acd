-- How far each unit has come with its own accounts since a campaign was opened ($2: the review it was
-- opened on, $3: the newest): what was open then, what is open now, what evidence has closed, what is
-- claimed, explained, and claimed against later evidence.
SELECT account.unit_code,
    COUNT(*) FILTER (WHERE finding.to_review IS NULL),
    COUNT(*) FILTER (WHERE finding.from_review <= $2),
    COUNT(*) FILTER (WHERE finding.to_review IS NOT NULL),
    COUNT(*) FILTER (WHERE finding.to_review IS NULL AND answer.kind = 'claimed' AND answer.review >= $3),
    COUNT(*) FILTER (WHERE finding.to_review IS NULL AND answer.kind = 'explained'),
    COUNT(*) FILTER (WHERE finding.to_review IS NULL AND answer.kind = 'claimed' AND answer.review < $3)
FROM finding
JOIN statement ON statement.id = finding.statement
JOIN account ON account.system = finding.system AND account.login = finding.login
LEFT JOIN finding_answer AS answer ON answer.campaign = $1 AND answer.system = finding.system
    AND answer.login = finding.login AND answer.rule = finding.rule AND answer.superseded_at IS NULL
WHERE statement.verdict = 'fail' AND account.unit_code IS NOT NULL
    AND (finding.to_review IS NULL
        OR (finding.from_review <= $2 AND finding.to_review > $2
            AND NOT EXISTS (SELECT 1 FROM finding AS again
                WHERE again.system = finding.system AND again.login = finding.login
                    AND again.rule = finding.rule AND again.to_review IS NULL)))
    AND (NOT EXISTS (SELECT 1 FROM campaign_system WHERE campaign = $1)
        OR finding.system IN (SELECT system FROM campaign_system WHERE campaign = $1))
GROUP BY account.unit_code
ORDER BY account.unit_code
