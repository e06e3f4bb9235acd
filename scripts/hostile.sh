#!/usr/bin/env bash
# The tries of the hostile pass (docs/security/hostile-pass.md) that need a live `rasoat serve`: on SQLite, and on
# PostgreSQL when a server is at hand (scripts/with-postgres.sh). Half a minute.
# usage: hostile.sh RASOAT
set -euo pipefail
rasoat=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-hostile.XXXXXX")
child=
stop() { [ -z "$child" ] || kill "$child" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
"$rasoat" --quiet sample --persons 400 --seed 1 --out "$folder/sample"

pass() { # pass DATABASE
    local kept=(--db "$1" --key-file "$folder/rasoat.key") address head
    rm -rf "$folder/review" "$folder/rasoat.key" "$folder/work"
    "$here/review-sample.sh" "$rasoat" "$folder/sample" "$folder/review" 2026-11-20 "${kept[@]}" --quiet >/dev/null
    "$rasoat" --json sample people "${kept[@]}" >"$folder/people.json"
    "$rasoat" serve "${kept[@]}" --policy "$folder/sample/policy.toml" --data "$folder/work" --listen 127.0.0.1:0 \
        2>"$folder/log" &
    child=$!
    address=$("$here/address-of.sh" "$folder/log" "$child")
    python3 "$here/../hostile/tries.py" "${address#http://}" "$folder/people.json" \
        "$here/../crates/directive/tests/letters/02-ubnd-vp-ba-dinh.txt"
    kill -TERM "$child"
    wait "$child"
    child=
    # Nothing secret is in what was logged.
    if grep -qF -f <(python3 -c 'import json,sys
for person in json.load(open(sys.argv[1])): print(person["password"]); print(person["secret"] or person["password"])' \
        "$folder/people.json") "$folder/log"; then
        echo "FAILED: a secret stands in the log" >&2
        return 1
    fi
    "$rasoat" record verify "${kept[@]}" --quiet
    head=$("$rasoat" --json record verify "${kept[@]}" | python3 -c 'import json,sys; print(json.load(sys.stdin)["head"])')
    cut "$1"
    if "$rasoat" record verify "${kept[@]}" --head "$head" --quiet 2>/dev/null; then
        echo "FAILED: the last hundred entries of the record are gone, and nobody notices" >&2
        return 1
    fi
}

cut() { # cut DATABASE: somebody who can write it takes the newest hundred entries of the record away
    local sql='DELETE FROM audit_event WHERE seq > (SELECT max(seq) - 100 FROM audit_event)'
    case $1 in
    postgres://*) "$psql" -q "$1" -c "$sql" ;;
    *) python3 -c 'import sqlite3,sys; base=sqlite3.connect(sys.argv[1]); base.execute(sys.argv[2]); base.commit()' "$1" "$sql" ;;
    esac
}

echo "hostile: SQLite"
pass "$folder/rasoat.db"
if [ -n "${RASOAT_TEST_POSTGRES:-}" ]; then
    echo "hostile: PostgreSQL"
    psql=$(ls /usr/lib/postgresql/*/bin/psql | tail -1) name=hostile_$$
    "$psql" -q "$RASOAT_TEST_POSTGRES" -c "CREATE DATABASE $name"
    pass "${RASOAT_TEST_POSTGRES%/*}/$name"
else
    echo "hostile: SKIPPED on PostgreSQL: no server here (scripts/with-postgres.sh)"
fi
