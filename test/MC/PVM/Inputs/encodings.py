"""Prints the encodings of the conformance table that a numbering has.

Usage: encodings.py (blocks | bytes) COLUMN pvm-isa-encodings.csv

blocks: as input for `llvm-mc --disassemble`, one atomic block per instruction;
bytes: one instruction per line, in hexadecimal.
"""

import csv
import sys

form, column, path = sys.argv[1:]
with open(path, newline="") as table:
    for row in csv.DictReader(table):
        code = bytes.fromhex(row[column])
        if code and form == "blocks":
            print("[" + " ".join(f"0x{byte:02x}" for byte in code) + "]")
        elif code:
            print(code.hex())
