#!/usr/bin/env bash
# Makes the known hashes of crates/password/tests/data/hashes.csv with the software that stores such
# hashes in offices, never with our own code. Installs that software (Debian packages; Django and its
# hashers, and two packages of npm, in folders of their own) and starts no service. A column holds the
# command of each line. ASP.NET Identity itself needs .NET, which Debian does not have: its two forms come
# from the two packages, which others wrote, and the form with SHA-512 from Python's hashlib.
set -euo pipefail
out=${1:-crates/password/tests/data/hashes.csv}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "${2:-}" != installed ]; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    made_policy=
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee /usr/sbin/policy-rc.d >/dev/null
        "${as_root[@]}" chmod +x /usr/sbin/policy-rc.d
        made_policy=yes
    fi
    "${as_root[@]}" apt-get update -q >&2
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends \
        slapd slapd-contrib dovecot-core samba php-cli whois apache2-utils python3-venv nodejs npm >&2
    [ -z "$made_policy" ] || "${as_root[@]}" rm -f /usr/sbin/policy-rc.d
fi
[ -n "${DJANGO_PYTHON:-}" ] || { python3 -m venv "$work/django" && "$work/django/bin/pip" install -q 'django[argon2,bcrypt]' >&2; }
python=${DJANGO_PYTHON:-$work/django/bin/python}

passwords=('Hung@1985' 'mật khẩu' 'a' 'Nguyenvanhung123456' 'mot mat khau rat la dai, dai hon 55 byte mot chut xiu!')

echo 'scheme,column,password,hash,command' >"$out"
quote() { printf '"%s"' "${1//\"/\"\"}"; }
# line SCHEME COLUMN PASSWORD HASH COMMAND; COLUMN is what a list would say in its column `scheme`.
line() { echo "$1,$2,$(quote "$3"),$(quote "$4"),$(quote "$5")" >>"$out"; }

