#!/usr/bin/env bash
# Turns drafted letters into pictures, to be looked at before they are believed: one in each
# layout, drafted from two of the letters of the tests, or the .docx files given. Pages go to
# target/draft-pages/ (or $PAGES) as .png.
#   scripts/look-at-draft.sh [letter.docx …]
set -euo pipefail
cd "$(dirname "$0")/.."

pages=${PAGES:-target/draft-pages}
missing=()
ls /usr/lib/libreoffice/program/libswlo.so >/dev/null 2>&1 || missing+=(libreoffice-writer-nogui)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
ls -R /usr/share/fonts 2>/dev/null | grep -qi 'liberationserif\|times' || missing+=(fonts-liberation2)
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing: ${missing[*]}"
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

mkdir -p "$pages"
if [ $# -eq 0 ]; then
    rasoat=${RASOAT:-target/debug/rasoat}
    [ -x "$rasoat" ] || cargo build --quiet --locked -p cli
    # 3 says that a person has to look at something: what the pictures are for.
    drafted() { "$rasoat" directive draft "$@" --quiet || [ $? -eq 3 ]; }
    letters=crates/directive/tests/letters
    drafted "$letters/02-ubnd-vp-ba-dinh.txt" --for "UBND phường Cẩm Bình" \
        --as-of 2024-04-24 --out "$pages/state.docx"
    drafted "$letters/01-3347-cv-btctu.txt" --for "Đảng ủy phường Cẩm Bình" \
        --as-of 2024-01-15 --out "$pages/party.docx"
    set -- "$pages/state.docx" "$pages/party.docx"
fi
# A profile of its own, so that two runs do not wait for each other.
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice --headless --norestore "-env:UserInstallation=file://$profile" \
    --convert-to pdf --outdir "$pages" "$@" >/dev/null
for letter in "$@"; do
    name=$(basename "${letter%.*}")
    rm -f "$pages/$name"-*.png
    pdftoppm -r "${DPI:-80}" -png "$pages/$name.pdf" "$pages/$name"
    echo "$pages/$name-*.png: $(pdfinfo "$pages/$name.pdf" | awk '/^Pages/ {print $2}') pages"
done
