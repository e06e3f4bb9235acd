#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own: in a temporary folder, on a free
# loopback port, ordered by bytes as SQLite orders, gone when the command ends.
#
#     scripts/with-postgres.sh cargo test -p store
#
# The command finds the server's address in RASOAT_TEST_POSTGRES, where it may create
# databases. Nothing is flushed to disk, for speed; RASOAT_POSTGRES_DURABLE=1 flushes, for
# measurements. Works as root (the server then runs as user postgres) and as anyone else.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: with-postgres.sh COMMAND [ARGUMENT …]" >&2; exit 2; }

find_binaries() { # the newest PostgreSQL, 15 or later
    local folder version newest=14 found=
    for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "$(dirname "$(command -v initdb || echo /none)")"; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] || continue
        version=$("$folder/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
        [ "$version" -le "$newest" ] || { newest=$version found=$folder; }
    done
    echo "$found"
}

binaries=$(find_binaries)
if [ -z "$binaries" ]; then
    "$(dirname "$0")/install.sh" >&2
    binaries=$(find_binaries)
fi
[ -n "$binaries" ] || { echo "PostgreSQL 15 or later is needed: apt-get install postgresql" >&2; exit 1; }

as_server=()
folder=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-postgres.XXXXXX")
if [ "$(id -u)" -eq 0 ]; then
    id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
    chown postgres "$folder"
    # PostgreSQL refuses to run as root.
    as_server=(setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups)
fi

child=
stop() {
    trap - EXIT INT TERM HUP
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    if [ -f "$folder/data/postmaster.pid" ]; then
        (cd "$folder" && "${as_server[@]}" "$binaries/pg_ctl" -D data -m immediate -w stop >/dev/null 2>&1) || true
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM HUP

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
(umask 077; printf '%s\n' "$password" >"$folder/password")
[ ${#as_server[@]} -eq 0 ] || chown postgres "$folder/password"
run() { (cd "$folder" && LC_ALL=C "${as_server[@]}" "$@"); }

run "$binaries/initdb" -D data -U rasoat --auth=scram-sha-256 --pwfile=password \
    --encoding=UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
settings="listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 256MB
max_wal_size = 4GB"
[ -n "${RASOAT_POSTGRES_DURABLE:-}" ] || settings+="
fsync = off
synchronous_commit = off
full_page_writes = off"
printf '%s\n' "$settings" | run tee -a data/postgresql.conf >/dev/null

port=
for _ in $(seq 20); do
    attempt=$((20000 + RANDOM % 12000)) # below the ports the system hands out
    if run "$binaries/pg_ctl" -D data -w -l server.log -o "-p $attempt" start >/dev/null 2>&1; then
        port=$attempt
        break
    fi
done
[ -n "$port" ] || { cat "$folder/server.log" >&2; exit 1; }

export RASOAT_TEST_POSTGRES="postgres://rasoat:$password@127.0.0.1:$port/postgres"
"$@" &
child=$!
status=0
wait "$child" || status=$?
child=
exit "$status"
