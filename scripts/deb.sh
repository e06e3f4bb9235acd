#!/usr/bin/env bash
# Makes the Debian package of a built program: the same bytes for the same program and commit.
# usage: deb.sh RASOAT [FOLDER]
set -euo pipefail
rasoat=$(realpath "$1") out=$(realpath -m "${2:-target/deb}")
cd "$(dirname "$0")/.."
version=$("$rasoat" --version | awk '{print $2}')
architecture=$(dpkg --print-architecture)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
root=$(mktemp -d "${TMPDIR:-/tmp}/rasoat-deb.XXXXXX")
trap 'rm -rf "$root"' EXIT
put() { install -D -m "$1" "$2" "$root/$3"; }
put 755 "$rasoat" usr/bin/rasoat
strip --strip-unneeded "$root/usr/bin/rasoat"
put 644 packaging/rasoat.service usr/lib/systemd/system/rasoat.service
put 644 packaging/sysusers.conf usr/lib/sysusers.d/rasoat.conf
put 644 docs/huong-dan/cai-dat.md usr/share/doc/rasoat/cai-dat.md
put 644 packaging/copyright usr/share/doc/rasoat/copyright
# The sample configuration, with the data where the service may write.
mkdir -p "$root/etc/rasoat"
sed 's|^folder = "rasoat-data"$|folder = "/var/lib/rasoat"|' docs/rasoat.toml > "$root/etc/rasoat/rasoat.toml"
grep -q '^folder = "/var/lib/rasoat"$' "$root/etc/rasoat/rasoat.toml"
chmod 644 "$root/etc/rasoat/rasoat.toml"
for script in postinst prerm postrm; do put 755 "packaging/$script" "DEBIAN/$script"; done
echo /etc/rasoat/rasoat.toml > "$root/DEBIAN/conffiles"
# The newest version of the C library that any symbol asks for.
libc=$(objdump -T "$rasoat" | grep -oE 'GLIBC_[0-9.]+' | sort -uV | tail -1 | cut -d_ -f2)
size=$(du -sk --apparent-size "$root" | cut -f1)
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/; s/@LIBC@/$libc/" \
    packaging/control.in > "$root/DEBIAN/control"
mkdir -p "$out"
dpkg-deb --root-owner-group -Zgzip --build "$root" "$out/rasoat_${version}_$architecture.deb" >/dev/null
echo "$out/rasoat_${version}_$architecture.deb"
