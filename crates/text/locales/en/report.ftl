### Words of report.xlsx: report-<name>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

## Names of sheets (at most 31 letters)

report-sheet-cover = Report
report-sheet-units = By unit
report-sheet-systems = By system
report-sheet-blind_spots = Not evaluable
report-sheet-administrators = Administrators
report-sheet-leavers = Leavers
report-sheet-findings = Findings
report-sheet-cases = Owners to decide
report-sheet-feeds = Sources
report-sheet-rejected = Rows not used
report-sheet-explanation = Explanation

## Official form

report-nation = SOCIALIST REPUBLIC OF VIET NAM
report-motto = Independence - Freedom - Happiness
report-party = COMMUNIST PARTY OF VIET NAM
report-number_blank = No.:        /BC-
report-number_blank_party = No.        -BC/
report-place_blank = ……………
report-place_and_date = { $place },                      { $year }
report-title-kind = REPORT
report-title-subject = Review of accounts and passwords
report-as_of = (Figures as of { DATETIME($day) })
report-foot_page = Page &P of &N
report-foot_as_of = Figures as of { DATETIME($day) }
report-sign-author = PREPARED BY
report-sign-author_hint = (signature, full name)
report-sign-head = HEAD OF THE AUTHORITY
report-sign-head_hint = (signature, full name, seal)

## Sections of the cover

report-section-figures = 1. Results
report-section-owners = 2. Whose accounts they are
report-section-changes = 3. Since the review of { DATETIME($day) }
report-section-changes_first = 3. Since the last review
report-section-next = 4. What to do next
report-section-policy = 5. Requirements in use
report-section-feeds = 6. What was read
report-matter-all = All accounts
report-matter-privileged = Of these: administrators
report-owners-linked = Owner known
report-owners-disputed = Owner to be decided on
report-owners-unmatched = Not on the roster
report-owners-shared = Function, organisation and service accounts
report-changes-first = This is the first review; there is nothing to compare with.
report-changes-fixed = Findings put right
report-changes-opened = New findings
report-changes-reopened = Findings that were put right and are back
report-changes-standing = Findings still standing
report-every_system = every other system
report-demand = { $rule } ({ $system })
report-limit-days = At most { NUMBER($n) } days
report-limit-months = At most { NUMBER($n) } months
report-limit-since = Since { DATETIME($day) }
report-limit-never = Not allowed
report-no_source = Default of the program

## What to do next

report-next-refused = { $n ->
    [one] Get the data of the refused source again and repeat the review; until then nothing is concluded about its system.
   *[other] Get the data of { NUMBER($n) } refused sources again and repeat the review; until then nothing is concluded about these systems.
 }
report-next-privileged = { $n ->
    [one] First of all, settle the one administrator’s account with findings.
   *[other] First of all, settle the { NUMBER($n) } administrators’ accounts with findings.
 }
report-next-privileged_without_mfa = { $n ->
    [one] Switch on multi-factor sign-in for one administrator’s account.
   *[other] Switch on multi-factor sign-in for { NUMBER($n) } administrators’ accounts.
 }
report-next-orphan_leaver = { $n ->
    [one] Disable at once the account of someone who has left; hand over the data before deleting.
   *[other] Disable at once the { NUMBER($n) } accounts of people who have left; hand over their data before deleting.
 }
report-next-forward_external = { $n ->
    [one] Remove automatic forwarding to the outside from one mailbox.
   *[other] Remove automatic forwarding to the outside from { NUMBER($n) } mailboxes.
 }
report-next-never_changed = { $n ->
    [one] Have the owner of one account change the first password at once.
   *[other] Have the owners of { NUMBER($n) } accounts change the first password at once.
 }
report-next-not_changed_since = { $n ->
    [one] Urge the password change of one account not changed in this campaign.
   *[other] Urge the password change of { NUMBER($n) } accounts not changed in this campaign.
 }
report-next-rotation_overdue = { $n ->
    [one] Have the owner of one account change the overdue password.
   *[other] Have the owners of { NUMBER($n) } accounts change their overdue password.
 }
report-next-shared_account = { $n ->
    [one] End the sharing of one personal account; give each person an account.
   *[other] End the sharing of { NUMBER($n) } personal accounts; give each person an account.
 }
report-next-unowned = { $n ->
    [one] Name a responsible person for one account, or withdraw it.
   *[other] Name a responsible person for { NUMBER($n) } accounts, or withdraw them.
 }
