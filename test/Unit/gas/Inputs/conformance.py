#!/usr/bin/env python3
# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The conformance data in the form of gas-block-costs:
#
#   conformance.py programs FILE.jsonl [NAME...]   write its input
#   conformance.py check FILE.jsonl KEY            compare its output with those under KEY

import json
import sys


def main():
    mode, path, *words = sys.argv[1:]
    with open(path) as file:
        records = [json.loads(line) for line in file]
    if mode == "programs":
        for record in records:
            if not words or record["name"] in words:
                print("gp080", record["blob"])
        return 0

    lines = sys.stdin.read().splitlines()
    if len(lines) != len(records):
        sys.exit(f"{len(lines)} lines for {len(records)} programs")
    num_wrong = 0
    for record, line in zip(records, lines):
        costs = dict(word.split(":") for word in line.split())
        expected = {at: str(cost) for at, cost in record[words[0]].items()}
        if costs != expected:
            num_wrong += 1
            print(f"{record['name']}: {costs}, expected {expected}")
    if num_wrong == 0:
        print(f"{len(records)} programs, all blocks as expected")
    return num_wrong != 0


sys.exit(main())
