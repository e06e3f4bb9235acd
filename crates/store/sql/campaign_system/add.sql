-- A campaign speaks of a system.
INSERT INTO campaign_system (campaign, system) VALUES ($1, $2)