report-next-duplicate_account = { $n ->
    [one] Withdraw the surplus account of a person with several in one system.
   *[other] Withdraw surplus accounts of people with several in one system ({ NUMBER($n) } accounts).
 }
report-next-never_used = { $n ->
    [one] Ask whether the one account that was never used is needed; withdraw it if not.
   *[other] Ask whether { NUMBER($n) } accounts that were never used are needed; withdraw them if not.
 }
report-next-dormant = { $n ->
    [one] Ask whether the one dormant account is needed; lock it if not.
   *[other] Ask whether { NUMBER($n) } dormant accounts are needed; lock them if not.
 }
report-next-review_overdue = { $n ->
    [one] Urge the unit to confirm one account whose periodic review is overdue.
   *[other] Urge the units to confirm { NUMBER($n) } accounts whose periodic review is overdue.
 }
report-next-cases = { $n ->
    [one] Decide on the owner of one account (command “rasoat match”).
   *[other] Decide on the owner of { NUMBER($n) } accounts (command “rasoat match”).
 }
report-next-blind_spots = { $n ->
    [one] Complete the missing data of one system, so that it can be evaluated.
   *[other] Complete the missing data of { NUMBER($n) } systems, so that they can be evaluated.
 }
report-next-nothing = Nothing is outstanding.

## Titles, and how to use each sheet

report-title-units = Results by unit
report-note-units = The figures of a unit are the sum of the lines directly below it. Press + on the left to see the units below; follow a number to its list. A ? could not be evaluated.
report-title-systems = Results by system
report-note-systems = Each system has two lines: accounts that fail, and the share that could not be evaluated. A ? means none could; follow a share to see what is missing.
report-title-blind_spots = What could not be evaluated, and the remedy
report-note-blind_spots = What could not be evaluated has not passed.
report-no_blind_spots = Everything could be evaluated in every system.
report-title-administrators = Administrators’ accounts
report-note-administrators = All accounts with administrative rights, those without findings included.
report-title-leavers = Usable accounts of people who have left
report-note-leavers = Disable first, hand over the data, delete later. Find out who used an account after its owner had left.
report-title-findings = Accounts with findings
report-note-findings = Filter by unit and finding: there are as many “Fail” rows as the sheet “By unit” says. The columns right of “Since last time” are not printed.
report-title-cases = Accounts whose owner is to be decided on
report-note-cases = Each row is a person who may be the owner. Write the decision in the last column and enter it with “rasoat match”.
report-title-feeds = What was read
report-note-feeds = A refused source changes no verdict except to “Evidence too old” and “Cannot be evaluated”.
report-title-rejected = Rows that could not be used
report-note-rejected = Lines are counted as in the spreadsheet. Correct them at the source and export again.
report-title-explanation = EXPLANATION
report-nothing = None.

## Headings of columns

report-column-number = No.
report-column-matter = Matter
report-column-unit = Unit
report-column-unit_code = Unit code
report-column-system = System
report-column-login = Account
report-column-owner = Owner
report-column-owner_or_responsible = Owner or responsible person
report-column-person = Name
report-column-person_code = Personnel code
report-column-name = Name
report-column-birth_date = Birth date
report-column-position_in_system = Position in the system
report-column-position_in_roster = Position on the roster
report-column-employment = Employment
report-column-kind = Kind of account
report-column-privileged = Admin
report-column-usable = Usable
report-column-mfa = Multi-factor sign-in
report-column-last_use = Last used
report-column-password_changed = Password last changed
report-column-rule = Finding
report-column-verdict = Verdict
report-column-reason = Reason and what to do
report-column-evidence_at = Date of the data
report-column-evidence_rank = Source of evidence
report-column-clause = Clause
report-column-standing = Since last time
report-column-fails = Findings
report-column-unknown = Could not be evaluated
report-column-left = Left on
report-column-used_after = Used after leaving
report-column-case = No.
report-column-for = What speaks for
report-column-against = What speaks against
report-column-decision = Decision
report-column-feed = Source
report-column-file = File
report-column-line = Line
report-column-field = Column
report-column-rejected_reason = Why it could not be used
report-column-format = Format, encoding
report-column-heading_row = Heading row
report-column-as_of = Date of the data
report-column-rows = Rows read
report-column-rejected = Not used
report-column-gate = Feed check
report-column-gate_reasons = Reasons and remedies
report-column-columns_read = Columns understood
report-column-sha256 = SHA-256 of the file
report-column-trouble = What is missing
report-column-rules_unknown = What could not be evaluated
report-column-remedy = Remedy
report-column-accounts = Accounts
report-column-accounts_in_scope = Accounts in scope
report-column-with_findings = With findings
report-column-share = Share with findings
report-column-unknown_share = Share not evaluable
report-column-linked_share = Owner known
report-column-share_of_all = Share of all accounts
report-column-measure = Measure
report-column-demand = Requirement
report-column-limit = Limit
report-column-source = Document

