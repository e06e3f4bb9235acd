#!/usr/bin/env bash
# Everything that must hold: lints, rooms, and every test on both engines.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/lint.sh
scripts/with-postgres.sh cargo test --workspace --locked --no-fail-fast
