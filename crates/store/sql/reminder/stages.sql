-- The stages that units of a campaign have been reminded of.
SELECT DISTINCT unit, matter, stage FROM reminder WHERE campaign = $1
