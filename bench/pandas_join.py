#!/usr/bin/env python3
"""What the review is measured beside: the same files loaded and joined with pandas, no more.

usage: pandas_join.py REVIEWED

REVIEWED is the output folder of a review of these files. Its feeds.json tells pandas what the
review had to find out: encoding, heading row, and which column is which. Accounts are joined to
people by the first key their file has (personnel code, address, name), people to units. No date
is read, no misspelt name recognised, no rule applied.
"""

import json
import pathlib
import sys

import pandas

ENCODINGS = {
    "utf-8-bom": "utf-8-sig",
    "utf-16le": "utf-16",
    "utf-16be": "utf-16",
    "windows-1258": "cp1258",
    # Not known to Python: the bytes are kept, the letters are wrong.
    "tcvn3": "latin-1",
    "vni": "cp1252",
}
KEYS = ["person_code", "mail", "name"]


def load(feed: dict) -> pandas.DataFrame:
    fields = [column["field"] for column in feed["columns"]]
    skip = feed["heading_row"]
    if feed["format"] == "xlsx":
        table = pandas.read_excel(
            feed["path"], header=None, skiprows=skip, dtype=str, engine="calamine"
        )
    else:
        encoding = ENCODINGS.get(feed["encoding"], feed["encoding"])
        with open(feed["path"], encoding=encoding, errors="replace") as file:
            line = file.read(1 << 16).split("\n")[skip - 1]
        table = pandas.read_csv(
            feed["path"],
            header=None,
            skiprows=skip,
            dtype=str,
            sep=max(",;\t|", key=line.count),
            encoding=encoding,
            encoding_errors="replace",
            on_bad_lines="skip",
            names=range(len(fields)),
            index_col=False,
        )
    table = table.iloc[:, : len(fields)]
    table.columns = fields[: table.shape[1]]
    return table.loc[:, ~table.columns.duplicated()]


def main() -> None:
    feeds = json.loads((pathlib.Path(sys.argv[1]) / "feeds.json").read_text(encoding="utf-8"))
    tables = {feed["kind"]: load(feed) for feed in feeds}
    units = tables.pop("units").drop_duplicates("unit_name")
    people = tables.pop("roster")
    if "unit" in people:
        people = people.merge(units, left_on="unit", right_on="unit_name", how="left")
    accounts = linked = 0
    for table in tables.values():
        key = next((key for key in KEYS if key in table and key in people), None)
        if key is not None:
            owners = people.dropna(subset=[key]).drop_duplicates(key)
            table = table.merge(owners, on=key, how="left", indicator="owner")
            linked += int((table["owner"] == "both").sum())
        accounts += len(table)
    print(f"{accounts} accounts, {linked} joined to a person")


if __name__ == "__main__":
    main()
