"""How one word can come out of a keyboard, and how a password is patched until it is accepted."""
import re
import unicodedata

MARKS = {"\u0302": "^", "\u0306": "w", "\u031b": "w"}
TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5", "\u0302": "6", "\u031b": "7", "\u0306": "8"}


def keys(word, vni=False, tone_last=True):
    """The keys pressed for a Vietnamese word when the input method is off, as on a sign-in page."""
    out, tone = "", ""
    for letter in unicodedata.normalize("NFD", word.lower()):
        if letter == "đ":
            out += "d9" if vni else "dd"
        elif vni and letter in VNI:
            if letter in TELEX:
                tone = VNI[letter]
            else:
                out += VNI[letter]
        elif letter in TELEX:
            tone = TELEX[letter]
        elif letter in MARKS:
            out += out[-1] if MARKS[letter] == "^" else "w"
        else:
            # Some type the tone at once, behind its vowel.
            if tone and not tone_last:
                out, tone = out + tone, ""
            out += letter
    out = out.replace("uwow", "uow")  # the input method takes both, and this is shorter
    return out + tone


def classes(password):
    return sum(bool(re.search(kind, password)) for kind in ("[a-z]", "[A-Z]", "[0-9]", r"[^a-zA-Z0-9]"))


def accepted(password):
    return len(password) >= 8 and classes(password) >= 3


def patched(password, given, chance):
    """The least that makes the system stop complaining, in the order in which people try it."""
    for _ in range(12):
        if accepted(password):
            break
        letters, upper = re.search("[a-zA-Z]", password), re.search("[A-Z]", password)
        symbol, digits = re.search(r"[^a-zA-Z0-9]", password), re.search("[0-9]", password)
        if not letters:
            wraps = ["{}Aa", "Aa{}", "{}aA@", "Aa@{}", "{N}{}", "{N}@{}", "{}@{N}", "{}a@", "A{}a"]
            password = chance.choices(wraps, [3, 2, 2, 3, 5, 5, 2, 1, 1])[0].replace("{N}", given.capitalize()).replace("{}", password)
        elif not upper and chance.random() < 0.8:
            at = letters.start()
            password = password[:at] + password[at].upper() + password[at + 1:]
        elif not digits:
            password += ("" if symbol or chance.random() < 0.4 else "@") + chance.choices(["1", "123", "12", "1234"], [4, 6, 1, 2])[0]
        elif not symbol and (classes(password) < 3 or chance.random() < 0.5):
            at = digits.start() if digits.start() and chance.random() < 0.5 else len(password)
            password = password[:at] + "@" + password[at:]
        elif len(password) < 8:
            short = 8 - len(password)
            last = password[-1]
            more = "123456789" if not last.isdigit() else "".join(str((int(last) + k) % 10) for k in range(1, 8))
            password += chance.choices([more[:short], "123"[:max(short, 1)], last * short, "@" * min(short, 2)], [5, 3, 2, 1])[0]
    return password
