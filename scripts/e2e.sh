#!/usr/bin/env bash
# The journey through the pages in Chromium, on a sample province of its own.
# usage: e2e.sh RASOAT [PICTURES]
set -euo pipefail
rasoat=$(realpath "$1") pictures=${2:-target/pictures}
here=$(cd "$(dirname "$0")" && pwd)
"$here/install.sh" e2e
folder=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-e2e.XXXXXX")
child=
stop() { [ -z "$child" ] || kill "$child" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
"$rasoat" --quiet sample --persons 400 --seed 1 --out "$folder/sample"
"$here/review-sample.sh" "$rasoat" "$folder/sample" "$folder/review" 2026-11-20 --db "$folder/rasoat.db" --quiet >/dev/null
"$rasoat" --json sample people --db "$folder/rasoat.db" > "$folder/people.json"
"$rasoat" serve --db "$folder/rasoat.db" --listen 127.0.0.1:0 2> "$folder/log" &
child=$!
address=
for _ in $(seq 100); do
    address=$(grep -oE 'http://[0-9.:]+' "$folder/log" | tail -1 || true)
    [ -n "$address" ] && break
    sleep 0.1
done
node "$here/../e2e/journey.mjs" "$rasoat" "$address" "$folder/people.json" "$pictures" "$here/../crates/directive/tests/letters"
