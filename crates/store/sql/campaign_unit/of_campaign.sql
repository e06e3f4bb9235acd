-- The units of a campaign, by code.
SELECT unit, words FROM campaign_unit WHERE campaign = $1 ORDER BY unit
