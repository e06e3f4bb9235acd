### Words of the OpenAPI document (/api/v1/openapi.json).

api-info = What the pages do, for other programs. A token never has more rights than its owner at the moment of the call. Lists come in pages: send “next” of the page before as “cursor”. Errors follow RFC 9457. The language follows Accept-Language (vi, en).
api-token = A token, made on the page “Mine”: Authorization: Bearer rasoat_…
api-answer = The result
api-key = Asked again under the same key within 24 hours, it happens once and gets the same answer; another body is refused.
api-part-unit = Code of the unit
api-part-system = System: email, qlvb, …, other:<name>
api-part-login = Name of the account in the system
api-part-user = The name the user signs in by
api-show-me = Whom the token stands for, what it may do, and their own accounts
api-list-units = The units within reach, with figures
api-show-unit = A unit: figures by rule and system, the units right below it
api-list-unit-findings = Open findings of a unit and all below it; each look goes on record
api-list-unit-accounts = Accounts that count for a unit; each look goes on record
api-list-findings = Open findings of the whole authority; each look goes on record
api-show-account = Everything known of an account; each look goes on record
api-search = Accounts by name or login, without marks
api-list-feeds = The sources of the newest review and what the gate said
api-list-users = Users and their roles
api-show-user = A user
api-invite-user = Invites somebody; gives a one-time code
api-invite-user-again = Gives a new code: password, second factor, sessions and tokens end
api-grant-role = Gives a role
api-revoke-role = Takes a role back
api-close-user = Closes a user: they sign in no more
