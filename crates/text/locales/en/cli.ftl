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
error-letter = Letter: { $detail }
match-none = No case is waiting for a decision.
match-case = { $system } { $login } ({ $unit })
match-candidate = { $code }  { $name }, { $unit }, { $status }
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
error-feed = Feed: { $detail }
error-document = The document cannot be written: { $detail }
error-source-twice = { $detail }. Name one file for each system.
error-no-such-person = Nobody on the roster has this code: { $detail }
error-no-such-account = There is no such account: { $detail }. See the login in accounts.csv.
error-no-decision = No decision stands: { $detail }
error-too-few-reviews = Comparing takes two reviews: { $detail }. Run rasoat review once more.
error-worker = A fault in the program: { $detail }. Run again with RASOAT_LOG=debug and send the output to support.
