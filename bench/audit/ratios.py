"""Prints guesses a second of each scheme beside the plain crates, hashcat and john, as ratios."""
import csv, os, pathlib, sys

folder = pathlib.Path(sys.argv[1])
MODES = {"nt": "1000", "ssha": "111", "ssha512": "1711", "sha512crypt": "1800", "sha256crypt": "7400", "bcrypt": "3200"}
GOALS = {"nt": 4, "ssha": 4, "sha512crypt": 4, "bcrypt": 2, "argon2": 1}


def rates(name, key):
    return {row[key]: float(row["guesses_per_second"]) for row in csv.DictReader(open(folder / name))}


hashcat, john = rates("hashcat.csv", "mode"), rates("john.csv", "scheme")
cores = os.cpu_count()
print("scheme       kind      a second/core  to the plain crate (goal)  to hashcat  to john")
for row in csv.DictReader(open(folder / "speed.csv")):
    scheme, own = row["scheme"], float(row["guesses_per_second"])

    def ratio(other):
        return f"{own / other:.2f}" if other else "-"

    goal = f"({GOALS[scheme]})" if scheme in GOALS else ""
    print(f"{scheme:12} {row['kind']:9} {own:13,.0f}  {row['ratio']:>18} {goal:7} "
          f"{ratio(hashcat.get(MODES.get(scheme), 0) / cores):>11} {ratio(john.get(scheme)):>8}")
