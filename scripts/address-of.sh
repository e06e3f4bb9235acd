#!/usr/bin/env bash
# Waits until a `rasoat serve` says in its log where it listens, and prints that address.
# usage: address-of.sh LOG PID
set -euo pipefail
log=$1 pid=$2
for _ in $(seq 100); do
    address=$(grep -oE 'http://[0-9.]+:[0-9]+' "$log" | tail -1 || true)
    [ -z "$address" ] || { echo "$address"; exit 0; }
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
done
cat "$log" >&2
echo "rasoat serve did not start" >&2
exit 1
