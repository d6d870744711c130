# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Reads bench/inputs.txt, which describes itself, and computes expected results
# with the host's compiler.

import os
import re
import subprocess

from . import BENCH_DIR
from pvmtools.compiler import run_tool

HOST_CC = ["gcc", "-std=c11", "-O1"]
HOST = os.path.join(BENCH_DIR, "host.c")


class Published:
    """A published result, and figures where somebody else measured the program."""

    def __init__(self, args, result, figures):
        self.args = args
        self.result = result
        self.figures = figures


class Program:
    def __init__(self, name):
        self.name = name
        self.source = os.path.join(BENCH_DIR, "programs", name + ".c")
        self.args = None  # bytes, None if the program is not measured
        self.vectors = []
        self.wasm_pvm = []


def parse_bytes(text):
    result = b""
    for word in text.split():
        if word != "-":
            digits, _, times = word.partition("*")
            result += bytes.fromhex(digits) * int(times or 1)
    return result


def parse_published(text):
    args, _, rest = text.partition(" -> ")
    result, *figures = rest.split(", ")
    named = dict(reversed(figure.split(" ")) for figure in figures)
    return Published(parse_bytes(args), parse_bytes(result),
                     {name: int(value) for name, value in named.items()})


def read_programs():
    """All programs in the order of the file; an error if one has no inputs."""
    programs = []
    path = os.path.join(BENCH_DIR, "inputs.txt")
    with open(path) as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#") or not line.strip():
                continue
            if not line.startswith(" "):
                programs.append(Program(line.strip()))
                continue
            match = re.fullmatch(r"  (args|vector|wasm-pvm) (.*)\n", line)
            if not match or not programs:
                raise SystemExit(f"{path}:{number}: error: unknown line")
            kind, rest = match.groups()
            if kind == "args":
                programs[-1].args = parse_bytes(rest)
            elif kind == "vector":
                programs[-1].vectors.append(parse_published(rest))
            else:
                programs[-1].wasm_pvm.append(parse_published(rest))

    listed = {program.name for program in programs}
    for file in sorted(os.listdir(os.path.join(BENCH_DIR, "programs"))):
        if file.removesuffix(".c") not in listed:
            raise SystemExit(f"{path}: error: no inputs for '{file}'")
    return programs


class Host:
    """A program compiled by the host's compiler."""

    def __init__(self, program, scratch):
        self.executable = os.path.join(scratch, program.name + ".host")
        run_tool([*HOST_CC, "-o", self.executable, program.source, HOST, "-lm"])

    def run(self, args):
        done = subprocess.run([self.executable], input=args,
                              stdout=subprocess.PIPE, check=True)
        return bytes.fromhex(done.stdout.decode())
