#!/usr/bin/env bash
# Turns documents into pictures, a .png a page, through LibreOffice; installs what is missing.
#   scripts/render-pages.sh calc|writer FOLDER DPI FILE …
set -euo pipefail
part=$1 pages=$2 dpi=$3
shift 3

missing=()
ls "/usr/lib/libreoffice/program/libs${part:0:1}lo.so" >/dev/null 2>&1 || missing+=("libreoffice-$part-nogui")
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
ls -R /usr/share/fonts 2>/dev/null | grep -qi 'liberationserif\|times' || missing+=(fonts-liberation2 fonts-noto-core)
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing: ${missing[*]}"
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

mkdir -p "$pages"
# A profile of its own, so that two runs do not wait for each other.
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice --headless --norestore "-env:UserInstallation=file://$profile" \
    --convert-to pdf --outdir "$pages" "$@" >/dev/null
for document in "$@"; do
    name=$(basename "${document%.*}")
    rm -f "$pages/$name"-*.png
    pdftoppm -r "$dpi" -png "$pages/$name.pdf" "$pages/$name"
    echo "$pages/$name-*.png: $(pdfinfo "$pages/$name.pdf" | awk '/^Pages/ {print $2}') pages"
done
