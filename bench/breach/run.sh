#!/usr/bin/env bash
# The breached corpus beside its baselines, in one run; CPU seconds and ratios.
# usage: bench/breach/run.sh [N]   N entries (50,000,000 by default; 500000000 needs 12 GB of disk)
# LIST=keep leaves the list of N lines on the disk (43 bytes each); else it is piped where it can be.
set -euo pipefail
cd "$(dirname "$0")/../.."
n=${1:-50000000}
queries=${QUERIES:-2000000}
work=${BENCH_DIR:-target/bench/breach-$n}
mkdir -p "$work"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target/bench-breach}
cargo build --release --quiet --manifest-path bench/breach/Cargo.toml
bench=$CARGO_TARGET_DIR/release/bench-breach

# Prints what ran, its CPU seconds (user, system) and its memory at most.
timed() {
    python3 - "$@" <<'PY'
import os, resource, subprocess, sys
name, *command = sys.argv[1:]
subprocess.run(command, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{name}: {used.ru_utime:.2f} + {used.ru_stime:.2f} = {used.ru_utime + used.ru_stime:.2f} s CPU, {used.ru_maxrss / 1024:.0f} MB", flush=True)
PY
}

if [ "$n" -le 100000000 ]; then
    [ -e "$work/list" ] || "$bench" generate "$n" > "$work/list"
    timed "parse floor (table of digits, 64 bits, unchecked)" "$bench" floor "$work/list"
    timed "our parser alone" "$bench" parse "$work/list"
    timed "build, complete" "$bench" build "$work/list" "$work/whole"
    timed "build, prefixes only" "$bench" build "$work/list" "$work/prefixes" prefixes
    [ "${LIST:-}" = keep ] || rm "$work/list"
else
    "$bench" generate "$n" | timed "build, complete" "$bench" build - "$work/whole"
fi
# Beyond 100 million the array of 8 bytes a prefix is the only baseline.
[ "$n" -gt 500000000 ] || "$bench" lookups "$work/whole" "$queries"
rm "$work/whole"
