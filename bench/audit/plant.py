"""Makes a directory of Vietnamese accounts, a share of them with planted weak passwords.

Writes to a folder: roster.csv and hashes.csv for rasoat, passwd for john, truth.csv (login, rule, half)
for the score. The rules are planting/open.toml and planting/sealed.toml; chance is seeded.
"""
import argparse, base64, csv, ctypes, ctypes.util, datetime, hashlib, pathlib, random, re, string, tomllib, unicodedata

FAMILY = ["Nguyễn"] * 30 + ["Trần"] * 10 + ["Lê"] * 8 + ["Phạm"] * 6 + ["Hoàng"] * 4 + \
    "Phan Phan Phan Bùi Bùi Võ Võ Hồ Vũ Đặng Đặng Đỗ Trương Huỳnh Ngô Dương Lý Đinh Mai Hà".split()
MEN = (["Văn"] * 6 + ["Hữu", "Đức", "Minh", "Quang", "Xuân"],
       "Tuấn Hoàng Huy Anh Hiếu Hùng Nam Sơn Đức Dũng Cường Thắng Long Bình Phúc Hải Thành Trung".split())
WOMEN = (["Thị"] * 6 + ["Thu", "Ngọc", "Thanh", "Phương"],
         "Trang Thảo Linh Anh Phương Hằng Huyền Hiền Hương Ngọc Hoa Lan Mai Oanh Yến Nhung Thủy Hạnh".split())
UNITS = ["UBND phường Cẩm Bình", "UBND xã Hòa An", "Sở Nội vụ", "Phòng Tư pháp", "Văn phòng UBND tỉnh",
         "Trường THCS Quang Trung", "Trung tâm Y tế Đông Hà", "UBND phường Trần Phú"]
PROVINCE = "Quảng Ninh"


LIBCRYPT = ctypes.CDLL(ctypes.util.find_library("crypt") or "libcrypt.so.1")
LIBCRYPT.crypt.restype = ctypes.c_char_p


def crypt(password, setting):
    """The system's crypt(3); Python's own module is gone since 3.13."""
    stored = LIBCRYPT.crypt(password.encode(), setting.encode())
    if not stored or len(stored) < len(setting):
        raise ValueError(f"crypt(3) does not know {setting[:4]}")
    return stored.decode()


def plain(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in text if not unicodedata.combining(c))


def person(chance):
    middle, given = chance.choice([MEN, WOMEN])
    words = [chance.choice(FAMILY), chance.choice(middle), chance.choice(given)]
    if chance.random() < 0.4:
        words.insert(2, chance.choice(["Thanh", "Minh", "Ngọc", "Bảo", "Kim"]))
    return words, datetime.date(1966, 1, 1) + datetime.timedelta(days=chance.randrange(34 * 365))


def tokens(words, birth, login, unit, chance):
    low = [plain(word).lower() for word in words]
    given, family, initials = low[-1], low[0], "".join(word[0] for word in low[:-1])
    own = "".join(word for word in plain(unit).split() if word not in
                  ("UBND", "phuong", "xa", "So", "Phong", "Van", "phong", "tinh", "Truong", "THCS", "Trung", "tam"))
    return {
        "login": login, "Login": login.capitalize(), "given": given, "Given": given.capitalize(),
        "family": family, "Family": family.capitalize(), "full": "".join(low), "Full": "".join(low).capitalize(),
        "WordsCapital": "".join(word.capitalize() for word in low),
        "MiddleGiven": low[-2].capitalize() + given.capitalize(),
        "GivenInitials": (given + initials).capitalize(), "initials": initials + given[0],
        "birth_year": f"{birth:%Y}", "birth_yy": f"{birth:%y}", "birth_ddmm": f"{birth:%d%m}",
        "birth_ddmmyyyy": f"{birth:%d%m%Y}", "birth_ddmmyy": f"{birth:%d%m%y}", "birth_yyyymmdd": f"{birth:%Y%m%d}",
        "recent_year": str(chance.randrange(2021, 2027)),
        "Province": plain(PROVINCE).replace(" ", "").capitalize(), "PROVINCE": plain(PROVINCE).replace(" ", "").upper(),
        "province_initials": "".join(word[0] for word in plain(PROVINCE).lower().split()),
        "Unit": own.lower().capitalize(), "UNIT": own.upper(),
    }


