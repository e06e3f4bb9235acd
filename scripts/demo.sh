#!/usr/bin/env bash
# Generates a sample province, reviews it, scores the review, and says where the report lies.
set -euo pipefail
rasoat=$1 out=$2 persons=$3 seed=$4 as_of=$5

rm -rf "$out"
echo "== rasoat sample --persons $persons --seed $seed"
"$rasoat" sample --persons "$persons" --seed "$seed" --out "$out/sample"
echo
echo "== rasoat review"
"$(dirname "$0")/review-sample.sh" "$rasoat" "$out/sample" "$out/review" "$as_of" --db "$out/rasoat.db"
echo
echo "== rasoat sample check"
"$rasoat" sample check --truth "$out/sample" --review "$out/review"
echo
echo "Báo cáo / report:  $out/review/report.xlsx"
echo "Bảng / tables:     $out/review/{accounts,findings}.csv, {feeds,summary}.json"
echo "Lần sau / next:    $rasoat match list --db $out/rasoat.db"
