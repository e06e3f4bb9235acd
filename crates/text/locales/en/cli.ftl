# The words of the command line: help, progress, results, errors.

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-example = Example

help-common-lang = Language: vi (default) or en; RASOAT_LANG sets it too
help-common-json = Print the result as JSON, for other programs
help-common-quiet = Print errors and what was asked for, nothing else
help-common-help = Print this help
help-common-version = Print the version
help-common-db = Database: a SQLite file or postgres://…
help-common-key-file = File of the key that signs the record (default: beside the database file; for PostgreSQL: rasoat.key)
help-common-map = TOML file that says which column is which field, where the program guesses wrong

help-rasoat = Reviews the accounts and passwords of state bodies, on evidence
help-rasoat-example =
    rasoat sample --persons 400 --out sample/         makes a fictional province to try it on
    rasoat review --help                              the main job, step by step
help-review = Reads the sources, matches accounts to people, judges them by the policy, writes the report
help-review-example =
    rasoat review --units units.csv --roster roster.xlsx \
        --source email=email.csv --source qlvb=qlvb.xlsx \
        --as-of 2026-11-20 --out out/
    {"  "}
    Systems: email, qlvb, one_stop, public_service, reporting, personnel, monthly_evaluation,
    party_handbook, server, network_device, computer, wifi, other:<name>.
    Exit codes: 0 done; 2 usage; 3 done, but a source was refused; 4 refused by a safety gate; 1 internal fault.
help-review-units = Unit tree: code, name, parent, validity
help-review-roster = Roster: code, name, unit, employment status
help-review-sources = Accounts of one system; repeat for each system
help-review-as-of = The day the sources speak of
help-review-policy = Policy file (TOML); without it: rotation 3 months (party_handbook 6), dormant after 90 days
help-review-out = Folder that receives the report and the tables
help-feed = Previews how one file would be read: encoding, heading row, which column is which field
help-feed-example =
    rasoat feed email.csv --as email
    rasoat feed roster.xlsx --as roster --json
