-- What changed between two reviews: findings that began, came back, ended, or say otherwise.
WITH said AS NOT MATERIALIZED (
    SELECT finding.*, statement.verdict, statement.reason
    FROM finding
    JOIN statement ON statement.id = finding.statement
),
earlier AS (
    SELECT * FROM said WHERE from_review <= $1 AND (to_review IS NULL OR to_review > $1)
),
later AS (
    SELECT * FROM said WHERE from_review <= $2 AND (to_review IS NULL OR to_review > $2)
),
changed AS (
    SELECT
        later.system, later.login, later.rule,
        earlier.verdict AS before_verdict, earlier.reason AS before_reason,
        later.verdict AS after_verdict, later.reason AS after_reason
    FROM later
    LEFT JOIN earlier
        ON earlier.system = later.system AND earlier.login = later.login AND earlier.rule = later.rule
    WHERE later.from_review > $1
        AND (earlier.login IS NULL OR earlier.verdict <> later.verdict OR earlier.reason <> later.reason)
    UNION ALL
    SELECT
        earlier.system, earlier.login, earlier.rule,
        earlier.verdict, earlier.reason, NULL, NULL
    FROM earlier
    WHERE earlier.to_review <= $2
        AND NOT EXISTS (
            SELECT 1 FROM later
            WHERE later.system = earlier.system
                AND later.login = earlier.login
                AND later.rule = earlier.rule
        )
)
SELECT
    changed.system, changed.login, changed.rule,
    changed.before_verdict, changed.before_reason, changed.after_verdict, changed.after_reason,
    EXISTS (
        SELECT 1 FROM finding AS past
        JOIN statement ON statement.id = past.statement
        WHERE past.system = changed.system
            AND past.login = changed.login
            AND past.rule = changed.rule
            AND statement.verdict = 'fail'
            AND past.from_review <= $1
            AND past.to_review > past.from_review
    ) AS seen_before
FROM changed
ORDER BY changed.system, changed.login, changed.rule
