### Why a verdict was given: reason-<code>. The first sentence is the fact, the second the next step.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

## Pass, out of scope

reason-pass = Meets the requirement.
reason-rule_off = The policy does not ask this of the system or kind of account.
reason-account_locked = The account is locked and cannot be signed in to.
reason-account_disabled = The account is disabled and cannot be signed in to.
reason-account_deleted = The account is deleted.
reason-no_owner = The account has no known owner; see "unowned".
reason-not_personal = Not a personal account.
reason-not_privileged = Not a privileged account.
reason-no_dormancy_limit = Accounts of this kind may stay unused.
reason-not_rotated = Passwords of this kind of account are not rotated.
reason-not_reviewed = Accounts of this kind need no periodic confirmation.
reason-counted_as_never_changed = The password was never changed; counted there.
reason-no_change_now_date = No campaign asks for an immediate change.
reason-change_now_not_begun = The campaign that asks for an immediate change has not begun.
reason-no_mail_here = This system does not forward mail.

## Feeds that cannot be used

reason-feed_refused = The system's feed was refused, so nothing can be told. See why, export again, review again.
reason-feed_refused_older_used = The system's new feed was refused; an older one is used. Export again, review again.
reason-feed_old = The system's feed is older than allowed. Export a new one, review again.
reason-roster_refused = The roster was refused, so nothing can be told. See why, fetch it again, review again.
reason-roster_refused_older_used = The new roster was refused; an older one is used. Fetch it again, review again.
reason-roster_old = The roster is older than allowed. Fetch a new one, review again.

## Owner

reason-case_open = Whose account this is could not be settled (several candidates, or evidence that contradicts itself). Decide with "rasoat match".
reason-person_not_found = The person linked to the account is not on the roster in use. Match again with "rasoat match".
reason-owner_left = Owner: { NAME("employment", $status) } since { DATETIME($from) }, and the account still opens. Disable it now; hand the data over before deleting.
reason-owner_left_undated = Owner: { NAME("employment", $status) } (the roster gives no date), and the account still opens. Disable it now; hand the data over before deleting.
reason-missing_employment_status = The roster has no employment status column, so departures cannot be told. Add the column.
reason-employment_unknown = The employment status on the roster is not understood. Write: in post, retired, resigned, transferred, seconded, maternity leave …
reason-nobody_on_roster = Nobody on the roster matches this personal account. The unit names its owner; if nobody claims it, disable it.
reason-no_responsible_person = This shared account names no responsible person. The unit appoints one and records the name in the system.
reason-missing_people = The feed has no column that tells whose an account is (personnel code, name, mail). Add one to the export.
reason-unnamed_account = The account has no name, personnel code or mail, so nobody can tell whose it is. Add one in the system, or decide with rasoat match.
reason-missing_responsible = The feed has no column for the responsible person. Add it to the export.
reason-on_long_leave = Owner: { NAME("employment", $status) } until { DATETIME($until) }, by the roster. Better lock the account meanwhile.
reason-on_long_leave_open = Owner: { NAME("employment", $status) }, by the roster (no end given). Better lock the account meanwhile.

## Use

reason-last_use_older = Last used on { DATETIME($last_use) }; it had to be used again by { DATETIME($due) }. Ask the owner; lock it if no longer needed.
reason-last_use_within_error = Last use recorded on { DATETIME($last_use) }, but the record may be off by { NUMBER($error_days) } days, so nothing can be told yet. Review again in some days, or fetch the sign-in log.
reason-last_use_counts_delivery = This system's last-use date also moves when mail arrives, so it proves no use. Fetch the sign-in log.
reason-last_use_before_creation = The last use ({ DATETIME($last_use) }) is before the creation ({ DATETIME($created) }). Check both dates in the system.
reason-dormant_never_used = Created on { DATETIME($created) } and never used; it had to be used by { DATETIME($due) }. Ask the owner; lock it if not needed.
reason-never_used = Created on { DATETIME($created) } and never signed in to; the limit was { DATETIME($due) }. Ask whether the owner ever received it; withdraw it if not needed.
reason-missing_last_use = The feed has no last-use column. Add it to the export.
reason-unreadable_last_use = The last-use date of this account cannot be read. Write it as day/month/year.
reason-future_last_use = The last use ({ DATETIME($date) }) is after the review day. Check the system's clock and the order of day and month.
reason-missing_created = The feed has no creation date column. Add it to the export.
reason-unreadable_created = The creation date of this account cannot be read. Write it as day/month/year.
reason-future_created = The creation ({ DATETIME($date) }) is after the review day. Check the system's clock and the order of day and month.
reason-empty_created = The creation date of this account is empty. Record it in the system.

