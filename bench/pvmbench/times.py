# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Times, which depend on the machine and on what else it does. Both sides take turns, so
# that this falls on both, and what is kept and compared are ratios:
#
#   run      of the program under PolkaVM's recompiler with gas metering: for each side
#            the fastest of four builds, ours with both tunings and theirs with and without
#            unaligned accesses, and for each build the median of its medians in several
#            processes, less the time of a program that does nothing
#   compile  from C to a program at -O2: processor time of the compiler and the linkers,
#            the least of several

import contextlib
import json
import os
import random
import statistics
import subprocess
import sys

from . import BENCH_DIR, C_FLAGS, machine, opponent, ours
from pvmtools import compiler
from pvmtools.compiler import ToolFailed
from pvmtools.execution import PVM_RUN

MEASURES = ["run", "compile"]
COMPILE_LEVEL = "2"
COMPILE_RUNS = 5
PROCESSES = 27

# Runs when nothing else would.
SPIN = """import os
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
while True:
    pass
"""


class Cost:
    def __init__(self, seconds, kilobytes):
        self.seconds, self.kilobytes = seconds, kilobytes


def measure_command(command):
    """Processor time and memory of one run of a command."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise ToolFailed(command, f"{' '.join(command)} failed\n")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


@contextlib.contextmanager
def processors_awake():
    """The recompiler runs programs in a process of their own; to wake up a processor for
    it, twice for each run, can take as long as a program."""
    spinning = [subprocess.Popen([sys.executable, "-c", SPIN])
                for _ in range(os.cpu_count())]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()


def build_empty(scratch):
    """A program that does nothing."""
    stem = os.path.join(scratch, "empty")
    source = os.path.join(BENCH_DIR, "empty.c")
    built = ours.compile_object(source, stem, COMPILE_LEVEL, "gp072", ours.DEFAULT)
    compiler.link([built], stem + ".jam")
    return stem + ".jam"


def time_runs(program, files, rounds, scratch):
    """Nanoseconds that each of the programs takes, less those of the first."""
    batch = os.path.join(scratch, f"times-{program.name}.list")
    command = [PVM_RUN, "--vm=polkavm", "--backend=compiler", "--gas-model=simple",
               f"--gas={machine.GAS_LIMIT}", f"--time={rounds}", "--batch", batch]
    medians = [[] for _ in files]
    # Where a process has code and memory of a program, and what it ran just before, decides
    # more about its times than anything that differs between its runs: up to a factor of
    # four. So the order changes from process to process, and the least, which is good luck,
    # does not count.
    shuffle = random.Random(0)
    for _ in range(PROCESSES):
        order = shuffle.sample(range(len(files)), len(files))
        with open(batch, "w") as file:
            for i in order:
                file.write(f"{files[i]}\t{program.args.hex()}\n")
        lines = compiler.run_tool(command).splitlines()
        for i, line in zip(order, lines, strict=True):
            medians[i].append(json.loads(line)["nanoseconds"])
    first, *others = [round(statistics.median(of_file)) for of_file in medians]
    return [of_file - first for of_file in others]


def run_times(program, mine, theirs, empty, rounds, scratch):
    """None for programs that call the host: it would take most of the time."""
    with open(program.source) as file:
        if "__pvm_ecalli_" in file.read():
            return None, None
    with processors_awake():
        times = time_runs(program, [empty, *mine, *theirs], rounds, scratch)
    return min(times[:len(mine)]), min(times[len(mine):])


def compile_commands(program, scratch):
    """What each side calls, after the run-time libraries have been made."""
    stem = os.path.join(scratch, program.name + "-timed")
    archive = ours.ensure_runtime(scratch, COMPILE_LEVEL, "gp072")
    level = f"-O{COMPILE_LEVEL}"
    mine = [[compiler.CLANG, level, *C_FLAGS, "-c", "-o", stem + ".o",
             program.source],
            [compiler.LINKER, "-o", stem + ".jam", stem + ".o", archive]]
    archive = opponent.ensure_runtime(scratch, COMPILE_LEVEL, "")
    theirs = [[*opponent.CLANG, level, "-c", "-o", stem + ".rv.o", program.source],
              [*opponent.LLD, "-o", stem + ".elf", stem + ".rv.o",
               opponent.export_object(scratch, COMPILE_LEVEL, ""), archive],
              [opponent.LINKER, stem + ".elf", stem + ".polkavm"]]
    return mine, theirs


def compile_times(program, scratch):
    """Nanoseconds of both sides."""
    sides = compile_commands(program, scratch)
    seconds = [[], []]
    for _ in range(COMPILE_RUNS):
        for commands, of_side in zip(sides, seconds):
            of_side.append(sum(measure_command(command).seconds
                               for command in commands))
    return tuple(round(min(of_side) * 1e9) for of_side in seconds)


def measure(programs, rounds, scratch):
    """{program name: {measure: nanoseconds of both}}; builds must be in place."""
    table = {}
    empty = build_empty(scratch)
    for program, mine, theirs in programs:
        table[program.name] = {
            "run": run_times(program, mine, theirs, empty, rounds, scratch),
            "compile": compile_times(program, scratch)}
    return table
