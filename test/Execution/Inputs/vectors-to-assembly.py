# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Turns the published operand vectors into one program that computes each of
# them with our encodings and returns, as 8 bytes, the number of the first whose
# result is wrong (the row of the table, from 1), or 0.
#
# usage: vectors-to-assembly.py VECTORS.csv PROFILE > OUT.s
#
# D (or A, in the formats with two registers and an immediate) is r7, the
# sources are r8 and r9. Rows whose instruction the profile lacks are left out.

import csv
import sys


def signed(text):
    value = int(text, 16)
    return value - (1 << 64) if value >> 63 else value


def operands(row):
    if row["X"]:
        return f"r7, r8, {signed(row['X'])}"
    return "r7, r8, r9" if row["B_in"] else "r7, r8"


def main():
    file, profile = sys.argv[1:]
    column = "bytes_jam_v1" if profile == "gp080" else "bytes_gp072"
    print("  .globl refine\n  .type refine,@function\nrefine:")
    with open(file) as table:
        for number, row in enumerate(csv.DictReader(table), 1):
            if not row[column]:
                continue
            first = row["A_in"] or row["B_in"]
            print(f"  load_imm_64 r7, {row['dst_in']}")
            print(f"  load_imm_64 r8, {first}")
            if row["A_in"] and row["B_in"]:
                print(f"  load_imm_64 r9, {row['B_in']}")
            print(f"  {row['name']} {operands(row)}")
            print(f"  load_imm_64 r2, {row['dst_out']}")
            print(f"  load_imm r3, {number}")
            print(f"  branch_ne r7, r2, .Lend")
    print("  load_imm r3, 0\n  fallthrough")
    print(".Lend:")
    print("  store_u64 r3, [result]\n  load_imm r7, result\n  load_imm r8, 8")
    print("  jump_ind r0, 0\n  .size refine, . - refine")
    print("  .bss\nresult:\n  .space 8")


main()
