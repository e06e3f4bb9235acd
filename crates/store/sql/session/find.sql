-- The session of a token, while it lasts.
SELECT session.digest, session.login, session.device, session.started_at, session.ends_at
FROM session
JOIN web_user ON web_user.login = session.login
WHERE session.digest = $1 AND session.ends_at > $2 AND web_user.state = 'active'
