#!/usr/bin/env bash
# Installs the few Debian packages the project needs beside the Rust toolchain: a C compiler
# for SQLite, PostgreSQL's server and Postfix for the tests. No service is started.
set -euo pipefail

missing=()
python3 -c "import venv, ensurepip" 2>/dev/null || missing+=(python3 python3-venv)
command -v curl >/dev/null || missing+=(curl)
[ "${1:-}" != bench ] || command -v nginx >/dev/null || missing+=(nginx-light)
[ "${1:-}" != bench ] || command -v wrk >/dev/null || missing+=(wrk)
[ "${1:-}" != bench ] || command -v hashcat >/dev/null || missing+=(hashcat)
# hashcat reaches the processor through OpenCL: its loader and an implementation.
[ "${1:-}" != bench ] || ls /etc/OpenCL/vendors/pocl.icd >/dev/null 2>&1 || missing+=(pocl-opencl-icd)
[ "${1:-}" != bench ] || ls /usr/lib/*/libOpenCL.so.1 >/dev/null 2>&1 || missing+=(ocl-icd-libopencl1)
[ "${1:-}" != bench ] || command -v john >/dev/null || [ -x /usr/sbin/john ] || missing+=(john)
[ "${1:-}" != e2e ] || command -v chromium >/dev/null || missing+=(chromium)
[ "${1:-}" != e2e ] || command -v npm >/dev/null || missing+=(npm)
command -v cc >/dev/null || missing+=(gcc libc6-dev)
command -v pkg-config >/dev/null || missing+=(pkg-config)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
[ -x /usr/sbin/postfix ] || missing+=(postfix)
command -v openssl >/dev/null || missing+=(openssl)
command -v sqlite3 >/dev/null || missing+=(sqlite3)
journey() { # the browser's driver, the checker of accessibility and the Node they need, beside the journey
    [ "${1:-}" != e2e ] || [ -x e2e/node_modules/.bin/node ] || npm install --prefix e2e --no-audit --no-fund --silent
}
cd "$(dirname "$0")/.."
[ ${#missing[@]} -gt 0 ] || { journey "$@"; exit 0; }

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "installing: ${missing[*]}"
# A package must not start its own server: the tests start theirs, in a folder of their own.
policy=/usr/sbin/policy-rc.d
made_policy=
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod +x "$policy"
    made_policy=yes
fi
restore() { [ -z "$made_policy" ] || "${as_root[@]}" rm -f "$policy"; }
trap restore EXIT
"${as_root[@]}" apt-get update -q
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
journey "$@"
