#!/usr/bin/env bash
# Generates a sample province, reviews it, scores the review, makes people to sign in as, and serves it.
# On a terminal it serves until Ctrl-C; elsewhere (a pipe, CI) it starts, is asked whether it answers,
# and is stopped again. RASOAT_DEMO_SERVE=yes|no decides otherwise.
set -euo pipefail
rasoat=$1 out=$2 persons=$3 seed=$4 as_of=$5
listen=${RASOAT_DEMO_LISTEN:-127.0.0.1:8080}

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
echo
echo "== rasoat sample people (hư cấu / fictional)"
"$rasoat" sample people --db "$out/rasoat.db" | tee "$out/people.txt"
chmod 600 "$out/people.txt"
echo "Mã 6 số / six digits:  $rasoat sample code KHÓA"
echo
serve=("$rasoat" serve --db "$out/rasoat.db" --policy "$out/sample/policy.toml")
default=no
[ ! -t 1 ] || default=yes
if [ "${RASOAT_DEMO_SERVE:-$default}" = yes ]; then
    echo "== http://$listen"
    exec "${serve[@]}" --listen "$listen"
fi

# Any free port: nobody is to look at it.
"${serve[@]}" --listen 127.0.0.1:0 2> "$out/serve.log" &
child=$!
trap 'kill "$child" 2>/dev/null || true' EXIT
address=$("$(dirname "$0")/address-of.sh" "$out/serve.log" "$child")
host=${address#http://}
answer=$(exec 3<>"/dev/tcp/${host%:*}/${host#*:}"; printf 'GET /readyz HTTP/1.0\r\n\r\n' >&3; head -1 <&3)
case $answer in *200*) ;; *) echo "rasoat serve does not answer: $answer" >&2; exit 1 ;; esac
kill -TERM "$child"
wait "$child"
trap - EXIT
echo "Đã mở thử tại $address và dừng lại. / Served at $address for a moment and stopped."
echo "Mở lại / open again:   ${serve[*]}   →  http://$listen"
