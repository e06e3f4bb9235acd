"""Writes the columns both linkers get: name, birth date, unit, login. No codes, no addresses.

    columns.py SAMPLE_FOLDER OUT_FOLDER

From a sample folder: the roster's people, and the accounts of one_stop and party_handbook
(the two systems that print a name, a birth date and a unit). Units are brought to codes here,
so that neither linker has an advantage by reading them better; the truth goes into a column
only the scoring looks at.
"""

import csv
import datetime
import io
import re
import sys
import unicodedata
from pathlib import Path

import openpyxl

SYSTEMS = {
    # file, delimiter, columns of login, name, birth date, unit
    "one_stop": ("one_stop.csv", ";", ("Tên tài khoản", "Họ tên cán bộ", "Ngày sinh", "Mã cơ quan")),
    "party_handbook": (
        "party_handbook.csv",
        ",",
        ("Tên đăng nhập", "Họ và tên đảng viên", "Ngày sinh", "Chi bộ, đơn vị"),
    ),
}


def text(cell):
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return unicodedata.normalize("NFC", "" if cell is None else str(cell)).replace("\t", " ").strip()


def day(cell):
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})", text(cell))
    if not match:
        return ""
    first, second, year = map(int, match.groups())
    try:
        return datetime.date(year, second, first).isoformat()
    except ValueError:
        return ""


def fold(name):
    plain = unicodedata.normalize("NFD", name.lower()).replace("đ", "d")
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


class Units:
    """Printed units to codes, through aliases and successors; what is not found stays empty."""

    def __init__(self, folder):
        self.codes = {}
        successors = {}
        with open(folder / "units.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))[1:]
        for code, name, _parent, _branch, _since, _until, successor, aliases in rows:
            successors[code] = successor
            for printed in [code, name, *aliases.split(";")]:
                key = fold(printed)
                known = self.codes.get(key, code)
                self.codes[key] = code if known == code else ""
        for key, code in self.codes.items():
            while successors.get(code):
                code = successors[code]
            self.codes[key] = code

    def code(self, printed):
        return self.codes.get(fold(printed.removeprefix("Chi bộ ")), "")


def roster(folder):
    book = folder / "roster.xlsx"
    if book.exists():
        sheet = openpyxl.load_workbook(book, read_only=True).worksheets[0]
        return [list(row) for row in sheet.iter_rows(values_only=True)]
    with open(folder / "roster.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def people(folder, units):
    """One line a person: the first row under each personnel code."""
    seen = {}
    columns = None
    for row in roster(folder):
        cells = [text(cell) for cell in row]
        if "Mã cán bộ" in cells:
            columns = [cells.index(name) for name in ("Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị công tác")]
            continue
        if columns is None or len(cells) <= max(columns):
            continue
        code, name, _, unit = (cells[column] for column in columns)
        if re.fullmatch(r"\d{6,}", code) and code not in seen:
            seen[code] = (code, name, day(row[columns[2]]), units.code(unit))
    return list(seen.values())


def accounts(folder, units):
    truth = {}
    with open(folder / "truth" / "accounts.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            truth[row["system"], row["login"]] = row
    for system, (name, delimiter, columns) in SYSTEMS.items():
        try:
            export = (folder / name).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            # Odd seeds export this one in an old font's encoding; neither linker gets it.
            print(f"  {name} is not UTF-8: left out", file=sys.stderr)
            continue
        with io.StringIO(export, newline="") as file:
            for row in csv.DictReader(file, delimiter=delimiter):
                login, person, birth, unit = (text(row[column]) for column in columns)
                true = truth[system, login]
                if true["kind"] == "personal":
                    yield (system, login, person, day(birth), units.code(unit), true["person_code"])


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines("\t".join(row) + "\n" for row in rows)


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    units = Units(folder)
    write(out / "people.tsv", people(folder, units))
    write(out / "accounts.tsv", accounts(folder, units))


if __name__ == "__main__":
    main()
