#!/usr/bin/env bash
# Shows per-system rotation at work: the policy of three letters of the tests (a Party letter
# with a period for each of its two systems, a district's for five, a commune's for all), put
# to a sample province, and how often each system's passwords are overdue by which letter.
#   scripts/letters-policy.sh [rasoat]
set -euo pipefail
cd "$(dirname "$0")/.."
rasoat=${1:-target/debug/rasoat}
letters=crates/directive/tests/letters
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$rasoat" sample --persons 400 --seed 104 --out "$work/sample" >/dev/null
# The sample's handbook keeps no password dates: one, four and eight months, in turn.
awk 'BEGIN { split("15/10/2026 15/07/2026 15/03/2026", day, " ") }
     { print $0 "," (NR == 1 ? "Ngày đổi mật khẩu" : day[(NR - 2) % 3 + 1]) }' \
    "$work/sample/party_handbook.csv" >"$work/dated" && mv "$work/dated" "$work/sample/party_handbook.csv"

"$rasoat" directive policy "$letters/01-3347-cv-btctu.txt" "$letters/02-ubnd-vp-ba-dinh.txt" \
    "$letters/04-ubnd-vp-thanh-dinh.txt" --as-of 2026-11-20 --quiet --out "$work/letters.toml" >/dev/null
sed -n '/^# Programs neither/,$p' "$work/sample/policy.toml" | cat "$work/letters.toml" - >"$work/policy.toml"
cp "$work/policy.toml" "$work/sample/policy.toml"
scripts/review-sample.sh "$rasoat" "$work/sample" "$work/out" 2026-11-20 --quiet >/dev/null || [ $? -eq 3 ]

python3 - "$work/out" "$work/policy.toml" <<'PY'
import collections, csv, sys, tomllib
policy = tomllib.load(open(sys.argv[2], "rb"))
def period(system):
    own = policy["system"].get(system, {}).get("rotation", policy["default"]["rotation"])
    return own["value"]
fails, accounts = collections.Counter(), collections.Counter()
clauses = {}
for row in csv.DictReader(open(sys.argv[1] + "/findings.csv", encoding="utf-8-sig")):
    if row["rule"] == "rotation_overdue" and row["verdict"] == "fail":
        fails[row["system"]] += 1
        clauses[row["system"]] = row["clause"]
for row in csv.DictReader(open(sys.argv[1] + "/accounts.csv", encoding="utf-8-sig")):
    accounts[row["system"]] += 1
for system in sorted(accounts):
    print(f"{system:20} {period(system):10} {fails[system]:4} of {accounts[system]:4}  {clauses.get(system, '-')}")
PY
