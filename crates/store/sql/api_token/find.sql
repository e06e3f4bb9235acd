-- The token of a digest, while it lasts and its owner may sign in.
SELECT api_token.number, api_token.login, api_token.name, api_token.unit, api_token.reads_only,
    api_token.made_at, api_token.ends_at, api_token.used_at
FROM api_token
JOIN web_user ON web_user.login = api_token.login
WHERE api_token.digest = $1 AND api_token.ends_at > $2 AND api_token.revoked_at IS NULL
    AND web_user.state = 'active'
