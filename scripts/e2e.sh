#!/usr/bin/env bash
# The journey through the pages in Chromium, on a sample province of its own: on SQLite, and on PostgreSQL
# when a server is at hand (scripts/with-postgres.sh).
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

journey() { # journey DATABASE PICTURES
    local kept=(--db "$1" --key-file "$folder/rasoat.key")
    rm -rf "$folder/review" "$folder/rasoat.key" "$folder/work"
    "$here/review-sample.sh" "$rasoat" "$folder/sample" "$folder/review" 2026-11-20 "${kept[@]}" --quiet >/dev/null
    "$rasoat" --json sample people "${kept[@]}" > "$folder/people.json"
    "$rasoat" serve "${kept[@]}" --policy "$folder/sample/policy.toml" --data "$folder/work" --listen 127.0.0.1:0 \
        2> "$folder/log" &
    child=$!
    local address
    address=$("$here/address-of.sh" "$folder/log" "$child")
    "$here/../e2e/node_modules/.bin/node" "$here/../e2e/journey.mjs" "$rasoat" "$address" "$folder/people.json" "$2" \
        "$here/../crates/directive/tests/letters" "$folder/sample"
    kill -TERM "$child"
    wait "$child"
    child=
}

echo "e2e: SQLite"
journey "$folder/rasoat.db" "$pictures"
if [ -n "${RASOAT_TEST_POSTGRES:-}" ]; then
    echo "e2e: PostgreSQL"
    server=${RASOAT_TEST_POSTGRES%/*} name=e2e_$$
    psql=$(ls /usr/lib/postgresql/*/bin/psql | tail -1)
    "$psql" -q "$RASOAT_TEST_POSTGRES" -c "CREATE DATABASE $name"
    journey "$server/$name" "$pictures-postgres"
else
    echo "e2e: SKIPPED on PostgreSQL: no server here (scripts/with-postgres.sh)"
fi
