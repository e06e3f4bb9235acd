#!/usr/bin/env bash
# Turns a report into pictures, to be looked at before it is believed: the sample report in
# both languages, or the .xlsx files given. Pages go to target/report-pages/ (or $PAGES) as .png.
#   scripts/look-at-report.sh [report.xlsx …]
set -euo pipefail
cd "$(dirname "$0")/.."

pages=${PAGES:-target/report-pages}
mkdir -p "$pages"
if [ $# -eq 0 ]; then
    cargo run --quiet --locked -p documents --example sample_report -- "$pages"
    set -- "$pages"/report-*.xlsx
fi
exec scripts/render-pages.sh calc "$pages" "${DPI:-70}" "$@"
