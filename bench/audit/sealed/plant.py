"""A second planting, sealed: written by a hand that has not seen the guesser, nor the rules in ../planting.

NOT TO BE LOOKED AT (this folder, or which passwords of it were found) BY WHOEVER BUILDS GUESSES. Its only use
is a number from outside: how much is found of what somebody else thinks people do. Once looked at, it is training.

Same command line and files as ../plant.py, so ../score.py and ../run.sh take it (PLANT=bench/audit/sealed/plant.py);
all that is planted counts as `sealed`. --scheme also knows `mixed`: accounts spread over the stored forms of stored.py
(--scheme mixed needs requirements.txt). Seeded: same seed, same passwords and hashes.

The writer had read what an audit is to do, docs/password-check.md and ../plant.py (so the names of its shapes' parts),
not crates/password and not ../planting. Where both plantings have the same habit, that is why, or because people do.

What the rules say (habits.py has the weights; they are judgement, not counted from real accounts):
- A password is an idea (the owner's name, a child, a date, the office, what the vendor handed out, a keyboard walk,
  a song …) dressed in the fewest keys that the rule "8 characters, 3 of 4 classes" lets pass: capital first, `@`, a
  number. So the idea is drawn first, dressed, and patched until accepted, as at the real dialogue.
- Numbers: 123 and its kin before everything, then the birth year, then the year of the last change.
- A tenth of the accounts sit on older systems that ask for nothing, and hold 123456 or the login.
- At rotation nobody invents anything: the number is counted on, year or month replaced, the sign doubled or
  moved along its row.
- The same initial password was issued to everybody; some never changed it, some only count it on.
- Spouse, children, phone, plate and home are in no roster. Part of what is planted can therefore only be found by
  trying common names or many digits; about a tenth (whole phone numbers, plates, wedding days, children's full names
  with dates) nobody is expected to find. 100 % is not the aim.
- Who is not weak has a long random password or four syllables drawn by chance; finding one would be an error.
"""
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(1, str(pathlib.Path(__file__).resolve().parent))
import plant  # ../plant.py

import habits
import lists
import stored
from life import Life

ONSETS = "b c ch d g h kh l m n ng nh ph qu r s t th tr v x".split()
RHYMES = "a ai an anh ao at au e em en eo i im in inh iu o oa oan oi om on ong u ui um un ung uoc uon uyen y yeu".split()


def strong(chance):
    if chance.random() < 0.25:
        said = [chance.choice(ONSETS) + chance.choice(RHYMES) for _ in range(4)]
        return "-".join(said).capitalize() + str(chance.randrange(10, 100))
    signs = "!#%&+@*-_=?" if chance.random() < 0.6 else ""
    return "".join(chance.choices(stored.LETTERS + signs, k=chance.randrange(12, 20)))


def main():
    options = plant.command_line(["bcrypt", "sha512crypt", "mixed"], accounts=600, weak=0.7)
    issuer = random.Random(options.seed)
    name = issuer.choice(lists.ISSUERS)
    initial = issuer.choice(lists.ISSUED).format(I=name.capitalize(), i=name)

    def weak(words, birth, login, unit, chance):
        life = Life(words, birth, login, unit, chance)
        life.initial = initial
        return "sealed", *habits.weak(life, chance)

    if options.scheme == "mixed":
        plant.write(options, weak, strong, stored.mixed, ("salt", "scheme"))
    else:
        plant.write(options, weak, strong)


if __name__ == "__main__":
    main()
