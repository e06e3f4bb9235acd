#!/usr/bin/env bash
# Fuzzes every reader for FUZZ_SECONDS each (600 by default), with 1 GiB of memory at most.
# A crash leaves its input in fuzz/artifacts/; the corpus grows in fuzz/corpus/.
set -euo pipefail
cd "$(dirname "$0")"
command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked
# The stable compiler carries the instrumentation; this lets it be used.
export RUSTC_BOOTSTRAP=1
for target in $(cargo fuzz list --fuzz-dir .); do
    echo "== $target, ${FUZZ_SECONDS:-600} s"
    cargo fuzz run --fuzz-dir . "$target" -- -max_total_time="${FUZZ_SECONDS:-600}" -rss_limit_mb=1024 -print_final_stats=1
done
