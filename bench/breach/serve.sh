#!/usr/bin/env bash
# CPU a request of `rasoat breach serve` beside nginx serving the same bodies as static files.
# usage: bench/breach/serve.sh [RASOAT]   RANGES (2048) ranges of LINES (1907) lines: as dense as two milliards.
set -euo pipefail
rasoat=$(realpath "${1:-target/release/rasoat}")
cd "$(dirname "$0")/../.."
ranges=${RANGES:-2048} lines=${LINES:-1907} seconds=${SECONDS_EACH:-8}
work=$PWD/target/bench/breach-serve
rm -rf "$work"; mkdir -p "$work/www/range" "$work/nginx"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target/bench-breach}
cargo build --release --quiet --manifest-path bench/breach/Cargo.toml
bench=$CARGO_TARGET_DIR/release/bench-breach
"$bench" generate $((ranges * lines)) "$ranges" | "$bench" build - "$work/index"
"$bench" format "$work/index" 0 "$ranges"
"$bench" ranges "$work/index" "$work/www/range" 0 "$ranges"
cat > "$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/nginx/pid; error_log $work/nginx/error.log;
events { worker_connections 512; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
    open_file_cache max=$((ranges * 2)) inactive=600s; open_file_cache_valid 600s;
    client_body_temp_path $work/nginx/a; proxy_temp_path $work/nginx/b; fastcgi_temp_path $work/nginx/c;
    uwsgi_temp_path $work/nginx/d; scgi_temp_path $work/nginx/e;
    server { listen 127.0.0.1:8098; root $work/www; }
}
CONF
cat > "$work/ask.lua" <<LUA
request = function() return wrk.format("GET", string.format("/range/%05X", math.random(0, $ranges - 1))) end
LUA
nginx -p "$work/nginx" -e "$work/nginx/error.log" -c "$work/nginx.conf" & master=$!
"$rasoat" breach serve "$work/index" --listen 127.0.0.1:8099 --quiet & ours=$!
trap 'kill $master $ours 2>/dev/null || true' EXIT
sleep 1
worker=$(pgrep -P $master)
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
for path in 00000 "$(printf %05X $((ranges - 1)))"; do
    cmp <(curl -s "127.0.0.1:8098/range/$path") <(curl -s "127.0.0.1:8099/range/$path")
done
measure() { # name pid port
    local before requests
    before=$(ticks "$2")
    requests=$(wrk -t1 -c8 -d"${seconds}s" -s "$work/ask.lua" "http://127.0.0.1:$3" | awk '/requests in/ {print $1}')
    awk -v name="$1" -v used=$(($(ticks "$2") - before)) -v requests="$requests" -v hertz="$(getconf CLK_TCK)" \
        'BEGIN {printf "%s: %d requests, %.1f µs of CPU each\n", name, requests, used * 1e6 / hertz / requests}'
}
for round in $(seq "${ROUNDS:-5}"); do
    measure nginx "$worker" 8098
    measure ours "$ours" 8099
done | tee "$work/rounds"
# The first round warms both up and is left out.
awk '/^nginx/ {nginx = $(NF - 4)} /^ours/ && ++round > 1 {printf "round %d: ours / nginx %.2f\n", round, $(NF - 4) / nginx}' "$work/rounds"
per_entry() { awk -v name="$1" -v bytes="$2" -v index_bytes="$(stat -c %s "$work/index")" -v n=$((ranges * lines)) \
    'BEGIN {printf "%s: %.2f bytes an entry, the index %.2f, ratio %.3f\n", name, bytes / n, index_bytes / n, index_bytes / bytes}'; }
per_entry "static files, as long as they are" "$(find "$work/www" -type f -printf '%s\n' | awk '{sum += $1} END {print sum}')"
per_entry "static files, in blocks of the disk" "$(find "$work/www" -type f -printf '%b\n' | awk '{sum += $1 * 512} END {print sum}')"
per_entry "the list as it is published" "$("$bench" generate $((ranges * lines)) "$ranges" | wc -c)"
awk -v n=2000000000 'BEGIN {printf "floor of theory for the hashes alone, 2 milliards: %.2f bytes\n", (160 - log(n) / log(2) + 1.443) / 8}'
