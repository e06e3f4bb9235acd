#!/usr/bin/env bash
# Takes the pictures the user guide shows from those the journey made; says which are missing.
# usage: guide-pictures.sh FOLDER
set -euo pipefail
from=$(realpath "$1")
cd "$(dirname "$0")/../docs/huong-dan"
rm -rf hinh
mkdir hinh
grep -ohE 'hinh/[a-z0-9-]+\.jpg' ./*.md | sort -u | while read -r picture; do
    cp "$from/${picture#hinh/}" "$picture"
done
echo "docs/huong-dan/hinh: $(ls hinh | wc -l) pictures"
