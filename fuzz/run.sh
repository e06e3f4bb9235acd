#!/usr/bin/env bash
# Fuzzes the named targets, or every one, for FUZZ_SECONDS each (600 by default), with 1 GiB of
# memory at most. A crash leaves its input in fuzz/artifacts/; what is learned goes to
# target/fuzz-corpus/, the seeds stay as they are.
set -euo pipefail
cd "$(dirname "$0")"
command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked
# The stable compiler carries the instrumentation; this lets it be used.
export RUSTC_BOOTSTRAP=1
for target in ${*:-$(cargo fuzz list --fuzz-dir .)}; do
    learned="../target/fuzz-corpus/$target"
    mkdir -p "$learned" "corpus/$target"
    echo "== $target, ${FUZZ_SECONDS:-600} s"
    cargo fuzz run --fuzz-dir . -s none "$target" "$learned" "corpus/$target" -- \
        -max_total_time="${FUZZ_SECONDS:-600}" -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1
done
