### Files people write: the policy (policy-error-<code>), the mapping of columns (mapping-error-<code>).

policy-error-syntax = Line { $line } is not valid TOML ({ $detail }). See docs/policy.md.
policy-error-unknown-key = Line { $line } has an unknown key `{ $key }`. Keys that may stand there: { $known }.
policy-error-misspelt-key = Line { $line } has an unknown key `{ $key }`. Did you mean `{ $meant }`?
policy-error-bad-value = Line { $line }: `{ $key }` cannot be { $found }. Write { $expected }.
policy-error-missing = Line { $line }: [{ $section }] lacks `{ $key }` ({ $why }). See docs/policy.md.

# What may stand there (policy-expected-<code>)
policy-expected-table = a table
policy-expected-switch = true or false
policy-expected-text = a text in quotes
policy-expected-number = a whole number from { $least } to { $most }
policy-expected-list = a list in brackets
policy-expected-date = a date such as 2026-11-20
policy-expected-moment = a date such as 2026-11-20, or with the time, 2026-11-20T08:00:00+07:00
policy-expected-period = a period such as "3 months" or "90 days"
policy-expected-limit = a period such as "3 months" or "90 days", or "none" for no limit
policy-expected-classes = a list of upper, lower, letter, digit, special
policy-expected-own-domain = a mail domain of your own, such as "hanoi.gov.vn" (not a public suffix such as "gov.vn")
policy-expected-exceptions = [[exception]], with double brackets
policy-expected-unit-code = the code of a unit
policy-expected-rules = at least one rule
policy-expected-one-of = one of { $known }
policy-expected-meant = perhaps "{ $meant }"?
policy-expected-field = a field of the policy
policy-expected-system = the key of a system
policy-expected-duty = a duty of units
policy-expected-demanded = true; what is not demanded is left out altogether

# Why the key must be there (policy-why-<code>)
policy-why-value-of-source = a table with a source still needs its value
policy-why-source-of-article = an article or a validity needs the instrument it belongs to
policy-why-exception-for-somebody = name at least one of system, login, kind, unit; an exception for everything is a change of the policy
policy-why-exception-rules = an exception says which rules it lifts
policy-why-exception-end = an exception must expire; write its last day, such as 2026-12-31
policy-why-exception-by = an exception says who allowed it
policy-why-exception-reason = an exception says why
policy-why-baseline-title = it is shown in lists
policy-why-baseline-instrument = every value names its source
policy-why-baseline-demand = a baseline demands something
policy-why-demand-field = a demand fills a field
policy-why-demand-value = a demand has a value

mapping-error-toml = The mapping (--map) cannot be read ({ $detail }). See docs/formats.md.
mapping-error-no-such-feed = [{ $feed }] in the mapping (--map) is no feed. Use units, roster, or a system such as email, qlvb, "other:<name>".
