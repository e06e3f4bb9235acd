#!/usr/bin/env bash
# Latency of one password check with a corpus of ENTRIES hashes open (2,000,000 by default), beside
# zxcvbn alone: bench/password/run.sh [RASOAT]. Result: target/bench/password-check.json.
set -euo pipefail
cd "$(dirname "$0")/../.."
rasoat=${1:-target/release/rasoat}
entries=${ENTRIES:-2000000}
built=${CARGO_TARGET_DIR:-target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$entries" > "$work/list" <<'PY'
import os, sys
hashes = sorted(os.urandom(20) for _ in range(int(sys.argv[1])))
sys.stdout.writelines(h.hex().upper() + ":1\n" for h in hashes)
PY
"$rasoat" breach build --quiet --from "$work/list" --kind sha1 --out "$work/index"
cargo build --quiet --release --locked --package password --example check_latency
mkdir -p target/bench
"$built"/release/examples/check_latency "$work/index" > "$work/once" # warms caches; thrown away
"$built"/release/examples/check_latency "$work/index" | tee target/bench/password-check.json
python3 - target/bench/password-check.json <<'PY'
import json, sys
r = json.load(open(sys.argv[1]))
print(f"p99 {r['p99_us'] / 1000:.2f} ms (goal: below 5 ms), "
      f"p50 {r['p50_us'] / r['zxcvbn_p50_us']:.1f} times and p99 {r['p99_us'] / r['zxcvbn_p99_us']:.1f} times zxcvbn alone")
PY
