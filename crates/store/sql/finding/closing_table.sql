-- The findings a review did not make again, for as long as it takes to close them.
CREATE TEMP TABLE IF NOT EXISTS closing_finding (login TEXT, rule TEXT, PRIMARY KEY (login, rule))
