"""Prints name, format, "ends a block" and opcode numbers from the instruction table of
the specification, in the form of `insn-roundtrip numbers`.

Usage: opcode-numbers.py pvm-isa.csv
"""

import csv
import sys

COLUMNS = ["op_gp072", "op_gp080", "op_latest64", "op_revive_v1"]

with open(sys.argv[1], newline="") as table:
    for row in csv.DictReader(table):
        numbers = [row[column] or "-" for column in COLUMNS]
        print(row["name"], row["format"], row["terminator"], *numbers)