help-feed-file = The file to look at
help-feed-kind = What the file is: units, roster or the name of a system
help-feed-as-of = The day the file speaks of (default: today)
help-directive = Letters (công văn, kế hoạch …) become orders that can be checked
help-directive-read = Reads a letter, .txt, .docx or .pdf with a text layer: who orders whom to do what, by when, by which rule
help-directive-read-example =
    rasoat directive read letter.docx                 a summary, each field beside the words it came from
    rasoat directive read letter.pdf --json           for programs (spans are places in the --text)
    rasoat directive read letter.pdf --text           the text taken from the file
    rasoat directive read in/*.docx --json            several letters: one result a line
    pbpaste | rasoat directive read -                 a letter pasted from the clipboard
    {"  "}
    Scanned letters (pictures) need recognition (OCR) first; save .doc, .odt, .rtf as .docx.
    The summary ends with sentences that look like orders and were not understood: read them yourself.
    Exit codes: 0 done; 2 usage, or a file that cannot be opened; 3 a file was refused (it says why); 1 internal fault.
help-directive-read-files = The letter; “-” reads standard input
help-directive-read-text = Print the text taken from the file instead of reading it
help-directive-policy = Makes a review policy of letters and legal baselines: the strictest binding value per field and system
help-directive-policy-example =
    rasoat directive policy letter1.docx letter2.txt --out policy.toml
    rasoat directive policy letter.docx --baseline tcvn-14423 --level 2 --baseline thai-nguyen --out policy.toml
    rasoat directive policy --baseline list           the baselines shipped, their dates, how far to trust them
    rasoat review --policy policy.toml …              puts the policy to work
    {"  "}
    Each value carries its source (instrument, article, the words), its validity and what it won against. Where
    a letter's day is blank, “change now” counts from the first of its month; correct not_changed_since when known.
help-directive-policy-files = The letters (.txt, .docx, .pdf)
help-directive-policy-baseline = A legal baseline: a name shipped, or a .toml file of the same form; may be repeated; list shows them
help-directive-policy-level = Level of the information system, 1–5 (Nghị định 331/2026), for TCVN 14423
help-directive-policy-as-of = The day the policy is for (default: today)
help-directive-policy-adopt-suggested = Suggestions count as demands
help-directive-policy-out = The policy file to write
help-directive-addressees = Which units a letter is for: groups (“các phường, xã”, “hiệu trưởng các trường”) become units
help-directive-addressees-example =
    rasoat directive addressees letter.docx --units units.csv
    rasoat directive addressees letter.docx --units units.csv --issuer H26.01 --as-of 2026-11-20 --json
    {"  "}
    Each unit carries the words it came from; exempt units and words not understood are listed apart (exit 3).
help-directive-addressees-file = The letter
help-directive-addressees-units = The tree of units: code, name, parent, validity
help-directive-addressees-issuer = The issuing unit (code or name), where the tree lacks the name on the letter
help-directive-addressees-as-of = The day to ask the tree for (default: today)
help-directive-draft = Drafts the lower letter from the upper one: the same orders, due earlier, tightened never loosened
help-directive-draft-example =
    rasoat directive draft upper.docx --for "UBND xã Cẩm Bình" --units units.csv --out lower.docx
    rasoat directive draft upper.docx --for "Trường THCS Cẩm Bình" --preview
    rasoat directive draft upper.docx --for H26.01 --units units.csv --deadline 2026-12-01 --min-length 14 --out cv.docx
    {"  "}
    Number and day stay blank for the clerk. Default deadline: 2 working days before the upper one. Loosening is refused (exit 4).
    The draft is read back to check it; what comes back missing or looser is said (exit 3).
help-directive-draft-file = The upper letter
help-directive-draft-unit = The unit that will issue the new letter: code or name
help-directive-draft-units = The tree of units, for the parent body and the place
help-directive-draft-deadline = The last day for the units below
help-directive-draft-to = A line under “Kính gửi”; may be repeated
help-directive-draft-symbol = What follows the number, e.g. UBND-VP
help-directive-draft-min-length = Minimum password length, if stricter than above
help-directive-draft-rotation-months = Months between password changes, if stricter than above
help-directive-draft-as-of = The day of drafting (default: today)
help-directive-draft-preview = Prints the letter
help-directive-draft-out = The .docx to write
help-match = Accounts that need a human to say whose they are
help-match-example =
    rasoat match list --db rasoat.db
    rasoat match decide --db rasoat.db --system email --login hungnv2 --person CB00123 --reason "asked the clerk"
help-match-list = Lists the open cases
help-match-list-limit = Rows a page
help-match-list-after = Go on after this account, as SYSTEM/LOGIN
help-match-decide = Says whose account it is; remembered in the reviews to come
help-match-decide-system = System
help-match-decide-login = Login, exactly as the system spells it
help-match-decide-person = Personnel code of the owner
help-match-decide-nobody = It belongs to nobody on the roster
help-match-decide-reason = Why (goes into the record)
help-match-forget = Takes a decision back
help-match-forget-system = System
help-match-forget-login = Login, exactly as the system spells it
help-diff = What changed between two reviews: opened, fixed, reopened
help-diff-example =
    rasoat diff --db rasoat.db            the last two
    rasoat diff --db rasoat.db 3 7        review 3 against review 7
help-diff-from = Number of the earlier review
help-diff-to = Number of the later review
help-diff-limit = How many rows to list at most
help-record = The signed record of what was done
help-record-verify = Checks every link of the chain
help-record-verify-example =
    rasoat record verify --db rasoat.db
    rasoat record verify --db rasoat.db --head 42:9f86d0…   against a head kept elsewhere
help-record-verify-head = The head kept elsewhere; notices a cut tail
help-sample = Makes a fictional province with planted faults, to try and to score
help-sample-example =
    rasoat sample --persons 400 --seed 1 --out sample/
    rasoat sample check --truth sample/ --review out/
help-sample-persons = How many people (40 to 1,000,000)
help-sample-seed = The seed; the same seed gives the same bytes
help-sample-out = Folder that receives the files
help-sample-check = Scores a review against the planted truth: precision and recall of every rule
help-sample-check-truth = Folder of the sample (with its truth/ inside)
help-sample-check-review = Folder that rasoat review wrote
help-sample-sabotage = Spoils a sample the way real feeds are spoiled, to try the gate
help-sample-sabotage-sample = Folder of the sample
help-sample-sabotage-kind = How to spoil it
help-sample-sabotage-out = Folder that receives the spoiled sample

usage-missing = Missing: { $arg }
usage-unknown-argument = There is no option { $arg }
usage-unknown-command = There is no such command
usage-conflict = { $arg } cannot go together
usage-invalid-value = { $arg }: “{ $value }” cannot be used
usage-suggestion = Perhaps: { $suggestion }
usage-next = Add --help for an explanation and examples.

step-import = Reading the sources
step-reconcile = Matching
step-evaluate = Judging
step-report = Writing the report

review-done = Review { $review }, on data of { $as_of }: { $accounts } accounts, { $linked } with a known owner, { $disputed } for a human to decide.
review-unchanged = No source has changed since review { $review }; its results are issued again as they were.
review-verdicts = Fail: { $fail } · excepted: { $excepted } · stale: { $stale } · not evaluable: { $not_evaluable }
review-rule = { $rule }: { $fail }
review-compared = Since the last review: opened { $opened }, fixed { $fixed }, reopened { $reopened }.
review-feed-refused = Source { $kind } ({ $path }) was refused:
review-feed-warned = Source { $kind } ({ $path }) was accepted, look at this:
review-feed-rejected = Source { $kind }: { $rows } rows could not be used, see feeds.json
review-feed-remarks = Source { $kind }: { $count } oddities were settled one way, see “remarks” in feeds.json
review-report = Report: { $path }
review-next-cases = Next: rasoat match list --db { $db }
feed-summary = { $path }: { $format }, encoding { $encoding }, heading in row { $heading_row }, { $rows } rows read, { $rejected } not usable
feed-column = { $heading } → { $field }
feed-row-rejected = row { $line }: { $reason }
directive-title = { $path } ({ $format })
directive-notice = Note: { $notice }
directive-all-understood = No sentence that orders something was missed.
directive-unread = Not understood, read it yourself ({ $count }):
addressees-issuer = Issued by: { $unit }
addressees-no-issuer = The tree does not have the issuer; groups are read over the whole tree (name it with --issuer).
addressees-units = For { $count } units:
addressees-exempt = Left out:
addressees-people = For people, not units: “{ $words }”
addressees-unresolved = ? “{ $words }”: { $reason }
draft-written = Wrote { $path }. Number, day and signature are still blank.
draft-deadline-kept = Note: the deadline “{ $quote }” stays as in the upper letter.
draft-looser = Look again: { $field } ({ $system }), the upper letter demands { $upper }; reading the draft back did not find it, or found it looser.
policy-written = Wrote { $path }. Use it: rasoat review … --policy { $path }
policy-nothing = These letters demand nothing of accounts or passwords.
policy-rest = Other fields: as for all systems.
policy-not-won = nothing binding
policy-files-needed = Name at least one letter or one --baseline (--baseline list shows them).
baseline-row = { $name }
    { $title }
    { $binding } binding, { $suggested } suggested; { $secondary } from a third party's account{ $from }{ $level }
baseline-from = ; in force from { DATETIME($date) }
baseline-level = ; by level (--level 1..5)
error-letter = Letter: { $detail }
match-none = No case is waiting for a decision.
match-case = { $system } { $login } · { $name } · { $unit }
match-candidate = { $code }  { $name } · { $unit } · { $status }
match-more = There are more: add --after { $after }
match-decided = Recorded: { $system } { $login } belongs to { $person }. In force from the next review.
match-decided-nobody = Recorded: { $system } { $login } belongs to nobody on the roster. In force from the next review.
match-forgotten = The decision about { $system } { $login } is taken back.
diff-title = From review { $from } to { $to }: opened { $opened }, fixed { $fixed }, reopened { $reopened }, changed { $changed }
diff-opened = + { $system } { $login } { $rule }
diff-fixed = - { $system } { $login } { $rule }
diff-reopened = ! { $system } { $login } { $rule }
diff-changed = ~ { $system } { $login } { $rule }
diff-more = … and { $count } more; add --limit
diff-needs-two = This database has { $count } review(s) so far; comparing takes two.
record-good = The record is whole: { $count } entries, head { $head }
record-bad = The record is NOT whole: { $error }
sample-done = A sample province is in { $out }: { $persons } people, { $units } units, { $accounts } accounts.
sample-next = Next: see { $out }/sample.toml
sample-sabotaged = Spoiled ({ $kind }) in { $out }: { $changed }
error-title = Error: { $error }
error-next = Next: { $next }

error-write = The file cannot be written: { $detail }. Check rights and disk space, then run again.
error-read = The file cannot be read: { $detail }. Check the path and the rights.
error-no-such-unit = { $detail }: not in the tree of units. Check --units, or leave it out and give the full name.
error-loosens = A lower letter may not be looser than the upper one: { $detail }. Nothing was written.
error-no-such-baseline = { $detail }. See what is shipped: rasoat directive policy --baseline list.
error-policy = The policy file cannot be used. { $detail }
error-baseline = The baseline file { $path } cannot be used. { $detail }
error-baseline-level = { $detail }. Add --level 1..5: systems of administrative procedures are usually level 3, internal ones with personal data level 2.
error-feed = Feed: { $detail }
error-document = The document cannot be written: { $detail }
error-source-twice = { $detail }. Name one file for each system.
error-no-such-person = Nobody on the roster has this code: { $detail }
error-no-such-account = There is no such account: { $detail }. See the login in accounts.csv.
error-no-decision = No decision stands: { $detail }
error-no-such-user = { $detail }. See the list of users.
error-user-exists = { $detail }. Choose another login, or give them a new code.
error-not-now = That cannot be done now: the campaign or report has moved on. Open the page again.
error-words-needed = Words are needed (a reason, an explanation or an office): write them and send again.
error-own-report = Nobody decides on a report they signed: ask somebody else of the level above.
error-no-address = The mail address cannot be used, or there is none. Enter one such as name@province.gov.vn on "My page" and try again.
error-no-mail = No mail server is configured. An administrator adds a section [mail] to rasoat.toml and starts again.
error-own-role = Nobody changes their own roles: ask another administrator.
error-out-of-scope = This unit is not among those you administer.
error-not-first-run = There is an administrator already: sign in, or ask them to invite you.
error-too-few-reviews = Comparing takes two reviews: { $detail }. Run rasoat review once more.
error-worker = A fault in the program: { $detail }. Run again with RASOAT_LOG=debug and send the output to support.

help-serve = Serves the pages people work on, until it is told to stop
help-serve-example =
    rasoat serve --db out/rasoat.db                         at http://127.0.0.1:8080
    rasoat serve --config /etc/rasoat/rasoat.toml           as the file says
    rasoat serve --db rasoat.db --listen 10.0.0.5:8080 \
        --origin https://rasoat.tinh.gov.vn --behind-proxy  behind a TLS server
    {"  "}
    While there is no administrator, a one-time code is printed here, for the page /first-run.
help-serve-config = Configuration file (sample: docs/rasoat.toml); options of the command line count for more
help-serve-listen = Address and port to listen on
help-serve-origin = The address people type; with https:// cookies go over TLS only
help-serve-behind-proxy = A proxy of ours stands in front: its X-Forwarded-For is believed
help-serve-policy = The policy file the program’s own passwords follow (12 characters at least in any case)
help-serve-data = The folder the program works in: files coming in, documents of the newest review (default: beside the database, NAME.data; for PostgreSQL: rasoat-data)
config-unreadable = Cannot read { $path }: { $detail }. Check the path and the right to read it.
config-unknown-key = { $path }, line { $line }: there is no key “{ $key }”. Known here: { $known }. Sample: docs/rasoat.toml.
config-bad-value = { $path }, line { $line }: not TOML, or a value of the wrong kind for its key. Compare with docs/rasoat.toml.
config-two-databases = { $path }: [database] has both folder and address. Drop one: folder is SQLite, address is PostgreSQL.
config-origin = { $path }: origin must be https://host or http://host, with no path behind it.
config-no-requests = { $path }: requests_per_minute must be 1 or more.
config-short-token = { $path }: the word must have 16 characters or more. Make one with: openssl rand -hex 16
config-mail-from = The section [mail] lacks from, or from is no address. For example: from = "Account review <rasoat@province.gov.vn>"
config-mail-authority = The ca_file of the section [mail] holds no PEM certificate (-----BEGIN CERTIFICATE-----).
config-mail-tls = TLS to the mail server cannot be set up: { $detail }. Check host and ca_file in the section [mail].
config-mail-password = The section [mail] has a user and no password. Set password_file, or the variable { $variable }.
config-reminders = Section [reminders]: days must be 1 to 60, before has at most 8 entries, until is at most 180.
serve-first-run = There is no administrator yet. Open { $page } and type the one-time code: { $code }
serve-listening = Serving at { $address } (Ctrl-C to stop)
serve-exposed = Warning: { $address } has no TLS; passwords cross the network unencrypted. Put it behind a TLS server and use --origin https://…
serve-mail-exposed = Warning: mail goes to { $host } unencrypted. Set security = "starttls" or "tls" in the section [mail].
serve-cannot = Cannot serve at { $address }: { $detail }. Choose another port with --listen.
help-sample-people = Makes a fictional person of each role to sign in as; prints passwords and authenticator keys
help-sample-people-example =
    rasoat sample people --db demo/rasoat.db
help-sample-people-more = So many further focal persons, each on a unit, from the one with the most to do; to try a load
help-sample-code = Prints the 6 digits an authenticator shows now for the key of a fictional person
help-sample-code-secret = The key that “rasoat sample people” printed
people-line = { $login } · password { $password } · authenticator key { $secret } · { $roles }
people-line-plain = { $login } · password { $password } · { $roles }
people-no-secret = Not an authenticator key. Take one that “rasoat sample people” printed.
