#!/usr/bin/env bash
# Reviews a generated sample: every file of its folder that is named after a system is a source.
# usage: review-sample.sh RASOAT SAMPLE OUT AS_OF [further options of `rasoat review`]
set -euo pipefail
rasoat=$1 sample=$2 out=$3 as_of=$4
shift 4

sources=()
for system in email qlvb one_stop reporting personnel monthly_evaluation party_handbook; do
    for file in "$sample/$system".*; do
        sources+=(--source "$system=$file")
    done
done
"$rasoat" review --units "$(echo "$sample"/units.*)" --roster "$(echo "$sample"/roster.*)" "${sources[@]}" \
    --as-of "$as_of" --policy "$sample/policy.toml" --out "$out" "$@"
