#!/usr/bin/env bash
# Two hundred people at work at once: pages of a province of 65,000 people (some 450,000 accounts) over mixed journeys.
# usage: bench/load/run.sh [RASOAT]   results in target/bench/load
# PERSONS (65000), PEOPLE (200) at once, MINUTES (5), THINK (3) seconds between two pages of one person;
# RASOAT_TEST_POSTGRES runs it on PostgreSQL instead (scripts/with-postgres.sh).
set -euo pipefail
rasoat=$(realpath "${1:-target/release/rasoat}")
cd "$(dirname "$0")/../.."
persons=${PERSONS:-65000} people=${PEOPLE:-200} minutes=${MINUTES:-5}
export THINK=${THINK:-3}
work=$PWD/target/bench/load
sample=$work/sample-$persons
mkdir -p "$work"
rm -rf "$work"/{review,rasoat.db*,rasoat.key,work}
[ -e "$sample/policy.toml" ] || "$rasoat" sample --quiet --persons "$persons" --seed 7 --out "$sample"
database=$work/rasoat.db
if [ -n "${RASOAT_TEST_POSTGRES:-}" ]; then
    name=load_$$
    "$(ls /usr/lib/postgresql/*/bin/psql | tail -1)" -q "$RASOAT_TEST_POSTGRES" -c "CREATE DATABASE $name"
    database=${RASOAT_TEST_POSTGRES%/*}/$name
fi
kept=(--db "$database" --key-file "$work/rasoat.key")
scripts/review-sample.sh "$rasoat" "$sample" "$work/review" 2026-11-20 --quiet "${kept[@]}" >/dev/null
"$rasoat" --json sample people --more "$people" "${kept[@]}" > "$work/people.json"
"$rasoat" serve "${kept[@]}" --policy "$sample/policy.toml" --data "$work/work" --listen 127.0.0.1:0 2> "$work/log" &
child=$!
trap 'kill "$child" 2>/dev/null || true' EXIT
address=$(scripts/address-of.sh "$work/log" "$child")
python3 bench/load/sign_in.py "$rasoat" "$address" "$work/people.json" "$work/ask.txt"
echo "$(cut -f1 "$work/ask.txt" | sort -u | wc -l) people, $(cut -f2 "$work/ask.txt" | sort -u | wc -l) pages"
# Its own memory; pages of the database's file, which the system lends and takes back, are told apart.
kilobytes() { awk -v key="$1" '$1 == key ":" {print $2}' "/proc/$child/status"; }
ticks() { awk '{print $14 + $15}' "/proc/$child/stat"; }
own() { echo "$(($(kilobytes RssAnon) / 1024)) MiB of its own, $(($(kilobytes RssFile) / 1024)) MiB of files"; }
echo "before: $(own)"
before=$(ticks)
most=0
while sleep 1; do now=$(kilobytes RssAnon); [ "$now" -le "$most" ] || { most=$now; echo "$most" > "$work/most"; }; done 2>/dev/null & watch=$!
trap 'kill "$watch" "$child" 2>/dev/null || true' EXIT
ASK=$work/ask.txt wrk -t1 -c"$people" -d"$((minutes * 60))s" --timeout 30s -s bench/load/ask.lua "$address" | tee "$work/wrk.txt"
grep '^{' "$work/wrk.txt" > "$work/load.json"
echo "after: $(own); of its own at most: $(($(cat "$work/most") / 1024)) MiB"
awk -v used=$(($(ticks) - before)) -v hertz="$(getconf CLK_TCK)" -v requests="$(grep -oE '"requests": [0-9]+' "$work/load.json" | grep -oE '[0-9]+')" \
    'BEGIN {printf "CPU of the server: %.2f ms a request\n", used * 1000 / hertz / requests}'
# What a first visit sends, as a browser asks for it: the page and what it names.
first=$(curl -s --compressed "$address/sign-in" | grep -oE '/assets/[^"]+' | sort -u)
total=$(for path in /sign-in $first; do curl -s -H 'Accept-Encoding: br, gzip' -o /dev/null -w '%{size_download}\n' "$address$path"; done | awk '{sum += $1} END {print sum}')
echo "first visit: $total bytes compressed"
