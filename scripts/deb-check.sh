#!/usr/bin/env bash
# Looks at a package as an installation would: its unit, its program, its configuration, twice the same bytes.
# usage: deb-check.sh RASOAT
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-deb-check.XXXXXX")
child=
stop() { [ -z "$child" ] || kill "$child" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
package=$("$here/deb.sh" "$1" "$folder/one")
again=$("$here/deb.sh" "$1" "$folder/two")
cmp "$package" "$again"
dpkg-deb --extract "$package" "$folder/root"
dpkg-deb --control "$package" "$folder/control"
for script in postinst prerm postrm; do sh -n "$folder/control/$script"; done
installed=$folder/root/usr/bin/rasoat
if command -v systemd-sysusers >/dev/null; then
    systemd-sysusers --root="$folder/root" rasoat.conf
    grep -q '^rasoat:' "$folder/root/etc/passwd"
else
    echo "deb-check: SKIPPED the user: no systemd-sysusers here"
fi
if command -v systemd-analyze >/dev/null; then
    # The unit names the place it will be installed to.
    sed "s|^ExecStart=/usr/bin/rasoat|ExecStart=$installed|" \
        "$folder/root/usr/lib/systemd/system/rasoat.service" > "$folder/rasoat.service"
    systemd-analyze verify --man=no "$folder/rasoat.service"
else
    echo "deb-check: SKIPPED the unit: no systemd-analyze here"
fi
"$installed" serve --config "$folder/root/etc/rasoat/rasoat.toml" --db "$folder/rasoat.db" --data "$folder/work" \
    --listen 127.0.0.1:0 2> "$folder/log" &
child=$!
address=$("$here/address-of.sh" "$folder/log" "$child")
curl -sf "$address/readyz" >/dev/null
kill -TERM "$child"
wait "$child"
child=
echo "deb-check: $(basename "$package"), $(stat -c %s "$package") bytes: unit, configuration and program hold"
