#!/usr/bin/env bash
# Measures against named baselines, in the same run. usage: bench/run.sh RASOAT
# PERSONS (65000), RUNS (3) and PG=1 (PostgreSQL as well) can be set.
set -euo pipefail
rasoat=$(realpath "$1")
cd "$(dirname "$0")/.."
work=${BENCH_DIR:-target/bench}
persons=${PERSONS:-65000}
runs=${RUNS:-3}
sample=$work/$persons
mkdir -p "$work"
[ -e "$sample/sample.toml" ] || "$rasoat" sample --persons "$persons" --seed 7 --out "$sample" --quiet
review="scripts/review-sample.sh $rasoat $sample"
# Quiet, and without a report of the run: what is measured is the work.
first="rm -rf $work/out $work/db && mkdir -p $work/db && $review $work/out 2026-11-20 --quiet --db $work/db/rasoat.db"

python3 bench/plain.py "$sample" "$work/plain-$persons"
echo "== $persons persons: the whole review, beside sqlite3's .import of the same rows"
python3 bench/measure.py --runs "$runs" \
    "sqlite3 .import=rm -f $work/bare.db && sqlite3 $work/bare.db < $work/plain-$persons/import.sql" \
    "rasoat review, first=$first" \
    "rasoat review, unchanged=$review $work/again 2026-11-20 --quiet --db $work/db/rasoat.db" \
    "rasoat review, a day later=$review $work/later 2026-11-21 --quiet --db $work/db/rasoat.db"
if [ -n "${RASOAT_TEST_POSTGRES:-}" ]; then
    url=${RASOAT_TEST_POSTGRES%/*}
    psql="psql -q -v ON_ERROR_STOP=1"
    make="$psql $RASOAT_TEST_POSTGRES -c 'DROP DATABASE IF EXISTS bench' -c \"CREATE DATABASE bench TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'\""
    echo "== the same on PostgreSQL, beside psql's \\copy"
    python3 bench/measure.py --runs "$runs" \
        "psql \\copy=$make && $psql $url/bench -f $work/plain-$persons/copy.sql" \
        "rasoat review, PostgreSQL=rm -rf $work/out; $make && $review $work/out 2026-11-20 --quiet --db $url/bench --key-file $work/pg.key"
fi
