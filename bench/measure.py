#!/usr/bin/env python3
"""Times commands in turn (A B C A B C …) and prints medians and ratios to the first.

Each command is run as a whole process; wall and CPU seconds and peak memory come from the
operating system's own account of the finished process. `PREPARE :: COMMAND` does what has to be
done before without timing it. Nothing is asserted here: the figures go to docs/BENCHMARKS.md with
the command that made them.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def run(command: str) -> dict:
    if " :: " in command:
        prepare, command = command.split(" :: ", 1)
        subprocess.run(["bash", "-c", prepare], check=True, stdout=subprocess.DEVNULL)
    started = time.perf_counter()
    process = subprocess.Popen(["bash", "-c", command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 3):  # 3: done, some input was refused or could not be evaluated
        sys.exit(f"failed with {code}: {command}\n{errors.decode(errors='replace')[-2000:]}")
    return {
        "wall": time.perf_counter() - started,
        "cpu": usage.ru_utime + usage.ru_stime,
        "rss": usage.ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", help="append the figures to this file, a line of JSON each")
    parser.add_argument("pairs", nargs="+", metavar="NAME=COMMAND", help="the first is the baseline")
    options = parser.parse_args()

    commands = [pair.split("=", 1) for pair in options.pairs]
    figures: dict[str, list[dict]] = {name: [] for name, _ in commands}
    for _ in range(options.runs):
        for name, command in commands:
            figures[name].append(run(command))

    baseline = figures[commands[0][0]]
    print(f"{'':34} {'wall s':>9} {'(min–max)':>15} {'cpu s':>8} {'MiB':>7} {'ratio':>7}")
    for name, _ in commands:
        runs = figures[name]
        walls = [each["wall"] for each in runs]
        ratio = statistics.median(each["wall"] / other["wall"] for each, other in zip(runs, baseline))
        row = {
            "name": name,
            "wall": round(statistics.median(walls), 3),
            "cpu": round(statistics.median(each["cpu"] for each in runs), 3),
            "rss_mib": round(max(each["rss"] for each in runs)),
            "ratio": round(ratio, 3),
            "runs": options.runs,
        }
        spread = f"({min(walls):.2f}–{max(walls):.2f})"
        print(f"{name:34} {row['wall']:9.2f} {spread:>15} {row['cpu']:8.2f} {row['rss_mib']:7} {row['ratio']:7.2f}")
        if options.json:
            with open(options.json, "a", encoding="utf-8") as out:
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
