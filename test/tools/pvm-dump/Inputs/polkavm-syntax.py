"""Checks the text of every instruction against the conformance table.

Usage: polkavm-syntax.py pvm-dump pvm-isa.csv

The table shows each instruction with a0, a1, a2 as its registers, 5 or 1 or 0x12 as
its immediate, 0x20000 as its address and 6 as its jump target.
"""

import csv
import subprocess
import sys

A0, A1, A2 = 7, 8, 9
OFFSET_IN_BLOB = 6  # where a jump at code offset 0 goes

# The bytes behind the opcode, by format.
SAMPLES = {
    "N": b"",
    "I": b"\x05",
    "RX": bytes([A0]) + (0x1122334455667788).to_bytes(8, "little"),
    "II": b"\x03\x00\x00\x02\x12",
    "O": bytes([OFFSET_IN_BLOB]),
    "RII": bytes([A0 | 1 << 4, 4, 0x12]),
    "RIO": bytes([A0 | 1 << 4, 5, OFFSET_IN_BLOB]),
    "RR": bytes([A0 | A1 << 4]),
    "RRI": bytes([A0 | A1 << 4, 5]),
    "RRO": bytes([A0 | A1 << 4, OFFSET_IN_BLOB]),
    "RRII": bytes([0 | A0 << 4, 1, 2, 4]),
    "RRR": bytes([A1 | A2 << 4, A0]),
}
MEMORY = {"load_imm": b"\x01", "jump_ind": b"\x04"}


def operands(row):
    name, form = row["name"], row["format"]
    if form == "RI":
        return bytes([A0]) + MEMORY.get(name, b"\x00\x00\x02")
    if name == "load_imm_jump":
        return bytes([0 | 1 << 4, 2, OFFSET_IN_BLOB])
    if "_ind_" in name and form == "RRI":
        return bytes([A0 | A1 << 4, 4])
    return SAMPLES[form]


def main():
    dump, table = sys.argv[1:]
    failures = 0
    for row in csv.DictReader(open(table)):
        code = bytes([int(row["op_latest64"])]) + operands(row)
        blob = bytes([0, 0, len(code)]) + code + b"\1" + bytes((len(code) - 1) // 8)
        options = ["-d", "--format=code", "--profile=polkavm64", "--syntax=polkavm"]
        listing = subprocess.run(
            [dump, *options, "-"], input=blob, capture_output=True, check=True
        )
        line = listing.stdout.decode().splitlines()[-1]
        text = line.split(": ", 1)[1][33:].strip()
        wanted = row["polkavm_syntax"].split(" / ")
        # The division signs of the machine are "/u" and "/s".
        if text not in wanted and text != row["polkavm_syntax"]:
            print(f"{row['name']}: '{text}', but should be '{wanted[0]}'")
            failures += 1
    print(failures, "failures")


main()
