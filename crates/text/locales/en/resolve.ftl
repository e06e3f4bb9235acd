### Policies made of letters: fields, values, why one won, expert guidance.

resolve-head = A policy made of letters and legal baselines, for { DATETIME($as_of) }. The strictest binding value wins; losers are what it won against. See docs/policy.md.
resolve-heard = { $field }: { $value } — { $source }: { $why }
resolve-not-binding = { $field }: nothing binding yet; only suggestions or values that have ended:
resolve-conflict = CONFLICT · { $place }: at most { $most } characters ({ $most_source }) is below at least { $least } ({ $least_source }). The minimum is kept because it protects the account; a maximum is only what a program can store. Ask the issuer of the maximum.
resolve-narrow = NARROW · { $place }: from { $least } ({ $least_source }) to { $most } characters ({ $most_source }) leaves few lengths. Both are kept; ask the issuer to drop the maximum.
resolve-beside = Kept, never judged by · { $field }: { $value } when “{ $condition }” — { $source }

policy-field-rotation = Rotation
policy-field-dormant = May rest at most
policy-field-review = Accounts reviewed every
policy-field-not_changed_since = Changed since
policy-field-min_length = Minimum length
policy-field-max_length = Maximum length
policy-field-require_all = Must contain
policy-field-require_any = Must contain one of
policy-field-min_classes = Classes
policy-field-history = Not reused
policy-field-not_contain_login = Not containing the login
policy-field-not_contain_name = Not containing the person's name
policy-field-lock_after = Locked after
policy-field-screen_lock = Screen locks after
policy-field-no_browser_save = No passwords kept by the browser
policy-field-no_free_mail = No free mail
policy-field-no_external_registration = No outside sign-ups
policy-field-clean_device_first = Device cleaned before login
policy-field-no_external_forward = No forwarding outside
policy-field-no_shared_account = No shared accounts
policy-field-remove_leavers = Accounts of those who left removed
policy-field-second_factor = Second factor for administrators

value-months = { $n } months
value-days = { $n } days
value-failures = { $n } wrong passwords
value-minutes = { $n } minutes
value-or = or

standing-winner = applies
standing-looser = no stricter
standing-joined = added to the common value
standing-suggested = suggested
standing-expired = no longer in force
standing-not-yet = not yet in force
standing-other-side = a state body's “all systems” does not reach the Party's own
standing-conflict = contradicts the minimum, not applied
standing-covered = contained in the required classes

source-suggested = suggested
source-secondary = from a third party's account
source-from = from { DATETIME($date) }
source-to = until { DATETIME($date) }

guidance-rotation = For comparison, blocks nothing: NIST SP 800-63B-4 no longer recommends periodic change; prefer 15 characters, a blocklist of leaked passwords, a second factor, and a change at once on evidence of a leak.
guidance-composition = For comparison, blocks nothing: NIST SP 800-63B-4 imposes no composition rules; passwords like Demo@123 pass them and are weak. Check against leaked passwords.
guidance-short-alone = For comparison, blocks nothing: NIST SP 800-63B-4 asks for 15 characters where the password stands alone, 8 with a second factor.
guidance-maximum-below-64 = For comparison, blocks nothing: NIST SP 800-63B-4 advises to allow 64 characters or more.
guidance-browser-store = For comparison, blocks nothing: NIST SP 800-63B-4 wants password managers allowed; forbidding the browser's store does not forbid an approved manager.

unresolved-unknown = neither the name of a unit nor a known group
unresolved-none_standing = no unit of this group stands on the day asked for
