#!/usr/bin/env python3
"""Writes the rows of a sample's feeds as plain .csv, with the scripts that load them bare.

The rows come from the accounts the review lists and the cells of the feeds themselves: text files
are re-encoded, workbooks are read with openpyxl. Nothing here is timed.
"""

import csv
import pathlib
import sys

import openpyxl

ENCODINGS = ["utf-8-sig", "utf-16", "cp1258", "latin-1"]


def rows_of(path: pathlib.Path):
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, read_only=True)
        for row in book.active.iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in row]
        return
    raw = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            text = raw.decode(encoding)
            break
        except UnicodeError:
            continue
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    yield from csv.reader(text.splitlines(), delimiter=delimiter)


def main() -> None:
    sample, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    if (out / "import.sql").exists():
        return
    out.mkdir(parents=True, exist_ok=True)
    sqlite, psql = [], []
    for feed in sorted(sample.iterdir()):
        if feed.suffix not in (".csv", ".tsv", ".xlsx"):
            continue
        rows = list(rows_of(feed))
        width = max(len(row) for row in rows)
        plain = out / f"{feed.stem}.csv"
        with plain.open("w", newline="", encoding="utf-8") as target:
            writer = csv.writer(target)
            writer.writerow([f"c{column}" for column in range(width)])
            writer.writerows(row + [""] * (width - len(row)) for row in rows)
        sqlite.append(f".import --csv {plain} {feed.stem}")
        columns = ", ".join(f"c{column} text" for column in range(width))
        psql.append(f"CREATE TABLE {feed.stem} ({columns});\n\\copy {feed.stem} FROM '{plain}' WITH (FORMAT csv, HEADER)")
    (out / "import.sql").write_text("\n".join(sqlite) + "\n")
    (out / "copy.sql").write_text("\n".join(psql) + "\n")


if __name__ == "__main__":
    main()
