"""How an idea becomes a password (capitals, a sign, a number), and what becomes of it at rotation."""
import re

FIXED = {"123": 34, "1": 8, "12": 5, "1234": 14, "12345": 5, "123456": 12, "68": 5, "6868": 3, "86": 2, "88": 2, "99": 2,
         "888": 1, "789": 1.5, "6789": 1, "111": 1, "999": 1, "321": 1, "01": 1, "0": 0.5, "2": 1.5}
SIGNS = {"@": 72, "!": 6, "#": 5, ".": 4, "*": 3, "$": 2.5, "_": 2, "-": 1.5, "&": 1, "@@": 1.5, "%": 0.5, "+": 0.5, "?": 0.5}
CASES = {"first": 76, "lower": 12, "upper": 4, "words": 7, "last": 1}
# w the words, s the sign, n the number
LAYOUTS = {"{w}{s}{n}": 52, "{w}{n}": 15, "{w}{n}{s}": 19, "{s}{w}{n}": 2, "{n}{s}{w}": 3, "{n}{w}": 2, "{w}{s}{n}{s}": 2,
           "{w}{s}": 3, "{w}{s}{n}{n}": 1, "{w}.{s}{n}": 0.5}
DISGUISES = {("a", "@"): 6, ("o", "0"): 3, ("i", "1"): 1, ("a", "4"): 0.5, ("e", "3"): 0.5}
ROTATIONS = {"count": 44, "year": 22, "month": 12, "double": 12, "shift": 7, "word": 3}


def drawn(chance, weighted):
    """One of a table's keys, or of a list of pairs, by weight."""
    pairs = list(weighted.items()) if isinstance(weighted, dict) else weighted
    return chance.choices([pair[0] for pair in pairs], [pair[1] for pair in pairs])[0]


def sign(chance):
    return drawn(chance, SIGNS)


def number(life, chance):
    """What is put behind: the eternal 123, the owner's years, the year of the last change, luck."""
    birth, changed, child = life.birth, life.changed, life.children[0][2]
    return drawn(chance, [
        (drawn(chance, FIXED), 42), (f"{birth:%Y}", 15), (f"{birth:%y}", 5), (f"{birth:%d%m}", 5), (f"{birth:%d%m%y}", 2.5),
        (f"{birth:%d%m%Y}", 3.5), (f"{birth.day}{birth.month}", 1), (f"{changed:%Y}", 13), (f"{changed:%m%Y}", 2),
        (f"{child:%Y}", 3.5), (f"{child:%d%m}", 1.5), (life.phone[-4:], 1.5), (life.phone[-3:], 1.5), (life.plate[:2], 1.5),
        (life.plate[-5:], 0.5)])


def dressed(said, life, chance):
    joined = "".join(said)
    case = drawn(chance, CASES)
    if case == "first":
        joined = joined[:1].upper() + joined[1:]
    elif case == "upper":
        joined = joined.upper()
    elif case == "words":
        joined = "".join(word[:1].upper() + word[1:] for word in said)
    elif case == "last":
        joined = joined[:-1] + joined[-1:].upper()
    if chance.random() < 0.05:
        joined = joined[:1] + joined[1:].replace(*drawn(chance, DISGUISES))
    return drawn(chance, LAYOUTS).format(w=joined, s=sign(chance), n=number(life, chance))


def again(chance):
    """How often the system has asked for another."""
    return 1 + min(int(chance.expovariate(0.5)), 9)


def rotated(password, life, chance, times):
    """The same password after so many rotations."""
    end = re.search(r"(\d+)(\D*)$", password)
    year = re.search(r"20[12]\d", password)
    way = drawn(chance, ROTATIONS)
    if way == "year" and year:
        return password.replace(year.group(), f"{life.changed:%Y}")
    if way == "month":
        front = password[:year.start()] if year else password
        if not year and end and len(end.group(1)) < 4:
            front = password[:end.start()]
        return front + life.changed.strftime(chance.choice(["%m%Y", "%m", "%m%y", "%m.%Y", "T%m"]))
    if way == "double":
        twice = re.sub(r"([^a-zA-Z0-9])", r"\1\1", password, count=1)
        return twice if twice != password else password + "@" * min(times, 2)
    if way == "shift" and "@" in password:
        return password.replace("@", "!@#$%^&*"[min(1 + times, 7)], 1)
    if way == "word":
        return password + chance.choice(["moi", "New", "m", "a"])
    return counted(password, end, life, chance, times)


def counted(password, end, life, chance, times):
    if not end:
        return password + str(times)
    front, digits, behind = password[:end.start()], end.group(1), end.group(2)
    if re.fullmatch(r"20[12]\d", digits):
        return front + f"{life.changed:%Y}" + behind
    if len(digits) >= 4 and not "1234567890".startswith(digits):  # nobody counts on a date or a phone
        return password + chance.choice(["", "@", "."]) + str(times)
    if len(digits) > 1 and "1234567890".startswith(digits) and chance.random() < 0.4:  # 123 becomes 1234
        return front + "1234567890"[:min(len(digits) + times, 10)] + behind
    return front + f"{int(digits) + times:0{len(digits)}}" + behind
