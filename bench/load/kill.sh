#!/usr/bin/env bash
# `kill -9` at twenty moments under load: one server on SQLite; one, then two, on a PostgreSQL when there is one
# (scripts/with-postgres.sh). Nothing acknowledged may be lost, and the record must verify after each.
# usage: bench/load/kill.sh [RASOAT]
set -euo pipefail
rasoat=$(realpath "${1:-target/release/rasoat}")
cd "$(dirname "$0")/../.."
folder=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-kill.XXXXXX")
trap 'rm -rf "$folder"' EXIT
"$rasoat" --quiet sample --persons 400 --seed 1 --out "$folder/sample"

killed() { # killed DATABASE NODES
    local kept=(--db "$1" --key-file "$folder/rasoat.key")
    rm -rf "$folder/review" "$folder/rasoat.key" "$folder/work"
    mkdir "$folder/work"
    scripts/review-sample.sh "$rasoat" "$folder/sample" "$folder/review" 2026-11-20 "${kept[@]}" --quiet >/dev/null
    "$rasoat" --json sample people "${kept[@]}" > "$folder/people.json"
    python3 bench/load/kill.py "$rasoat" "$1" "$folder/rasoat.key" "$folder/people.json" "$folder/work" "$2"
}

echo "kill -9: SQLite"
killed "$folder/rasoat.db" 1
if [ -n "${RASOAT_TEST_POSTGRES:-}" ]; then
    psql=$(ls /usr/lib/postgresql/*/bin/psql | tail -1)
    for nodes in 1 2; do
        echo "kill -9: PostgreSQL, $nodes"
        "$psql" -q "$RASOAT_TEST_POSTGRES" -c "CREATE DATABASE kill_${nodes}_$$"
        killed "${RASOAT_TEST_POSTGRES%/*}/kill_${nodes}_$$" "$nodes"
    done
else
    echo "kill -9: SKIPPED on PostgreSQL: no server here (scripts/with-postgres.sh)"
fi
