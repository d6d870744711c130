# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The tracked file of results and the tables made from it.

import math
import os

from . import BENCH_DIR
from .league import MEASURES

PATH = os.path.join(BENCH_DIR, "results.tsv")
TIMES_PATH = os.path.join(BENCH_DIR, "times.tsv")

# A figure may grow by this much before --check calls it a regression.
TOLERANCE = 1.01


def ratio(pair):
    ours, theirs = pair
    return ours / theirs if ours is not None and theirs else None


def geometric_mean(ratios):
    known = [r for r in ratios if r is not None]
    if not known:
        return None
    return math.exp(sum(math.log(r) for r in known) / len(known))


def read(path):
    """{program: {measure: (ours, theirs)}} of a results file."""
    results = {}
    if not os.path.exists(path):
        return results
    with open(path) as file:
        next(file)
        for line in file:
            name, *cells = line.rstrip("\n").split("\t")
            values = [int(cell) if cell else None for cell in cells]
            results[name] = {measure: (values[2 * i], values[2 * i + 1])
                             for i, measure in enumerate(MEASURES)}
    return results


def write(results, path):
    with open(path, "w") as file:
        titles = [f"{m}\t{m} of opponent" for m in MEASURES]
        file.write("\t".join(["program", *titles]) + "\n")
        for name, row in sorted(results.items()):
            cells = [name]
            for measure in MEASURES:
                cells += ["" if v is None else str(v) for v in row[measure]]
            file.write("\t".join(cells) + "\n")


def write_ratios(table, measures):
    """Times are another machine's tomorrow: what is kept is how the sides compare."""
    with open(TIMES_PATH, "w") as file:
        file.write("\t".join(["program", *measures]) + "\n")
        for name, row in sorted(table.items()):
            cells = [show_ratio(ratio(row[measure])) for measure in measures]
            file.write("\t".join([name, *cells]) + "\n")
        means = [show_ratio(geometric_mean(ratio(row[m]) for row in table.values()))
                 for m in measures]
        file.write("\t".join(["geometric mean", *means]) + "\n")


def show_number(value):
    return "-" if value is None else f"{value:,}"


def show_ratio(value):
    return "-" if value is None else f"{value:.3f}"


def print_table(rows, measures):
    """rows: [(program, {measure: (ours, theirs)})]"""
    width = max([len(name) for name, _ in rows] + [len("geometric mean")])
    print(" " * width + "".join(f"  {m:>32}" for m in measures))
    for name, row in rows:
        cells = "".join(
            f"  {show_number(row[m][0]):>12} {show_number(row[m][1]):>12}"
            f" {show_ratio(ratio(row[m])):>6}" for m in measures)
        print(f"{name:<{width}}{cells}")
    means = "".join(
        f"  {show_ratio(geometric_mean(ratio(row[m]) for _, row in rows)):>32}"
        for m in measures)
    print(f"{'geometric mean':<{width}}{means}")


def print_worst(rows, measures, count=3):
    for measure in measures:
        known = [(ratio(row[measure]), name) for name, row in rows
                 if ratio(row[measure]) is not None]
        if not known:
            continue
        known.sort(reverse=True)
        text = ", ".join(f"{name} {value:.3f}" for value, name in known[:count])
        print(f"worst in {measure}: {text}")


def regressions(old, new):
    """Descriptions of what has become worse than the tracked file allows."""
    found = []
    for name, row in sorted(new.items()):
        for measure in MEASURES:
            before = old.get(name, {}).get(measure, (None, None))[0]
            after = row[measure][0]
            if before is None:
                continue
            if after is None:
                found.append(f"{name}: {measure} is not measured any more")
            elif after > before * TOLERANCE:
                found.append(f"{name}: {measure} {before:,} -> {after:,} "
                             f"({100 * after / before - 100:+.1f} %)")
    return found
