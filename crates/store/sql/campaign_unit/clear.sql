-- The units of a campaign are to be named anew.
DELETE FROM campaign_unit WHERE campaign = $1
