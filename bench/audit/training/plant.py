"""A third planting, to tune guesses on: what people make of a policy (8 characters, capital, digit, sign;
changed every 90 days). python plant.py OUT --scheme bcrypt|sha512crypt|plain. Seed 20261125 is for
tuning, any other for trying; the two halves of the truth are two kinds of rule, start and end of the word.
"""
import pathlib, sys, tomllib

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from plant import command_line, crypted, plain, write

YEARS = ["2026"] * 6 + ["2025"] * 4 + ["2024"] * 3 + ["2023", "2022", "2020"]
LUCKY = ["6868", "8386", "6789", "68", "79", "86", "9999", "8888", "88", "99", "39", "7979", "1368", "666", "888"]
RUNS = ["123"] * 10 + ["1234"] * 3 + ["12345"] * 2 + ["123456"] * 4 + ["1"] * 4 + ["12", "321", "456", "789", "123456789", "12345678", "111", "000", "01", "02", "11", "1122", "113", "10"]
SIGN = ["@"] * 17 + ["!"] * 3 + ["#"] * 2 + [".", "*", "$", "_", "&", "-", "?", "%"]
# What stands around the word: w the word, s a sign, n a number. Weight beside it.
DRESSED = {"wsn": 46, "wns": 22, "sw n": 2, "nws": 3, "nsw": 7, "wn": 4, "wsns": 3, "wnss": 2, "wssn": 1, "snw": 1, "wnsn": 3, "w!@#": 1, "wn!@#": 3, "w": 1, "swn": 1}
# How the word is written: Hung, HUNG, hung, huNG, hunG; words joined Each or once.
CASES = {"First": 60, "Each": 18, "lower": 10, "UPPER": 8, "lasT": 2, "iNSIDE": 1}


def number(birth, chance):
    """The digits people put behind a word, by what they mean."""
    kind = chance.choices(["run", "birth", "year", "day", "lucky", "month", "count"], [38, 24, 16, 9, 6, 5, 3])[0]
    month = chance.choice([9, 10, 11, 11])
    own = [f"{birth:%Y}"] * 6 + [f"{birth:%y}"] * 4 + [f"{birth:%d%m%Y}"] * 4 + [f"{birth:%d%m%y}"] * 3 + [f"{birth:%d%m}"] * 3 + [f"{birth.day}{birth.month}", f"{birth.day}{birth.month}{birth:%Y}", f"{birth:%m%Y}", f"{birth:%Y%m%d}", f"{birth:%m%d}"]
    return {"run": chance.choice(RUNS), "birth": chance.choice(own), "year": chance.choice(YEARS),
            "day": f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}" + chance.choice(["", "", str(chance.randint(1975, 2024))]),
            "lucky": chance.choice(LUCKY), "month": chance.choice([f"{month:02}2026", f"{month}26", f"{month:02}", f"T{month}", f"{month}/2026"]),
            "count": f"{chance.randint(1, 20):02}"}[kind]


def telex(word, chance):
    """One of a word's marks as its keys: the double vowel, w, or the tone at the end."""
    return word + chance.choice("sfrxj") if chance.random() < 0.5 else word.replace("o", "oo", 1) if "o" in word else word.replace("e", "ee", 1)


def cased(words, chance):
    case = chance.choices(list(CASES), CASES.values())[0]
    joined = "".join(words)
    return {"First": joined[:1].upper() + joined[1:], "Each": "".join(word[:1].upper() + word[1:] for word in words), "lower": joined,
            "UPPER": joined.upper(), "lasT": joined[:-1] + joined[-1:].upper(), "iNSIDE": joined[:1] + joined[1:2].upper() + joined[2:]}[case]


def dressed(words, birth, chance):
    """The word with what the policy wants around it; more of it until the policy has enough."""
    if chance.random() < 0.03:
        words = [telex(word, chance) for word in words]
    word, sign, digits = cased(words, chance), chance.choice(SIGN), number(birth, chance)
    if chance.random() < 0.03:
        word = word.replace("a", "@", 1).replace("o", "0", 1)
    shape = chance.choices(list(DRESSED), DRESSED.values())[0]
    out = shape.replace("!@#", "\0").replace(" ", "")
    out = "".join({"w": word, "s": sign, "n": digits, "\0": "!@#"}[letter] for letter in out)
    if chance.random() < 0.85:  # the system enforces it
        if not any(letter.isupper() for letter in out):
            out = next((out[:at] + letter.upper() + out[at + 1:] for at, letter in enumerate(out) if letter.isalpha()), "A" + out)
        if not any(letter.isdigit() for letter in out):
            out += "1"
        if out.isalnum():
            out += "@"
        if not any(letter.islower() for letter in out):
            out = out[:1] + out[1:].lower()
        while len(out) < 8:
            out += chance.choice(["123", "@", "1", "123", "!", "456", "1"])
    return out


def tokens(words, birth, login, unit, chance):
    low = [plain(word).lower() for word in words]
    letters = [plain(word).lower() for word in unit.split()]
    month = chance.choice([9, 10, 11, 11])
    front = "".join(word[0] for word in low[:-1])
    phone = chance.choice(["09", "03", "08", "07"]) + "".join(chance.choices("0123456789", k=8))
    return {"given": low[-1], "Given": low[-1].title(), "middle": " ".join(low[1:-1]), "full": " ".join(low), "family": low[0], "login": login,
            "initials": front + low[-1][0], "front initials": front, "front dotted": ".".join(front), "unit": " ".join(letters), "unit letters": "".join(word[0] for word in letters),
            "place": "quang ninh" if chance.random() < 0.5 else " ".join(letters[-2:]), "place letters": "qn", "month": str(month), "quarter": str((month + 2) // 3),
            "english month": {9: "september", 10: "october", 11: "november"}[month], "month word": {9: "thang chin", 10: "thang muoi", 11: "thang muoi mot"}[month],
            "phone": phone, "phone end": phone[-4:], "plate": f"{chance.choice(['14', '30', '29', '15'])}{chance.choice('ABCHKLM')}{chance.randint(10000, 99999)}"}


def filled(text, own):
    for name, value in own.items():
        text = text.replace("{" + name + "}", value)
    return text


def main():
    kinds = [(form, kind["weight"], kind["words"]) for form, listed in tomllib.loads((HERE / "words.toml").read_text()).items() for kind in listed]

    def weak(words, birth, login, unit, chance):
        form, _, choices = chance.choices(kinds, [kind[1] for kind in kinds])[0]
        # Lists stand with the commonest first: two of their halves weigh more.
        rule = chance.choice(choices if chance.random() < 0.5 else choices[:len(choices) // 3 + 1])
        text = filled(rule, tokens(words, birth, login, unit, chance))
        half = "open" if form == "whole" else "sealed"
        return half, rule, text if form == "whole" else dressed(text.split(), birth, chance)

    write(command_line(["bcrypt", "sha512crypt", "light", "plain"], accounts=1000, weak=0.7), weak)


if __name__ == "__main__":
    main()