## Password

reason-password_date_empty = The system records no password change: the first password is still set. Ask the owner to change it now.
reason-password_since_creation = The password dates from the account's creation on { DATETIME($created) }. Ask the owner to change it now.
reason-password_before_creation = The password change ({ DATETIME($changed) }) is before the creation ({ DATETIME($created) }). Check both dates in the system.
reason-password_older = Password last changed on { DATETIME($changed) }; due by { DATETIME($due) }. Ask the owner to change it.
reason-password_from_before = Password last changed on { DATETIME($changed) }, before the change-now date { DATETIME($since) }. Ask the owner to change it.
reason-password_never_changed_since = No password change since the change-now date { DATETIME($since) }. Ask the owner to change it.
reason-missing_password_changed = The feed has no password-change column. Add it to the export.
reason-unreadable_password_changed = The password-change date of this account cannot be read. Write it as day/month/year.
reason-future_password_changed = The password change ({ DATETIME($date) }) is after the review day. Check the system's clock and the order of day and month.
reason-empty_password_changed = The password-change date of this account is empty. Check in the system.

## Forwarding, sharing, duplicates, administration, periodic review

reason-forwarded_outside = Mail is forwarded outside: { $to }. Remove the forwarding; look at what was sent out.
reason-own_domains_unknown = The authority's mail domains are not known, so inside and outside cannot be told apart. Write own_domains in the policy, or import the mail system's feed.
reason-missing_forward_to = The mail system's feed has no forwarding column. Add it to the export.
reason-unreadable_forward_to = The forwarding address of this mailbox cannot be read. Check in the mail system.
reason-several_users = Several people use this personal account: { $people }. Give each their own, or make it a function account with a responsible person.
reason-several_responsible = This personal account names several responsible persons: { $people }. Keep one; the others use their own.
reason-name_of_two = The display name of this personal account names two people: { $people }. Give each their own.
reason-missing_users = The feed has no column of users. The unit declares whether the account is shared.
reason-second_account = The same person already has { $main } in this system. Keep one, withdraw the other.
reason-no_second_factor = This privileged account signs in with a password alone. Turn on a second factor.
reason-missing_mfa = The feed has no second-factor column. Add it to the export.
reason-empty_mfa = The second-factor cell of this account is empty. Check in the system.
reason-unreadable_mfa = The second-factor cell is not understood. Write "yes" or "no".
reason-missing_privileged = The feed has no role or privilege column, so administrators cannot be told. Add it to the export.
reason-unreadable_privileged = The privilege cell is not understood. Write "yes" or "no".
reason-review_older = Last confirmed by the unit on { DATETIME($reviewed) }; due again by { DATETIME($due) }. The unit reviews and confirms it.
reason-never_reviewed = Created on { DATETIME($created) } and never confirmed by the unit; due by { DATETIME($due) }. The unit reviews and confirms it.
reason-missing_last_review = The feed has no last-review column. The unit declares the date, or add it to the export.
reason-unreadable_last_review = The last-review date of this account cannot be read. Write it as day/month/year.
reason-future_last_review = The last review ({ DATETIME($date) }) is after the review day. Check the date.

## Exceptions

reason-excepted = Allowed by { $by } until { DATETIME($until) }: { $why }.
