# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The conformance programs as assembly, and what the linker and the dumper make of
# them compared with what the programs say:
#
#   programs.py assembly FILE.jsonl                 print all as one source
#   programs.py link FILE.jsonl OBJECT PVM-LD...    link each, compare the blobs
#   programs.py dump FILE.jsonl DIR PVM-DUMP...     dump each, compare the listings
#
# A program becomes a section of its own and is linked by making its start the
# entry, which leaves out all others. Immediates stay the numbers that they are,
# so nothing refers to a jump table; an R_PVM_NONE keeps it.

import json
import os
import subprocess
import sys

REGISTERS = "ra sp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5".split()


def as_signed(value):
    return (value + 2**63) % 2**64 - 2**63


class Instruction:
    """An entry of a listing: "OFFSET: NAME FIELD=VALUE..."."""

    def __init__(self, text):
        offset, text = text.split(": ")
        self.offset = int(offset)
        self.name, *fields = text.split()
        self.fields = {}
        for field in fields:
            letter, value = field.split("=")
            self.fields[letter] = (REGISTERS[int(value[1:])]
                                   if value[0] == "r"
                                   else as_signed(int(value, 0)))

    def memory_operand(self):
        """The fields in brackets, "" if the instruction accesses no memory."""
        if not self.name.startswith(("load_", "store_")):
            return ""
        if self.name.startswith("load_imm"):
            return ""
        if "_imm_ind" in self.name:
            return "AX"
        return "BX" if "_ind" in self.name else "X"

    def assembly(self, print_target):
        brackets = self.memory_operand()
        operands = []
        for letter, value in self.fields.items():
            if letter == "T":
                operands.append(print_target(value))
            elif letter == "X" and brackets == "X":
                operands.append(f"[0x{value % 2**32:x}]")
            elif letter == "X" and brackets:
                base = self.fields[brackets[0]]
                sign = "-" if value < 0 else "+"
                operands.append(f"[{base} {sign} {abs(value)}]" if value
                                else f"[{base}]")
            elif letter not in brackets:
                operands.append(str(value))
        return f"{self.name} {', '.join(operands)}".rstrip()


class Program:
    def __init__(self, record):
        self.name = record["name"]
        self.code = [Instruction(text) for text in record["listing"]]
        self.jump_table = record["jump_table"]
        self.blob = bytes.fromhex(record["blob"])

    def label(self, offset):
        return f".L{self.name}.{offset}"

    def assembly(self):
        lines = [f'  .section .text.{self.name},"ax"',
                 f"  .globl {self.name}",
                 f"{self.name}:"]
        for insn in self.code:
            lines.append(f"{self.label(insn.offset)}:")
            lines.append(f"  {insn.assembly(self.label)}")
        if self.jump_table:
            table = f".Ltable.{self.name}"
            lines += [f"  .reloc {self.name}, R_PVM_NONE, {table}",
                      f'  .section .pvm.jumptable.{self.name},"a",@0x70005056',
                      f"{table}:"]
            lines += [f"  .short {self.label(to)}" for to in self.jump_table]
        return "\n".join(lines) + "\n"

    def listing(self):
        """As pvm-dump prints it, without the bytes."""
        lines = []
        for insn in self.code:
            lines += [f"# code pointer {2 * (index + 1)}"
                      for index, to in enumerate(self.jump_table)
                      if to == insn.offset]
            text = insn.assembly(lambda target: f"0x{target:x}")
            lines.append(f"{insn.offset:x}: {text}")
        return lines


def link(programs, obj, linker):
    for program in programs:
        done = subprocess.run([*linker, "-e", program.name, obj, "-o", "-"],
                              capture_output=True)
        if done.returncode:
            yield program, done.stderr.decode()
        elif done.stdout != program.blob:
            yield program, (f"linked to {done.stdout.hex()}, "
                            f"expected {program.blob.hex()}")


def read_dump(text):
    """The lines of the code without the column of bytes."""
    lines = []
    for line in text.partition("\nDisassembly\n")[2].splitlines():
        if not line.startswith("#"):
            offset, rest = line.split(": ", 1)
            # The column is as wide as the longest instruction is.
            line = f"{offset.strip()}: {rest[3 * 11:].strip()}"
        lines.append(line)
    return lines


def dump(programs, directory, dumper):
    os.makedirs(directory, exist_ok=True)
    for program in programs:
        path = os.path.join(directory, program.name)
        with open(path, "wb") as file:
            file.write(program.blob)
        done = subprocess.run([*dumper, path], capture_output=True, text=True)
        if done.returncode:
            yield program, done.stderr
            continue
        listing, dumped = program.listing(), read_dump(done.stdout)
        if dumped != listing:
            yield program, f"dumped as {dumped}, expected {listing}"


def main():
    mode, path, *rest = sys.argv[1:]
    with open(path) as file:
        programs = [Program(json.loads(line)) for line in file]
    if mode == "assembly":
        for program in programs:
            print(program.assembly())
        return 0
    run = {"link": link, "dump": dump}[mode]
    num_wrong = 0
    for program, problem in run(programs, rest[0], rest[1:]):
        num_wrong += 1
        print(f"{program.name}: {problem}")
    print(f"{len(programs) - num_wrong} of {len(programs)} programs as expected")
    return num_wrong != 0


sys.exit(main())
