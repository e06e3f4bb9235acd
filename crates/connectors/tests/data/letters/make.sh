#!/usr/bin/env bash
# Makes the letters of this folder anew. They are checked in: only whoever changes make.py runs it.
set -euo pipefail
cd "$(dirname "$0")"
missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
python3 -m venv --help >/dev/null 2>&1 || missing+=(python3-venv)
ls -R /usr/share/fonts 2>/dev/null | grep -qi liberationserif || missing+=(fonts-liberation2)
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi
tools=../../../../../target/letters-tools
[ -x "$tools/bin/python" ] || python3 -m venv "$tools"
"$tools/bin/pip" install -q python-docx==1.2.0 typst==0.15.2 pypdf==6.1.1
"$tools/bin/python" make.py