report-group-all = All accounts
report-group-privileged = Administrators
report-group-rules = Accounts that fail
report-group-in_system = In the system
report-group-in_roster = On the roster
report-group-evidence = Comparison

## Short names of findings, for narrow columns

report-short-orphan_leaver = Account of a leaver
report-short-unowned = Nobody responsible
report-short-dormant = Dormant
report-short-never_used = Never used
report-short-never_changed = First password still set
report-short-rotation_overdue = Password overdue
report-short-not_changed_since = Not changed in campaign
report-short-forward_external = Forwarded outside
report-short-shared_account = Shared
report-short-duplicate_account = Several per person
report-short-privileged_without_mfa = Administrator without MFA
report-short-review_overdue = Review overdue

## Cells

report-total = TOTAL
report-own_accounts = { $unit } itself
report-no_unit = Unit not known
report-yes = Yes
report-standing-new = New
report-standing-standing = Standing
report-standing-reopened = Back again
report-mfa-on = On
report-mfa-off = Off
report-not_said = Not said by the source
report-usable-yes = Yes
report-usable-no = No
report-used_after = Yes: find out by whom
report-no_candidate = Nobody comes into question
report-measure-fail = Fail
report-measure-unknown = Not evaluable

report-trouble-no_column = The data have no column “{ $field }”
report-trouble-unreadable = The column “{ $field }” cannot be read
report-trouble-feed_refused = The data did not pass the feed check
report-trouble-too_old = The data are older than allowed
report-trouble-no_owner = The owner is not known
report-remedy-no_column = Ask the operator to add the column “{ $field }” to the export; where the system does not record it, the unit declares it.
report-remedy-unreadable = Correct the cells of the column “{ $field }” (dates as day/month/year), or name the column with --map, and read it again.
report-remedy-feed_refused = See the reason on the sheet “Sources”, export again and repeat the review.
report-remedy-too_old = Export new data and repeat the review.
report-remedy-no_owner = Decide the cases on the sheet “Owners to decide” with “rasoat match”.

## Explanation

report-part-reading = How to read the figures
report-part-verdicts = Verdicts
report-part-rules = Findings
report-part-ranks = Sources of evidence
report-part-tiers = How sure the owner of an account is
report-reading-counted = Accounts are counted. An account with several findings counts once under “With findings” and once under each finding. Administrators count among all accounts and are shown apart as well.
report-reading-sums = Every total is a sum of accounts; percentages are taken from the sums, never averaged.
report-reading-unknown = “Not evaluable” means missing data, a refused source or evidence too old; none of it counts as passed. Beside every share of findings stands the share that could not be evaluated.
report-reading-links = Underlined numbers lead to their first row on the sheet “Findings”, which is in order of unit, system, account.
report-reading-order = Bold on orange is a finding; italic on a dotted ground could not be evaluated; – means none.
report-reading-secret = The report names accounts that are not safe: give it to those responsible only, do not publish it, and do not send it through private mail or messengers.
report-verdict-pass = Checked, and as required.
report-verdict-fail = Checked, and not as required.
report-verdict-excepted = Not as required, but allowed by someone entitled to until a certain day.
report-verdict-stale = The evidence is older than its limit; nothing is concluded.
report-verdict-not_evaluable = No data, no right to read them, or a refused source; nothing is concluded.
report-verdict-out_of_scope = The requirement does not apply to this account.
report-rank-observed = Read by the program from the system itself.
report-rank-imported = From an exported file with a date.
report-rank-declared = Declared by a unit or person, not verified.
report-tier-certain = Certain: actions may rest on it.
report-tier-probable = Probable: a person looks at it before anything is done.
report-tier-none = Not known: nothing may rest on it.
