# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Joins how often blocks ran (pvm-run --counts), what they cost (pvm-dump --gas), and
# whose they are (the debug file of pvm-ld, through pvm-dump and llvm-symbolizer).

import json
import os
import re

from . import compiler
from .compiler import ToolFailed, run_tool

PVM_RUN = os.path.join(compiler.SOURCE_DIR, "utils", "pvm-run")
# What the interpreter that is always there can run.
ANAN_AS_PROFILES = ["gp072", "revive1"]
PVM_DUMP = os.path.join(compiler.BUILD_DIR, "bin", "pvm-dump")
SYMBOLIZER = os.path.join(compiler.LLVM_BIN, "llvm-symbolizer")


class Block:
    """A basic block that ran."""

    def __init__(self, function, offset, length, cost, runs, shares):
        self.function = function
        self.offset = offset
        self.length = length  # in instructions
        self.cost = cost
        self.runs = runs
        self.shares = shares  # of the cost, by cause
        self.gas = runs * cost
        self.instructions = runs * length


def run(program, arguments, counts, profile, host):
    command = [PVM_RUN, f"--counts={counts}", f"--profile={profile}"]
    if profile not in ANAN_AS_PROFILES:
        command += ["--vm=polkavm", "--gas-model=simple"]
    if host:
        command.append(f"--host={host}")
    try:
        run_tool([*command, program, *([arguments] if arguments else [])])
    except ToolFailed:
        # A program that panics has spent its gas all the same.
        if not os.path.exists(counts):
            raise


def read_counts(path):
    with open(path) as file:
        return {int(offset): int(count)
                for offset, count in (line.split() for line in file)}


def unescape(text):
    return re.sub(r"\\(x[0-9a-f]{2}|.)",
                  lambda m: chr(int(m[1][1:], 16)) if len(m[1]) == 3 else m[1], text)


def read_shares(text):
    """Of 'load 25, hinted branch 1'."""
    return {name: int(gas) for name, gas in
            (part.rsplit(" ", 1) for part in text.split(", ") if part)}


def read_blocks(program, counts, model, profile, debug_file):
    """The blocks that ran, in the order of the code."""
    runs = read_counts(counts)
    symbols = [f"--symbols={debug_file}"] if debug_file else []
    listing = run_tool([PVM_DUMP, "--gas-shares", f"--gas-model={model}",
                        f"--profile={profile}", *symbols, program])
    blocks = []
    function = None
    for line in listing.splitlines():
        if match := re.match(r'"(.*)": \d+ blocks', line):
            function = unescape(match[1])
        elif match := re.match(r" *([0-9a-f]+): +(\d+) instructions +(\d+) gas"
                               r"(?:, hinted)?(?:: (.*))?", line):
            offset = int(match[1], 16)
            if count := runs.get(offset):
                blocks.append(Block(function, offset, int(match[2]),
                                    int(match[3]), count,
                                    read_shares(match[4] or "")))
    return blocks


def add(costs, key, gas):
    costs[key] = costs.get(key, 0) + gas


def by_function(blocks):
    costs = {}
    for block in blocks:
        add(costs, block.function or "(no name)", block.gas)
    return costs


def by_cause(blocks):
    costs = {}
    for block in blocks:
        for cause, gas in block.shares.items():
            add(costs, cause, gas * block.runs)
    return costs


def read_offsets(program, profile):
    """The offsets of all instructions."""
    listing = run_tool([PVM_DUMP, "-d", f"--profile={profile}", program])
    return [int(match[1], 16)
            for match in re.finditer(r"^ *([0-9a-f]+): (?:[0-9a-f]{2} )+", listing,
                                     flags=re.M)]


def symbolize(debug_file, offsets):
    """For each offset the frames of its source code, outermost first."""
    answers = run_tool(
        [SYMBOLIZER, f"--obj={debug_file}", "--relativenames",
         "--output-style=JSON"], input="".join(f"{o:#x}\n" for o in offsets))
    # One JSON object a line, in order.
    return {offset: [(frame["FunctionName"], frame["FileName"], frame["Line"])
                     for frame in reversed(json.loads(line).get("Symbol", []))]
            for offset, line in zip(offsets, answers.splitlines())}


def by_stack(blocks, program, profile, debug_file):
    """Gas by function, functions inlined in it, and the line within the last."""
    offsets = read_offsets(program, profile)
    start = {offset: index for index, offset in enumerate(offsets)}
    code = {block: offsets[start[block.offset]:start[block.offset] + block.length]
            for block in blocks}
    wanted = sorted(offset for part in code.values() for offset in part)
    frames = symbolize(debug_file, wanted)
    costs = {}
    for block in blocks:
        for offset in code[block]:
            # The symbol counts: line tables may lack a function.
            stack = [block.function or "(no name)"]
            known = [frame for frame in frames[offset] if frame[0]]
            stack += [name for name, _, _ in known[1:]]
            if known and known[-1][2]:
                stack.append(f"{known[-1][1]}:{known[-1][2]}")
            # Instructions of a block share what it costs.
            add(costs, tuple(stack), block.gas / block.length)
    return costs


def by_line(stacks):
    """Gas by source line; nothing if no line is known."""
    costs = {}
    for stack, gas in stacks.items():
        known = re.search(r":\d+$", stack[-1])
        add(costs, stack[-1] if known else "(no line)", gas)
    return costs if set(costs) != {"(no line)"} else {}
