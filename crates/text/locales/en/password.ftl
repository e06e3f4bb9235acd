# Checking one password: rasoat password.

help-password = Checks a password before it is set, suggests one that can be remembered
help-password-example =
    rasoat password check --policy policy.toml --login hungnv --name "Nguyễn Văn Hùng" --breach sha1.breach
    rasoat password suggest --policy policy.toml
    {"  "}
    A password never stands on the command line, in a log or in a message: type it when asked (nothing is shown),
    or pass it on standard input.
help-password-check = Judges a password: policy, name and login, common lists, breached corpus, strength
help-password-check-example =
    rasoat password check --policy policy.toml --login hungnv --name "Nguyễn Văn Hùng"
    printf '%s\n' "$PW" | rasoat password check --login hungnv --breach sha1.breach --json
    {"  "}
    Answers accepted, failures, strength (0 found at once … 4 very strong), advice, not_evaluated. Where the output is
    no terminal it is always JSON. Without --breach nobody knows whether the password has leaked, and the answer says so.
    Exit codes: 0 judged (a refusal is no fault); 2 called wrongly; 3 a breach index was named and cannot be used: then
    no password is accepted.
help-password-check-policy = The policy file; without it only what always holds is judged
help-password-check-login = The account's login
help-password-check-name = The user's full name
help-password-check-unit = The name of the unit or province; may be given more than once
help-password-check-birth-date = Birth date, as YYYY-MM-DD
help-password-check-breach = The breached corpus, made by rasoat breach build
help-password-check-old = The second line is the old password: a new one that is nearly the same is refused
help-password-check-system = The account's system, to choose the right section of the policy
help-password-check-kind = The kind of account: personal, function, organisation, service, break_glass
help-password-check-privileged = A privileged account
help-password-check-mfa = The account has a second factor; judged as without one otherwise
help-password-check-as-of = The day on which the policy must hold; today by default
help-password-suggest = Suggests a password that can be remembered: Vietnamese words without marks, drawn by chance
help-password-suggest-example =
    rasoat password suggest
    rasoat password suggest --words 5 --policy policy.toml --login hungnv --name "Nguyễn Văn Hùng"
    {"  "}
    The words are drawn, not thought of: four of them are more than 41 bits of chance. Make a small story of them to
    remember them, and do not change one for a nicer one.
help-password-suggest-words = How many words, from 3 to 12
help-password-suggest-policy = The policy file the password must meet
help-password-suggest-login = The account's login
help-password-suggest-name = The user's full name
help-password-suggest-unit = The name of the unit or province; may be given more than once
help-password-suggest-birth-date = Birth date, as YYYY-MM-DD
help-password-suggest-system = The account's system, to choose the right section of the policy
help-password-suggest-kind = The kind of account: personal, function, organisation, service, break_glass
help-password-suggest-privileged = A privileged account
help-password-suggest-mfa = The account has a second factor; judged as without one otherwise
help-password-suggest-as-of = The day on which the policy must hold; today by default

password-prompt = New password:
password-prompt-old = Old password:
password-accepted = May be used. Strength { $strength }/4.
password-refused = May not be used. Strength { $strength }/4.
password-bits = At least { $bits } bits of chance.

password-advice-too_short = Too short: at least { $min } characters are needed.
password-advice-too_long = Too long: { $max } characters at most.
password-advice-missing_class = Missing: { $classes }.
password-advice-contains_login = It contains the login, which outsiders try first: leave it out.
password-advice-contains_name = It contains your name, be it initials, backwards or with digits for letters: leave it out.
password-advice-contains_unit = It contains the name of your unit: leave it out.
password-advice-contains_date = It is one word and a date: every date is tried within a second.
password-advice-contains_year = It is one word and a year: drop the year, add two other words.
password-advice-common = Very many people take this password or a form of it; digits, signs and capitals around it do not help.
password-advice-default = It is of the kind that systems and administrators hand out: everybody knows it.
password-advice-leaked = It has leaked on the internet: use it nowhere, and change it where you do.
password-advice-reused = It is nearly the old one: who knows the old one guesses it. Think of an entirely different one.
password-advice-keyboard_run = It is mostly neighbouring keys, letters or digits.
password-advice-repeated = It is mostly one piece repeated.
password-advice-guessable = It is easily guessed: a machine finds it in less than a million tries.
password-advice-incomplete = It cannot be accepted yet because the breached corpus cannot be used; check the file named by --breach and try again.
password-advice-accepted = Use it nowhere else and do not keep it in the browser.
password-advice-instead = Instead, put four unrelated words together, for example those that rasoat password suggest draws by chance.
password-not-evaluated-leaked = Whether it has leaked is not known (there is no breached corpus).
password-not-evaluated-history = The policy forbids former passwords; only the system itself knows them, so this could not be judged here.

password-class-upper = a capital letter
password-class-lower = a small letter
password-class-letter = a letter
password-class-digit = a digit
password-class-special = a special character
password-class-or = or
password-class-count = at least { $count } of the four: capitals, small letters, digits, special characters

password-error-nothing = No password was typed. Type it when asked, or pass it on standard input, one a line.
password-error-too-long = The line is too long to be a password (over 1024 bytes). Check what is passed in.
password-error-not-text = The line is not UTF-8. Check the encoding of the program that passes it.
password-error-io = The password cannot be read: { $detail }. Try again.
password-error-chance = The operating system gives no random numbers: { $detail }. Try again once the machine has started.
password-error-out-of-reach = No password of { $count } words meets the policy: the maximum length is too small. Try --words 3, or allow a longer one.
password-error-breach = The breached corpus cannot be used: { $detail }
