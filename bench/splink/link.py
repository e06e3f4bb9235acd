"""Links accounts to people with Splink on DuckDB, and scores the links.

    link.py FOLDER

FOLDER holds people.tsv and accounts.tsv as columns.py writes them. The model is the one
Splink's own documentation would have one write for such columns: names by similarity with
term frequencies, birth dates by distance, units exactly; u by random sampling, m by
expectation maximisation, and for each account the most probable person above a threshold.
The threshold printed is the best F1 of a few, chosen with the truth in hand: to Splink's
favour.
"""

import re
import sys
import time
import unicodedata
from pathlib import Path

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.99, 0.999)


def fold(name):
    plain = unicodedata.normalize("NFD", name.lower()).replace("đ", "d")
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def read(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def load(folder):
    connection = duckdb.connect()
    for table in ("people", "accounts"):
        connection.execute(
            f"create table {table} (unique_id varchar, name varchar, given varchar, family varchar,"
            " birth varchar, unit varchar, login varchar)"
        )
    people = [(code, fold(name), birth, unit, "") for code, name, birth, unit in read(folder / "people.tsv")]
    accounts = [
        (f"{system}|{login}", fold(name), birth, unit, re.sub(r"\d*(\..*)?$", "", login))
        for system, login, name, birth, unit, _ in read(folder / "accounts.tsv")
    ]
    # What the first-initials login of a person would be, so that logins compare as columns.
    people = [
        (code, name, birth, unit, "".join(word[0] for word in name.split()[:-1]) + name.split()[-1])
        for code, name, birth, unit, _ in people
    ]
    for table, rows in (("people", people), ("accounts", accounts)):
        rows = [
            (key, name, name.split()[-1] if name else None, name.split()[0] if name else None,
             birth or None, unit or None, login or None)
            for key, name, birth, unit, login in rows
        ]
        connection.execute("begin")
        for start in range(0, len(rows), 5_000):
            part = rows[start : start + 5_000]
            marks = ",".join(["(?,?,?,?,?,?,?)"] * len(part))
            connection.execute(f"insert into {table} values {marks}", [cell for row in part for cell in row])
        connection.execute("commit")
    return connection, len(people), len(accounts)


def settings():
    return SettingsCreator(
        link_type="link_only",
        comparisons=[
            comparisons.JaroWinklerAtThresholds("name", [0.95, 0.88]).configure(
                term_frequency_adjustments=True
            ),
            comparisons.CustomComparison(
                output_column_name="birth",
                comparison_levels=[
                    levels.NullLevel("birth"),
                    levels.ExactMatchLevel("birth"),
                    levels.DamerauLevenshteinLevel("birth", 2),
                    levels.ElseLevel(),
                ],
            ),
            comparisons.ExactMatch("unit"),
            comparisons.ExactMatch("login"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("name", "unit"),
            block_on("birth", "given"),
            block_on("birth", "unit"),
            block_on("name", "birth"),
            block_on("name", "login"),
        ],
        retain_matching_columns=False,
    )


def link(connection):
    api = DuckDBAPI(connection)
    tables = [api.register("people"),
              api.register("accounts")]
    linker = Linker(tables, settings(), log_level=40)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("name", "birth", "unit")], recall=0.7
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2_000_000, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("birth", "given"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("name", "unit"))
    predicted = linker.inference.predict(threshold_match_probability=0.01)
    return connection.execute(
        f"""
        with pairs as (
            select case when source_dataset_l = 'accounts' then unique_id_l else unique_id_r end as account,
                   case when source_dataset_l = 'accounts' then unique_id_r else unique_id_l end as person,
                   match_probability as p
            from {predicted.physical_name}
        )
        select account, person, p from pairs
        qualify row_number() over (partition by account order by p desc, person) = 1
        """
    ).fetchall()


def score(links, truth, threshold):
    kept = [(account, person) for account, person, p in links if p >= threshold]
    right = sum(truth[account] == person for account, person in kept)
    owned = sum(bool(person) for person in truth.values())
    return right / max(len(kept), 1), right / max(owned, 1)


def main():
    folder = Path(sys.argv[1])
    truth = {f"{row[0]}|{row[1]}": row[5] for row in read(folder / "accounts.tsv")}
    connection, people, accounts = load(folder)
    start = time.perf_counter()
    links = link(connection)
    seconds = time.perf_counter() - start

    def harmonic(threshold):
        precision, recall = score(links, truth, threshold)
        return 2 * precision * recall / max(precision + recall, 1e-9)

    for threshold in THRESHOLDS:
        precision, recall = score(links, truth, threshold)
        print(f"  splink at {threshold}: precision {precision:.5f} recall {recall:.5f}")
    best = max(THRESHOLDS, key=harmonic)
    precision, recall = score(links, truth, best)
    print(
        f"splink  people {people} accounts {accounts} precision {precision:.5f} "
        f"recall {recall:.5f} seconds {seconds:.2f}"
    )


if __name__ == "__main__":
    main()
