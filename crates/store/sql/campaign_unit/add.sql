-- A unit takes part, by these words of the letter.
INSERT INTO campaign_unit (campaign, unit, words) VALUES ($1, $2, $3)
