-- Ends the findings of a system that a review did not make again.
UPDATE finding
SET to_review = $2
FROM closing_finding
WHERE finding.system = $1
    AND finding.login = closing_finding.login
    AND finding.rule = closing_finding.rule
    AND finding.to_review IS NULL
