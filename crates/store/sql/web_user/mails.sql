-- Where everybody who can sign in gets mail: the address they named, else the one on the roster.
SELECT web_user.login, web_user.name, web_user.mail, person.mail
FROM web_user
LEFT JOIN person ON person.code = web_user.person_code
WHERE web_user.state = 'active'
ORDER BY web_user.login
