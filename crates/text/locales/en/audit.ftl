# `rasoat audit`: weak passwords behind stored hashes

help-audit = Finds weak passwords behind stored hashes; says the category, never the password
help-audit-example =
    {"  "}rasoat audit --hashes hashes.csv --people roster.xlsx --units units.csv \
    {"      "}--place "Hà Nội" --budget 2h --out weak.csv
    {"  "}Run it near the system; only verdicts travel. The list: system,login,hash[,salt,scheme].
help-audit-hashes = The list of hashes: columns system, login, hash; salt and scheme may follow
help-audit-people = The roster; names, birth dates and units go into the guesses
help-audit-out = The result: a row an account, a category at most; readable by its owner only
help-audit-units = The units, for the names of everybody's unit
help-audit-map = Which column is which, where the program cannot see it
help-audit-place = Name of the place or authority that passwords are made of; may be repeated
help-audit-breach = Corpus of leaked passwords (rasoat breach build); for hashes without a salt
help-audit-budget = Time (90s, 30m, 8h), or guesses an account (guesses=1000)
help-audit-as-of = The day of the audit; today if not said
help-audit-threads = Threads that try
help-audit-checkpoint = State to go on from; beside the result if not said; holds no secret
help-audit-resume = Go on where an earlier run was ended

audit-found-so-far = { $count } found
audit-done = { $accounts } accounts tried ({ $people } people on the roster): { $found } passwords guessed. Result: { $path }
audit-count = {"  "}{ $name }: { $count }
audit-groups = { $count } groups of accounts share a password (column group). Next: have them changed.
audit-not-hardened = Warning: memory may be written to disk if the program is ended. Run with ulimit -c 0.
audit-category-default = default password
audit-category-name = the owner's name
audit-category-login = the login
audit-category-birth-date = birth date
audit-category-unit = unit or place
audit-category-year = name and year
audit-category-keyboard = keyboard walk
audit-category-common = common password
audit-category-leaked = publicly leaked
audit-reason-stored-plain = password stored as it is (the system's fault)
audit-reason-stored-unsalted = hash stored without salt (the system's fault)
audit-reason-hash-empty = not evaluable: no hash
audit-reason-hash-locked = not evaluable: the account has no usable password
audit-reason-hash-unknown = not evaluable: unknown way of storing
audit-reason-hash-unsupported = not evaluable: way of storing not supported yet
audit-reason-hash-damaged = not evaluable: damaged hash
audit-reason-hash-too-costly = not evaluable: a guess costs too much
audit-refused-unreadable-row = Line { $line }: cannot be read.
audit-refused-not-utf8 = Line { $line }: not UTF-8.
audit-refused-no-account = Line { $line }: no system or no login.
audit-refused-name-too-long = Line { $line }: system or login too long.
audit-refused-too-many = Line { $line }: too many accounts, split the file.
audit-error-no-column = List of hashes: { $detail }. It needs the columns system, login, hash.
audit-error-no-heading = The list of hashes has no heading row: system,login,hash[,salt,scheme].
audit-error-too-large = The list of hashes is too large: { $detail }. Split it.
audit-error-unreadable = The list of hashes cannot be read: { $detail }. Check the path and your rights.
audit-error-checkpoint-io = The checkpoint cannot be read or written: { $detail }. Choose another place with --checkpoint.
audit-error-checkpoint-damaged = The checkpoint is damaged. Run again without --resume.
audit-error-checkpoint-other = The checkpoint belongs to another list, roster or year. Use the right one, or run without --resume.
audit-error-corpus = Corpus of leaked passwords: { $detail }. Check it with rasoat breach verify.