for password in "${passwords[@]}"; do
    directory() { # SCHEME-NAME, then slappasswd's options
        local scheme=$1; shift
        line "$scheme" "" "$password" "$(slappasswd -n "$@" -s "$password")" "slappasswd -n $* -s PASSWORD"
    }
    directory ssha -h '{SSHA}'
    directory sha1 -h '{SHA}'
    directory smd5 -h '{SMD5}'
    directory md5 -h '{MD5}'
    sha2="-o module-load=pw-sha2"
    directory ssha256 $sha2 -h '{SSHA256}'
    directory ssha512 $sha2 -h '{SSHA512}'
    directory sha256 $sha2 -h '{SHA256}'
    directory sha512 $sha2 -h '{SHA512}'
    pbkdf2="-o module-load=pw-pbkdf2"
    directory pbkdf2_sha1 $pbkdf2 -h '{PBKDF2}'
    directory pbkdf2_sha256 $pbkdf2 -h '{PBKDF2-SHA256}'
    directory pbkdf2_sha512 $pbkdf2 -h '{PBKDF2-SHA512}'
    directory argon2 -o module-load=argon2 -h '{ARGON2}'
    directory sha512crypt -h '{CRYPT}' -c '$6$rounds=1000$%.16s'

    unix() { line "$1" "" "$password" "$(mkpasswd "${@:2}" "$password")" "mkpasswd ${*:2} PASSWORD"; }
    unix md5crypt -m md5crypt
    unix sha256crypt -m sha256crypt
    unix sha256crypt -m sha256crypt -R 1000
    unix sha512crypt -m sha512crypt
    unix sha512crypt -m sha512crypt -R 10001
    unix bcrypt -m bcrypt -R 4
    unix bcrypt -m bcrypt-a -R 5
    unix yescrypt -m yescrypt -R 1

    dovecot() { line "$1" "" "$password" "$(doveadm -O pw "${@:2}" -p "$password")" "doveadm -O pw ${*:2} -p PASSWORD"; }
    for encoding in "" .b64 .hex; do
        dovecot ssha -s "SSHA$encoding"
        dovecot ssha256 -s "SSHA256$encoding"
        dovecot ssha512 -s "SSHA512$encoding"
        dovecot smd5 -s "SMD5$encoding"
        dovecot sha1 -s "SHA$encoding"
        dovecot sha256 -s "SHA256$encoding"
        dovecot sha512 -s "SHA512$encoding"
        dovecot md5 -s "PLAIN-MD5$encoding"
        dovecot md5 -s "LDAP-MD5$encoding"
    done
    dovecot sha512crypt -s SHA512-CRYPT
    dovecot sha256crypt -s SHA256-CRYPT -r 1000
    dovecot md5crypt -s MD5-CRYPT
    dovecot bcrypt -s BLF-CRYPT -r 4
    dovecot pbkdf2_sha1 -s PBKDF2 -r 1000
    # Dovecot's costs of Argon2 are high and fixed: once is enough.
    if [ "$password" = "${passwords[0]}" ]; then
        dovecot argon2 -s ARGON2I -r 3
        dovecot argon2 -s ARGON2ID -r 3
    fi
    dovecot plain -s PLAIN

    # Samba's own database tool, on a database of its own.
    mkdir -p "$work/samba"
    printf '[global]\nprivate dir = %s\nlock directory = %s\nstate directory = %s\ncache directory = %s\npid directory = %s\npassdb backend = tdbsam:%s/passdb.tdb\n' \
        "$work/samba"{,,,,,} >"$work/smb.conf"
    if (( ${#password} <= 128 )); then
        printf '%s\n%s\n' "$password" "$password" | pdbedit -s "$work/smb.conf" -a -u nobody -t >/dev/null 2>&1
        nt=$(pdbedit -s "$work/smb.conf" -L -w -u nobody 2>/dev/null | cut -d: -f4)
        line nt NT "$password" "$nt" "pdbedit -a -u nobody -t; pdbedit -L -w"
    fi

    script() { line "$1" "$2" "$password" "$(php -r "echo $3;" -- "$password")" "php -r 'echo $3;' PASSWORD"; }
    script bcrypt "" 'password_hash($argv[1], PASSWORD_BCRYPT, ["cost" => 4])'
    script argon2 "" 'password_hash($argv[1], PASSWORD_ARGON2ID, ["memory_cost" => 1024, "time_cost" => 2])'
    script argon2 "" 'password_hash($argv[1], PASSWORD_ARGON2I, ["memory_cost" => 1024, "time_cost" => 3, "threads" => 1])'
    script raw_md5 "" 'md5($argv[1])'
    script raw_sha1 "" 'sha1($argv[1])'
    script raw_sha256 "" 'hash("sha256", $argv[1])'
    script raw_sha512 "" 'hash("sha512", $argv[1])'

    line md5crypt "" "$password" "$(htpasswd -nbm u "$password" | head -1 | cut -d: -f2-)" "htpasswd -nbm u PASSWORD"

    "$python" - "$password" >>"$out" <<'PYTHON'
import csv, sys
from django.conf import settings
settings.configure()
from django.contrib.auth import hashers
password = sys.argv[1]
class Quick(hashers.PBKDF2PasswordHasher):
    iterations = 1000
class Quick1(hashers.PBKDF2SHA1PasswordHasher):
    iterations = 1000
class QuickArgon2(hashers.Argon2PasswordHasher):
    time_cost, memory_cost, parallelism = 2, 1024, 2
class QuickBcrypt(hashers.BCryptSHA256PasswordHasher):
    rounds = 4
class QuickBcryptAlone(hashers.BCryptPasswordHasher):
    rounds = 4
write = csv.writer(sys.stdout, lineterminator="\n").writerow
for scheme, hasher in [("django_pbkdf2", Quick), ("django_pbkdf2", Quick1), ("django_argon2", QuickArgon2),
                       ("django_bcrypt", QuickBcrypt), ("django_bcrypt", QuickBcryptAlone),
                       ("django_md5", hashers.MD5PasswordHasher)]:
    own = hasher()
    write([scheme, "", password, own.encode(password, own.salt()),
           f"django.contrib.auth.hashers.{hasher.__mro__[1].__name__}().encode(PASSWORD, salt)"])
PYTHON
done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/npm" \
    aspnet-identity-pw aspnetcore-identity-password-hasher >&2
for password in "${passwords[@]}"; do
    identity() { line "$1" "" "$password" "$(NODE_PATH=$work/npm/node_modules node -e "$2" -- "$password")" "node -e '$2' PASSWORD"; }
    identity aspnet_v2 'console.log(require("aspnet-identity-pw").hashPassword(process.argv[1]))'
    identity aspnet_v3 'require("aspnetcore-identity-password-hasher").hash(process.argv[1]).then(console.log)'
    line aspnet_v3 "" "$password" "$(python3 - "$password" <<'PYTHON'
import base64, hashlib, os, sys
salt = os.urandom(16)
numbers = b"".join(number.to_bytes(4, "big") for number in (2, 1000, len(salt)))
key = hashlib.pbkdf2_hmac("sha512", sys.argv[1].encode(), salt, 1000, 32)
print(base64.b64encode(b"\x01" + numbers + salt + key).decode())
PYTHON
)" "hashlib.pbkdf2_hmac: 01, digest 2, iterations, length of the salt, salt, key"
done
echo "$(($(wc -l <"$out") - 1)) hashes in $out" >&2
