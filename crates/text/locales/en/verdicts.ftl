### Verdicts: verdict-<key>; rank of evidence: rank-<key>; verdict on a feed: gate_verdict-<key>.

verdict-pass = Pass
verdict-fail = Fail
verdict-excepted = Excepted
verdict-stale = Evidence too old
verdict-not_evaluable = Cannot be evaluated
verdict-out_of_scope = Out of scope

rank-observed = Read from the system itself
rank-imported = Imported from a dated file
rank-declared = Declared by a person

gate_verdict-accepted = Accepted
gate_verdict-warned = Accepted with remarks
gate_verdict-refused = Refused
