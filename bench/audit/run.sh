#!/usr/bin/env bash
# The audit of stored hashes against its baselines, in one run: guesses a second beside the plain
# crates, hashcat and john, and what is found of planted weak passwords at equal CPU time beside
# john. Results go to target/bench/audit. $1: the program; SECONDS_EACH: CPU time of each tool;
# PLANT: the planting (bench/audit/sealed/plant.py is one by another hand, not for those who build guesses).
set -euo pipefail
rasoat=$(realpath "${1:-target/release/rasoat}")
seconds=${SECONDS_EACH:-60}
out=target/bench/audit
here=bench/audit
plant=${PLANT:-$here/plant.py}
mkdir -p "$out"
export PATH=$PATH:/usr/sbin

part=${2:-all}
if [ "$part" = all ] || [ "$part" = speed ]; then
    cargo run --release --quiet -p password --example audit_speed | tee "$out/speed.csv"
    for mode in 1000 111 1711 1800 3200; do
        hashcat -b -m "$mode" -D 1 --force --machine-readable 2>/dev/null | grep '^1:' || echo "hashcat: mode $mode did not run"
    done | tee "$out/hashcat.txt"
    for format in bcrypt crypt; do john --test=5 --format=$format 2>&1 | grep -v Warning; done | tee "$out/john.txt"
fi

if [ "$part" = all ] || [ "$part" = planted ]; then
    echo 'who,found,planted,open,open_planted,sealed,sealed_planted,not_planted,scheme' >"$out/planted.csv"
    for scheme in sha512crypt bcrypt; do
        folder=$out/$scheme
        rm -rf "$folder"
        python3 "$plant" "$folder" --scheme $scheme
        # john: single mode first, then its list, each with half of the CPU time.
        format=$scheme; [ $scheme = bcrypt ] || format=crypt
        for mode in --single --wordlist=/usr/share/john/password.lst; do
            (ulimit -t $((seconds / 2)); john --pot="$folder/john.pot" --session="$folder/john" --format=$format $mode "$folder/passwd") >/dev/null 2>&1 || true
        done
        echo "$(python3 $here/score.py "$folder" john),$scheme" >>"$out/planted.csv"
        "$rasoat" audit --quiet --hashes "$folder/hashes.csv" --people "$folder/roster.csv" --place 'Quảng Ninh' \
            --as-of 2026-11-24 --budget "${seconds}s" --out "$folder/weak.csv"
        echo "$(python3 $here/score.py "$folder" rasoat weak.csv),$scheme" >>"$out/planted.csv"
    done
    cat "$out/planted.csv"
fi

if [ "$part" = curve ]; then
    # Finds against guesses an account; on bcrypt at cost 5, which is the quicker of the two.
    echo 'guesses,found' >"$out/curve.csv"
    for guesses in 10 25 50 100 200 400 800 1600; do
        "$rasoat" audit --quiet --hashes "$out/bcrypt/hashes.csv" --people "$out/bcrypt/roster.csv" --place 'Quảng Ninh' \
            --as-of 2026-11-24 --budget guesses=$guesses --out "$out/bcrypt/curve.csv"
        echo "$guesses,$(python3 $here/score.py "$out/bcrypt" rasoat curve.csv | cut -d, -f2)" | tee -a "$out/curve.csv"
    done
fi