def planted(shape, own, chance):
    def fill(match):
        name = match.group(1)
        return chance.choice(name[4:].split("|")) if name.startswith("any:") else own[name]
    return re.sub(r"\{([^}]*)\}", fill, shape)


def command_line(schemes, accounts, weak):
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--scheme", choices=schemes, required=True)
    parser.add_argument("--accounts", type=int, default=accounts)
    parser.add_argument("--weak", type=float, default=weak)
    parser.add_argument("--seed", type=int, default=20261124)
    return parser.parse_args()


def strong(chance):
    return "".join(chance.choices(string.ascii_letters + string.digits + "#%&+", k=14))


def crypted(password, scheme, number, chance):
    salt = "".join(chance.choices("./" + string.digits + string.ascii_letters, k=16))
    if scheme == "light":  # tried in rounds as slow hashes are, and costs next to nothing: for counting finds
        return [f"pbkdf2_sha256$1${salt}$" + base64.b64encode(hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), 1)).decode()]
    setting = f"$2b$05${salt}abcde." if scheme == "bcrypt" else f"$6${salt}$"
    return ["{CLEARTEXT}" + password if scheme == "plain" else crypt(password, setting)]


def write(options, weak, strong=strong, stored=crypted, columns=()):
    """Writes the folder. weak(words, birth, login, unit, chance) gives half, rule and password;
    stored(password, scheme, number, chance) the hash and what stands in the further columns."""
    chance = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    files = {name: open(options.out / name, "w", newline="") for name in ("roster.csv", "hashes.csv", "truth.csv", "passwd")}
    roster, hashes, truth = (csv.writer(files[name]) for name in ("roster.csv", "hashes.csv", "truth.csv"))
    roster.writerow(["Mã cán bộ", "Họ và tên", "Ngày sinh", "Email", "Đơn vị", "Trạng thái"])
    hashes.writerow(["system", "login", "hash", *columns])
    truth.writerow(["login", "half", "rule"])
    seen = {}
    for number in range(options.accounts):
        words, birth = person(chance)
        low = [plain(word).lower() for word in words]
        base = low[-1] + "".join(word[0] for word in low[:-1])
        seen[base] = seen.get(base, -1) + 1
        login = base + (str(seen[base]) if seen[base] else "")
        unit = chance.choice(UNITS)
        half = rule = ""
        password = strong(chance)
        if chance.random() < options.weak:
            half, rule, password = weak(words, birth, login, unit, chance)
        fields = stored(password, options.scheme, number, chance)
        name = " ".join(words)
        roster.writerow([f"C{number:05}", name, f"{birth:%d/%m/%Y}", f"{login}@mau.gov.vn", unit, "Đang công tác"])
        hashes.writerow(["email", login, *fields])
        truth.writerow([login, half, rule])
        # john reads names from here: unmarked, as directories keep them for Unix.
        files["passwd"].write(f"{login}:{fields[0]}:{1000 + number}:100:{plain(name)}:/home/{login}:/bin/sh\n")


def main():
    here = pathlib.Path(__file__).parent / "planting"
    rules = [(half, rule["shape"], rule["weight"]) for half in ("open", "sealed")
             for rule in tomllib.loads((here / f"{half}.toml").read_text())["rule"]]

    def weak(words, birth, login, unit, chance):
        half, shape, _ = chance.choices(rules, [rule[2] for rule in rules])[0]
        return half, shape, planted(shape, tokens(words, birth, login, unit, chance), chance)

    write(command_line(["bcrypt", "sha512crypt", "light", "plain"], accounts=2000, weak=0.5), weak)


if __name__ == "__main__":
    main()
