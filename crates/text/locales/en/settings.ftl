### Files people write: the policy (policy-error-<code>), the mapping of columns (mapping-error-<code>).

policy-error-syntax = Line { $line } of the policy file is not valid TOML ({ $detail }). See docs/policy.md.
policy-error-unknown-key = Line { $line } of the policy file has an unknown key `{ $key }`. Keys that may stand there: { $known }.
policy-error-misspelt-key = Line { $line } of the policy file has an unknown key `{ $key }`. Did you mean `{ $meant }`?
policy-error-bad-value = Line { $line } of the policy file: `{ $key }` cannot be { $found }. Write { $expected }.
policy-error-missing = Line { $line } of the policy file: [{ $section }] lacks `{ $key }` ({ $why }). See docs/policy.md.

mapping-error-toml = The mapping (--map) cannot be read ({ $detail }). See docs/formats.md.
mapping-error-no-such-feed = [{ $feed }] in the mapping (--map) is no feed. Use units, roster, or a system such as email, qlvb, "other:<name>".
