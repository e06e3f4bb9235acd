#!/usr/bin/env bash
# Everything that must hold: lints, rooms, and every test on both engines.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/lint.sh
scripts/with-postgres.sh cargo test --workspace --locked --no-fail-fast
# The interface for programs, asked by a stranger (half a minute).
cargo build --locked -p cli
scripts/schemathesis.sh "${CARGO_TARGET_DIR:-target}/debug/rasoat"
# Tries of somebody hostile, against a served sample on both engines (half a minute).
scripts/with-postgres.sh scripts/hostile.sh "${CARGO_TARGET_DIR:-target}/debug/rasoat"
# The package as an installation would find it.
scripts/deb-check.sh "${CARGO_TARGET_DIR:-target}/debug/rasoat"
# The journey through the pages in Chromium, on both engines (four minutes).
scripts/with-postgres.sh scripts/e2e.sh "${CARGO_TARGET_DIR:-target}/debug/rasoat"
