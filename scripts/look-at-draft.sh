#!/usr/bin/env bash
# Turns drafted letters into pictures, to be looked at before they are believed: one in each
# layout, drafted from two of the letters of the tests, or the .docx files given. Pages go to
# target/draft-pages/ (or $PAGES) as .png.
#   scripts/look-at-draft.sh [letter.docx …]
set -euo pipefail
cd "$(dirname "$0")/.."

pages=${PAGES:-target/draft-pages}
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
exec scripts/render-pages.sh writer "$pages" "${DPI:-80}" "$@"
