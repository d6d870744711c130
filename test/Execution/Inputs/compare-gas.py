# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""usage: compare-gas.py ASSEMBLY LISTING

Compares what the comments of -pvm-gas-comments say that blocks cost with what
pvm-dump --gas reads from the linked program. The linker ends each section with a trap.
"""

import re
import sys


def read_blocks(path, function_line, block_line):
    blocks = {}
    function = None
    for line in open(path):
        if match := re.match(function_line, line):
            function = blocks.setdefault(match[1], [])
        elif match := re.match(block_line, line):
            # Instructions and gas, however the line orders them.
            numbers = match.groupdict()
            function.append((int(numbers["insns"]), int(numbers["gas"])))
    return blocks


def main():
    predicted = read_blocks(
        sys.argv[1], r"(?!\.)([\w.]+):",
        r"\t# (?P<gas>\d+) gas for (?P<insns>\d+) instruction")
    # Blocks before the first name are the linker's.
    actual = read_blocks(
        sys.argv[2], r'(Gas|"(?:.*)": \d+ blocks)',
        r" *[0-9a-f]+: +(?P<insns>\d+) instructions +(?P<gas>\d+) gas")
    actual = {key.rsplit(":")[0].strip('"'): value for key, value in actual.items()}
    count = 0
    for name, blocks in predicted.items():
        found = actual.get(name, [])
        if found[:len(blocks)] != blocks or found[len(blocks):] not in ([], [(1, 2)]):
            sys.exit(f"{name}: expected {blocks}, found {found}")
        count += len(blocks)
    print(f"{count} blocks agree")


main()
