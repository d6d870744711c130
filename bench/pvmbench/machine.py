# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Runs programs on PolkaVM's interpreter, many in one process.

import json
import os
import subprocess

from . import BENCH_DIR
from pvmtools.compiler import ToolFailed
from pvmtools.execution import PVM_RUN

# Enough for twenty times what any program needs; a miscompiled one may not end.
GAS_LIMIT = 5 * 10**8
HOST = os.path.join(BENCH_DIR, "host.mjs")


class Run:
    """A program with its arguments, and what came of it."""

    def __init__(self, path, args, expected):
        self.path = path
        self.args = args
        self.expected = expected
        self.gas = None
        self.error = None

    def finish(self, outcome):
        if "error" in outcome:
            self.error = outcome["error"]
        elif outcome["status"] != "halt":
            self.error = f"ends with {outcome['status']} at {outcome['pc']}"
        elif outcome["result"] != self.expected.hex():
            self.error = "wrong result " + outcome["result"][:80]
        else:
            self.gas = int(outcome["gas"])


def run_all(runs, scratch, profile, gas_model):
    """Runs programs of one profile; under the simple model gas is the number of
    instructions."""
    if not runs:
        return
    batch = os.path.join(scratch, f"batch-{profile}-{gas_model}.list")
    with open(batch, "w") as file:
        for run in runs:
            file.write(f"{run.path}\t{run.args.hex()}\n")
    done = subprocess.run(
        [PVM_RUN, "--vm=polkavm", f"--profile={profile}",
         f"--gas-model={gas_model}", f"--gas={GAS_LIMIT}", f"--host={HOST}",
         "--batch", batch],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    lines = done.stdout.splitlines()
    if len(lines) != len(runs):
        raise ToolFailed([PVM_RUN], done.stderr or "pvm-run died\n")
    for run, line in zip(runs, lines):
        run.finish(json.loads(line))
