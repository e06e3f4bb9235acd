"""What a person knows of himself and a roster does not: family, phone, plate, where home is."""
import datetime

import lists
from plant import FAMILY, MEN, PROVINCE, WOMEN, plain

TODAY = datetime.date(2026, 11, 24)  # run.sh audits as of this day


def unmarked(text):
    return plain(text).lower().split()


class Life:
    def __init__(self, words, birth, login, unit, chance):
        self.words, self.birth, self.login, self.unit, self.chance = words, birth, login, unit, chance
        self.name = unmarked(" ".join(words))
        self.given = self.name[-1]
        man = plain(words[-1]) in {plain(name) for name in MEN[1]}
        self.spouse = unmarked(chance.choice((WOMEN if man else MEN)[1]))
        self.family = words[0] if man else chance.choice(FAMILY)
        # A first child when the mother or father is 22 to 34, a second some years later.
        first = min(birth + datetime.timedelta(days=chance.randrange(22 * 365, 34 * 365)),
                    TODAY - datetime.timedelta(days=chance.randrange(30, 900)))
        born = [first, first + datetime.timedelta(days=chance.randrange(600, 3000))]
        born = [day for day in born if day < TODAY]
        self.children = [(unmarked(chance.choice(lists.BOYS + lists.GIRLS)), chance.choice(lists.NICKNAMES), day)
                         for day in born]
        self.wedding = first - datetime.timedelta(days=chance.randrange(280, 900))
        prefixes = "090 091 091 094 097 098 098 096 083 085 088 032 033 034 035 036 037 038 039 070 077"
        self.phone = chance.choice(prefixes.split()) + "".join(chance.choices("0123456789", k=7))
        self.home = PROVINCE if chance.random() < 0.6 else chance.choice(list(lists.PROVINCES))
        code = chance.choice(lists.PROVINCES[self.home])
        kind = chance.choice(["A", "B1", "K1", "F1", "H1", "N1", "L1"])
        self.plate = f"{code}{kind}{chance.randrange(100000):05}"
        if kind == "B1" and chance.random() < 0.3:
            self.plate = self.plate[:-1]  # an older motorcycle has four digits
        # When the password was last changed: most have had theirs a year or two.
        self.changed = TODAY - datetime.timedelta(days=int(chance.expovariate(1 / 400)) % 1500)

    def lunar(self, day):
        """The year's name; who is born before the New Year belongs to the one before."""
        year = day.year - (1 if (day.month, day.day) < (2, 4) else 0)
        return unmarked(lists.STEMS[(year - 4) % 10] + " " + lists.BRANCHES[(year - 4) % 12]), year

    def office(self):
        """The unit as people say it: kind, its short form, own name: (["phuong"], "ubnd", ["cam", "binh"])."""
        said = unmarked(self.unit)
        for whole, kind, short in lists.KINDS:
            if said[:len(whole)] == whole:
                return kind, short, said[len(whole):]
        return [], "cq", said
