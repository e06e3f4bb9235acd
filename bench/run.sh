#!/usr/bin/env bash
# Measures `rasoat review` against named baselines, in the same run. usage: bench/run.sh RASOAT
#
# PERSONS (65000)  people of the main sample
# RUNS (3)         runs of each command; medians are printed
# SIZES            people of the further samples, to see what an account costs at each size
#                  (6500; "6500 650000" takes some ten minutes more)
# BENCH_DIR        where samples and results lie (target/bench)
set -euo pipefail
rasoat=$(realpath "$1")
cd "$(dirname "$0")/.."
work=${BENCH_DIR:-target/bench}
persons=${PERSONS:-65000}
runs=${RUNS:-3}
as_of=2026-11-20
results=$work/results.jsonl
mkdir -p "$work"
: >"$results"

venv=$work/venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import pandas, openpyxl, python_calamine' 2>/dev/null ||
    "$venv/bin/pip" install --quiet --requirement bench/requirements.txt

sample() { # people -> the folder of their sample
    [ -e "$work/$1/sample.toml" ] || "$rasoat" sample --persons "$1" --seed 7 --out "$work/$1" --quiet >&2
    echo "$work/$1"
}
# Quiet, and without a report of the run: what is measured is the work.
review() { echo "scripts/review-sample.sh $rasoat $work/$1 $work/$2 ${4:-$as_of} --quiet --db $3"; }
measure() { python3 bench/measure.py --json "$results" "$@"; }
fresh="rm -rf $work/out $work/db && mkdir -p $work/db"

main=$(sample "$persons")
plain=$work/plain-$persons
"$venv/bin/python" bench/plain.py "$main" "$plain"
# feeds.json tells pandas where the columns are.
bash -c "$fresh && $(review "$persons" out "$work/db/rasoat.db")"

echo "== $persons people: the whole review on SQLite, beside sqlite3's .import of the same rows"
measure --runs "$runs" \
    "sqlite3 .import=rm -f $work/bare.db :: sqlite3 $work/bare.db < $plain/import.sql" \
    "rasoat review, first=$fresh :: $(review "$persons" out "$work/db/rasoat.db")" \
    "rasoat review, unchanged=$(review "$persons" again "$work/db/rasoat.db")" \
    "rasoat review, a day later=rm -f $work/db/later.db* && cp $work/db/rasoat.db $work/db/later.db && cp $work/db/rasoat.db.key $work/db/later.db.key :: $(review "$persons" later "$work/db/later.db" 2026-11-21)" \
    "pandas, load and join=$venv/bin/python bench/pandas_join.py $work/out"

if [ -n "${RASOAT_TEST_POSTGRES:-}" ]; then
    url=${RASOAT_TEST_POSTGRES%/*}
    psql="psql -q -v ON_ERROR_STOP=1"
    create="CREATE DATABASE bench TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
    make="$psql $RASOAT_TEST_POSTGRES -c 'DROP DATABASE IF EXISTS bench' -c \"$create\""
    echo "== the same on PostgreSQL, beside psql's \\copy (CPU is the client's alone)"
    measure --runs "$runs" \
        "psql \\copy=$make :: $psql $url/bench -f $plain/copy.sql" \
        "rasoat review, PostgreSQL=rm -rf $work/out-pg; $make :: $(review "$persons" out-pg "$url/bench") --key-file $work/pg.key"
    for table in accounts.csv findings.csv summary.json; do
        cmp "$work/out/$table" "$work/out-pg/$table"
        echo "$table: the same $(stat -c %s "$work/out/$table") bytes on both engines"
    done
fi

for size in ${SIZES:-6500}; do
    sample "$size" >/dev/null
    echo "== $size people"
    measure --runs "$([ "$size" -gt 200000 ] && echo 1 || echo "$runs")" \
        "rasoat review, $size people=$fresh :: $(review "$size" out "$work/db/rasoat.db")"
    rows=$(($(wc -l <"$work/out/accounts.csv") - 1))
    echo "$rows accounts"
done
