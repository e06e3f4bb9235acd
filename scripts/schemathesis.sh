#!/usr/bin/env bash
# Asks /api/v1 of a live `rasoat serve` on a sample what its OpenAPI document allows and what it forbids:
# no answer may be a fault of ours, none undocumented, nothing open without a token.
# usage: schemathesis.sh RASOAT [EXAMPLES]
set -euo pipefail
rasoat=$(realpath "$1") examples=${2:-25}
here=$(cd "$(dirname "$0")" && pwd)
venv=$(dirname "$here")/target/schemathesis
folder=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-api.XXXXXX")
child=
# What it remembers from one time to the next stays in the folder of this one.
stop() { [ -z "$child" ] || kill "$child" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
[ -x "$venv/bin/schemathesis" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q 'schemathesis==4.32.5'; }

"$rasoat" --quiet sample --persons 400 --seed 1 --out "$folder/sample"
"$here/review-sample.sh" "$rasoat" "$folder/sample" "$folder/review" 2026-11-20 --db "$folder/rasoat.db" --quiet >/dev/null
"$rasoat" --json sample people --db "$folder/rasoat.db" >"$folder/people.json"
printf '%s\n' 'listen = "127.0.0.1:0"' '[database]' 'folder = "."' '[api]' 'requests_per_minute = 1000000' >"$folder/rasoat.toml"
"$rasoat" serve --config "$folder/rasoat.toml" 2>"$folder/log" &
child=$!
address=$("$here/address-of.sh" "$folder/log" "$child")

person() { python3 -c 'import json,sys; print(next(p[sys.argv[3]] for p in json.load(open(sys.argv[1])) if p["login"]==sys.argv[2]))' "$folder/people.json" "$1" "$2"; }
form() { grep -oE 'name="form" value="[0-9a-f]+"' | head -1 | grep -oE '[0-9a-f]{64}'; }
ask() { curl -sS -b "$folder/jar-$login" -c "$folder/jar-$login" "$@"; }
status=0
# Who manages users, and who only sees.
for login in quan-tri kiem-tra; do
    tag=
    for _ in $(seq 5); do # making the people has spent the code of this half minute
        tag=$(ask "$address/sign-in" | form || true)
        code=$("$rasoat" sample code "$(person "$login" secret)")
        ask -o /dev/null --data-urlencode "form=$tag" --data-urlencode "login=$login" \
            --data-urlencode "password=$(person "$login" password)" --data-urlencode "code=$code" "$address/sign-in"
        tag=$(ask "$address/me" | form || true)
        [ -z "$tag" ] || break
        sleep 10 # five failures in a row would have to wait longer
    done
    [ -n "$tag" ] || { echo "$login cannot sign in" >&2; exit 1; }
    token=$(ask --data-urlencode "form=$tag" --data-urlencode "password=$(person "$login" password)" -d name=schemathesis \
        -d "last_day=$(date -u -d tomorrow +%F)" -d reads_only=no "$address/me/tokens" | grep -oE 'rasoat_[0-9a-f]{64}')
    cp "$here/schemathesis.toml" "$folder/schemathesis.toml"
    if [ "$login" = quan-tri ]; then # once with what there is, once with whatever comes
        curl -sS -H "Authorization: Bearer $token" "$address/api/v1/findings" | python3 -c '
import json, sys
account = json.load(sys.stdin)["rows"][0]["account"]
values = {"unit": account["unit"], "system": account["system"], "login": account["login"]}
print("[parameters]")
for name, value in values.items():
    print(f"\"path.{name}\" = {json.dumps(value)}")' >>"$folder/schemathesis.toml"
    fi
    echo "== as $login"
    (cd "$folder" && "$venv/bin/schemathesis" --config-file schemathesis.toml run "$address/api/v1/openapi.json" \
        --header "Authorization: Bearer $token" --max-examples "$examples" --seed 1 --workers 2) || status=1
done
exit "$status"
