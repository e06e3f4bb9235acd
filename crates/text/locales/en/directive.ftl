### A directive that was read, said to people.

directive-field-doc_type = Kind of document
directive-field-issuer = Issued by
directive-field-parent_issuer = Body above
directive-field-number = Number
directive-field-symbol = Symbol
directive-field-date = Date of issue
directive-field-place = Place
directive-field-subject = Subject
directive-field-recipients = Addressees
directive-field-references = References
directive-field-systems = Systems
directive-field-password_rules = Password rules
directive-field-change_now = Change passwords now
directive-field-dormant_days = Dormant after (days)
directive-field-review_months = Accounts reviewed every (months)
directive-field-lock_after_failures = Locked after failures
directive-field-screen_lock_minutes = Screen locks after (minutes)
directive-field-prohibitions = Forbidden
directive-field-leaver_cleanup = Remove accounts of people who left
directive-field-device_clean_before_login = Clean infected devices before login
directive-field-deadlines = Deadlines
directive-field-report_to = Report to
directive-field-report_channel = By way of
directive-field-accounts_listed = Accounts named
directive-field-exempt_units = Units left out
directive-field-signer = Signed by
directive-field-tasks = To do

directive-date = { DATETIME($date) }
directive-month = { $year }-{ $month } (day left blank)
directive-reference = { $number }, { DATETIME($date) }, { $issuer }
directive-yes = Yes
directive-task = { $action } — { $actor }

doc_type-cong_van = Official letter (công văn)
doc_type-ke_hoach = Plan (kế hoạch)
doc_type-thong_bao = Notice (thông báo)
doc_type-chi_thi = Directive (chỉ thị)
doc_type-cong_dien = Urgent telegram (công điện)
doc_type-quy_che = Regulation (quy chế, quy định)
doc_type-quyet_dinh = Decision (quyết định)
doc_type-huong_dan = Guidance (hướng dẫn)
doc_type-other = Another kind

password-rule = { $systems }: { $rule }
password-rule-on-condition = { $systems } ({ $condition }): { $rule }
password-rule-all = All systems
password-rule-min_length = at least { $n } characters
password-rule-max_length = at most { $n } characters
password-rule-min_classes = at least { $n } of the 4 classes
password-rule-history = none of the last { $n } passwords
password-rule-rotation_months = changed every { $n } months
password-rule-rotation_days = changed every { $n } days
password-rule-require_all = must have { $classes }
password-rule-require_any = must have one of: { $classes }
password-rule-not_contain_login = must not contain the login

character-upper = upper case
character-lower = lower case
character-letter = letters
character-digit = digits
character-special = special characters

condition-admin = administrators
condition-user = users
condition-mfa = with a second factor
condition-no_mfa = without a second factor

prohibition-browser_save = Passwords kept by the browser
prohibition-auto_forward_external = Official mail forwarded outside
prohibition-free_mail = Free mail for official work
prohibition-register_external_services = Official addresses given to outside services
prohibition-share_account = Shared accounts

deadline = { $what } ({ $who }): { $when }
deadline-start = from { DATETIME($date) }
deadline-before = before { DATETIME($date) } (that day excluded)
deadline-by = by { DATETIME($date) }
deadline-within = within { $n } { $unit }
deadline-within-from = within { $n } { $unit } from { $from }
deadline-only = only { $units }

obliged-unit = units
obliged-individual = every officer
obliged-issuer = the issuer
obliged-lead_unit = the leading unit

due-change_password = Change passwords
due-report = Report
due-consolidate = Add up and report upward
due-list_staff = Send staff lists
due-reopen_request = Ask for reopening
due-other = Something else

time_unit-hour = hours
time_unit-day = days
time_unit-working_day = working days
time_unit-week = weeks
time_unit-month = months

counted_from-receipt = receipt
counted_from-issue = issue
counted_from-leave_event = somebody's leaving
counted_from-account_issued = the account being issued
counted_from-detection = detection
counted_from-effect = taking effect
counted_from-request = the request
counted_from-other = another event

every-day = every day
every-week = every week
every-month = every month
every-quarter = every quarter
every-year = every year

recurring-day = day { $n }
recurring-month = month { $n }
recurring-month_of_quarter = month { $n } of the quarter

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

task-change_password = Change passwords
task-report = Report
task-review_accounts = Review accounts
task-delete_leavers = Remove accounts of people who left
task-antivirus = Protect against malware
task-patch = Update and patch
task-disseminate = Tell and teach
task-reopen_request = Ask for reopening
task-mfa = Turn on a second factor
task-clean_device = Clean infected devices
task-use_mailbox = Use the official mailbox
task-other = Something else
