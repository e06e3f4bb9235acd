-- The oldest work that nobody does: waiting, left by a node whose time is over ($1), or by this node ($2) in
-- an earlier life. Nothing, while another node is at work: reviews come one after the other.
SELECT number, kind, state, asked_by, asked_at, started_at, finished_at, tries, owner, outcome
FROM job
WHERE finished_at IS NULL
  AND (state = 'waiting' OR owner = $2 OR lease_until <= $1)
  AND NOT EXISTS (SELECT 1 FROM job AS busy
                  WHERE busy.finished_at IS NULL AND busy.state = 'running'
                    AND busy.owner <> $2 AND busy.lease_until > $1)
ORDER BY number
LIMIT 1
