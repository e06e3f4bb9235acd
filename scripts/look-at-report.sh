#!/usr/bin/env bash
# Turns a report into pictures, to be looked at before it is believed: the sample report in
# both languages, or the .xlsx files given. Pages go to target/report-pages/ (or $PAGES) as .png.
#   scripts/look-at-report.sh [report.xlsx …]
set -euo pipefail
cd "$(dirname "$0")/.."

pages=${PAGES:-target/report-pages}
missing=()
ls /usr/lib/libreoffice/program/libsclo.so >/dev/null 2>&1 || missing+=(libreoffice-calc-nogui)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
ls -R /usr/share/fonts 2>/dev/null | grep -qi 'liberationserif\|times' || missing+=(fonts-liberation2 fonts-noto-core)
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing: ${missing[*]}"
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

mkdir -p "$pages"
if [ $# -eq 0 ]; then
    cargo run --quiet --locked -p documents --example sample_report -- "$pages"
    set -- "$pages"/report-*.xlsx
fi
# A profile of its own, so that two runs do not wait for each other.
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice --headless --norestore "-env:UserInstallation=file://$profile" \
    --convert-to pdf --outdir "$pages" "$@" >/dev/null
for report in "$@"; do
    name=$(basename "${report%.*}")
    rm -f "$pages/$name"-*.png
    pdftoppm -r "${DPI:-70}" -png "$pages/$name.pdf" "$pages/$name"
    echo "$pages/$name-*.png: $(pdfinfo "$pages/$name.pdf" | awk '/^Pages/ {print $2}') pages"
done
