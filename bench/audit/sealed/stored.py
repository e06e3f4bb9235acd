"""The stored forms that `--scheme mixed` goes through in turn, at low costs: what is compared is guesses, not patience.

Made with Python's hashlib, the system's crypt(3), openssl (MD4, $apr1$) and argon2-cffi; none of the project's own code.
"""
import base64
import hashlib
import string
import struct
import subprocess

from plant import crypt  # ../plant.py: the system's crypt(3)

LETTERS = string.ascii_letters + string.digits


def openssl(data, *arguments):
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


def b64(data):
    return base64.b64encode(data).decode()


def letters(chance, count):
    return "".join(chance.choices(LETTERS, k=count))


def nt(password, chance):
    made = openssl(password.encode("utf-16-le"), "dgst", "-md4", "-provider", "legacy", "-provider", "default", "-r")
    return made.split()[0].decode()


def nt_column(password, chance):
    return nt(password, chance).upper(), "", "NT"


def nt_prefix(password, chance):
    return "$NT$" + nt(password, chance)


def raw(algorithm):
    return lambda password, chance: hashlib.new(algorithm, password.encode()).hexdigest()


def salted_first(password, chance):
    salt = letters(chance, 8)
    return hashlib.md5((salt + password).encode()).hexdigest(), salt, "md5(salt+password)"


def salted_last(password, chance):
    salt = letters(chance, 8)
    return hashlib.md5((password + salt).encode()).hexdigest(), salt, "md5(password+salt)"


def prefixed(prefix, algorithm, salted=0, encode=b64):
    """The form of LDAP servers and Dovecot: digest, then salt."""
    def make(password, chance):
        salt = chance.randbytes(salted)
        return prefix + encode(hashlib.new(algorithm, password.encode() + salt).digest() + salt)
    return make


def unix(setting, length=16, prefix=""):
    """By the C library; setting holds {} where the salt goes."""
    def make(password, chance):
        salt = "".join(chance.choices("./" + LETTERS, k=length))
        return prefix + crypt(password, setting.format(salt))
    return make


def blowfish(kind, prefix=""):
    return unix("$2" + kind + "$05${}abcde.", 16, prefix)


def apr1(password, chance):
    return openssl(password.encode() + b"\n", "passwd", "-apr1", "-salt", letters(chance, 8), "-stdin").decode().strip()


def pbkdf2(algorithm, password, salt, rounds):
    return hashlib.pbkdf2_hmac(algorithm, password.encode(), salt, rounds)


def ldap_pbkdf2(prefix, algorithm):
    def make(password, chance):
        salt = chance.randbytes(16)
        plain = [b64(part).rstrip("=").replace("+", ".") for part in (salt, pbkdf2(algorithm, password, salt, 10000))]
        return f"{prefix}10000${plain[0]}${plain[1]}"
    return make


def dovecot_pbkdf2(password, chance):
    salt = letters(chance, 16)
    return "{PBKDF2}$1$" + f"{salt}$5000$" + pbkdf2("sha1", password, salt.encode(), 5000).hex()


def django_pbkdf2(algorithm):
    def make(password, chance):
        salt = letters(chance, 22)
        return f"pbkdf2_{algorithm}$12000${salt}${b64(pbkdf2(algorithm, password, salt.encode(), 12000))}"
    return make


def django_bcrypt_sha256(password, chance):
    return blowfish("b", "bcrypt_sha256$")(hashlib.sha256(password.encode()).hexdigest(), chance)


def django_md5(password, chance):
    salt = letters(chance, 22)
    return f"md5${salt}${hashlib.md5((salt + password).encode()).hexdigest()}"


def aspnet2(password, chance):
    salt = chance.randbytes(16)
    return b64(b"\0" + salt + hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1000, 32))


def aspnet3(function, algorithm, rounds):
    def make(password, chance):
        salt = chance.randbytes(16)
        key = hashlib.pbkdf2_hmac(algorithm, password.encode(), salt, rounds, 32)
        return b64(b"\1" + struct.pack(">III", function, rounds, 16) + salt + key)
    return make


def argon2(prefix, kind):
    def make(password, chance):
        from argon2 import low_level
        return prefix + low_level.hash_secret(password.encode(), chance.randbytes(16), time_cost=2, memory_cost=4096,
                                              parallelism=1, hash_len=32, type=low_level.Type[kind]).decode()
    return make


HEX = bytes.hex
FORMS = [
    # Windows and the directory
    nt_column, nt_prefix,
    prefixed("{SSHA}", "sha1", 8), prefixed("{SHA}", "sha1"), prefixed("{SMD5}", "md5", 8), prefixed("{MD5}", "md5"),
    prefixed("{SSHA256}", "sha256", 8), prefixed("{SSHA512}", "sha512", 8),
    prefixed("{SHA256}", "sha256"), prefixed("{SHA512}", "sha512"),
    ldap_pbkdf2("{PBKDF2}", "sha1"), ldap_pbkdf2("{PBKDF2-SHA256}", "sha256"), ldap_pbkdf2("{PBKDF2-SHA512}", "sha512"),
    argon2("{ARGON2}", "ID"), unix("$1${}$", 8, "{CRYPT}"), unix("$5${}$", prefix="{CRYPT}"), unix("$6${}$", prefix="{CRYPT}"),
    blowfish("y", "{CRYPT}"),
    # Unix and web servers
    unix("$1${}$", 8), apr1, unix("$5${}$"), unix("$5$rounds=2000${}$"), unix("$6${}$"), unix("$6$rounds=2000${}$"),
    blowfish("a"), blowfish("b"), blowfish("y"), unix("$y$j75${}$", 20),
    # Dovecot
    prefixed("{SSHA.hex}", "sha1", 4, HEX), prefixed("{SSHA256.b64}", "sha256", 4), prefixed("{SSHA512.hex}", "sha512", 4, HEX),
    prefixed("{SMD5.b64}", "md5", 4),
    prefixed("{SHA.hex}", "sha1", 0, HEX), prefixed("{SHA256.hex}", "sha256", 0, HEX),
    prefixed("{SHA512.b64}", "sha512"),
    prefixed("{PLAIN-MD5}", "md5", 0, HEX), prefixed("{PLAIN-MD5.b64}", "md5"), prefixed("{LDAP-MD5}", "md5"),
    unix("$1${}$", 8, "{MD5-CRYPT}"), unix("$5${}$", prefix="{SHA256-CRYPT}"), unix("$6${}$", prefix="{SHA512-CRYPT}"),
    blowfish("y", "{BLF-CRYPT}"), dovecot_pbkdf2, argon2("{ARGON2I}", "I"), argon2("{ARGON2ID}", "ID"),
    # Applications: Django, PHP and Laravel, ASP.NET Identity, home-made
    django_pbkdf2("sha256"), django_pbkdf2("sha1"), argon2("argon2", "ID"), django_bcrypt_sha256, blowfish("b", "bcrypt$"), django_md5,
    argon2("", "I"), argon2("", "ID"), aspnet2, aspnet3(1, "sha256", 10000), aspnet3(2, "sha512", 10000),
    raw("md5"), raw("sha1"), raw("sha256"), raw("sha512"), salted_first, salted_last,
]


def mixed(password, scheme, number, chance):
    """Hash, salt and scheme columns of account `number`."""
    made = FORMS[number % len(FORMS)](password, chance)
    return made if isinstance(made, tuple) else (made, "", "")
