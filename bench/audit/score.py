"""Counts what an audit (weak.csv) or john (--show's logins) found of what was planted."""
import csv, os, pathlib, subprocess, sys

folder, who = pathlib.Path(sys.argv[1]), sys.argv[2]
truth = {row["login"]: row for row in csv.DictReader(open(folder / "truth.csv"))}
if who == "rasoat":
    found = {row["login"] for row in csv.DictReader(open(folder / sys.argv[3])) if row["category"]}
else:
    shown = subprocess.run(["john", "--show", str(folder / "passwd")], env={**os.environ, "HOME": str(folder.resolve())},
                           capture_output=True, text=True).stdout
    found = {line.split(":")[0] for line in shown.splitlines() if ":" in line}
weak = [row for row in truth.values() if row["half"]]
halves = {half: sum(row["login"] in found for row in weak if row["half"] == half) for half in ("open", "sealed")}
planted = {half: sum(row["half"] == half for row in weak) for half in ("open", "sealed")}
beyond = sum(not truth[login]["half"] for login in found if login in truth)
print(f"{who},{len(found)},{len(weak)},{halves['open']},{planted['open']},{halves['sealed']},{planted['sealed']},{beyond}")
