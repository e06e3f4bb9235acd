#!/usr/bin/env bash
# The audit of stored hashes against its baselines: guesses a second beside the plain crates, hashcat
# and john; what is found of planted weak passwords at equal CPU time beside john; finds against guesses.
#   bench/audit/run.sh [RASOAT] [speed|planted|curve|all]
# Results go to target/bench/audit. SECONDS_EACH: CPU time of each tool on each list of hashes. PLANT: the
# planting (bench/audit/sealed/plant.py is one by another hand, not for those who build guesses).
set -euo pipefail
rasoat=$(realpath "${1:-target/release/rasoat}")
seconds=${SECONDS_EACH:-60}
out=target/bench/audit
here=bench/audit
plant=${PLANT:-$here/plant.py}
mkdir -p "$out"
export PATH=$PATH:/usr/sbin

part=${2:-all}

audit() { # SCHEME BUDGET OUT
    "$rasoat" audit --quiet --hashes "$out/$1/hashes.csv" --people "$out/$1/roster.csv" --place 'Quảng Ninh' \
        --as-of 2026-11-24 --budget "$2" --out "$out/$1/$3"
}
spent() { # COMMAND…: its CPU time
    { TIMEFORMAT=%U; time "$@" >/dev/null 2>"$out/said.txt"; } 2>&1
}

if [ "$part" = all ] || [ "$part" = speed ]; then
    cargo run --release --quiet -p password --example audit_speed >"$out/speed.csv"
    # hashcat builds its kernels first; its figures are wall time on all cores.
    echo 'mode,guesses_per_second' >"$out/hashcat.csv"
    for mode in 1000 111 1711 1800 7400 3200; do
        hashcat -b -m "$mode" -D 1 --force --machine-readable >"$out/hashcat.txt" 2>&1 || true
        hashcat -b -m "$mode" -D 1 --force --machine-readable 2>/dev/null | sed -nE 's/^1:([0-9]+):.*:([0-9]+)$/\1,\2/p' >>"$out/hashcat.csv"
    done
    # john of Debian has no NT and no salted digests; $5$ and $6$ it leaves to crypt(3). CPU time of one thread.
    export OMP_NUM_THREADS=1
    echo 'scheme,guesses_per_second' >"$out/john.csv"
    for scheme in bcrypt sha512crypt; do
        folder=$out/speed-$scheme
        rm -rf "$folder"
        python3 $here/plant.py "$folder" --scheme $scheme --accounts 1 --weak 0
        seq 1 3000 | sed 's/^/Nguyen@/' >"$folder/words"
        format=$scheme; [ $scheme = bcrypt ] || format=crypt
        cost=$(HOME=$PWD/$folder spent john --session="$folder/john" --format=$format --wordlist="$folder/words" "$folder/passwd")
        echo "$scheme,$(awk "BEGIN { print int(3000 / $cost) }")" >>"$out/john.csv"
    done
    python3 $here/ratios.py "$out"
fi

if [ "$part" = all ] || [ "$part" = planted ]; then
    echo 'who,found,planted,open,open_planted,sealed,sealed_planted,not_planted,scheme' >"$out/planted.csv"
    for scheme in sha512crypt bcrypt; do
        folder=$out/$scheme
        rm -rf "$folder"
        python3 "$plant" "$folder" --scheme $scheme
        # john: single mode first, then its list, each with half of the CPU time. It keeps what it finds at home.
        export HOME=$PWD/$folder OMP_NUM_THREADS=1
        format=$scheme; [ $scheme = bcrypt ] || format=crypt
        # That john works at all: a password that is the login, and the first of its list.
        python3 $here/easy.py $scheme >"$folder/easy"
        for mode in --single --wordlist=/usr/share/john/password.lst; do
            john --session="$HOME/easy-john" --format=$format $mode "$folder/easy" >>"$folder/john.txt" 2>&1 || true
        done
        easy=$(john --show "$folder/easy" | grep -c '^easy') || true
        [ "$easy" = 2 ] || { echo "john found $easy of 2 passwords it must find: see $folder/john.txt" >&2; exit 1; }
        echo "john, $scheme: found both easy passwords"
        for mode in --single --wordlist=/usr/share/john/password.lst; do
            (ulimit -t $((seconds / 2)); john --session="$HOME/john" --format=$format $mode "$folder/passwd") >>"$folder/john.txt" 2>&1 || true
        done
        echo "$(python3 $here/score.py "$folder" john),$scheme" >>"$out/planted.csv"
        # As many guesses an account as cost the same: how many that is, a short run tells.
        cost=$(spent audit $scheme guesses=20 weak.csv)
        guesses=$(awk "BEGIN { print int(20 * $seconds / $cost) }")
        echo "rasoat, $scheme: $guesses guesses an account, $(spent audit $scheme guesses=$guesses weak.csv) s of CPU"
        echo "$(python3 $here/score.py "$folder" rasoat weak.csv),$scheme" >>"$out/planted.csv"
        for share in 16 8 4 2; do
            [ $((guesses / share)) -gt 0 ] || continue
            audit $scheme guesses=$((guesses / share)) part.csv
            echo "rasoat, $scheme: $((guesses / share)) guesses an account find $(python3 $here/score.py "$folder" rasoat part.csv | cut -d, -f2)"
        done
    done
    cat "$out/planted.csv"
    awk -F, 'NR > 1 { if ($1 == "john") john[$9] = $2; else if (john[$9]) printf "%s: %.1f times what john finds (goal: 3)\n", $9, $2 / john[$9] }' "$out/planted.csv"
fi

if [ "$part" = all ] || [ "$part" = curve ]; then
    # Finds against guesses an account: on the cheapest hash that is tried in rounds, since others find no others.
    echo 'planting,guesses,found,planted' >"$out/curve.csv"
    for planting in plant training/plant; do
        rm -rf "$out/light"
        python3 "$here/$planting.py" "$out/light" --scheme light
        for guesses in 10 20 40 80 160 320 640 1280 2560; do
            audit light guesses=$guesses curve.csv
            echo "$planting,$guesses,$(python3 $here/score.py "$out/light" rasoat curve.csv | cut -d, -f2,3)" >>"$out/curve.csv"
        done
    done
    cat "$out/curve.csv"
fi
