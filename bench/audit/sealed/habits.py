"""The habits: where a password begins.

A rule gives words to be dressed (a list: capitals, a sign, a number will come) or a whole password (a string: only
patched until the policy accepts it). RULES holds their weights, per hundred weak accounts, more or less.
"""
import lists
from dressing import again, dressed, drawn, rotated, sign
from keyboard import accepted, keys, patched
from life import unmarked


def initials(said):
    return "".join(word[0] for word in said if word)


def spelled(form, said):
    return [part for word in unmarked(form) for part in (said if word == "{}" else [word])]


def capital(said):
    return "".join(said).capitalize()


def own_name(life, chance):
    name, given, letters = life.name, life.given, initials(life.name)
    return drawn(chance, [
        ([given], 26), (name, 17), (name[-2:], 14), ([given, letters[:-1]], 11), ([letters], 6), ([letters[:-1], given], 4),
        ([given, name[0]], 5), ([name[0], given], 3), ([given, given], 2), ([life.login], 6), ([letters, letters], 0.7),
        (name[::-1], 1)])


def titled(life, chance):
    return spelled(chance.choice(lists.TITLES), [life.given])


def name_words(life, chance):
    return [word.lower() for word in chance.choice([life.words[-1:], life.words[-2:], life.words, life.words])]


def marked(life, chance):
    return name_words(life, chance)


def telex(life, chance):
    vni, tone_last = chance.random() < 0.2, chance.random() < 0.7
    return [keys(word, vni, tone_last) for word in name_words(life, chance)]


def spouse(life, chance):
    said = chance.choice(life.spouse)
    return chance.choice([[said], [life.given, said], [said, life.given]])


def love(life, chance):
    return spelled(chance.choice(lists.LOVE_FORMS), [chance.choice([life.spouse[-1], life.given])])


def child(life, chance):
    said, _, born = chance.choice(life.children)
    said = drawn(chance, [(said, 6), (unmarked(life.family) + said, 1.6), (said[-1:], 2.4)])
    behind = drawn(chance, {"": 5, f"{born:%Y}": 3, f"{born:%d%m%Y}": 1, f"{born:%d%m}": 1, f"{born:%y} ": 1}).strip()
    return capital(said) + sign(chance) + behind if behind else said


def pet_name(life, chance):
    nick = unmarked(chance.choice(life.children)[1])
    return chance.choice([nick, nick + nick, spelled(chance.choice(lists.PET_FORMS), nick)])


def children(life, chance):
    return [said[-1] for said, _, _ in life.children] if len(life.children) > 1 else life.children[0][0]


def date(life, chance):
    day = drawn(chance, [(life.birth, 60), (life.children[0][2], 20), (life.wedding, 12), (life.children[-1][2], 8)])
    text = day.strftime(drawn(chance, {
        "%d%m%Y": 50, "%d%m%y": 15, "%d/%m/%Y": 6, "%d.%m.%Y": 4, "%d-%m-%Y": 3, "%Y%m%d": 5, "%d%m": 2}))
    return text if chance.random() < 0.45 else capital([life.given]) + drawn(chance, {"": 4, "@": 5, ".": 1}) + text


def phone(life, chance):
    form = drawn(chance, {
        "{p}": 30, "{N}{p}": 14, "{N}@{p}": 12, "{N}@{l}": 25, "{p}@{n}": 5, "Dt{p}": 3, "Sdt@{p}": 3, "+84{q}Aa": 1})
    last = life.phone[-chance.choice([3, 4, 6]):]
    return form.format(p=life.phone, q=life.phone[1:], l=last, n=life.given, N=capital([life.given]))


def office(life, chance):
    kind, short, own = life.office()
    letters = initials(own)
    whole = short + (initials(kind) if short == "ubnd" else "") + letters
    return drawn(chance, [
        (own, 20), ([short, *own], 16), ([whole], 16), (kind + own, 12), ([initials(kind) + letters], 8), ([life.given, *own], 6),
        ([life.given, short], 8), ([short, initials(life.name)], 6), ([initials(life.name), short], 4)])


def province(life, chance):
    home, near = unmarked(life.home), unmarked(chance.choice(lists.NEARBY))
    letters = initials(home)
    return drawn(chance, [
        (home, 40), (near, 20), ([letters], 8), ([life.given, letters], 8), ([letters, life.given], 5), (home + [life.given], 5),
        ([home[0][0], home[-1]], 6), (["que", *home], 2)])


