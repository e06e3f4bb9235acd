#!/bin/sh
# Links the same people and accounts with Splink and with rasoat's matcher, by name, birth
# date, unit and login alone, and prints precision, recall and seconds of both.
#
#   bench/splink/run.sh SAMPLE_FOLDER [VENV_FOLDER]
#
# SAMPLE_FOLDER is what `rasoat sample --persons N --seed S --out DIR` wrote. The virtual
# environment is made where it is missing; by default under target/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
sample=$1
venv=${2:-${CARGO_TARGET_DIR:-$root/target}/splink-venv}

if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
fi
"$venv/bin/python" -c 'import splink, duckdb, openpyxl' 2>/dev/null ||
    "$venv/bin/pip" install --quiet --requirement "$here/requirements.txt"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$venv/bin/python" "$here/columns.py" "$sample" "$work"
"$venv/bin/python" "$here/link.py" "$work"
cd "$root"
cargo run --quiet --release --package matching --example link_columns -- "$work"
