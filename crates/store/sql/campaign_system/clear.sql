-- The systems of a campaign are to be named anew.
DELETE FROM campaign_system WHERE campaign = $1