def plate(life, chance):
    digits = life.plate[-5:] if life.plate[-5:].isdigit() else life.plate[-4:]
    front, name = life.plate[:-len(digits)], capital([life.given])
    return chance.choice([life.plate, f"{front}-{digits}", f"{front}-{digits[:3]}.{digits[3:]}", life.plate.lower(), name + digits,
                          f"{name}@{digits}", f"{front}@{digits}", "Bks" + life.plate])


def issued(life, chance):
    return life.initial


def issued_then(life, chance):
    return rotated(life.initial, life, chance, again(chance))


def office_wide(life, chance):
    """One password for the whole unit, told by whoever keeps the computers."""
    return f"{capital(life.office()[-1])}@{2022 + len(life.unit) % 4}"


def vendor(life, chance):
    issuer = chance.choice(lists.ISSUERS)
    form = chance.choice(lists.ISSUED) if chance.random() < 0.5 else chance.choice(lists.DEFAULTS)
    return form.format(I=issuer.capitalize(), i=issuer)


def common(life, chance):
    return chance.choice(lists.COMMON)


def walk(life, chance):
    run = chance.choice(lists.WALKS)
    return run if chance.random() < 0.6 else run + chance.choice(["@", "!", "@123", "1", f"@{life.changed:%Y}", life.given])


def football(life, chance):
    said = chance.choice(lists.FOOTBALL)
    if said in lists.SHIRTS and chance.random() < 0.6:
        return capital(unmarked(said)) + chance.choice(["", "@"]) + lists.SHIRTS[said]
    return unmarked(said)


def phrase(life, chance):
    said = chance.choice(lists.PHRASES)
    way = drawn(chance, {"unmarked": 62, "initials": 14, "telex": 9, "spaced": 3, "with own": 12})
    if way == "initials" and said.count(" ") >= 3:
        return [initials(unmarked(said))]
    if way == "telex":
        return [keys(word, tone_last=chance.random() < 0.7) for word in said.split()]
    if way == "spaced":
        return " ".join(unmarked(said)).capitalize() + chance.choice([" 1", "!", ".", " 2026"])
    return unmarked(said) + ([life.given] if way == "with own" else [])


def lunar(life, chance):
    said, year = life.lunar(drawn(chance, [(life.birth, 6), (life.changed, 5), (life.children[0][2], 3)]))
    return chance.choice([
        f"{capital(said)}{year}", f"{capital(said)}@{year}", f"Tuoi{said[1]}{year}", f"Xuan{''.join(said)}{year}", said])


def season(life, chance):
    said = chance.choice(lists.SEASONS).format(m=life.changed.month, q=(life.changed.month + 2) // 3)
    return capital(unmarked(said)) + drawn(chance, {"@": 6, "": 3, ".": 1, "/": 1}) + f"{life.changed:%Y}"


def lucky(life, chance):
    digits = chance.choice(lists.LUCKY)
    return chance.choice([digits, capital([life.given]) + chance.choice(["", "@"]) + digits])


def bare(life, chance):
    """Only where the system asks for nothing."""
    own = [life.login, f"{life.given}{life.birth:%Y}", f"{life.birth:%d%m%Y}", f"{life.birth:%d%m%y}", life.phone,
           life.given + "123", "".join(life.name)]
    return chance.choice(own if chance.random() < 0.55 else lists.UNRULED)


RULES = {
    own_name: 26, titled: 2, marked: 0.8, telex: 1.6,
    spouse: 3, love: 1.5, child: 5, children: 1.2, pet_name: 2.5,
    date: 8, phone: 5, plate: 1.5, lucky: 1,
    office: 8, province: 5, office_wide: 2,
    issued: 5, issued_then: 4, vendor: 3, common: 7, walk: 4,
    football: 2.5, phrase: 6, lunar: 1.5, season: 1.5,
}


def weak(life, chance):
    """Rule and password of one account."""
    ruled = chance.random() < 0.9  # older systems ask for nothing
    rule = drawn(chance, RULES) if ruled or chance.random() < 0.5 else bare
    password, name = rule(life, chance), rule.__name__
    if isinstance(password, list):
        password = dressed(password, life, chance)
    if not ruled:
        return name, password
    password = patched(password, life.given, chance)
    if rule not in (issued, issued_then, office_wide) and chance.random() < 0.22:
        password = patched(rotated(password, life, chance, again(chance)), life.given, chance)
        name += " rotated"
    assert accepted(password), name
    return name, password
